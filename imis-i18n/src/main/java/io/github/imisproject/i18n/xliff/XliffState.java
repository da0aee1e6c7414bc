package io.github.imisproject.i18n.xliff;

/** How far a segment's translation has come, in XLIFF's own terms. */
public enum XliffState {
  /** Not translated. */
  INITIAL("initial"),
  /** Translated. */
  TRANSLATED("translated"),
  /** Translated and reviewed. */
  REVIEWED("reviewed"),
  /** Nothing more is to be done. */
  FINAL("final");

  private final String value;

  XliffState(String value) {
    this.value = value;
  }

  /** Returns the value of the {@code state} attribute. */
  public String value() {
    return value;
  }
}
