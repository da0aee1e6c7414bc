package io.github.imisproject.core.hsds;

import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.schedule.Frequency;
import io.github.imisproject.core.schedule.WeekdayRule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.CountryCode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands single values as directories write them; whatever cannot be understood is empty. */
final class HsdsValues {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern PHONE = Pattern.compile("[+0-9(][-0-9 ().,/+;=extp]{2,39}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
  private static final Pattern SIMPLE_LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_].*)?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

  /** What a time of the day says: the hour, and the offset if one is written. */
  record TimeOfDay(LocalTime time, Optional<ZoneId> zone) {}

  private HsdsValues() {}

  /** Any scalar as text without blanks around it; blank text and JSON's null are absent. */
  static Optional<String> text(@Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      String text = value.toString().strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    return Optional.empty();
  }

  /** Text of a field that is not free text: directories also write {@code null} for nothing. */
  static Optional<String> plain(@Nullable Object value) {
    return text(value).filter(t -> !t.equals("null"));
  }

  /** Whether a name is only what table tools write for a record without one. */
  static boolean standsForNoName(String name) {
    return name.equalsIgnoreCase("Unnamed record") || name.equalsIgnoreCase("(unnamed)");
  }

  /** A JSON number, or text that holds one, within a range. */
  static Optional<BigDecimal> number(@Nullable Object value, double lowest, double highest) {
    try {
      return plain(value)
          .filter(t -> t.length() <= 40)
          .map(BigDecimal::new)
          .filter(n -> n.doubleValue() >= lowest && n.doubleValue() <= highest);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<String> phone(@Nullable Object value) {
    return plain(value).filter(p -> PHONE.matcher(p).matches());
  }

  /** The same with quotation marks around it left out. */
  static Optional<String> lenientPhone(@Nullable Object value) {
    return plain(value)
        .map(p -> p.replaceAll("[\"'\u201C\u201D]", "").strip())
        .filter(p -> PHONE.matcher(p).matches());
  }

  static Optional<String> email(@Nullable Object value) {
    return plain(value).filter(e -> EMAIL.matcher(e).matches());
  }

  static Optional<URI> url(@Nullable Object value) {
    try {
      Optional<String> text = plain(value);
      URI uri = new URI(text.orElse(""));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return text.isPresent() && web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A day, also where a time follows it. */
  static Optional<LocalDate> date(@Nullable Object value) {
    try {
      return plain(value)
          .map(
              t ->
                  t.length() > 10 && (t.charAt(10) == 'T' || t.charAt(10) == ' ')
                      ? t.substring(0, 10)
                      : t)
          .map(LocalDate::parse)
          .filter(d -> d.getYear() >= 1900 && d.getYear() <= 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 9:00}, {@code 09:00:00Z}, {@code 9:00 PM}, {@code 24:00} or {@code 09:00+02:00}. */
  static Optional<TimeOfDay> time(@Nullable Object value) {
    Matcher matcher = TIME.matcher(plain(value).orElse(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (matcher.group(4) != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (matcher.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour == 24 && minute == 0 && second == 0) {
      hour = 0; // the midnight that ends a day
    }
    try {
      Optional<ZoneId> zone =
          Optional.ofNullable(matcher.group(5)).map(z -> ZoneOffset.of(z).normalized());
      return Optional.of(new TimeOfDay(LocalTime.of(hour, minute, second), zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The name of a zone; a bare number is none. */
  static Optional<ZoneId> zone(@Nullable Object value) {
    try {
      return value instanceof Number
          ? Optional.empty()
          : plain(value).filter(z -> !z.matches("[+-]?\\d+(\\.\\d+)?")).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A code of ISO 639-1 or 639-3, a BCP 47 tag, or the English name of a language. */
  static Optional<LanguageTag> language(@Nullable Object value) {
    Optional<String> text = plain(value);
    Optional<LanguageTag> tag =
        text.filter(t -> SIMPLE_LANGUAGE.matcher(t).matches()).flatMap(LanguageTag::parse);
    return tag.isPresent()
        ? tag
        : text.map(t -> LanguageNames.ENGLISH.get(t.toLowerCase(Locale.ROOT)));
  }

  static Optional<CountryCode> country(@Nullable Object value) {
    try {
      return plain(value).map(CountryCode::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> currency(@Nullable Object value) {
    return plain(value)
        .filter(c -> CURRENCY.matcher(c).matches())
        .map(c -> c.toUpperCase(Locale.ROOT));
  }

  /** {@code MO} or {@code Monday}. */
  static Optional<DayOfWeek> weekday(@Nullable Object value) {
    String text = plain(value).orElse("").toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.equals(day.name())
          || text.equals(day.name().substring(0, 2))
          || text.equals(day.name().substring(0, 3))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** {@code MO,TU} or {@code 1SA}; empty if one part of it is no weekday. */
  static Optional<List<WeekdayRule>> weekdays(@Nullable Object value) {
    try {
      List<WeekdayRule> rules = new ArrayList<>();
      for (String part : plain(value).orElse("").split("[,;\\s]+")) {
        if (!part.isEmpty()) {
          rules.add(WeekdayRule.parse(part));
        }
      }
      return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Frequency> frequency(@Nullable Object value) {
    return plain(value).flatMap(f -> constant(Frequency.class, f));
  }

  static Optional<LocationType> locationType(@Nullable Object value) {
    return plain(value).flatMap(t -> constant(LocationType.class, t));
  }

  static Optional<OfferStatus> status(@Nullable Object value) {
    return plain(value)
        .map(
            s ->
                switch (s.toLowerCase(Locale.ROOT)) {
                  case "active" -> OfferStatus.ACTIVE;
                  case "inactive", "temporarily closed" -> OfferStatus.PAUSED;
                  case "defunct" -> OfferStatus.CLOSED;
                  default -> null;
                });
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** The English names of languages, read once. */
  private static final class LanguageNames {
    static final Map<String, LanguageTag> ENGLISH = new HashMap<>();

    static {
      for (String code : Locale.getISOLanguages()) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        LanguageTag.parse(code)
            .ifPresent(tag -> ENGLISH.putIfAbsent(name.toLowerCase(Locale.ROOT), tag));
      }
      ENGLISH.put("farsi", LanguageTag.FARSI);
      ENGLISH.put("dari", new LanguageTag("fa-AF"));
      ENGLISH.put("kurmanji", new LanguageTag("kmr"));
      ENGLISH.put("sorani", new LanguageTag("ckb"));
    }
  }
}
