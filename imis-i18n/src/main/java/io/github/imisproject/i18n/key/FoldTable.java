package io.github.imisproject.i18n.key;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fold of every character of the Basic Multilingual Plane, ready for one look-up each.
 *
 * <p>Immutable and thread-safe. The entries are generated from {@link FoldRules} into a resource of
 * about 40 KB, so that the first key needs no Unicode data beyond it; a test compares every entry
 * with the rules. Loading takes a few milliseconds and 400 KB of heap for each of the two tables.
 */
final class FoldTable {
  /** Deleted, and not attached to what stands before. */
  static final char DELETE = '\uE000';

  /** A deleted combining mark. */
  static final char MARK = '\uE001';

  /** A deleted combining mark that makes an apostrophe of a space. */
  static final char APOSTROPHE_MARK = '\uE002';

  /** White space. */
  static final char SPACE = '\uE003';

  /** The zero width non-joiner. */
  static final char HALF_JOIN = '\uE004';

  /** An invisible character some keyboards type instead of it. */
  static final char FALSE_HALF_JOIN = '\uE005';

  /** An apostrophe: remembered, for elisions and possessives. */
  static final char APOSTROPHE = '\uE006';

  /** Hamza above, in the table that keeps hamzas. */
  static final char HAMZA_MARK = '\uE007';

  /** Alef with hamza above, in the table that keeps hamzas. */
  static final char ALEF_HAMZA = '\uE008';

  /** Punctuation that may join the two genders of a word; the low four bits index it. */
  static final char GENDER_SIGN = '\uE010';

  /** The signs that {@link #GENDER_SIGN} numbers. */
  static final String GENDER_SIGNS = "\u00B7/(-.";

  /** The text has to be decomposed first. */
  static final char SLOW = '\uE020';

  /** Longer replacements start here. */
  static final char EXPANSION = '\uE100';

  private static final int CODES = 0x1900;

  /** In {@link #quick}: the character stays. */
  static final int KEEP = 1 << 16;

  /** In {@link #quick}: the character is a space. */
  static final int IS_SPACE = 1 << 17;

  /** In {@link #quick}: the character needs a look at its neighbours, or a longer replacement. */
  static final int NEEDS_CARE = 1 << 18;

  /** In {@link #quick}: the flags of {@link Fold} start at this bit. */
  static final int FLAGS_SHIFT = 19;

  /** The table that drops hamzas and keeps their seats. */
  static final FoldTable SEATS = new FoldTable(Source.ENTRIES, false);

  /** The packed form of {@link #SEATS}: a constant, so that the compiler knows its length. */
  static final int[] QUICK_SEATS = SEATS.quick;

  /** Returns the table that keeps hamzas and drops their seats; made when first asked for. */
  static FoldTable hamzas() {
    return Hamzas.TABLE;
  }

  private final char[] values = new char[1 << 16];
  private final int[] quick = new int[1 << 16];
  private final String[] expansions;
  private final boolean keepHamzas;

