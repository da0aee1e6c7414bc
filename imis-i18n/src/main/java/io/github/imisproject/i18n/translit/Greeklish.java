package io.github.imisproject.i18n.translit;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Gives Greek text, and the same typed in Latin letters, one key.
 *
 * <p>People type {@code μηχανικός} as {@code mixanikos}, {@code mhxanikos} or {@code michanikos}:
 * by sound, by looks or by the key's place. The key writes every vowel by its sound and takes the
 * usual ways of typing a consonant together. It is for searching Greek only, never for showing, and
 * says nothing about words of other languages.
 *
 * <p>Stateless and thread-safe; linear in the length of the text.
 */
public final class Greeklish {
  private static final int LONGEST_SPELLING = 3;

  /** What each spelling sounds like, longest first; one letter for each sound. */
  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          Map.entry("μπ", "b"),
          Map.entry("ντ", "d"),
          Map.entry("γκ", "g"),
          Map.entry("γγ", "g"),
          Map.entry("ου", "u"),
          Map.entry("αι", "e"),
          Map.entry("ει", "i"),
          Map.entry("οι", "i"),
          Map.entry("αυ", "av"),
          Map.entry("ευ", "ev"),
          Map.entry("α", "a"),
          Map.entry("β", "v"),
          Map.entry("γ", "g"),
          Map.entry("δ", "d"),
          Map.entry("ε", "e"),
          Map.entry("ζ", "z"),
          Map.entry("η", "i"),
          Map.entry("θ", "0"),
          Map.entry("ι", "i"),
          Map.entry("κ", "k"),
          Map.entry("λ", "l"),
          Map.entry("μ", "m"),
          Map.entry("ν", "n"),
          Map.entry("ξ", "ks"),
          Map.entry("ο", "o"),
          Map.entry("π", "p"),
          Map.entry("ρ", "r"),
          Map.entry("σ", "s"),
          Map.entry("ς", "s"),
          Map.entry("τ", "t"),
          Map.entry("υ", "i"),
          Map.entry("φ", "f"),
          Map.entry("χ", "x"),
          Map.entry("ψ", "ps"),
          Map.entry("ω", "o"),
          Map.entry("mp", "b"),
          Map.entry("nt", "d"),
          Map.entry("gk", "g"),
          Map.entry("gg", "g"),
          Map.entry("ng", "g"),
          Map.entry("ou", "u"),
          Map.entry("oy", "u"),
          Map.entry("ai", "e"),
          Map.entry("ei", "i"),
          Map.entry("oi", "i"),
          Map.entry("au", "av"),
          Map.entry("af", "av"),
          Map.entry("eu", "ev"),
          Map.entry("ef", "ev"),
          Map.entry("th", "0"),
          Map.entry("8", "0"),
          Map.entry("ch", "x"),
          Map.entry("ks", "ks"),
          Map.entry("3", "ks"),
          Map.entry("ps", "ps"),
          Map.entry("4", "ps"),
          Map.entry("ph", "f"),
          Map.entry("y", "i"),
          Map.entry("w", "o"),
          Map.entry("c", "k"),
          Map.entry("j", "ks"),
          Map.entry("q", "0"));

  private static final String VOWELS = "aeiouyw";

  private Greeklish() {}

  /** Returns the key of a text in Greek or in Greek typed in Latin letters. */
  public static String key(String text) {
    String plain =
        Normalizer.normalize(requireNonNull(text, "text"), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int length = Math.min(LONGEST_SPELLING, plain.length() - i);
      while (length > 1 && !SOUNDS.containsKey(plain.substring(i, i + length))) {
        length--;
      }
      String spelling = plain.substring(i, i + length);
      if (spelling.equals("h")) {
        // By looks it is eta; by sound it is chi, which stands before a vowel.
        boolean vowel = i + 1 < plain.length() && VOWELS.indexOf(plain.charAt(i + 1)) >= 0;
        key.append(vowel ? 'x' : 'i');
      } else if (spelling.equals("f") || spelling.equals("φ")) {
        // αυ and ευ sound with v or f: one key for both, and so for every f after a and e.
        boolean after = key.length() > 0 && "ae".indexOf(key.charAt(key.length() - 1)) >= 0;
        key.append(after ? 'v' : 'f');
      } else {
        key.append(SOUNDS.getOrDefault(spelling, spelling));
      }
      i += length;
    }
    return key.toString();
  }
}
