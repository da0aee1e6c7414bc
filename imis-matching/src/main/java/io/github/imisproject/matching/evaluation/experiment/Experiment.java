package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is compared, on what, by what measures: everything a result depends on, as one JSON file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name a short name for reports
 * @param town the synthetic town
 * @param trainingShare the share of the adults, in the order of arrival, that strategies may learn
 *     from; above 0 and below 1
 * @param cases how many of the later adults are measured at most, from 2 to 100,000
 * @param depth how many offers of each ranking are measured, from 1 to 1000
 * @param strategies the ids of the strategies beside the baselines, which always run
 * @param ablation whether the standard policy also runs with each scorer left out
 * @param metrics the ids of the ranking metrics, see {@link RankingMeasures}; the first is the one
 *     that tests, fairness and harm are about
 * @param resamples how many samples intervals and tests are drawn from, from 100 to 1,000,000
 * @param seed the only source of randomness beside the town's
 */
public record Experiment(
    String name,
    TownSettings town,
    double trainingShare,
    int cases,
    int depth,
    List<String> strategies,
    boolean ablation,
    List<String> metrics,
    int resamples,
    long seed) {
  /** The metrics unless others are named. */
  public static final List<String> DEFAULT_METRICS =
      List.of(
          "ndcg_cut_10",
          "ndcg_exp_cut_10",
          "map",
          "map_min_cut_10",
          "recip_rank",
          "P_5",
          "err_cut_10",
          "rbp_0.9");

  /**
   * Copies the lists and checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range or a metric is unknown
   */
  public Experiment {
    requireNonNull(name, "name");
    requireNonNull(town, "town");
    strategies = List.copyOf(strategies);
    metrics = List.copyOf(metrics);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank; give the experiment a short name");
    }
    if (!(trainingShare > 0 && trainingShare < 1)) {
      throw new IllegalArgumentException(
          "trainingShare is " + trainingShare + ", must be above 0 and below 1, such as 0.5");
    }
    range("cases", cases, 2, 100_000);
    range("depth", depth, 1, 1000);
    range("resamples", resamples, 100, 1_000_000);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics is empty; name at least one");
    }
    metrics.forEach(RankingMeasures::get);
  }

  /** Returns an experiment that takes less than a minute: 200 people, 150 offers, ablation. */
  public static Experiment quick(long seed) {
    TownSettings town =
        new TownSettings(seed, 1200, 150, LocalDate.of(2025, 3, 1), 365, 0.1, 0.5, 0.1);
    return new Experiment(
        "quick", town, 0.5, 200, 50, List.of("learnedWeights"), true, DEFAULT_METRICS, 1000, seed);
  }

  /**
   * Reads an experiment file. Members left out have the values of {@link #quick}.
   *
   * @return the experiment, or every problem found
   */
  public static Reading<Experiment> read(String json) {
    return ExperimentReader.read(json);
  }

  /** Returns this experiment as canonical JSON. */
  public String toJson() {
    Map<String, Object> people = new TreeMap<>();
    people.put("seed", Long.toString(town.seed()));
    people.put("people", town.people());
    people.put("offers", town.offers());
    people.put("firstDay", town.firstDay().toString());
    people.put("days", town.days());
    people.put("missing", town.missing());
    people.put("drift", town.drift());
    people.put("bias", town.bias());
    Map<String, Object> tree = new TreeMap<>();
    tree.put("name", name);
    tree.put("town", people);
    tree.put("trainingShare", trainingShare);
    tree.put("cases", cases);
    tree.put("depth", depth);
    tree.put("strategies", strategies);
    tree.put("ablation", ablation);
    tree.put("metrics", metrics);
    tree.put("resamples", resamples);
    tree.put("seed", Long.toString(seed));
    return CanonicalJson.write(tree);
  }

  /** Returns the SHA-256 of the canonical JSON in hexadecimal digits. */
  public String hash() {
    return CanonicalJson.sha256(toJson());
  }

  /** Returns this experiment with more strategies named. */
  public Experiment with(String... more) {
    List<String> all = new ArrayList<>(strategies);
    all.addAll(List.of(more));
    return new Experiment(
        name, town, trainingShare, cases, depth, all, ablation, metrics, resamples, seed);
  }

  private static void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field + " is " + value + ", must be from " + least + " to " + most);
    }
  }
}
