package io.github.imisproject.matching.text;

/**
 * How texts are weighed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param k1 how fast repetitions of a word stop counting, from 0 to 10
 * @param b how much long texts are held back, from 0 to 1
 * @param titleWeight how many words of the description a word of the title is worth, from 0 to 100
 * @param conceptCredit what a concept's label counts beside the person's own words, from 0 to 1
 * @param tellingHalf how much a question must tell apart to count half, in nats of information: 2.3
 *     is a word that one offer in ten holds; from 0 to 100
 * @see "S. Robertson, H. Zaragoza, M. Taylor, Simple BM25 Extension to Multiple Weighted Fields,
 *     CIKM 2004"
 */
public record TextSettings(
    double k1, double b, double titleWeight, double conceptCredit, double tellingHalf) {
  /** The usual settings. */
  public static final TextSettings USUAL = new TextSettings(1.2, 0.75, 2, 0.8, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TextSettings {
    range("k1", k1, 10);
    range("b", b, 1);
    range("titleWeight", titleWeight, 100);
    range("conceptCredit", conceptCredit, 1);
    range("tellingHalf", tellingHalf, 100);
  }

  private static void range(String name, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be from 0 to " + most);
    }
  }
}
