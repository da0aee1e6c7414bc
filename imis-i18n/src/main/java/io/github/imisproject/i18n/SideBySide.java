package io.github.imisproject.i18n;

import static java.util.Objects.requireNonNull;

/**
 * One text in two languages, for two people who read it together, such as a newcomer and an
 * adviser.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first what the first reader gets
 * @param second what the second reader gets
 */
public record SideBySide(ServedText first, ServedText second) {
  /** Checks that both are given. */
  public SideBySide {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /** Returns whether both readers get the same words, so that one of them is enough. */
  public boolean isSameText() {
    return first.language().equals(second.language()) && first.value().equals(second.value());
  }

  /** Returns both texts as plain text, one line each, isolated; one line if they are the same. */
  public String toPlain() {
    return isSameText() ? first.isolated() : first.isolated() + "\n" + second.isolated();
  }

  /** Returns both texts as two HTML paragraphs; one paragraph if they are the same. */
  public String toHtml() {
    String one = first.toHtmlParagraph();
    return isSameText() ? one : one + "\n" + second.toHtmlParagraph();
  }
}
