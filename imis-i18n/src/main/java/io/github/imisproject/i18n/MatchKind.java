package io.github.imisproject.i18n;

/**
 * How the language a reader gets relates to one language the reader asked for, best first.
 *
 * <p>Every asked tag gets exactly one kind, so that a page can say why it shows what it shows.
 */
public enum MatchKind {
  /** The very tag that was asked for, in canonical form. */
  EXACT(true),
  /** The same language in the same script, for another region: {@code fa} for {@code fa-AF}. */
  SAME_LANGUAGE(true),
  /**
   * A standard language whose written form speakers of the variety read: {@code ar} for {@code arz}
   * (Egyptian Arabic), {@code fa-AF} for {@code haz} (Hazaragi).
   */
  VARIETY(true),
  /** The text has no language, such as a telephone number ({@code zxx}), so anyone can read it. */
  LANGUAGE_NEUTRAL(true),
  /**
   * The same language in a script the reader did not ask for: {@code fa} for {@code fa-Latn}. It
   * can be read aloud, but perhaps not read.
   */
  OTHER_SCRIPT(false),
  /**
   * A language of public life where the asked one is spoken: {@code fa} for {@code ps} (Pashto),
   * {@code ar} for {@code ckb} (Sorani Kurdish), {@code fr} for {@code wo} (Wolof). Many readers
   * know it; no one should assume so.
   */
  SECOND_LANGUAGE(false),
  /** A language of the deployment's own fallback list; nothing says that the reader knows it. */
  FALLBACK(false),
  /** The language the text was written in; nothing says that the reader knows it. */
  ORIGINAL(false),
  /** Nothing on offer fits this tag. */
  NONE(false);

  private final boolean understood;

  MatchKind(boolean understood) {
    this.understood = understood;
  }

  /** Returns whether a reader who asked for the language can be taken to read the text. */
  public boolean isUnderstood() {
    return understood;
  }
}
