package io.github.imisproject.core.local;

/**
 * The numbers by which a town draws its lines.
 *
 * <p>Immutable and thread-safe.
 *
 * @param smallestCell how many people a figure must count to be published, from 5 to 1000
 * @param childConsentAge from which age a person consents alone to online services, from 13 to 16
 *     completed years
 * @param matchesShown how many matches a person is shown, from 1 to 1000
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679, article
 *     8</a>
 */
public record Thresholds(int smallestCell, int childConsentAge, int matchesShown) {
  /** What a profile starts from: 10 people, 16 years, 3 matches. */
  public static final Thresholds STANDARD = new Thresholds(10, 16, 3);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Thresholds {
    check("smallestCell", smallestCell, 5, 1000);
    check("childConsentAge", childConsentAge, 13, 16);
    check("matchesShown", matchesShown, 1, 1000);
  }

  private static void check(String name, int value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + minimum + " to " + maximum);
    }
  }
}
