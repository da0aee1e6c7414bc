package io.github.imisproject.i18n.stem;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a label, such as a job title, into the words of its search key, and those into stems.
 *
 * <p>A word is a run of letters, digits and their marks; an apostrophe inside a word and a decimal
 * sign inside a number belong to it, and so do the signs of names such as {@code C++}, {@code C#}
 * and {@code .NET}. A hyphen parts two words. In Farsi an ending or a prefix that stands alone, as
 * in کتاب ها and می روم, is joined to its word, so that all three ways of writing it give one word.
 *
 * <p>Nothing is left out as unimportant: {@code IT} stays a word. Immutable and thread-safe; linear
 * in the length of the label.
 */
public final class LabelTokeniser {
  private final SearchKeys keys;
  private final Stemmer stemmer;
  private final boolean farsi;

  private LabelTokeniser(LanguageTag language) {
    this.keys = SearchKeys.of(language);
    this.stemmer = Stemmer.of(language);
    this.farsi = keys.language().equals(LanguageTag.FARSI);
  }

  /** Returns the tokeniser for a language, by its primary subtag. */
  public static LabelTokeniser of(LanguageTag language) {
    return new LabelTokeniser(language);
  }

  /** Returns the words of a text's primary key, in their order. */
  public List<String> words(String text) {
    return Collections.unmodifiableList(split(keys.key(requireNonNull(text, "text"))));
  }

  /** Returns the words of a key that {@link SearchKeys} made already, in their order. */
  public List<String> wordsOfKey(String key) {
    return Collections.unmodifiableList(split(requireNonNull(key, "key")));
  }

  private List<String> split(String key) {
    List<String> words = new ArrayList<>();
    int size = key.length();
    for (int i = 0; i < size; ) {
      int codePoint = key.codePointAt(i);
      int start = i;
      i += Character.charCount(codePoint);
      boolean dotted =
          codePoint == '.'
              && isSeparated(key, start)
              && i < size
              && Character.isLetter(key.codePointAt(i));
      if (!dotted && !isWordPart(codePoint)) {
        continue;
      }
      while (i < size) {
        int next = key.codePointAt(i);
        if (!isWordPart(next) && !isInner(key, i)) {
          break;
        }
        i += Character.charCount(next);
      }
      while (i < size
          && (key.charAt(i) == '+' || key.charAt(i) == '#')
          && Character.isLetter(key.charAt(start))) {
        i++;
      }
      words.add(key.substring(start, i));
    }
    return farsi ? FarsiAffixes.join(words) : words;
  }

  /** Returns the stems of a text's words, in their order. */
  public List<String> stems(String text) {
    List<String> words = split(keys.key(requireNonNull(text, "text")));
    words.replaceAll(stemmer::stem);
    return Collections.unmodifiableList(words);
  }

  private static boolean isWordPart(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
    }
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSeparated(String key, int at) {
    return at == 0
        || key.charAt(at - 1) == ' '
        || key.charAt(at - 1) == '('
        || key.charAt(at - 1) == '/';
  }

  /** An apostrophe between letters, or a decimal sign between digits. */
  private static boolean isInner(String key, int at) {
    if (at == 0 || at + 1 >= key.length()) {
      return false;
    }
    char c = key.charAt(at);
    char before = key.charAt(at - 1);
    char after = key.charAt(at + 1);
    return c == '\'' && Character.isLetter(before) && Character.isLetter(after)
        || (c == '.' || c == ',') && isDigit(before) && isDigit(after);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
