package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.io.PreferenceFormats.Profile;
import io.github.imisproject.matching.allocation.mechanism.Mechanisms;
import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.data.StudyFiles;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Spread;
import io.github.imisproject.matching.evaluation.metric.allocation.AllocationMetrics;
import io.github.imisproject.matching.evaluation.metric.allocation.Outcome;
import io.github.imisproject.matching.internal.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Mechanisms that give each voter of a PrefLib file one seat of an alternative. */
final class PreferencesBench implements Bench {
  /**
   * Always compared: a lottery, the order of the file, stable matching, trading, the best total.
   */
  private static final List<String> BASELINES =
      List.of("random", "serial", "immediate", "ttc", "rank-maximal", "maximum-score");

  /** A score for each voter and place is held; more would not fit into memory. */
  private static final long MOST_PAIRS = 50_000_000;

  private final Experiment experiment;
  private final AllocationProblem problem;
  private final List<Allocator> mechanisms;
  private final SortedMap<String, String> hashes;

  PreferencesBench(Experiment experiment, StudyData.Preferences data, StudyFiles files) {
    this.experiment = experiment;
    Profile profile = Bench.opened(files.preferences(data));
    List<Long> seats = data.seats();
    int voters = profile.ballots().size();
    int alternatives = profile.alternatives().size();
    if (seats.isEmpty()) {
      long even = (voters + alternatives - 1L) / Math.max(1, alternatives);
      seats = Collections.nCopies(alternatives, even);
    }
    if (seats.size() != alternatives || (long) voters * alternatives > MOST_PAIRS || voters < 2) {
      throw Bench.useless(
          "seats",
          Map.of(
              "seats", Integer.toString(seats.size()),
              "alternatives", Integer.toString(alternatives),
              "voters", Integer.toString(voters)));
    }
    AllocationProblem lists = Bench.opened(profile.toProblem(seats));
    this.problem = lists.withScores(borda(lists));
    this.mechanisms = mechanisms();
    this.hashes = files.hashes();
  }

  /**
   * The share of places that are not liked better: 1 for the first choice, 0 for what no list has.
   */
  private static ScoreMatrix borda(AllocationProblem problem) {
    int places = problem.placeCount();
    double[] scores = new double[problem.partyCount() * places];
    RankedLists lists = problem.preferences().orElseThrow();
    for (int party = 0; party < problem.partyCount(); party++) {
      for (int i = 0; i < lists.length(party); i++) {
        scores[party * places + lists.entry(party, i)] = 1 - (double) lists.tier(party, i) / places;
      }
    }
    return ScoreMatrix.dense(problem.partyCount(), places, scores);
  }

  private List<Allocator> mechanisms() {
    TieBreak ties = TieBreak.lottery(experiment.seed());
    List<Allocator> all = Mechanisms.all(ties, experiment.seed());
    List<Allocator> chosen = new ArrayList<>();
    for (Allocator mechanism : all) {
      if (BASELINES.contains(mechanism.id()) && mechanism.refusal(problem).isEmpty()) {
        chosen.add(mechanism);
      }
    }
    List<Problem> refused = new ArrayList<>();
    for (String id : experiment.strategies()) {
      Optional<Allocator> found = Mechanisms.find(id, ties, experiment.seed());
      if (found.isEmpty()) {
        List<String> ids = all.stream().map(Allocator::id).toList();
        throw Bench.useless(
            "unknownStrategy",
            Map.of(
                "name", id, "near", Suggestions.nearest(id, ids).orElse(String.join(", ", ids))));
      }
      found.get().refusal(problem).ifPresent(refused::add);
      if (chosen.stream().noneMatch(c -> c.id().equals(found.get().id()))) {
        chosen.add(found.get());
      }
    }
    if (!refused.isEmpty()) {
      throw new InvalidValueException(refused);
    }
    return List.copyOf(chosen);
  }

  @Override
  public int size() {
    return problem.partyCount();
  }

  @Override
  public List<Integer> counted() {
    return IntStream.range(0, size()).boxed().toList();
  }

  @Override
  public List<Contender> contenders() {
    return mechanisms.stream()
        .map(mechanism -> new Contender(mechanism.id(), () -> measure(mechanism)))
        .toList();
  }

  private Measured measure(Allocator mechanism) {
    int[] places = mechanism.allocate(problem, RunControl.UNLIMITED).placesByParty();
    Map<String, double[]> values = new LinkedHashMap<>();
    for (String metric : experiment.metrics()) {
      double[] row = new double[places.length];
      for (int party = 0; party < row.length; party++) {
        int tier = places[party] < 0 ? -1 : tier(party, places[party]);
        row[party] = value(metric, tier);
      }
      values.put(metric, row);
    }
    List<List<String>> taken = new ArrayList<>();
    for (int place : places) {
      taken.add(place < 0 ? List.of() : List.of(problem.placeId(place)));
    }
    return new Measured(mechanism.id(), values, taken);
  }

  private int tier(int party, int place) {
    RankedLists lists = problem.preferences().orElseThrow();
    for (int i = 0; i < lists.length(party); i++) {
      if (lists.entry(party, i) == place) {
        return lists.tier(party, i);
      }
    }
    return -1;
  }

  private double value(String metric, int tier) {
    return switch (metric) {
      case "placed" -> tier >= 0 ? 1 : 0;
      case "first_choice" -> tier == 0 ? 1 : 0;
      case "top_3" -> tier >= 0 && tier < 3 ? 1 : 0;
      default -> tier < 0 ? 0 : 1 - (double) tier / problem.placeCount();
    };
  }

  @Override
  public List<MetricInfo> metrics() {
    return experiment.metrics().stream()
        .map(
            id ->
                new MetricInfo(
                    id,
                    id.equals("borda")
                        ? "J.-C. de Borda, Memoire sur les elections, 1781"
                        : "counted",
                    id.equals("borda")
                        ? "1 - tiers above / alternatives; 0 for a seat no list has and for none"
                        : "1 or 0 for each voter; tied alternatives share their tier",
                    Direction.HIGHER_IS_BETTER))
        .toList();
  }

  @Override
  public String reference() {
    return mechanisms.get(0).id();
  }

  @Override
  public SortedMap<String, String> files() {
    return new TreeMap<>(hashes);
  }

  @Override
  public Findings findings(List<Measured> all, Analysis analysis) {
    List<Metric<Outcome>> metrics =
        List.of(
            AllocationMetrics.placedShare(),
            AllocationMetrics.meanRank(),
            AllocationMetrics.medianRank(),
            AllocationMetrics.leastScore(),
            AllocationMetrics.giniOfScores(),
            AllocationMetrics.nashWelfare(),
            AllocationMetrics.unfilledSeats(),
            AllocationMetrics.waste());
    List<Spread> spreads = new ArrayList<>();
    for (Measured one : all) {
      int[] places =
          one.lists().stream()
              .mapToInt(
                  list ->
                      list.isEmpty()
                          ? AllocationProblem.UNPLACED
                          : problem.placeIndex(list.get(0)).orElse(AllocationProblem.UNPLACED))
              .toArray();
      Outcome outcome = new Outcome(problem, places);
      SortedMap<String, Double> values = new TreeMap<>();
      metrics.forEach(metric -> values.put(metric.id(), metric.evaluate(outcome)));
      spreads.add(new Spread(one.id(), values));
    }
    return Findings.of(spreads);
  }
}
