package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is compared, on what, by what measures: everything a result depends on, as one JSON file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name a short name for reports
 * @param data the data
 * @param split who is learnt from and who is measured; of people only
 * @param cases how many people are measured at most, from 2 to 100,000
 * @param depth how many items of each ranking are measured, from 1 to 1000
 * @param strategies the ids of the strategies beside the baselines, which always run; for
 *     preference lists the ids of mechanisms
 * @param ablation whether the standard policy also runs with each scorer left out
 * @param search which numbers of the standard policy are tried, if any
 * @param metrics the ids of the metrics, see {@link RankingMeasures}, or for preference lists
 *     {@link #PREFERENCE_METRICS}; the first is the one that tests, fairness and harm are about
 * @param resamples how many samples intervals and tests are drawn from, from 100 to 1,000,000
 * @param seed the only source of randomness beside the town's
 */
public record Experiment(
    String name,
    StudyData data,
    StudySplit split,
    int cases,
    int depth,
    List<String> strategies,
    boolean ablation,
    Optional<StudySearch> search,
    List<String> metrics,
    int resamples,
    long seed) {
  /** The metrics of rankings unless others are named. */
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

  /** The metrics of what a mechanism does for each voter, all of them. */
  public static final List<String> PREFERENCE_METRICS =
      List.of("borda", "placed", "first_choice", "top_3");

  /**
   * Copies the lists and checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range or a metric is unknown
   */
  public Experiment {
    requireNonNull(name, "name");
    requireNonNull(data, "data");
    requireNonNull(split, "split");
    strategies = List.copyOf(strategies);
    requireNonNull(search, "search");
    metrics = List.copyOf(metrics);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank; give the experiment a short name");
    }
    range("cases", cases, 2, 100_000);
    range("depth", depth, 1, 1000);
    range("resamples", resamples, 100, 1_000_000);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics is empty; name at least one");
    }
    if (metrics.stream().distinct().count() < metrics.size()) {
      throw new IllegalArgumentException("metrics is " + metrics + "; name each once");
    }
    for (String metric : metrics) {
      checkMetric(data, metric);
    }
  }

  static void checkMetric(StudyData data, String metric) {
    if (!(data instanceof StudyData.Preferences)) {
      RankingMeasures.get(metric);
    } else if (!PREFERENCE_METRICS.contains(metric)) {
      throw new IllegalArgumentException(
          "metric '" + metric + "' is not known; choose among " + PREFERENCE_METRICS);
    }
  }

  /** Returns the metrics unless others are named. */
  static List<String> defaultMetrics(StudyData data) {
    return data instanceof StudyData.Preferences ? PREFERENCE_METRICS : DEFAULT_METRICS;
  }

  /** Returns an experiment that takes less than a minute: 200 people, 150 offers, ablation. */
  public static Experiment quick(long seed) {
    TownSettings town =
        new TownSettings(seed, 1200, 150, LocalDate.of(2025, 3, 1), 365, 0.1, 0.5, 0.1);
    return new Experiment(
        "quick",
        new StudyData.Town(town),
        StudySplit.LATER_HALF,
        200,
        50,
        List.of("learnedWeights"),
        true,
        Optional.empty(),
        DEFAULT_METRICS,
        1000,
        seed);
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
    return CanonicalJson.write(ExperimentTree.of(this));
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
        name, data, split, cases, depth, all, ablation, search, metrics, resamples, seed);
  }

  private static void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field + " is " + value + ", must be from " + least + " to " + most);
    }
  }
}
