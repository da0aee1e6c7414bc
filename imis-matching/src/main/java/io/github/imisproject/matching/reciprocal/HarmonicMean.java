package io.github.imisproject.matching.reciprocal;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;

/**
 * 2ab/(a+b), and 0 if both are 0: low if either side is low.
 *
 * <p>Lies between the lower score and the {@linkplain GeometricMean geometric mean}. Symmetric.
 */
public final class HarmonicMean implements Reciprocity {
  /** Creates the extension. */
  public HarmonicMean() {}

  @Override
  public String id() {
    return "harmonicMean";
  }

  @Override
  public double join(double seeker, double candidate, Parameters parameters) {
    Scores.check(seeker, candidate);
    double low = Math.min(seeker, candidate);
    double high = Math.max(seeker, candidate);
    // In this order no product of small numbers underflows, and both directions give the same bits.
    return low == 0 ? 0 : Scores.between(low, 2 * low * (high / (low + high)), high);
  }
}
