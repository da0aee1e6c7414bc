package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an experiment found; the same to the byte for the same experiment and library.
 *
 * <p>Immutable and thread-safe.
 *
 * @param experiment what was asked
 * @param version the library's version
 * @param dataHash SHA-256 over the offers and the measured records
 * @param measured how many people were measured
 * @param withoutRelevant how many of them have no suitable offer; they are left out of the means
 * @param metrics what was measured, with source and convention
 * @param reference the strategy the others are compared with
 * @param scores the mean of each metric for each strategy, with its interval
 * @param comparisons each strategy against the reference, by the first metric
 * @param gaps the first metric between groups of people, for each strategy
 * @param harms who is worse off than today, for each strategy
 * @param catalogue how each strategy spreads people over offers, and what it fills
 * @param history how often each group was referred to suitable offers, before any strategy
 * @param explained quality of the standard policy's reasons
 */
public record ExperimentResult(
    Experiment experiment,
    String version,
    String dataHash,
    int measured,
    int withoutRelevant,
    List<MetricInfo> metrics,
    String reference,
    List<MeanScore> scores,
    List<Comparison> comparisons,
    List<Gap> gaps,
    List<Harm> harms,
    List<Spread> catalogue,
    Gap history,
    SortedMap<String, Double> explained) {
  /** Copies the lists. */
  public ExperimentResult {
    requireNonNull(experiment, "experiment");
    requireNonNull(version, "version");
    requireNonNull(dataHash, "dataHash");
    metrics = List.copyOf(metrics);
    requireNonNull(reference, "reference");
    scores = List.copyOf(scores);
    comparisons = List.copyOf(comparisons);
    gaps = List.copyOf(gaps);
    harms = List.copyOf(harms);
    catalogue = List.copyOf(catalogue);
    requireNonNull(history, "history");
    explained = Collections.unmodifiableSortedMap(new TreeMap<>(explained));
  }

  /** A metric's id, formula source, convention and better end. */
  public record MetricInfo(String id, String source, String convention, Direction direction) {}

  /** The mean of a metric for a strategy, with the 95 % BCa bootstrap interval. */
  public record MeanScore(String strategy, String metric, Interval mean) {}

  /**
   * A strategy against the reference on the same people.
   *
   * @param difference the strategy minus the reference, with its interval
   * @param pValue of the paired randomisation test
   * @param corrected the p-value after Holm's correction over all strategies
   * @param effect the mean difference in standard deviations (dz)
   * @param wins on how many people the strategy is better
   * @param ties on how many equally good
   * @param losses on how many worse
   */
  public record Comparison(
      String strategy,
      Interval difference,
      double pValue,
      double corrected,
      double effect,
      int wins,
      int ties,
      int losses) {}

  /**
   * A number between two groups of people: the first group minus the second.
   *
   * @param corrected the p-value after Holm's correction over the groups of the strategy
   */
  public record Gap(
      String strategy,
      String attribute,
      String first,
      String second,
      Interval gap,
      double pValue,
      double corrected,
      int firstSize,
      int secondSize) {}

  /**
   * A group of people under a strategy against the status quo.
   *
   * @param group {@code everyone}, or attribute and value such as {@code gender=FEMALE}
   * @param change the mean change, with its interval; harm is shown if all of it is below 0
   * @param worse the share of the group that is worse off
   * @param lowestTenth the mean of the metric over the tenth that fares worst
   */
  public record Harm(
      String strategy, String group, Interval change, double worse, double lowestTenth) {}

  /** What a strategy does to the catalogue and the places, by metric id. */
  public record Spread(String strategy, SortedMap<String, Double> values) {
    /** Copies the values. */
    public Spread {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** Returns the strategies in the order they ran. */
  public List<String> strategies() {
    return scores.stream().map(MeanScore::strategy).distinct().toList();
  }

  /** Returns the mean of a metric for a strategy. */
  public Interval mean(String strategy, String metric) {
    return scores.stream()
        .filter(s -> s.strategy().equals(strategy) && s.metric().equals(metric))
        .map(MeanScore::mean)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no '" + metric + "' of strategy '" + strategy + "'"));
  }

  /** Returns this result as canonical JSON, without anything that was timed. */
  public String toJson() {
    return CanonicalJson.write(ResultTree.of(this));
  }
}
