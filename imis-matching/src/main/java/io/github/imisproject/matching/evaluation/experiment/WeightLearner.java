package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns the weights of a policy's scorers from what became of referrals.
 *
 * <p>A logistic regression without interactions: the learnt policy is read, explained and changed
 * like any other. Weights cannot become negative and are drawn towards the policy's own, so that
 * few outcomes change little. Only people who were referred have an outcome; who was not referred
 * teaches nothing, and a bias in who is referred stays in the data. Takes {@value #STEPS} passes
 * over the outcomes.
 */
public final class WeightLearner {
  private static final int STEPS = 400;
  private static final double RATE = 0.5;

  /** How many outcomes the policy's own weights are worth. */
  private static final double PRIOR = 20;

  /** How much the weights of a policy stretch the log-odds when learning begins. */
  private static final double SCALE = 4;

  private static final double LEAST_WEIGHT = 0.001;

  private WeightLearner() {}

  /**
   * Returns the policy with learnt weights; the policy itself if there is no outcome.
   *
   * @param policy what to begin with
   * @param plugins the extensions it names
   * @param training whom to learn from
   */
  public static MatchingPolicy learn(MatchingPolicy policy, Plugins plugins, Training training) {
    List<double[]> features = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    gather(policy, plugins, training, features, outcomes);
    if (features.isEmpty()) {
      return policy;
    }
    double total = policy.scorers().stream().mapToDouble(WeightedUse::weight).sum();
    double[] prior =
        policy.scorers().stream().mapToDouble(use -> SCALE * use.weight() / total).toArray();
    double[] weights = descend(prior, features, outcomes);
    List<WeightedUse> learnt = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      WeightedUse use = policy.scorers().get(i);
      double rounded = Math.rint(Math.max(LEAST_WEIGHT, weights[i] / SCALE) * 1000) / 1000;
      learnt.add(new WeightedUse(use.id(), rounded, use.parameters()));
    }
    return policy.withScorers(learnt);
  }

  private static void gather(
      MatchingPolicy policy,
      Plugins plugins,
      Training training,
      List<double[]> features,
      List<Boolean> outcomes) {
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(training.directory(), policy, training.vocabularies(), plugins);
    Map<String, StudyCase> cases = new HashMap<>();
    training.cases().forEach(someone -> cases.put(someone.id(), someone));
    for (Referral referral : training.history()) {
      StudyCase someone = cases.get(referral.personId());
      if (referral.referred() && someone != null) {
        Optional<CandidateReport<Offer>> report =
            matcher.explain(PolicyStrategy.request(someone, training.seed()), referral.offerId());
        report.ifPresent(
            found -> {
              features.add(features(policy, found));
              outcomes.add(referral.succeeded());
            });
      }
    }
  }

  private static double[] features(MatchingPolicy policy, CandidateReport<Offer> report) {
    double[] row = new double[policy.scorers().size()];
    for (int i = 0; i < row.length; i++) {
      String id = policy.scorers().get(i).id();
      row[i] =
          report.explanation().contributions().stream()
              .filter(part -> part.scorer().equals(id))
              .mapToDouble(Contribution::score)
              .findFirst()
              .orElse(0.5);
    }
    return row;
  }

  /** Projected gradient descent on the penalised log-loss, the constant term unpenalised. */
  private static double[] descend(double[] prior, List<double[]> features, List<Boolean> outcomes) {
    double[] weights = prior.clone();
    double constant = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      double constantGradient = 0;
      for (int row = 0; row < features.size(); row++) {
        double odds = constant;
        for (int i = 0; i < weights.length; i++) {
          odds += weights[i] * features.get(row)[i];
        }
        double error = 1 / (1 + StrictMath.exp(-odds)) - (outcomes.get(row) ? 1 : 0);
        constantGradient += error;
        for (int i = 0; i < weights.length; i++) {
          gradient[i] += error * features.get(row)[i];
        }
      }
      double scale = RATE / (features.size() + PRIOR);
      constant -= scale * constantGradient;
      for (int i = 0; i < weights.length; i++) {
        double pull = PRIOR * 0.1 * (weights[i] - prior[i]);
        weights[i] = Math.max(0, weights[i] - scale * (gradient[i] + pull));
      }
    }
    return weights;
  }
}
