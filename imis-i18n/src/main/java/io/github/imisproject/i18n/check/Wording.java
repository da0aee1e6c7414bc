package io.github.imisproject.i18n.check;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the words of a text from its placeholders, tags, entities, addresses and message syntax.
 *
 * <p>Thread-safe. Recognised are the styles {@link TextChecker} compares.
 */
public final class Wording {
  private Wording() {}

  /** Returns the ranges that are words, in their order; they never touch each other. */
  public static List<TextRange> ranges(String text) {
    CheckedText checked = new CheckedText(text, LanguageTag.UNDETERMINED);
    List<TextRange> ranges = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean words = i < text.length() && checked.isWords(i);
      if (words && start < 0) {
        start = i;
      } else if (!words && start >= 0) {
        ranges.add(new TextRange(start, i));
        start = -1;
      }
    }
    return List.copyOf(ranges);
  }
}
