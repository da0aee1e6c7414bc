package io.github.imisproject.core.json;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch: changes a document by a document that looks like the part to change.
 *
 * <p>A member of the patch replaces the member of that name, objects are merged into objects, and
 * {@code null} removes a member. A list is replaced whole, never merged. What the patch does not
 * name stays, in its place; what it adds comes after, in the patch's order. Stateless and
 * thread-safe; linear in the length of both documents.
 *
 * <p>Two patches cannot in general be joined into one, because a removal followed by an addition is
 * not an addition: apply them one after the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
public final class MergePatch {
  private MergePatch() {}

  /**
   * Applies a patch to a document, both any JSON value.
   *
   * @param document the document to change
   * @param patch the changes
   * @return the changed document as one line of JSON, or what is wrong with one of the two
   */
  public static Reading<String> apply(String document, String patch) {
    Problems problems = new Problems(JsonLimits.DEFAULT.problems());
    try {
      Object target = parse(document, problems);
      Object changes = parse(patch, problems);
      return problems.errors() > 0
          ? Reading.failed(problems.all())
          : Reading.of(ImisJson.lineOf(merge(target, changes)));
    } catch (Problems.StopReading stopped) {
      return Reading.failed(problems.all());
    }
  }

  /**
   * Applies a patch that is an object to an object.
   *
   * @param document the members of the document: maps with text keys, lists, texts, numbers,
   *     booleans and nulls
   * @param patch the members of the patch, of the same kinds
   * @return the members of the changed document; a new map that shares what did not change
   */
  public static Map<String, Object> apply(Map<String, Object> document, Map<String, Object> patch) {
    requireNonNull(document, "document");
    requireNonNull(patch, "patch");
    return merged(document, patch);
  }

  /**
   * Returns the smallest patch that makes {@code to} out of {@code from}.
   *
   * @param from the members of the document before
   * @param to the members of the document after
   * @return the patch, or empty if there is none, because {@code to} holds a null that {@code from}
   *     has not in the same place, and no merge patch can set a null
   */
  public static Optional<Map<String, Object>> between(
      Map<String, Object> from, Map<String, Object> to) {
    Map<String, Object> patch = difference(from, to);
    return merged(from, patch).equals(to) ? Optional.of(patch) : Optional.empty();
  }

  private static @Nullable Object merge(@Nullable Object target, @Nullable Object patch) {
    if (!(patch instanceof Map<?, ?>)) {
      return patch;
    }
    return merged(target instanceof Map<?, ?> ? members(target) : Map.of(), members(patch));
  }

  private static Map<String, Object> merged(Map<String, Object> target, Map<String, Object> patch) {
    Map<String, Object> result = new LinkedHashMap<>(target);
    patch.forEach(
        (name, change) -> {
          if (change == null) {
            result.remove(name);
          } else {
            put(result, name, merge(result.get(name), change));
          }
        });
    return result;
  }

  private static Map<String, Object> difference(Map<String, Object> from, Map<String, Object> to) {
    Map<String, Object> patch = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>(from.keySet());
    gone.removeAll(to.keySet());
    gone.forEach(name -> put(patch, name, null));
    to.forEach(
        (name, after) -> {
          Object before = from.get(name);
          if (before instanceof Map<?, ?> && after instanceof Map<?, ?>) {
            Map<String, Object> inner = difference(members(before), members(after));
            if (!inner.isEmpty()) {
              patch.put(name, inner);
            }
          } else if (!from.containsKey(name) || !Objects.equals(before, after)) {
            put(patch, name, after);
          }
        });
    return patch;
  }

  private static @Nullable Object parse(String json, Problems problems) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (DraftParser parser =
        new DraftParser(new ByteArrayInputStream(bytes), JsonLimits.DEFAULT, problems)) {
      if (parser.next() == null) {
        throw parser.empty();
      }
      Object draft = parser.draft();
      parser.end();
      return draft;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a stream over memory does not fail
    }
  }

  @SuppressWarnings("unchecked") // JSON has no other maps
  private static Map<String, Object> members(Object object) {
    return (Map<String, Object>) object;
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    members.put(name, value);
  }
}
