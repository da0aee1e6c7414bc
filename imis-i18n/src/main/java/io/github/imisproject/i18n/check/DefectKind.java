package io.github.imisproject.i18n.check;

import io.github.imisproject.core.problem.Severity;

/** What can be wrong with a text or a translation. */
public enum DefectKind {
  /** The translation is empty though the source is not. */
  BLANK("blank", Severity.ERROR),
  /** The translation is the source word for word. */
  UNTRANSLATED("untranslated", Severity.ERROR),
  /** Several words in a row were left in the source's language. */
  PARTLY_UNTRANSLATED("partlyUntranslated", Severity.WARNING),
  /** Words are in a script the language is not written in. */
  WRONG_SCRIPT("wrongScript", Severity.ERROR),
  /** One word mixes letters of two scripts that look alike, such as "Αthens" with a Greek Α. */
  MIXED_SCRIPT("mixedScript", Severity.ERROR),
  /** Farsi text has the Arabic letters yeh, kaf or teh marbuta, or Arabic text the Farsi ones. */
  FOREIGN_LETTER("foreignLetter", Severity.ERROR),
  /** Digits of two sets, or of a set the language does not use. */
  MIXED_DIGITS("mixedDigits", Severity.WARNING),
  /** A direction control is not closed, closes nothing, or overrides the direction. */
  UNBALANCED_BIDI("unbalancedBidi", Severity.ERROR),
  /** A direction mark that does nothing. */
  STRAY_BIDI("strayBidi", Severity.WARNING),
  /** A placeholder in right-to-left text whose value could upset the order of its surroundings. */
  MISSING_ISOLATE("missingIsolate", Severity.WARNING),
  /** A stretched letter, for looks only. */
  KASHIDA("kashida", Severity.WARNING),
  /** A French mark without its no-break space. */
  FRENCH_SPACING("frenchSpacing", Severity.WARNING),
  /** A Greek question that does not end with the semicolon sign, or ends with its obsolete twin. */
  GREEK_QUESTION_MARK("greekQuestionMark", Severity.ERROR),
  /** A Latin comma, semicolon or question mark in Arabic or Farsi text. */
  LATIN_PUNCTUATION("latinPunctuation", Severity.WARNING),
  /** The source asks, exclaims or announces at its end and the translation does not. */
  END_PUNCTUATION("endPunctuation", Severity.WARNING),
  /** Two spaces or more in a row. */
  DOUBLE_SPACE("doubleSpace", Severity.WARNING),
  /** A space at an edge where the source has none, or none where it has one. */
  EDGE_SPACE("edgeSpace", Severity.WARNING),
  /** A space before a mark that takes none. */
  SPACE_BEFORE_MARK("spaceBeforeMark", Severity.WARNING),
  /** A bracket or quotation mark that is opened and not closed, or the reverse. */
  UNBALANCED_BRACKET("unbalancedBracket", Severity.WARNING),
  /** A placeholder of the source is not in the translation. */
  PLACEHOLDER_MISSING("placeholderMissing", Severity.ERROR),
  /** A placeholder that the source does not have. */
  PLACEHOLDER_UNKNOWN("placeholderUnknown", Severity.ERROR),
  /** Placeholders without a name stand in another order than in the source. */
  PLACEHOLDER_ORDER("placeholderOrder", Severity.ERROR),
  /** The syntax of a placeholder or a message is broken. */
  SYNTAX("syntax", Severity.ERROR),
  /** An apostrophe hides a placeholder, or will not be shown. */
  APOSTROPHE("apostrophe", Severity.ERROR),
  /** A plural form the language needs, or a code the source tells apart, has no wording. */
  BRANCH_MISSING("branchMissing", Severity.ERROR),
  /** A plural form the language never uses. */
  BRANCH_UNKNOWN("branchUnknown", Severity.WARNING),
  /** A tag of the source is lost, added, or not closed. */
  MARKUP("markup", Severity.ERROR),
  /** An address of the source is lost or changed. */
  URL("url", Severity.ERROR),
  /** Much longer or shorter than the source, or longer than there is room for. */
  LENGTH("length", Severity.WARNING),
  /** Damage from reading the text in a wrong encoding. */
  ENCODING("encoding", Severity.ERROR),
  /** A character nobody sees, or one that only looks like the letters it stands for. */
  INVISIBLE("invisible", Severity.WARNING),
  /** The source has a text for the key, and this language has none. */
  KEY_MISSING("keyMissing", Severity.WARNING),
  /** This language has a text for a key that the source does not have. */
  KEY_UNKNOWN("keyUnknown", Severity.WARNING),
  /** A key stands twice in one file, so that one of its texts is lost. */
  KEY_TWICE("keyTwice", Severity.ERROR),
  /** The file cannot be read. */
  FILE("file", Severity.ERROR);

  private final String code;
  private final Severity severity;

  DefectKind(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** Returns the stable name used in reports, settings and message keys. */
  public String code() {
    return code;
  }

  /** Returns how much a defect of this kind matters unless its finding says otherwise. */
  public Severity severity() {
    return severity;
  }
}
