package io.github.imisproject.core.hsds;

import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What HSDS has no field for, as a JSON merge patch on the value that an import makes of the rest.
 *
 * <p>An export compares each entity with what an import would make of its record, and puts the
 * difference into one attribute of that record; an import applies it. So nothing of the model is
 * lost, other readers of the record see plain HSDS, and an edit of an HSDS field still counts
 * wherever that field carries the value whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
final class ModelOverlay {
  /** The link type of the attribute that holds a patch. */
  static final String LINK_TYPE = "imis:merge";

  /** The member of a document that holds what belongs to no record. */
  static final String DOCUMENT_MEMBER = "imis";

  private static final ImisJson JSON = ImisJson.create();

  private final HsdsDirectory tables;
  private final List<Problem> problems;

  ModelOverlay(HsdsDirectory tables, List<Problem> problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /** Returns {@code imported} with the patch that its record carries; as it is without one. */
  <T> T restore(Class<T> type, HsdsRecord record, T imported) {
    for (HsdsRecord attribute : tables.linked(HsdsTable.ATTRIBUTE, record)) {
      Optional<String> patch =
          attribute
              .text("link_type")
              .filter(LINK_TYPE::equals)
              .flatMap(t -> attribute.text("value"));
      if (patch.isPresent()) {
        Map<String, Object> whole = new LinkedHashMap<>(members(JSON.write(imported)));
        apply(members(patch.get()), whole);
        return read(type, PlainJson.write(whole), attribute).orElse(imported);
      }
    }
    return imported;
  }

  /** Returns the regions that a document carries beside its records. */
  List<Region> regions(List<HsdsDocument> documents) {
    List<Region> regions = new ArrayList<>();
    for (HsdsDocument document : documents) {
      if (document.content() instanceof Map<?, ?> content
          && content.get(DOCUMENT_MEMBER) instanceof Map<?, ?> own
          && own.get("regions") instanceof List<?> list) {
        for (Object region : list) {
          Reading<Region> reading = JSON.read(Region.class, PlainJson.write(region));
          reading.problems().forEach(p -> report("/" + DOCUMENT_MEMBER + "/regions", p));
          reading.value().filter(r -> !ids(regions).contains(r.id())).ifPresent(regions::add);
        }
      }
    }
    return regions;
  }

  private static List<String> ids(List<Region> regions) {
    return regions.stream().map(Region::id).toList();
  }

  private <T> Optional<T> read(Class<T> type, String json, HsdsRecord attribute) {
    Reading<T> reading = JSON.read(type, json);
    reading.problems().forEach(p -> report(attribute.path() + "/value", p));
    return reading.value();
  }

  private void report(String path, Problem problem) {
    problems.add(
        new Problem(path + problem.path(), problem.code(), problem.arguments(), Severity.WARNING));
  }

  /** Returns the patch that makes {@code target} of {@code source}; absent if they are equal. */
  static Optional<String> patch(Object source, Object target) {
    Map<String, Object> from = members(JSON.write(source));
    Map<String, Object> to = members(JSON.write(target));
    Map<String, Object> patch = new LinkedHashMap<>();
    to.forEach(
        (name, value) -> {
          if (!Objects.equals(value, from.get(name))) {
            patch.put(name, value);
          }
        });
    from.keySet().stream().filter(n -> !to.containsKey(n)).forEach(n -> remove(patch, n));
    return patch.isEmpty() ? Optional.empty() : Optional.of(PlainJson.writeLine(patch));
  }

  /** Returns the members of a value of the model. */
  static Map<String, Object> members(Object value) {
    return members(JSON.write(value));
  }

  /** Top level only: a member of the patch takes the place of the whole member. */
  private static void apply(Map<String, Object> patch, Map<String, Object> target) {
    patch.forEach(
        (name, value) -> {
          if (value == null) {
            target.remove(name);
          } else {
            target.put(name, value);
          }
        });
  }

  @SuppressWarnings("NullAway") // null in a merge patch removes
  private static void remove(Map<String, Object> patch, String name) {
    patch.put(name, null);
  }

  private static Map<String, Object> members(String json) {
    Map<String, Object> members = new LinkedHashMap<>();
    Reading<Object> reading =
        PlainJson.read("", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    if (reading.value().isPresent() && reading.get() instanceof Map<?, ?> object) {
      object.forEach((name, value) -> members.put(String.valueOf(name), value));
    }
    return members;
  }
}
