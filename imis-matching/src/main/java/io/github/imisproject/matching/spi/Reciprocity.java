package io.github.imisproject.matching.spi;

/**
 * Joins the two directed scores of a pair that both sides must want into one.
 *
 * <p>Never more than the better side, 0 if one side's score is 0, 1 if both are 1, and never less
 * when one side's score rises. {@code ReciprocityContract} in this module's test jar checks the
 * promises.
 *
 * @see "P. Neve, I. Palomares, Aggregation Strategies in User-to-User Reciprocal Recommender
 *     Systems, IEEE SMC 2019"
 */
public interface Reciprocity extends Plugin {
  /**
   * Returns the joint score, from 0 to 1; the same for the same arguments.
   *
   * @param seeker how well the candidate suits the seeker, from 0 to 1
   * @param candidate how well the seeker suits the candidate, from 0 to 1
   * @param parameters what is set for this extension
   * @throws IllegalArgumentException if a score is not from 0 to 1
   */
  double join(double seeker, double candidate, Parameters parameters);
}
