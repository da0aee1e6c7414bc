package io.github.imisproject.i18n.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A name as words of folded letters, with articles dropped and compounds joined.
 *
 * <p>{@code عبد الله}, {@code عبدالله} and {@code Abd Allah} are one word each; {@code al-Sayed} is
 * {@code sayed}. Words that only say "son of" or "father of" are kept apart as particles.
 */
final class NameWords {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "il", "as", "ash", "ad", "adh", "an", "ar", "az", "at", "ال");
  private static final Set<String> SERVANTS =
      Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur", "عبد");
  private static final Set<String> PARTICLES =
      Set.of(
          "ibn", "bin", "ben", "bint", "abu", "abou", "bou", "umm", "um", "oum", "de", "von", "van",
          "بن", "ابن", "بنت", "ابو", "ام", "ابي", "μπιν", "μπεν", "ιμπν", "αμπου");

  private static final byte[] ALLAH = encode("الله");

  private final List<byte[]> words;
  private final int particles;

  private NameWords(List<byte[]> words, int particles) {
    this.words = words;
    this.particles = particles;
  }

  /** Returns the words of {@code name}; none if it has no letter of a known script. */
  static NameWords of(String name, boolean farsi) {
    List<byte[]> words = new ArrayList<>(2);
    int length = name.length();
    byte[] letters = new byte[length * 2 + 2];
    int size = 0;
    boolean readsFarsi = farsi;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      byte letter = NameLetters.fold(c);
      if (letter > 0) {
        readsFarsi |= NameLetters.isFarsiOnly(c);
        if (size == 0 || letters[size - 1] != letter || !NameLetters.collapses(letter)) {
          letters[size++] = letter;
        }
      } else if (letter == NameLetters.SEPARATOR) {
        if (size > 0) {
          words.add(Arrays.copyOf(letters, size));
          size = 0;
        }
      } else if (letter == NameLetters.EXPANDED) {
        for (char part : NameLetters.expansion(c).toCharArray()) {
          letters[size++] = NameLetters.fold(part);
        }
      } else if (letter == NameLetters.UNKNOWN) {
        // Presentation forms, full width and the like: rare, so the slow way is good enough.
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (!plain.equals(name)) {
          return of(plain, farsi);
        }
      }
    }
    if (size > 0) {
      words.add(size == letters.length ? letters : Arrays.copyOf(letters, size));
    }
    if (readsFarsi) {
      words.forEach(NameWords::readFarsi);
    }
    return words.size() < 2 ? new NameWords(words, 0) : compounds(words);
  }

  /** The words that name, in the order written. */
  List<byte[]> words() {
    return words;
  }

  /** How many words that only relate ("son of") were left out. */
  int particles() {
    return particles;
  }

  /** Returns all words in one piece. */
  byte[] joined() {
    byte[] all = new byte[0];
    for (byte[] word : words) {
      all = concat(all, word, 0);
    }
    return all;
  }

  /** Returns whether an Arabic word opens with the article and has at least three more letters. */
  static boolean hasArticle(byte[] word) {
    return word.length >= 5 && word[0] == NameLetters.ALEF && word[1] == NameLetters.LAM;
  }

  private static NameWords compounds(List<byte[]> words) {
    List<byte[]> named = new ArrayList<>(words.size());
    int particles = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = decode(words.get(i));
      boolean last = i + 1 == words.size();
      if (!last && ARTICLES.contains(word)) {
        continue;
      }
      if (!last && SERVANTS.contains(word)) {
        int next = i + 1;
        while (next + 1 < words.size() && ARTICLES.contains(decode(words.get(next)))) {
          next++;
        }
        byte[] whom = words.get(next);
        boolean article = hasArticle(whom) && !Arrays.equals(whom, ALLAH);
        named.add(concat(words.get(i), whom, article ? 2 : 0));
        i = next;
      } else if (!last && PARTICLES.contains(word)) {
        particles++;
      } else {
        named.add(words.get(i));
      }
    }
    return new NameWords(named, particles);
  }

  private static byte[] concat(byte[] first, byte[] second, int from) {
    byte[] both = Arrays.copyOf(first, first.length + second.length - from);
    System.arraycopy(second, from, both, first.length, second.length - from);
    return both;
  }

  /** In Farsi a waw inside a word may sound as v. */
  private static void readFarsi(byte[] word) {
    for (int i = 1; i < word.length; i++) {
      if (word[i] == NameLetters.WAW) {
        word[i] = NameLetters.FARSI_WAW;
      }
    }
  }

  static String decode(byte[] word) {
    StringBuilder text = new StringBuilder(word.length);
    for (byte letter : word) {
      text.append(letter == NameLetters.FARSI_WAW ? 'و' : NameLetters.ALL.charAt(letter));
    }
    return text.toString();
  }

  private static byte[] encode(String letters) {
    byte[] word = new byte[letters.length()];
    for (int i = 0; i < word.length; i++) {
      word[i] = NameLetters.code(letters.charAt(i));
    }
    return word;
  }
}
