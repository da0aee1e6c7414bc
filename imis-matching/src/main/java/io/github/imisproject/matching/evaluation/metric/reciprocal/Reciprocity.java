package io.github.imisproject.matching.evaluation.metric.reciprocal;

/**
 * How the scores of the two directions of a pair are joined; each stays from 0 to 1.
 *
 * @see "P. Neve, I. Palomares, Aggregation Strategies in User-to-User Reciprocal Recommender
 *     Systems, IEEE SMC 2019"
 */
public enum Reciprocity {
  /** 2ab/(a+b), 0 if both are 0: low if either is low. */
  HARMONIC_MEAN,
  /** The square root of ab. */
  GEOMETRIC_MEAN,
  /** The lower of the two: the pair is as good as its less willing side. */
  MINIMUM,
  /** ab: the chance that both agree, if they decide independently. */
  PRODUCT;

  /**
   * Returns the joint score.
   *
   * @throws IllegalArgumentException if a score is not from 0 to 1
   */
  public double join(double first, double second) {
    if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1)) {
      throw new IllegalArgumentException(
          "the scores are " + first + " and " + second + ", must be from 0 to 1");
    }
    return switch (this) {
      case HARMONIC_MEAN -> first + second == 0 ? 0 : 2 * first * second / (first + second);
      case GEOMETRIC_MEAN -> Math.sqrt(first * second);
      case MINIMUM -> Math.min(first, second);
      case PRODUCT -> first * second;
    };
  }
}
