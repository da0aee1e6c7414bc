package io.github.imisproject.matching;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.Engine.BoundRule;
import io.github.imisproject.matching.Engine.BoundScorer;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.TurnedRule;
import io.github.imisproject.matching.internal.TurnedScorer;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugin;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the extensions a policy names, for one kind of seeker and candidate.
 *
 * <p>A rule or scorer written for the other direction is turned round, so that the rules of an
 * offer also hold where an offer looks for people.
 */
final class Binding<S, C> {
  private final Class<S> seekerType;
  private final Class<C> candidateType;
  private final Plugins plugins;
  private final MatchingPolicy policy;

  Binding(Class<S> seekerType, Class<C> candidateType, Plugins plugins, MatchingPolicy policy) {
    this.seekerType = seekerType;
    this.candidateType = candidateType;
    this.plugins = plugins;
    this.policy = policy;
  }

  /** Returns whether the candidates are views of people. */
  boolean findsPeople() {
    return candidateType == PersonView.class;
  }

  /** Fails if the policy names what is not installed or does not fit. */
  void check() {
    engine(MatchContext.of(LocalDate.EPOCH, Parameters.none()));
    policy.rerankers().forEach(use -> Parameters.of(reranker(use), use.parameters()));
  }

  /** Binds the policy, with {@code context} for every extension. */
  Engine<S, C> engine(MatchContext context) {
    List<BoundRule<S, C>> rules = new ArrayList<>();
    for (Use use : policy.rules()) {
      Rule<?, ?> rule =
          plugins
              .findRule(use.id())
              .orElseThrow(() -> notInstalled("rule", use.id(), plugins.ruleIds()));
      Parameters parameters = Parameters.of(rule, use.parameters());
      rules.add(
          new BoundRule<>(Guard.guarded(fit(rule), rule, parameters), context.with(parameters)));
    }
    List<BoundScorer<S, C>> scorers = new ArrayList<>();
    for (WeightedUse use : policy.scorers()) {
      Scorer<?, ?> scorer =
          plugins
              .findScorer(use.id())
              .orElseThrow(() -> notInstalled("scorer", use.id(), plugins.scorerIds()));
      Parameters parameters = Parameters.of(scorer, use.parameters());
      scorers.add(
          new BoundScorer<>(
              Guard.guarded(fit(scorer), scorer, parameters),
              use.weight(),
              context.with(parameters)));
    }
    return new Engine<>(rules, scorers, policy.missingData());
  }

  /** Returns the reranker of one use. */
  Reranker reranker(Use use) {
    return plugins
        .findReranker(use.id())
        .orElseThrow(() -> notInstalled("reranker", use.id(), plugins.rerankerIds()));
  }

  @SuppressWarnings("unchecked") // the types are compared at run time
  private Rule<S, C> fit(Rule<?, ?> rule) {
    if (takes(rule.seekerType(), rule.candidateType())) {
      return (Rule<S, C>) rule;
    }
    if (takesTurned(rule.seekerType(), rule.candidateType())) {
      return new TurnedRule<>((Rule<C, S>) rule, seekerType, candidateType);
    }
    throw unfit(rule);
  }

  @SuppressWarnings("unchecked") // the types are compared at run time
  private Scorer<S, C> fit(Scorer<?, ?> scorer) {
    if (takes(scorer.seekerType(), scorer.candidateType())) {
      return (Scorer<S, C>) scorer;
    }
    if (takesTurned(scorer.seekerType(), scorer.candidateType())) {
      return new TurnedScorer<>((Scorer<C, S>) scorer, seekerType, candidateType);
    }
    throw unfit(scorer);
  }

  private boolean takes(Class<?> seeker, Class<?> candidate) {
    return seeker.isAssignableFrom(seekerType) && candidate.isAssignableFrom(candidateType);
  }

  private boolean takesTurned(Class<?> seeker, Class<?> candidate) {
    return seeker.isAssignableFrom(candidateType) && candidate.isAssignableFrom(seekerType);
  }

  private IllegalArgumentException unfit(Plugin plugin) {
    Problem problem = Problem.error("", "matchingPolicy.wrongSeeker", Map.of("id", plugin.id()));
    return new IllegalArgumentException(problem.toString());
  }

  private static IllegalArgumentException notInstalled(
      String kind, String id, List<String> installed) {
    return new IllegalArgumentException(
        kind + " '" + id + "' is not installed; installed are " + installed);
  }
}
