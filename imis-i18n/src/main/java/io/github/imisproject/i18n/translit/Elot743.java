package io.github.imisproject.i18n.translit;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Map;

/**
 * Writes Greek in Latin letters by the transcription of ELOT 743, as passports and signs do.
 *
 * <p>{@code Γκίκας} is {@code Gkikas}, {@code Μπάμπης} is {@code Bampis}, {@code ευχαριστώ} is
 * {@code efcharisto} and {@code αϋπνία} is {@code aypnia}: a diaeresis, or an accent on the first
 * of two vowels, keeps them apart. Accents are left out. Text in other scripts stays as it is.
 *
 * <p>Stateless and thread-safe; linear in the length of the text.
 *
 * @see "ELOT 743, 2nd edition, Conversion of the Greek alphabet into Latin characters (ISO 843)"
 */
public final class Elot743 {
  private static final String VOICED_OR_VOWEL = "αεηιουωβγδζλμνρ";
  private static final char DIAERESIS = '\u0308';

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('α', "a"),
          Map.entry('β', "v"),
          Map.entry('γ', "g"),
          Map.entry('δ', "d"),
          Map.entry('ε', "e"),
          Map.entry('ζ', "z"),
          Map.entry('η', "i"),
          Map.entry('θ', "th"),
          Map.entry('ι', "i"),
          Map.entry('κ', "k"),
          Map.entry('λ', "l"),
          Map.entry('μ', "m"),
          Map.entry('ν', "n"),
          Map.entry('ξ', "x"),
          Map.entry('ο', "o"),
          Map.entry('π', "p"),
          Map.entry('ρ', "r"),
          Map.entry('σ', "s"),
          Map.entry('ς', "s"),
          Map.entry('τ', "t"),
          Map.entry('υ', "y"),
          Map.entry('φ', "f"),
          Map.entry('χ', "ch"),
          Map.entry('ψ', "ps"),
          Map.entry('ω', "o"));

  private Elot743() {}

  /** Returns the text with all Greek letters in Latin ones. */
  public static String transcribe(String text) {
    String plain = Normalizer.normalize(requireNonNull(text, "text"), Normalizer.Form.NFD);
    StringBuilder latin = new StringBuilder(plain.length() + 8);
    for (int i = 0; i < plain.length(); ) {
      char c = plain.charAt(i);
      if (LETTERS.containsKey(Character.toLowerCase(c))) {
        i = letter(plain, i, latin);
      } else {
        latin.append(c);
        i++;
      }
    }
    return Normalizer.normalize(latin, Normalizer.Form.NFC);
  }

  /** Writes the letter at {@code i}, or the two it begins, and returns where to go on. */
  private static int letter(String text, int i, StringBuilder latin) {
    char letter = Character.toLowerCase(text.charAt(i));
    int next = afterMarks(text, i);
    boolean apart = next > i + 1; // an accent on the first of two keeps them apart
    char second = next < text.length() ? Character.toLowerCase(text.charAt(next)) : ' ';
    int end = next < text.length() ? afterMarks(text, next) : next;
    boolean diaeresis = text.substring(next, end).indexOf(DIAERESIS) >= 0;
    if (second == 'υ' && !apart && !diaeresis) {
      if (letter == 'ο') {
        return write("ou", text, i, next, latin, end);
      }
      if (letter == 'α' || letter == 'ε' || letter == 'η') {
        char third = end < text.length() ? base(text.charAt(end)) : ' ';
        String consonant = VOICED_OR_VOWEL.indexOf(third) >= 0 ? "v" : "f";
        return write(single(letter) + consonant, text, i, next, latin, end);
      }
    }
    if (letter == 'γ') {
      String pair =
          switch (second) {
            case 'γ' -> "ng";
            case 'ξ' -> "nx";
            case 'χ' -> "nch";
            default -> "";
          };
      if (!pair.isEmpty()) {
        return write(pair, text, i, next, latin, end);
      }
    }
    if (letter == 'μ' && second == 'π' && (isWordEdge(text, i - 1) || isWordEdge(text, end))) {
      return write("b", text, i, next, latin, end);
    }
    return write(single(letter), text, i, i, latin, next);
  }

  /** Writes Latin letters in the case of the Greek ones they stand for. */
  private static int write(
      String letters, String text, int first, int second, StringBuilder latin, int end) {
    boolean upper = Character.isUpperCase(text.charAt(first));
    boolean all =
        second > first
            ? Character.isUpperCase(text.charAt(second))
            : isUpper(text, end) || (isWordEdge(text, end) && isUpper(text, first - 1));
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      latin.append(upper && (i == 0 || all) ? Character.toUpperCase(c) : c);
    }
    return end;
  }

  private static String single(char letter) {
    return LETTERS.getOrDefault(letter, "");
  }

  private static char base(char c) {
    return Character.toLowerCase(c);
  }

  private static boolean isUpper(String text, int i) {
    int at = i;
    while (at >= 0 && at < text.length() && isMark(text.charAt(at))) {
      at--;
    }
    return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static boolean isWordEdge(String text, int i) {
    return i < 0
        || i >= text.length()
        || !(Character.isLetter(text.charAt(i)) || isMark(text.charAt(i)));
  }

  private static int afterMarks(String text, int i) {
    int at = i + 1;
    while (at < text.length() && isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
