package io.github.imisproject.i18n.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Folds characters of names to the base letters of three scripts, by one table.
 *
 * <p>Case, accents, vowel marks, Persian and Arabic keyboard variants and apostrophes disappear;
 * what is neither letter nor mark parts two words. The letters are numbered, so that the reading of
 * sounds works on bytes.
 */
final class NameLetters {
  static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  static final String ARABIC = "اىءعبتطثدضذظسصزشجغقكخرلمنفهحةويپچژگڤۇ";
  static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

  /** Every letter by its number; number 0 is no letter. */
  static final String ALL = "\u0000" + LATIN + ARABIC + GREEK;

  /** How many numbers there are. */
  static final int COUNT = ALL.length();

  static final byte SKIPPED = 0;
  static final byte SEPARATOR = -1;
  static final byte EXPANDED = -2;
  static final byte UNKNOWN = -3;

  static final byte ALEF = code('ا');
  static final byte LAM = code('ل');
  static final byte HEH = code('ه');
  static final byte TEH_MARBUTA = code('ة');
  static final byte YEH = code('ي');
  static final byte ALEF_MAQSURA = code('ى');
  static final byte HAMZA = code('ء');
  static final byte WAW = code('و');
  static final byte FARSI_WAW = code('ۇ');
  static final byte GAMMA = code('γ');

  private static final Map<Character, String> EXPANSIONS =
      Map.of('œ', "oe", 'æ', "ae", 'ß', "s", 'þ', "th", 'ĳ', "ij");
  private static final int TABLE_SIZE = 0x2200;
  private static final byte[] TABLE = table();
  private static final boolean[] DOUBLES_COLLAPSE = doubles();

  private NameLetters() {}

  /** Returns the number of a base letter. */
  static byte code(char base) {
    return (byte) ALL.indexOf(base);
  }

  /**
   * Returns the number of the letter {@code c} folds to, or one of the negative marks or {@link
   * #SKIPPED}.
   */
  static byte fold(char c) {
    return c < TABLE_SIZE ? TABLE[c] : UNKNOWN;
  }

  /** Returns the letters a ligature stands for; empty for any other character. */
  static String expansion(char c) {
    return EXPANSIONS.getOrDefault(Character.toLowerCase(c), "");
  }

  /**
   * Returns whether this letter written twice sounds as written once; never in Arabic, where two of
   * a kind have a vowel between them.
   */
  static boolean collapses(byte letter) {
    return DOUBLES_COLLAPSE[letter];
  }

  /** Returns whether a character is of the Farsi alphabet and not of the Arabic one. */
  static boolean isFarsiOnly(char c) {
    return c >= 'پ' && "پچژگیک".indexOf(c) >= 0;
  }

  private static boolean[] doubles() {
    boolean[] doubles = new boolean[COUNT];
    for (char c : "bcdfghjklmnpqrstvwxzβδζθκλμνξπρστφχψ".toCharArray()) {
      doubles[code(c)] = true;
    }
    return doubles;
  }

  private static byte[] table() {
    byte[] table = new byte[TABLE_SIZE];
    Arrays.fill(table, SEPARATOR);
    for (int c = 0; c < TABLE_SIZE; c++) {
      table[c] = classify((char) c);
    }
    String from = "آأإٱٲٳٵؤئٴیېےکڪہھەۀۂۃۆۈ";
    String to = "اااااااءءءيييككهههههةوو";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = code(to.charAt(i));
    }
    for (char c :
        "'`´ʹʺʻʼʽʾʿˈˊˋ‘’‛′.ـ\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060".toCharArray()) {
      table[c] = SKIPPED;
    }
    for (char c = '\u202a'; c <= '\u202e'; c++) {
      table[c] = SKIPPED;
    }
    for (char c = '\u2066'; c <= '\u2069'; c++) {
      table[c] = SKIPPED;
    }
    String special = "øłđıðħŧŋəς";
    String plain = "oldidhtneσ";
    for (int i = 0; i < special.length(); i++) {
      table[special.charAt(i)] = code(plain.charAt(i));
      char upper = Character.toUpperCase(special.charAt(i));
      if (upper < TABLE_SIZE && special.charAt(i) != 'ı') {
        table[upper] = code(plain.charAt(i));
      }
    }
    for (char ligature : EXPANSIONS.keySet()) {
      table[ligature] = EXPANDED;
      char upper = Character.toUpperCase(ligature);
      if (upper < TABLE_SIZE && upper != ligature) {
        table[upper] = EXPANDED;
      }
    }
    return table;
  }

  private static byte classify(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return SKIPPED;
    }
    if (!Character.isLetter(c)) {
      return SEPARATOR;
    }
    String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    String lower = base.toLowerCase(Locale.ROOT);
    int number = ALL.indexOf(lower.charAt(0));
    return number > 0 ? (byte) number : UNKNOWN;
  }
}
