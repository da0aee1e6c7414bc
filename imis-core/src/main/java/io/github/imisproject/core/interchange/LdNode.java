package io.github.imisproject.core.interchange;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One object of a JSON-LD document, read member by member; what is odd becomes a problem. */
final class LdNode {
  private final Map<?, ?> members;
  private final String path;
  private final List<Problem> problems;

  LdNode(Map<?, ?> members, String path, List<Problem> problems) {
    this.members = members;
    this.path = path;
    this.problems = problems;
  }

  String path() {
    return path;
  }

  Map<?, ?> members() {
    return members;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** Returns the names of its types without the vocabulary's address. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    for (Object type : values("@type")) {
      if (type instanceof String text) {
        types.add(term(text));
      }
    }
    return types;
  }

  /** Returns the last part of an address such as {@code https://schema.org/Event}. */
  static String term(String text) {
    int cut =
        Math.max(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')), text.lastIndexOf(':'));
    return text.substring(cut + 1);
  }

  /** Returns the values of a member: none, one, or those of a list. */
  List<Object> values(String name) {
    Object value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return List.of(value);
    }
    List<Object> values = new ArrayList<>();
    for (Object each : list) {
      if (each != null) {
        values.add(each);
      }
    }
    return values;
  }

  /** Returns the objects among the values of a member; texts stand for objects of that name. */
  List<LdNode> nodes(String name) {
    List<LdNode> nodes = new ArrayList<>();
    List<Object> values = values(name);
    for (int i = 0; i < values.size(); i++) {
      String inner = path + "/" + name + (members.get(name) instanceof List ? "/" + i : "");
      if (values.get(i) instanceof Map<?, ?> map) {
        nodes.add(new LdNode(map, inner, problems));
      } else if (values.get(i) instanceof String text) {
        nodes.add(new LdNode(Map.of("name", text), inner, problems));
      } else {
        problem(name, "schemaOrg.value", Map.of("member", name));
      }
    }
    return nodes;
  }

  Optional<LdNode> node(String name) {
    return nodes(name).stream().findFirst();
  }

  /** Returns the first text of a member; a number is taken as it is written. */
  Optional<String> text(String name) {
    for (Object value : values(name)) {
      if (value instanceof String text && !text.isBlank()) {
        return Optional.of(text.strip());
      }
      if (value instanceof Number number) {
        return Optional.of(number.toString());
      }
      if (value instanceof Map<?, ?> map && map.get("@value") instanceof String text) {
        return Optional.of(text.strip());
      }
    }
    return Optional.empty();
  }

  /** Returns a text in as many languages as it has; one without a tag is in {@code language}. */
  Optional<LocalizedText> localized(String name, LanguageTag language) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (Object value : values(name)) {
      if (value instanceof String text && !text.isBlank()) {
        texts.putIfAbsent(language.value(), text);
      } else if (value instanceof Map<?, ?> map
          && map.get("@value") instanceof String text
          && !text.isBlank()) {
        String tag = map.get("@language") instanceof String said ? said : language.value();
        Optional<LanguageTag> parsed = LanguageTag.parse(tag);
        if (parsed.isEmpty()) {
          problem(name, "schemaOrg.value", Map.of("member", name));
        } else {
          texts.putIfAbsent(parsed.get().value(), text);
        }
      } else {
        problem(name, "schemaOrg.value", Map.of("member", name));
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.ofLanguageMap(texts));
  }

  Optional<BigDecimal> number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.get()));
    } catch (NumberFormatException e) {
      problem(name, "schemaOrg.value", Map.of("member", name));
      return Optional.empty();
    }
  }

  /** Returns a whole number from 0 to a million. */
  Optional<Integer> count(String name) {
    Optional<BigDecimal> number = number(name);
    Optional<Integer> count =
        number
            .filter(n -> n.stripTrailingZeros().scale() <= 0)
            .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
            .map(BigDecimal::intValue);
    if (number.isPresent() && count.isEmpty()) {
      problem(name, "schemaOrg.value", Map.of("member", name));
    }
    return count;
  }

  /**
   * A day, and the time where one is said.
   *
   * @param date the day
   * @param time the local time, if there is one
   */
  record Moment(LocalDate date, Optional<LocalTime> time) {}

  Optional<Moment> moment(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(text.get()));
    } catch (DateTimeParseException e) {
      problem(name, "schemaOrg.date", Map.of("member", name));
      return Optional.empty();
    }
  }

  private static Moment parse(String text) {
    if (text.indexOf('T') < 0) {
      return new Moment(LocalDate.parse(text), Optional.empty());
    }
    boolean zoned = text.matches(".*T.*(Z|[+-]\\d{2}(:?\\d{2})?)");
    LocalDateTime local =
        zoned
            ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                .toLocalDateTime()
            : LocalDateTime.parse(text);
    return new Moment(local.toLocalDate(), Optional.of(local.toLocalTime()));
  }

  /** Returns one of the words allowed, whatever its vocabulary's address in front. */
  Optional<String> word(String name, Set<String> allowed) {
    for (Object value : values(name)) {
      if (value instanceof String text && allowed.contains(term(text))) {
        return Optional.of(term(text));
      }
    }
    if (!values(name).isEmpty()) {
      problem(name, "schemaOrg.value", Map.of("member", name));
    }
    return Optional.empty();
  }

  /** Reports that a part was kept as it is and not understood. */
  void problem(String name, String code, Map<String, String> arguments) {
    problems.add(Problem.warning(name.isEmpty() ? path : path + "/" + name, code, arguments));
  }

  /** Reports that the whole object could not be used. */
  void error(String name, String code, Map<String, String> arguments) {
    problems.add(Problem.error(name.isEmpty() ? path : path + "/" + name, code, arguments));
  }
}
