package io.github.imisproject.matching.internal;

import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Scorer;
import java.util.List;

/**
 * A scorer seen from the other side.
 *
 * @param scorer the scorer as it was written
 * @param seekerType the type of the seekers, which are its candidates
 * @param candidateType the type of the candidates, which are its seekers
 */
public record TurnedScorer<S, C>(Scorer<C, S> scorer, Class<S> seekerType, Class<C> candidateType)
    implements Scorer<S, C> {
  @Override
  public String id() {
    return scorer.id();
  }

  @Override
  public List<ParameterSpec> parameters() {
    return scorer.parameters();
  }

  @Override
  public Assessment assess(S seeker, C candidate, MatchContext context) {
    return scorer.assess(candidate, seeker, context);
  }
}
