package io.github.imisproject.i18n.identify;

import com.ibm.icu.text.Normalizer2;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Optional;

/**
 * Tells in which of the five languages a short text is written, or that it is in another.
 *
 * <p>The script decides first, by the majority of letters: Greek letters mean Greek. In the Latin
 * and the Arabic script a small model of letter sequences decides between English and French or
 * Arabic and Farsi, and other languages of the script. Farsi typed on an Arabic keyboard is known
 * as Farsi. Made for labels and sentences; a single short word may belong to several languages, and
 * the confidence says so.
 *
 * <p>Thread-safe. Linear in the length of the text: about 1 microsecond for a label. The first use
 * loads 100 KB of weights.
 *
 * @see "W. Cavnar, J. Trenkle, N-Gram-Based Text Categorization (1994)"
 */
public final class LanguageIdentifier {
  private static final int GREEK = 0;
  private static final int LATIN = 1;
  private static final int ARABIC = 2;
  private static final int OTHER = 3;

  /** In doubt a text is in one of the five languages: that is what the library is used for. */
  private static final double LEAST_OTHER = 0.65;

  /** Latin names and terms are common in Greek and Arabic text, and rare the other way round. */
  private static final int WEIGHT_IN_LATIN_TEXT = 3;

  private LanguageIdentifier() {}

  /** Returns the language a text seems to be in, and how sure that is. */
  public static Identification identify(String text) {
    int[] letters = new int[4];
    boolean forms = count(text, letters);
    int total = letters[GREEK] + letters[LATIN] + letters[ARABIC] + letters[OTHER];
    if (total == 0) {
      return new Identification(Optional.empty(), 0, Evidence.NONE);
    }
    double share = 0;
    letters[GREEK] *= WEIGHT_IN_LATIN_TEXT;
    letters[ARABIC] *= WEIGHT_IN_LATIN_TEXT;
    int script = GREEK;
    for (int s = LATIN; s <= OTHER; s++) {
      script = letters[s] > letters[script] ? s : script;
    }
    for (int count : letters) {
      share += count;
    }
    share = letters[script] / share;
    return switch (script) {
      case GREEK -> new Identification(Optional.of(LanguageTag.GREEK), share, Evidence.SCRIPT);
      case OTHER -> new Identification(Optional.empty(), share, Evidence.SCRIPT);
      case LATIN -> byWords(NgramModel.latin(), text, LanguageTag.ENGLISH, LanguageTag.FRENCH);
      default -> {
        String plain = forms ? Normalizer2.getNFKCInstance().normalize(text) : text;
        yield byWords(NgramModel.arabic(), plain, LanguageTag.ARABIC, LanguageTag.FARSI);
      }
    };
  }

  private static Identification byWords(
      NgramModel model, String text, LanguageTag first, LanguageTag second) {
    double[] probabilities = model.probabilities(text);
    if (probabilities[2] >= LEAST_OTHER) {
      return new Identification(Optional.empty(), probabilities[2], Evidence.WORDS);
    }
    return probabilities[0] >= probabilities[1]
        ? new Identification(Optional.of(first), probabilities[0], Evidence.WORDS)
        : new Identification(Optional.of(second), probabilities[1], Evidence.WORDS);
  }

  /** Counts the letters of each script; returns whether some are presentation forms. */
  private static boolean count(String text, int[] letters) {
    boolean forms = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
          letters[LATIN]++;
        }
      } else if (Character.isLetter(c)) {
        int script = script(c);
        letters[script]++;
        forms |= script == ARABIC && c >= 0xFB50;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLetter(text.codePointAt(i))) {
        letters[OTHER]++;
      }
    }
    return forms;
  }

  private static int script(char c) {
    if (c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0xFF21 && c <= 0xFF5A)) {
      return LATIN;
    }
    if ((c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF)) {
      return GREEK;
    }
    boolean arabic =
        (c >= 0x600 && c <= 0x6FF)
            || (c >= 0x750 && c <= 0x77F)
            || (c >= 0x8A0 && c <= 0x8FF)
            || (c >= 0xFB50 && c <= 0xFEFC);
    return arabic ? ARABIC : OTHER;
  }
}