  private FoldTable(char[] entries, boolean keepHamzas) {
    this.keepHamzas = keepHamzas;
    for (int c = 0; c < values.length; c++) {
      values[c] = (char) c;
    }
    fill(0xAC00, 0xD7A4); // Hangul syllables decompose by arithmetic
    fill(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
    fill(0xE000, 0xF900); // private use: these values are taken by the codes above
    List<String> longer = new ArrayList<>();
    for (int i = 0; i < entries.length; ) {
      char c = entries[i];
      int length = entries[i + 1];
      if (length == 0xFFFF) {
        values[c] = entries[i + 2];
        length = 1;
      } else {
        String neutral = new String(entries, i + 2, length);
        String folded = settleHamzas(neutral, keepHamzas);
        if (isHamza(neutral)) {
          quick[c] = Fold.HAS_HAMZA << FLAGS_SHIFT;
        }
        if (folded.length() == 1) {
          values[c] = code(folded.charAt(0));
        } else if (folded.isEmpty()) {
          values[c] = DELETE;
        } else {
          values[c] = (char) (EXPANSION + longer.size());
          longer.add(folded);
        }
      }
      i += 2 + length;
    }
    for (char c : new char[] {FoldRules.HAMZA_ABOVE, FoldRules.HAMZA, '\u0674'}) {
      quick[c] = Fold.HAS_HAMZA << FLAGS_SHIFT;
    }
    values[FoldRules.HAMZA_ABOVE] = keepHamzas ? HAMZA_MARK : MARK;
    values[0x0674] = keepHamzas ? HAMZA_MARK : DELETE;
    values[FoldRules.HAMZA] = keepHamzas ? FoldRules.HAMZA : DELETE;
    for (int s = 0; s < GENDER_SIGNS.length(); s++) {
      values[GENDER_SIGNS.charAt(s)] = (char) (GENDER_SIGN + s);
    }
    values[' '] = SPACE;
    values['\''] = APOSTROPHE;
    values[FoldRules.ZWNJ] = HALF_JOIN;
    for (char c : new char[] {'\u00AD', '\u200B', '\u200D', FoldRules.NOT_SIGN}) {
      values[c] = FALSE_HALF_JOIN;
    }
    expansions = longer.toArray(new String[0]);
    for (int c = 0; c < quick.length; c++) {
      quick[c] |= quick(values[c]);
    }
  }

  private static boolean isHamza(String neutral) {
    return neutral.indexOf(FoldRules.HAMZA) >= 0 || neutral.indexOf(FoldRules.HAMZA_ABOVE) >= 0;
  }

  /** Packs a value for the branchless loop: the character, whether it stays, and its flags. */
  private static int quick(char value) {
    if (!isCode(value)) {
      return value | KEEP;
    }
    if (value >= GENDER_SIGN && value < SLOW) {
      int sign = value - GENDER_SIGN;
      return GENDER_SIGNS.charAt(sign) | KEEP | (Fold.HAS_GENDER_SIGN << sign) << FLAGS_SHIFT;
    }
    return switch (value) {
      case DELETE, MARK -> 0;
      case SPACE -> ' ' | KEEP | IS_SPACE;
      case HALF_JOIN -> FoldRules.ZWNJ | KEEP | Fold.HAS_HALF_JOIN << FLAGS_SHIFT;
      case APOSTROPHE -> '\'' | KEEP | Fold.HAS_APOSTROPHE << FLAGS_SHIFT;
      default -> NEEDS_CARE;
    };
  }

  private void fill(int from, int to) {
    java.util.Arrays.fill(values, from, to, SLOW);
  }

  /** Returns the value of a character: itself folded, or one of the codes of this class. */
  char get(char c) {
    return values[c];
  }

  /** Returns the packed table, for the inner loop only; never to be written to. */
  int[] quick() {
    return quick;
  }

  /** Returns the replacement for a value from {@link #EXPANSION} on. */
  String expansion(char value) {
    return expansions[value - EXPANSION];
  }

  /** Returns whether this table keeps hamzas. */
  boolean keepsHamzas() {
    return keepHamzas;
  }

  /** Returns whether a value is one of the codes of this class and not a character. */
  static boolean isCode(char value) {
    return (char) (value - DELETE) < CODES;
  }

  /** Returns the value for a folded character: the character, or the code it stands for. */
  static char code(char folded) {
    int sign = GENDER_SIGNS.indexOf(folded);
    if (sign >= 0) {
      return (char) (GENDER_SIGN + sign);
    }
    return switch (folded) {
      case ' ' -> SPACE;
      case '\'' -> APOSTROPHE;
      default -> folded;
    };
  }

  /** Rewrites a neutral fold for one of the two ways of writing hamzas. */
  static String settleHamzas(String neutral, boolean keep) {
    StringBuilder out = new StringBuilder(neutral.length());
    for (int i = 0; i < neutral.length(); i++) {
      char c = neutral.charAt(i);
      if (c == FoldRules.HAMZA_ABOVE || c == FoldRules.HAMZA) {
        if (!keep) {
          continue;
        }
        int last = out.length() - 1;
        char seat = last < 0 ? 0 : out.charAt(last);
        if (c == FoldRules.HAMZA) {
          out.append(c);
        } else if (seat == '\u0648' || seat == '\u064A') {
          out.setCharAt(last, FoldRules.HAMZA);
        } else if (seat == '\u0627') {
          out.setCharAt(last, ALEF_HAMZA);
        } else if (last < 0) {
          out.append(HAMZA_MARK);
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static final class Hamzas {
    static final FoldTable TABLE = new FoldTable(Source.ENTRIES, true);
  }

  /** The generated entries: character, length, replacement; or character, FFFF, code. */
  private static final class Source {
    static final char[] ENTRIES = read();

    private static char[] read() {
      try (InputStream in = FoldTable.class.getResourceAsStream("fold.bin")) {
        if (in == null) {
          throw new IllegalStateException(
              "fold.bin is missing beside " + FoldTable.class.getName() + "; rebuild the library");
        }
        byte[] bytes = new DataInputStream(in).readAllBytes();
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
          chars[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF));
        }
        return chars;
      } catch (IOException e) {
        throw new UncheckedIOException("fold.bin cannot be read; rebuild the library", e);
      }
    }
  }
}
