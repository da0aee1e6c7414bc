package io.github.imisproject.matching.reciprocal;

import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;
import java.util.List;

/**
 * a to the power {@code seekerExponent} times b to the power {@code candidateExponent}.
 *
 * <p>With the defaults, 1 and 1, it is the chance that both agree if they decide independently of
 * each other. Exponents that add up to 1 give a weighted geometric mean, in which the side with the
 * greater exponent counts more; of exponents that add up to less, the product counts as the higher
 * of the two scores where it exceeds that. Symmetric if the exponents are equal.
 */
public final class WeightedProduct implements Reciprocity {
  private static final String SEEKER = "seekerExponent";
  private static final String CANDIDATE = "candidateExponent";
  private static final double LEAST = 0.01;
  private static final double MOST = 10;

  /** Creates the extension. */
  public WeightedProduct() {}

  @Override
  public String id() {
    return "weightedProduct";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Number(CANDIDATE, 1, LEAST, MOST),
        new ParameterSpec.Number(SEEKER, 1, LEAST, MOST));
  }

  @Override
  public double join(double seeker, double candidate, Parameters parameters) {
    Scores.check(seeker, candidate);
    double product =
        StrictMath.pow(seeker, parameters.number(SEEKER))
            * StrictMath.pow(candidate, parameters.number(CANDIDATE));
    return Math.min(Math.max(seeker, candidate), product);
  }
}
