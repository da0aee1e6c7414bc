package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.spi.Plugins;

/** The standard policy with the weights that the outcomes of early referrals teach. */
record LearnedStrategy(MatchingPolicy policy, Plugins plugins) implements Strategy {
  static final String ID = "learnedWeights";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Ranker prepare(Training training) {
    return PolicyStrategy.of(ID, learnt(training), plugins).prepare(training);
  }

  MatchingPolicy learnt(Training training) {
    return WeightLearner.learn(policy, plugins, training);
  }
}
