package io.github.imisproject.i18n.direction;

/** The direction a paragraph is laid out in: its base direction, not that of each letter. */
public enum TextDirection {
  /** Greek, English, French and everything else written from the left. */
  LEFT_TO_RIGHT("ltr"),
  /** Arabic, Farsi and other scripts written from the right. */
  RIGHT_TO_LEFT("rtl");

  private final String htmlValue;

  TextDirection(String htmlValue) {
    this.htmlValue = htmlValue;
  }

  /** Returns the value of HTML's {@code dir} attribute: {@code ltr} or {@code rtl}. */
  public String htmlValue() {
    return htmlValue;
  }
}
