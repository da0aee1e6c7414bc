package io.github.imisproject.core.json;

import io.github.imisproject.core.internal.Suggestions;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads values that are one text, number or boolean. Empty answers mean that a problem was added.
 */
final class Scalars {
  private static final Set<String> SCHEMES = Set.of("http", "https", "urn", "tel", "mailto");
  private static final int MAX_LISTED = 24;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  /** Returns whether {@code type} is read here. */
  static boolean reads(Class<?> type) {
    return type.isEnum()
        || type.isPrimitive()
        || type == String.class
        || type == Boolean.class
        || Number.class.isAssignableFrom(type)
        || type == LocalDate.class
        || type == LocalTime.class
        || type == Instant.class
        || type == ZoneId.class
        || type == URI.class;
  }

  Optional<Object> read(Class<?> type, Object draft) {
    if (type == Boolean.class || type == boolean.class) {
      return draft instanceof Boolean ? Optional.of(draft) : wrongType("boolean", draft);
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return draft instanceof Number number ? number(type, number) : wrongType("number", draft);
    }
    if (!(draft instanceof String text)) {
      return wrongType("string", draft);
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    if (type == LocalDate.class) {
      return date(text);
    }
    if (type == LocalTime.class) {
      return parsed(text, LocalTime::parse, "json.time");
    }
    if (type == Instant.class) {
      return parsed(text, Instant::parse, "json.instant");
    }
    if (type == ZoneId.class) {
      return parsed(text, ZoneId::of, "json.zone");
    }
    return type == URI.class ? uri(text) : Optional.of(text);
  }

  /** Adds the problem that a draft is of the wrong JSON type. */
  Optional<Object> wrongType(String expected, Object draft) {
    problems.error("json.wrongType", "expected", expected, "actual", kind(draft));
    return Optional.empty();
  }

  private static String kind(Object draft) {
    if (draft instanceof String) {
      return "string";
    }
    if (draft instanceof Number) {
      return "number";
    }
    if (draft instanceof Boolean) {
      return "boolean";
    }
    return draft instanceof List ? "array" : "object";
  }

  private Optional<Object> number(Class<?> type, Number number) {
    BigDecimal exact =
        number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    if (type == BigDecimal.class) {
      return Optional.of(exact);
    }
    if (type == double.class || type == Double.class) {
      double value = exact.doubleValue();
      return Double.isInfinite(value) ? notWhole("json.numberRange") : Optional.of(value);
    }
    // Compare before converting: to write out 1e999999999 in full would fill the memory.
    if (exact.precision() - (long) exact.scale() > 20) {
      return notWhole("json.numberRange");
    }
    try {
      return Optional.of(
          type == long.class || type == Long.class
              ? (Object) exact.longValueExact()
              : (Object) exact.intValueExact());
    } catch (ArithmeticException e) {
      boolean whole = exact.stripTrailingZeros().scale() <= 0;
      return notWhole(whole ? "json.numberRange" : "json.wholeNumber");
    }
  }

  private Optional<Object> notWhole(String code) {
    problems.error(code);
    return Optional.empty();
  }

  private Optional<Object> constant(Class<?> type, String text) {
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    int at = names.indexOf(text);
    if (at >= 0) {
      return Optional.of(type.getEnumConstants()[at]);
    }
    unknownWord("json.unknownValue", text, names);
    return Optional.empty();
  }

  /**
   * Adds the problem that a word is none of those allowed, with the one that was probably meant.
   */
  void unknownWord(String code, String word, List<String> allowed) {
    String listed =
        String.join(", ", allowed.subList(0, Math.min(MAX_LISTED, allowed.size())))
            + (allowed.size() > MAX_LISTED ? ", ..." : "");
    if (problems.personal()) {
      problems.error(code + "Private", "allowed", listed);
      return;
    }
    String shown = shown(word);
    Optional<String> nearest = Suggestions.nearest(word, allowed);
    if (nearest.isPresent()) {
      problems.error(
          code + "Meant", "value", shown, "suggestion", nearest.get(), "allowed", listed);
    } else {
      problems.error(code, "value", shown, "allowed", listed);
    }
  }

  /** Returns whether every surrogate in a text has its other half, so that UTF-8 can hold it. */
  static boolean holdsWholeCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) != 2) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Returns the start of a word from the input, without control characters. */
  static String shown(String word) {
    String start = word.length() <= 40 ? word : word.substring(0, 40) + "...";
    return start.replaceAll("\\p{Cntrl}", "?");
  }

  private Optional<Object> date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isBefore(FIRST) || date.isAfter(LAST)) {
        problems.error("json.dateRange", "minimum", "0001-01-01", "maximum", "9999-12-31");
        return Optional.empty();
      }
      return Optional.of(date);
    } catch (DateTimeException e) {
      problems.error("json.date");
      return Optional.empty();
    }
  }

  private Optional<Object> parsed(String text, Function<String, Object> parser, String code) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      problems.error(code);
      return Optional.empty();
    }
  }

  private Optional<Object> uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      problems.error("json.uri");
      return Optional.empty();
    }
    problems.error("json.uri");
    return Optional.empty();
  }
}
