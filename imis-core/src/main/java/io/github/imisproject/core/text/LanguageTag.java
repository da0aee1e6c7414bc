package io.github.imisproject.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A language as a canonical BCP 47 tag, such as {@code el}, {@code fa-AF} or {@code ar-Latn}.
 *
 * <p>Immutable and thread-safe. Two tags are equal when their canonical forms are: {@code ara} is
 * {@code ar}, {@code prs} is {@code fa-AF}, {@code EL_gr} is {@code el-GR}.
 *
 * @param value the canonical tag, at most {@value #MAX_LENGTH} characters
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47, Tags for Identifying Languages</a>
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
  /** The longest tag accepted, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Greek. */
  public static final LanguageTag GREEK = new LanguageTag("el");

  /** English. */
  public static final LanguageTag ENGLISH = new LanguageTag("en");

  /** French. */
  public static final LanguageTag FRENCH = new LanguageTag("fr");

  /** Arabic. */
  public static final LanguageTag ARABIC = new LanguageTag("ar");

  /** Farsi (Persian). */
  public static final LanguageTag FARSI = new LanguageTag("fa");

  /** Undetermined: text whose language nobody recorded. */
  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  /**
   * Creates a tag in canonical form.
   *
   * @throws IllegalArgumentException if {@code value} is not a well-formed BCP 47 tag
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LanguageTag {
    requireNonNull(value, "value");
    value = canonical(value);
  }

  /** Returns the tag, or empty if {@code text} is not a well-formed BCP 47 tag. */
  public static Optional<LanguageTag> parse(String text) {
    try {
      return Optional.of(new LanguageTag(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the primary language subtag, such as {@code fa} for {@code fa-AF}. */
  public String language() {
    int end = value.indexOf('-');
    return end < 0 ? value : value.substring(0, end);
  }

  /** Returns the script subtag, such as {@code Latn} for {@code ar-Latn}. */
  public Optional<String> script() {
    return present(toLocale().getScript());
  }

  /** Returns the region subtag, such as {@code AF} for {@code fa-AF}. */
  public Optional<String> region() {
    return present(toLocale().getCountry());
  }

  /** Returns the same language as a Java locale. */
  public Locale toLocale() {
    return Locale.forLanguageTag(value);
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  /** Returns the tag itself. */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }

  private static Optional<String> present(String subtag) {
    return subtag.isEmpty() ? Optional.empty() : Optional.of(subtag);
  }

  private static String canonical(String text) {
    String tag = text.strip().replace('_', '-');
    if (tag.isEmpty() || tag.length() > MAX_LENGTH) {
      throw malformed(text);
    }
    int end = tag.indexOf('-');
    String language = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    String rest = end < 0 ? "" : tag.substring(end);
    String preferred = Replacements.BY_CODE.getOrDefault(language, language);
    if (preferred.indexOf('-') >= 0 && !rest.isEmpty()) {
      // 'prs-AF' names its region itself; a second one would be malformed.
      preferred = preferred.substring(0, preferred.indexOf('-'));
    }
    try {
      String canonical =
          new Locale.Builder().setLanguageTag(preferred + rest).build().toLanguageTag();
      return modern(canonical);
    } catch (IllformedLocaleException e) {
      throw malformed(text);
    }
  }

  /**
   * JDK releases before 17 write Hebrew, Indonesian and Yiddish by withdrawn codes; never do so.
   */
  private static String modern(String tag) {
    return switch (tag) {
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      default -> tag;
    };
  }

  private static IllegalArgumentException malformed(String text) {
    String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
    return new IllegalArgumentException(
        "language is '"
            + shown
            + "', which is not a BCP 47 tag; write it like 'el', 'fa' or 'ar-SY'");
  }

  /** ISO 639-2 and 639-3 codes that have a shorter, preferred BCP 47 form. */
  private static final class Replacements {
    static final Map<String, String> BY_CODE = byCode();

    private static Map<String, String> byCode() {
      Map<String, String> codes = new TreeMap<>();
      for (String language : Locale.getISOLanguages()) {
        try {
          codes.put(Locale.forLanguageTag(language).getISO3Language(), language);
        } catch (MissingResourceException e) {
          continue; // a two-letter code without a three-letter one needs no replacement
        }
      }
      // The bibliographic codes of ISO 639-2, and macrolanguage members that BCP 47 names
      // otherwise.
      codes.putAll(
          Map.of(
              "gre", "el", "fre", "fr", "per", "fa", "ger", "de", "dut", "nl", "alb", "sq", "arm",
              "hy", "geo", "ka", "mac", "mk", "rum", "ro"));
      codes.putAll(Map.of("pes", "fa", "prs", "fa-AF", "arb", "ar", "cmn", "zh", "swh", "sw"));
      codes.putAll(Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "tl", "fil"));
      return codes;
    }
  }
}
