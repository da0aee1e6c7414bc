package io.github.imisproject.matching.internal;

import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;

/**
 * A rule seen from the other side.
 *
 * @param rule the rule as it was written
 * @param seekerType the type of the seekers, which are its candidates
 * @param candidateType the type of the candidates, which are its seekers
 */
public record TurnedRule<S, C>(Rule<C, S> rule, Class<S> seekerType, Class<C> candidateType)
    implements Rule<S, C> {
  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public List<ParameterSpec> parameters() {
    return rule.parameters();
  }

  @Override
  public Verdict test(S seeker, C candidate, MatchContext context) {
    return rule.test(candidate, seeker, context);
  }

  @Override
  public Truth decide(S seeker, C candidate, MatchContext context) {
    return rule.decide(candidate, seeker, context);
  }
}
