package io.github.imisproject.core.local;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One object of a profile, its members asked for by name and type; what is wrong is noted and reads
 * as absent. Not thread-safe.
 */
final class Cursor {
  private final Findings findings;
  private final String pointer;
  private final Map<String, Object> members;

  Cursor(Findings findings, String pointer, Map<String, Object> members) {
    this.findings = findings;
    this.pointer = pointer;
    this.members = members;
  }

  Collection<String> names() {
    return members.keySet();
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String at(String name) {
    return pointer + "/" + Layer.escape(name);
  }

  String pointer() {
    return pointer;
  }

  Map<String, Object> members() {
    return members;
  }

  Findings findings() {
    return findings;
  }

  /** Reports every member that is not one of these. */
  void only(String... known) {
    List<String> allowed = Arrays.asList(known);
    for (String name : members.keySet()) {
      if (!allowed.contains(name)) {
        findings.unknown(at(name), "local.unknownMember", name, allowed);
      }
    }
  }

  /** Returns the object under a name; an absent one is an empty one. */
  Cursor object(String name) {
    return findObject(name).orElseGet(() -> new Cursor(findings, at(name), Map.of()));
  }

  Optional<Cursor> findObject(String name) {
    Object value = members.get(name);
    if (value instanceof Map<?, ?>) {
      return Optional.of(new Cursor(findings, at(name), JsonMembers.cast(value)));
    }
    wrongType(name, "object", value);
    return Optional.empty();
  }

  Optional<String> text(String name) {
    Object value = members.get(name);
    if (value instanceof String text) {
      if (!text.isBlank()) {
        return Optional.of(text);
      }
      findings.error(at(name), "model.blank", "field", name);
    } else {
      wrongType(name, "string", value);
    }
    return Optional.empty();
  }

  /** Returns a text that must be there. */
  Optional<String> needText(String name) {
    need(name);
    return text(name);
  }

  void need(String name) {
    if (members.get(name) == null) {
      findings.error(pointer, "json.missing", "name", name);
    }
  }

  Optional<Boolean> flag(String name) {
    Object value = members.get(name);
    if (value instanceof Boolean flag) {
      return Optional.of(flag);
    }
    wrongType(name, "boolean", value);
    return Optional.empty();
  }

  Optional<BigDecimal> number(String name) {
    Object value = members.get(name);
    if (value instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    wrongType(name, "number", value);
    return Optional.empty();
  }

  Optional<BigDecimal> number(String name, long minimum, long maximum) {
    Optional<BigDecimal> number = number(name);
    if (number.isPresent()
        && (number.get().compareTo(BigDecimal.valueOf(minimum)) < 0
            || number.get().compareTo(BigDecimal.valueOf(maximum)) > 0)) {
      findings.error(
          at(name),
          "model.range",
          "field",
          name,
          "value",
          Findings.shown(number.get().toString()),
          "minimum",
          "" + minimum,
          "maximum",
          "" + maximum);
      return Optional.empty();
    }
    return number;
  }

  Optional<Integer> whole(String name, int minimum, int maximum) {
    Optional<BigDecimal> number = number(name, minimum, maximum);
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
      findings.error(at(name), "json.wholeNumber");
      return Optional.empty();
    }
    return number.map(BigDecimal::intValue);
  }

  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return text(name).flatMap(word -> constantOf(at(name), word, type));
  }

  private <E extends Enum<E>> Optional<E> constantOf(String where, String word, Class<E> type) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (allowed.contains(word)) {
      return Optional.of(Enum.valueOf(type, word));
    }
    findings.unknown(where, "json.unknownValue", word, allowed);
    return Optional.empty();
  }

  /** Returns a list of texts; those that are none are reported and left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Object value = members.get(name);
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String text && !text.isBlank()) {
          texts.add(text);
        } else {
          findings.error(
              at(name) + "/" + i,
              "json.wrongType",
              "expected",
              "string",
              "actual",
              kind(list.get(i)));
        }
      }
    } else {
      wrongType(name, "array", value);
    }
    return texts;
  }

  Optional<LanguageTag> language(String name) {
    return text(name).flatMap(tag -> language(at(name), tag));
  }

  List<LanguageTag> languages(String name) {
    List<LanguageTag> tags = new ArrayList<>();
    List<String> texts = texts(name);
    if (!texts.isEmpty() && members.get(name) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String tag && !tag.isBlank()) {
          language(at(name) + "/" + i, tag).ifPresent(tags::add);
        }
      }
    }
    return tags;
  }

  Optional<LanguageTag> language(String where, String tag) {
    Optional<LanguageTag> language = LanguageTag.parse(tag);
    if (language.isEmpty()) {
      findings.error(where, "json.languageTag");
    }
    return language;
  }

  /** Returns the texts of a language map by language. */
  SortedMap<LanguageTag, String> labels(String name) {
    SortedMap<LanguageTag, String> labels = new TreeMap<>();
    Cursor map = object(name);
    for (String tag : map.names()) {
      Optional<LanguageTag> language = language(map.at(tag), tag);
      Optional<String> text = map.text(tag);
      if (language.isPresent() && text.isPresent()) {
        if (labels.put(language.get(), text.get()) != null) {
          findings.error(map.at(tag), "json.languageTwice", "language", language.get().value());
        }
      }
    }
    return labels;
  }

  /** Returns a text by language that must be there in the language all others fall back to. */
  Optional<LocalizedText> localized(String name, LanguageTag root) {
    SortedMap<LanguageTag, String> labels = labels(name);
    if (!labels.containsKey(root)) {
      findings.error(
          has(name) ? at(name) : pointer,
          "local.textMissing",
          "name",
          name,
          "language",
          root.value());
      return Optional.empty();
    }
    LocalizedText text = LocalizedText.of(root, labels.getOrDefault(root, ""));
    for (Map.Entry<LanguageTag, String> label : labels.entrySet()) {
      text = text.with(label.getKey(), label.getValue());
    }
    return Optional.of(text);
  }

  private void wrongType(String name, String expected, @Nullable Object value) {
    if (value != null) {
      findings.error(at(name), "json.wrongType", "expected", expected, "actual", kind(value));
    }
  }

  static String kind(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map<?, ?>) {
      return "object";
    }
    if (value instanceof List<?>) {
      return "array";
    }
    return value instanceof String ? "string" : value instanceof Number ? "number" : "boolean";
  }
}
