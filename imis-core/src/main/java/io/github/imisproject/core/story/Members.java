package io.github.imisproject.core.story;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object while it is read: hands out members by type, reports what is wrong, and knows
 * what nobody asked for. Not thread-safe. No value of a story ever enters a problem.
 */
final class Members {
  /** The member of a text's metadata that names the language of the original. */
  static final String ORIGINAL = "original";

  private final Map<String, Object> members;
  private final String path;
  private final List<Problem> problems;
  private final LanguageTag language;
  private final Set<String> read = new TreeSet<>();

  /**
   * Starts to read an object.
   *
   * @param language the language of texts that do not say theirs
   */
  Members(Map<String, Object> members, String path, List<Problem> problems, LanguageTag language) {
    this.members = members;
    this.path = path;
    this.problems = problems;
    this.language = language;
  }

  /** Returns a reader of an object inside this one. */
  Members inside(Map<String, Object> inner, String name) {
    return new Members(inner, at(name), problems, language);
  }

  /** Returns the path of a member, or of an element such as {@code items/3}. */
  private String at(String name) {
    return path + "/" + name; // only names of this library's own, which need no escape
  }

  void error(String name, String code, String... arguments) {
    problems.add(Problem.error(name.isEmpty() ? path : at(name), code, named(arguments)));
  }

  void warning(String name, String code, String... arguments) {
    problems.add(Problem.warning(name.isEmpty() ? path : at(name), code, named(arguments)));
  }

  /** Adds what a constructor found in a part of this object. */
  void addAll(String name, InvalidValueException invalid) {
    String before = name.isEmpty() ? path : at(name);
    for (Problem problem : invalid.problems()) {
      problems.add(
          new Problem(
              before + problem.path(), problem.code(), problem.arguments(), problem.severity()));
    }
  }

  /** Returns how many problems there are, to see whether more came. */
  int problems() {
    return problems.size();
  }

  @Nullable Object raw(String name) {
    read.add(name);
    return members.get(name);
  }

  /** Returns the members nobody asked for, in their order. */
  Map<String, Object> rest() {
    Map<String, Object> rest = new LinkedHashMap<>(members);
    rest.keySet().removeAll(read);
    return rest;
  }

  Optional<String> string(String name) {
    Object value = raw(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isEmpty()) {
      return Optional.of(text);
    }
    error(name, "story.wrongType", "member", name, "expected", "string");
    return Optional.empty();
  }

  Optional<String> required(String name) {
    if (!members.containsKey(name)) {
      error("", "story.missing", "member", name);
    }
    return string(name);
  }

  boolean flag(String name) {
    Object value = raw(name);
    if (value != null && !(value instanceof Boolean)) {
      error(name, "story.wrongType", "member", name, "expected", "boolean");
    }
    return Boolean.TRUE.equals(value);
  }

  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return string(name).flatMap(word -> constant(name, word, type));
  }

  <E extends Enum<E>> Optional<E> constant(String name, Object word, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return Optional.of(constant);
      }
    }
    error(name, "story.unknownWord", "member", name, "allowed", Terms.names(type));
    return Optional.empty();
  }

  /** Returns a member as a list: one value alone is a list of one, as JSON-LD has it. */
  List<Object> list(String name) {
    Object value = raw(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
  }

  /** Returns a value as an object, or reports that it is none. */
  @SuppressWarnings("unchecked") // the JSON door makes no other maps
  Optional<Map<String, Object>> object(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return Optional.of((Map<String, Object>) map);
    }
    error(name, "story.wrongType", "member", name, "expected", "object");
    return Optional.empty();
  }

  /**
   * Returns a natural-language value: {@code nameMap}, or {@code name} in the document's language.
   *
   * @param metadata what is known of the translations' making, by language
   */
  Optional<LocalizedText> text(String name, Map<String, Object> metadata) {
    String mapName = name + "Map";
    Object map = raw(mapName);
    Object plain = raw(name);
    if (map == null && plain == null) {
      return Optional.empty();
    }
    if (map == null) {
      return string(name).map(value -> LocalizedText.of(language, value));
    }
    Optional<LocalizedText> text =
        object(mapName, map).flatMap(languages -> text(mapName, languages, metadata));
    // Servers write the plain form beside the map; it says nothing new if the map has it too.
    if (text.isPresent()
        && plain instanceof String value
        && text.get().translations().values().stream()
            .map(Translation::value)
            .noneMatch(value::equals)
        && !text.get().languages().contains(language)) {
      return Optional.of(text.get().with(language, value));
    }
    return text;
  }

  private Optional<LocalizedText> text(
      String name, Map<String, Object> languages, Map<String, Object> metadata) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (metadata.get(ORIGINAL) instanceof String original) {
      form.put(LocalizedText.DEFAULT_MEMBER, original);
    }
    boolean ok = !languages.isEmpty();
    for (Map.Entry<String, Object> entry : languages.entrySet()) {
      ok &= entry.getValue() instanceof String && LanguageTag.parse(entry.getKey()).isPresent();
      if (metadata.get(entry.getKey()) instanceof Map<?, ?> making) {
        Map<String, Object> translation = new LinkedHashMap<>();
        making.forEach((key, value) -> translation.put((String) key, value));
        translation.put("value", entry.getValue());
        form.put(entry.getKey(), translation);
      } else {
        form.put(entry.getKey(), entry.getValue());
      }
    }
    if (ok) {
      try {
        return Optional.of(LocalizedText.ofLanguageMap(form));
      } catch (IllegalArgumentException e) {
        ok = false; // reported below, without the exception's text, which may quote the story
      }
    }
    error(name, "story.languageMap", "member", name);
    return Optional.empty();
  }

  private static Map<String, String> named(String... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return named;
  }
}
