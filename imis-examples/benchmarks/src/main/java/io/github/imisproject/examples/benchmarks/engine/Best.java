package io.github.imisproject.examples.benchmarks.engine;

/**
 * The best few offers: scores descending, equal scores by number.
 *
 * <p>Not thread-safe. A new one costs nothing that grows with the number of offers.
 */
final class Best {
  final int[] offers;
  final double[] scores;
  private int size;

  Best(int top) {
    offers = new int[top];
    scores = new double[top];
  }

  /** Returns the score a later offer has to exceed. */
  double floor() {
    return size < offers.length ? -1 : scores[size - 1];
  }

  int size() {
    return size;
  }

  /** Takes an offer in; offers come by ascending number. */
  void add(int offer, double score) {
    if (size == offers.length && score <= scores[size - 1]) {
      return;
    }
    int at = size < offers.length ? size++ : size - 1;
    while (at > 0 && score > scores[at - 1]) {
      scores[at] = scores[at - 1];
      offers[at] = offers[at - 1];
      at--;
    }
    scores[at] = score;
    offers[at] = offer;
  }
}
