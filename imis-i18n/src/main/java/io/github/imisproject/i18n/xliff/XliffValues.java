package io.github.imisproject.i18n.xliff;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of values that XLIFF's attributes take. */
enum XliffValues {
  NMTOKEN("NMTOKEN"),
  NMTOKENS("NMTOKENS"),
  TEXT("text"),
  YES_NO("yes | no"),
  REORDER("yes | firstNo | no"),
  DIRECTION("ltr | rtl | auto"),
  LANGUAGE("BCP 47"),
  VERSION("2.0 | 2.1"),
  STATE("initial | translated | reviewed | final"),
  PRIORITY("1-10"),
  POSITIVE("1, 2, 3 ..."),
  SPACE("default | preserve"),
  PRESERVE("preserve"),
  HEX("0000-FFFF, not an XML character"),
  PREFIXED("prefix:value"),
  SUB_TYPE("prefix:value | xlf:lb | xlf:pb | xlf:b | xlf:i | xlf:u | xlf:var"),
  CODE_TYPE("fmt | ui | quote | link | image | other"),
  MARK_TYPE("generic | comment | term | prefix:value"),
  APPLIES_TO("source | target");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._:·-]+");
  private static final Pattern PAIR = Pattern.compile("[^:\\s]+:[^\\s].*");
  private static final Set<String> CODE_TYPES =
      Set.of("fmt", "ui", "quote", "link", "image", "other");
  private static final Set<String> SUB_TYPES =
      Set.of("xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u", "xlf:var");

  /** The values in the notation of the standard, the same in every language. */
  private final String rule;

  XliffValues(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  boolean accepts(String value) {
    return switch (this) {
      case NMTOKEN -> NAME.matcher(value).matches();
      case NMTOKENS ->
          !value.isBlank()
              && Arrays.stream(value.strip().split("\\s+", -1))
                  .allMatch(v -> NAME.matcher(v).matches());
      case TEXT -> true;
      case YES_NO -> value.equals("yes") || value.equals("no");
      case REORDER -> value.equals("yes") || value.equals("firstNo") || value.equals("no");
      case DIRECTION -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
      case LANGUAGE -> value.indexOf('_') < 0 && LanguageTag.parse(value).isPresent();
      case VERSION -> value.equals("2.0") || value.equals("2.1");
      case STATE -> Set.of("initial", "translated", "reviewed", "final").contains(value);
      case PRIORITY -> value.matches("[1-9]|10");
      case POSITIVE -> value.matches("[1-9][0-9]{0,8}");
      case SPACE -> value.equals("default") || value.equals("preserve");
      case PRESERVE -> value.equals("preserve");
      case HEX -> isForbidden(value);
      case PREFIXED -> PAIR.matcher(value).matches() && !value.startsWith("xlf:");
      case SUB_TYPE ->
          SUB_TYPES.contains(value) || (PAIR.matcher(value).matches() && !value.startsWith("xlf:"));
      case CODE_TYPE -> CODE_TYPES.contains(value);
      case MARK_TYPE ->
          value.equals("generic")
              || value.equals("comment")
              || value.equals("term")
              || (PAIR.matcher(value).matches() && !value.startsWith("xlf:"));
      case APPLIES_TO -> value.equals("source") || value.equals("target");
    };
  }

  /** Returns whether the code is of a character that cannot stand in an XML 1.0 document. */
  private static boolean isForbidden(String hex) {
    return hex.matches("[0-9A-Fa-f]{4,6}") && !isXml(Integer.parseInt(hex, 16));
  }

  /** Returns whether a character may stand in an XML 1.0 document. */
  static boolean isXml(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  static void requireNmtoken(String name, String value) {
    if (!NMTOKEN.accepts(value)) {
      throw new IllegalArgumentException(
          name + " is '" + value + "', must be a name of letters, digits, '.', '-', '_' and ':'");
    }
  }
}
