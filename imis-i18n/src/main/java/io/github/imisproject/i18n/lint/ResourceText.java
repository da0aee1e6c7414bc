package io.github.imisproject.i18n.lint;

import io.github.imisproject.core.text.LanguageTag;
import java.util.OptionalInt;

/**
 * One text of a file.
 *
 * @param group what the texts of all languages of one set have in common: the file's name without
 *     its language
 * @param key the text's key in its group
 * @param offsets for each character of the text, and for its end, the position in the file
 * @param maxLength the room there is for it, if the file says so
 */
record ResourceText(
    Source file,
    String group,
    LanguageTag language,
    String key,
    String value,
    int[] offsets,
    OptionalInt maxLength) {

  /** The file a text comes from, and where its lines begin. */
  record Source(String name, Lines lines, boolean quotes) {}

  int line(int at) {
    return file.lines().line(offset(at));
  }

  int column(int at) {
    return file.lines().column(offset(at));
  }

  private int offset(int at) {
    return offsets[Math.min(at, offsets.length - 1)];
  }
}
