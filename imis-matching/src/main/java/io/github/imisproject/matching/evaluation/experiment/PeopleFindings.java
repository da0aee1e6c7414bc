package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Weights;
import io.github.imisproject.matching.evaluation.metric.diversity.NovelRanking;
import io.github.imisproject.matching.evaluation.metric.explanation.ExplanationMetrics;
import io.github.imisproject.matching.evaluation.search.SearchResult;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What people and offers tell beside the comparison of means. */
final class PeopleFindings {
  /** Reasons hardly vary between people and cost time. */
  private static final int MOST_EXPLAINED = 50;

  private final Experiment experiment;
  private final PeopleBench bench;
  private final Plugins plugins;
  private final Analysis analysis;
  private final List<Chosen> chosen;

  PeopleFindings(Experiment experiment, PeopleBench bench, Plugins plugins, Analysis analysis) {
    this.experiment = experiment;
    this.bench = bench;
    this.plugins = plugins;
    this.analysis = analysis;
    this.chosen = chosen();
  }

  Findings of(List<Measured> all) {
    Places places = new Places(bench);
    Variety variety = new Variety(bench);
    List<MeanScore> placements = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    compare("placed", values(all, places::placed), placements, comparisons);
    compare("usefulness", values(all, places::usefulness), placements, comparisons);
    for (Metric<NovelRanking> metric : Variety.metrics()) {
      compare(
          metric.id(), values(all, one -> variety.values(one, metric)), placements, comparisons);
    }
    TwoSides sides = new TwoSides(experiment, bench, plugins, analysis);
    return new Findings(
        all.stream().map(places::spread).toList(),
        placements,
        comparisons,
        history(),
        explained(),
        sides.scores(),
        sides.comparisons(),
        chosen.stream().map(Chosen::weights).toList());
  }

  private record Chosen(Weights weights, MatchingPolicy policy) {}

  private interface Values {
    double[] of(Measured measured);
  }

  private Map<String, double[]> values(List<Measured> all, Values values) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    all.forEach(one -> rows.put(one.id(), analysis.counted(values.of(one))));
    return rows;
  }

  private void compare(
      String metric,
      Map<String, double[]> values,
      List<MeanScore> means,
      List<Comparison> comparisons) {
    values.forEach((id, row) -> means.add(analysis.mean(id, metric, row)));
    comparisons.addAll(analysis.comparisons(metric, values, bench.reference()));
  }

  /** The planted bias, measured on everything there was to learn from. */
  private Optional<Gap> history() {
    return bench
        .population
        .planted()
        .map(
            bias -> {
              Set<StudyCase> people = new LinkedHashSet<>();
              bench.parts.forEach(part -> people.addAll(part.training().cases()));
              List<Referral> history = new ArrayList<>();
              Map<String, Boolean> disadvantaged = new TreeMap<>();
              for (StudyCase someone : people) {
                history.addAll(bench.population.history(someone));
                String group = bench.population.groups(someone).get(bias.attribute());
                disadvantaged.put(someone.id(), bias.value().equals(group));
              }
              return Analysis.history(
                  history,
                  bias.attribute(),
                  bias.value(),
                  id -> disadvantaged.getOrDefault(id, false));
            });
  }

  private List<MeanScore> explained() {
    List<Metric<List<Match<Offer>>>> metrics =
        List.of(
            ExplanationMetrics.completeness(),
            ExplanationMetrics.length(),
            ExplanationMetrics.fidelity(1),
            ExplanationMetrics.fidelity(3));
    Map<String, MatchingPolicy> policies = new LinkedHashMap<>();
    policies.put(PolicyStrategy.STANDARD, MatchingPolicy.standard());
    for (Chosen one : chosen) {
      if (one.weights().part() == 1) {
        policies.put(one.weights().strategy(), one.policy());
      }
    }
    int some = Math.min(MOST_EXPLAINED, bench.cases.size());
    List<MeanScore> means = new ArrayList<>();
    policies.forEach(
        (id, policy) -> {
          Matcher<Person, Offer> matcher =
              Matcher.forOffers(
                  bench.population.directory(), policy, bench.population.vocabularies(), plugins);
          List<List<Match<Offer>>> matches =
              IntStream.range(0, some)
                  .parallel()
                  .mapToObj(
                      i ->
                          matcher
                              .match(PolicyStrategy.request(bench.cases.get(i), experiment.seed()))
                              .matches())
                  .toList();
          for (Metric<List<Match<Offer>>> metric : metrics) {
            double[] values = matches.stream().mapToDouble(metric::evaluate).toArray();
            means.add(analysis.mean(id, metric.id(), values));
          }
        });
    return means;
  }

  /** The weights that learning and search chose; found again if a run was continued. */
  private List<Chosen> chosen() {
    List<Chosen> all = new ArrayList<>();
    for (int i = 0; i < bench.parts.size(); i++) {
      Training training = bench.parts.get(i).training();
      if (experiment.strategies().contains(LearnedStrategy.ID)) {
        MatchingPolicy policy =
            new LearnedStrategy(MatchingPolicy.standard(), plugins).learnt(training);
        all.add(
            new Chosen(
                new Weights(LearnedStrategy.ID, i + 1, byScorer(policy), 1, Optional.empty()),
                policy));
      }
      if (bench.tuned().isPresent()) {
        SearchResult found = bench.tuned().get().search(training);
        MatchingPolicy policy = found.winner().policy();
        all.add(
            new Chosen(
                new Weights(
                    TunedStrategy.ID,
                    i + 1,
                    byScorer(policy),
                    found.trials().size(),
                    Optional.of(found.heldOut())),
                policy));
      }
    }
    return all;
  }

  private static SortedMap<String, Double> byScorer(MatchingPolicy policy) {
    SortedMap<String, Double> weights = new TreeMap<>();
    policy.scorers().forEach(use -> weights.put(use.id(), use.weight()));
    return weights;
  }
}
