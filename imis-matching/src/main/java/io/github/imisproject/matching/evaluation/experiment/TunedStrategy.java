package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.search.ParameterSearch;
import io.github.imisproject.matching.evaluation.search.SearchResult;
import io.github.imisproject.matching.evaluation.split.Splits;
import io.github.imisproject.matching.spi.Plugins;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The standard policy with the numbers that served the people to learn from best. Unlike other
 * strategies it is shown the judgements of those people, as whoever tunes a system has some.
 */
final class TunedStrategy implements Strategy {
  static final String ID = "tunedWeights";

  private final Experiment experiment;
  private final StudySearch search;
  private final Plugins plugins;
  private final PeopleBench bench;
  private final Map<Training, SearchResult> found =
      Collections.synchronizedMap(new IdentityHashMap<>());

  TunedStrategy(Experiment experiment, StudySearch search, Plugins plugins, PeopleBench bench) {
    this.experiment = experiment;
    this.search = search;
    this.plugins = plugins;
    this.bench = bench;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Ranker prepare(Training training) {
    return PolicyStrategy.of(ID, search(training).winner().policy(), plugins).prepare(training);
  }

  /** What was tried on the people to learn from; searched once for each. */
  SearchResult search(Training training) {
    SearchResult known = found.get(training);
    if (known == null) {
      known = run(training);
      found.put(training, known);
    }
    return known;
  }

  private SearchResult run(Training training) {
    List<StudyCase> useful =
        training.cases().stream()
            .filter(
                someone ->
                    training.directory().offers().stream()
                        .anyMatch(o -> bench.population.grade(someone, o) >= StudyRecords.SUITABLE))
            .limit(experiment.cases())
            .toList();
    if (useful.size() < search.folds()) {
      throw Bench.useless(
          "tooFewToTune",
          Map.of(
              "count", Integer.toString(useful.size()),
              "folds", Integer.toString(search.folds())));
    }
    Metric<JudgedRanking> metric = RankingMeasures.get(experiment.metrics().get(0));
    return new ParameterSearch<StudyCase, JudgedRanking>(
            metric,
            policy -> {
              Ranker ranker = PolicyStrategy.of(ID, policy, plugins).prepare(training);
              return someone ->
                  bench.judged(
                      someone,
                      ranker.rank(someone, experiment.depth()).stream()
                          .map(Scored::offerId)
                          .toList());
            })
        .run(
            search.candidates(MatchingPolicy.standard(), experiment.seed()),
            Splits.of(useful, StudyCase::id, experiment.seed()).folds(search.folds()));
  }
}
