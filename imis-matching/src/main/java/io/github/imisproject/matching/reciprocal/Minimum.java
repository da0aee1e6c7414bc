package io.github.imisproject.matching.reciprocal;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reciprocity;

/** The lower of the two scores: a pair is as good as its less willing side. Symmetric. */
public final class Minimum implements Reciprocity {
  /** Creates the extension. */
  public Minimum() {}

  @Override
  public String id() {
    return "minimum";
  }

  @Override
  public double join(double seeker, double candidate, Parameters parameters) {
    Scores.check(seeker, candidate);
    return Math.min(seeker, candidate);
  }
}
