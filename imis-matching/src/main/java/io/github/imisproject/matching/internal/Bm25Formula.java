package io.github.imisproject.matching.internal;

/**
 * The two factors of BM25.
 *
 * <p>The inverse document frequency is ln(1 + (N - n + 0.5)/(n + 0.5)), which is never negative;
 * the term frequency is f (k1 + 1)/(f + k1 (1 - b + b l)), for a text of l times the mean length.
 *
 * @see "S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond,
 *     Foundations and Trends in Information Retrieval 3(4), 2009"
 */
public final class Bm25Formula {
  private Bm25Formula() {}

  /** Returns how much a term tells that {@code holding} of {@code texts} texts hold, in nats. */
  public static double inverseDocumentFrequency(int texts, int holding) {
    return StrictMath.log(1 + (texts - holding + 0.5) / (holding + 0.5));
  }

  /**
   * Returns how much a term counts that stands {@code count} times in a text; from 0 to below
   * {@code k1 + 1}.
   *
   * @param count how often, 0 or more; a weighted count may be a fraction
   * @param length the text's length, as a multiple of the mean
   * @param k1 how fast repetitions stop counting, 0 or more
   * @param b how much long texts are held back, from 0 to 1
   */
  public static double termFrequency(double count, double length, double k1, double b) {
    return count == 0 ? 0 : count * (k1 + 1) / (count + k1 * (1 - b + b * length));
  }
}
