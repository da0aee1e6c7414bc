package io.github.imisproject.core.competence;

/**
 * How well a language is used, on the scale of the Council of Europe.
 *
 * @see <a href="https://www.coe.int/lang-cefr">Council of Europe, CEFR</a>
 */
public enum CefrLevel {
  /** Very basic phrases. */
  A1,
  /** Routine exchanges. */
  A2,
  /** Most everyday situations. */
  B1,
  /** Fluent talk with native speakers. */
  B2,
  /** Flexible and effective use at work. */
  C1,
  /** Nearly everything with ease. */
  C2,
  /** A first language; at least as good as {@link #C2}. */
  NATIVE;

  /** Returns whether this level is {@code required} or above it. */
  public boolean isAtLeast(CefrLevel required) {
    return compareTo(required) >= 0;
  }
}
