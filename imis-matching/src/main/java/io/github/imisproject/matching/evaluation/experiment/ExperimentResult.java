package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an experiment found; the same to the byte for the same experiment, data and library.
 *
 * <p>Immutable and thread-safe.
 *
 * @param experiment what was asked
 * @param version the library's version
 * @param dataHash SHA-256 over the data
 * @param files SHA-256 of each file the data came from, by name; empty for invented data
 * @param measured how many cases were measured: people, topics or voters
 * @param withoutRelevant how many of them have nothing that suits; they are left out of the means
 * @param metrics what was measured, with source and convention
 * @param reference the strategy the others are compared with
 * @param scores the mean of each metric for each strategy, with its interval
 * @param comparisons each strategy against the reference, by each metric
 * @param gaps the first metric between groups of people, for each strategy
 * @param harms who is worse off than today, for each strategy
 * @param findings what this kind of data tells beside the comparison
 */
public record ExperimentResult(
    Experiment experiment,
    String version,
    String dataHash,
    SortedMap<String, String> files,
    int measured,
    int withoutRelevant,
    List<MetricInfo> metrics,
    String reference,
    List<MeanScore> scores,
    List<Comparison> comparisons,
    List<Gap> gaps,
    List<Harm> harms,
    Findings findings) {
  /** Copies the collections. */
  public ExperimentResult {
    requireNonNull(experiment, "experiment");
    requireNonNull(version, "version");
    requireNonNull(dataHash, "dataHash");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    metrics = List.copyOf(metrics);
    requireNonNull(reference, "reference");
    scores = List.copyOf(scores);
    comparisons = List.copyOf(comparisons);
    gaps = List.copyOf(gaps);
    harms = List.copyOf(harms);
    requireNonNull(findings, "findings");
  }

  /**
   * What one kind of data tells beside the comparison of means; empty where it tells nothing.
   *
   * @param catalogue how each strategy spreads people over offers, and what it fills
   * @param placements means over people of what they took, with intervals
   * @param placementComparisons the same against the reference
   * @param history how often each group was referred to suitable offers, before any strategy
   * @param explained quality of the reasons, means over people
   * @param sides lists of people for offers, and what both sides get from each way to make them
   * @param sideComparisons the same against the plain way
   * @param weights the weights that learning and search chose, one for each part of the split
   */
  public record Findings(
      List<Spread> catalogue,
      List<MeanScore> placements,
      List<Comparison> placementComparisons,
      Optional<Gap> history,
      List<MeanScore> explained,
      List<MeanScore> sides,
      List<Comparison> sideComparisons,
      List<Weights> weights) {
    /** Nothing beside the comparison. */
    public static final Findings NONE = of(List.of());

    /** Copies the lists. */
    public Findings {
      catalogue = List.copyOf(catalogue);
      placements = List.copyOf(placements);
      placementComparisons = List.copyOf(placementComparisons);
      requireNonNull(history, "history");
      explained = List.copyOf(explained);
      sides = List.copyOf(sides);
      sideComparisons = List.copyOf(sideComparisons);
      weights = List.copyOf(weights);
    }

    static Findings of(List<Spread> catalogue) {
      return new Findings(
          catalogue,
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
  }

  /** A metric's id, formula source, convention and better end. */
  public record MetricInfo(String id, String source, String convention, Direction direction) {}

  /** The mean of a metric for a strategy, with the 95 % BCa bootstrap interval. */
  public record MeanScore(String strategy, String metric, Interval mean) {}

  /**
   * A strategy against the reference on the same cases.
   *
   * @param metric the metric
   * @param difference the strategy minus the reference, with its interval
   * @param pValue of the paired randomisation test
   * @param corrected the p-value after Holm's correction over all strategies, for this metric
   * @param effect the mean difference in standard deviations (dz)
   * @param wins on how many cases the strategy has the larger value
   * @param ties on how many an equal one
   * @param losses on how many the smaller one
   */
  public record Comparison(
      String strategy,
      String metric,
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
   * @param size how many people are in it
   * @param change the mean change, with its interval
   * @param pValue of the paired randomisation test
   * @param corrected the p-value after Holm's correction over the groups of the strategy
   * @param worse the share of the group that is worse off
   * @param lowestTenth the mean of the metric over the tenth that fares worst
   */
  public record Harm(
      String strategy,
      String group,
      int size,
      Interval change,
      double pValue,
      double corrected,
      double worse,
      double lowestTenth) {
    /** Returns whether the group is shown to be worse off, at the level of 5 %. */
    public boolean isShown() {
      return corrected < 0.05 && change.estimate() < 0;
    }
  }

  /** What a strategy does to the catalogue and the places, by metric id. */
  public record Spread(String strategy, SortedMap<String, Double> values) {
    /** Copies the values. */
    public Spread {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * The weights of the scorers of a policy that was chosen, beside how it was chosen.
   *
   * @param strategy the strategy
   * @param part which part of the split, from 1
   * @param byScorer the weight of each scorer
   * @param candidates how many policies were tried; 1 for learning
   * @param heldOut what choosing like this is worth inside the people to learn from, by the first
   *     metric, cross-validated; empty for learning
   */
  public record Weights(
      String strategy,
      int part,
      SortedMap<String, Double> byScorer,
      int candidates,
      Optional<Double> heldOut) {
    /** Copies the weights. */
    public Weights {
      byScorer = Collections.unmodifiableSortedMap(new TreeMap<>(byScorer));
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
