package io.github.imisproject.matching.reciprocal;

/** Checks the two scores of a pair. */
final class Scores {
  private Scores() {}

  static void check(double seeker, double candidate) {
    if (!(seeker >= 0 && seeker <= 1 && candidate >= 0 && candidate <= 1)) {
      throw new IllegalArgumentException(
          "the scores are " + seeker + " and " + candidate + ", must be from 0 to 1");
    }
  }

  /** Keeps a mean between the two numbers it is a mean of, whatever the rounding did. */
  static double between(double low, double mean, double high) {
    return Math.max(low, Math.min(high, mean));
  }
}
