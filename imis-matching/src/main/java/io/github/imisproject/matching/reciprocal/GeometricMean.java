package io.github.imisproject.matching.reciprocal;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;

/**
 * The square root of ab: a willing side makes up for a reluctant one more than in the {@linkplain
 * HarmonicMean harmonic mean}.
 *
 * <p>Lies between the harmonic mean and the higher score. Symmetric.
 */
public final class GeometricMean implements Reciprocity {
  /** Creates the extension. */
  public GeometricMean() {}

  @Override
  public String id() {
    return "geometricMean";
  }

  @Override
  public double join(double seeker, double candidate, Parameters parameters) {
    Scores.check(seeker, candidate);
    return Scores.between(
        Math.min(seeker, candidate),
        Math.sqrt(seeker) * Math.sqrt(candidate),
        Math.max(seeker, candidate));
  }
}
