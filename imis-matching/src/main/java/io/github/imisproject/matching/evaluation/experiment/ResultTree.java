package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Harm;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Weights;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a result into a tree of maps and lists, member names chosen here and nowhere else. */
final class ResultTree {
  private ResultTree() {}

  static Map<String, Object> of(ExperimentResult result) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("experiment", ExperimentTree.of(result.experiment()));
    tree.put("experimentHash", result.experiment().hash());
    tree.put("version", result.version());
    tree.put("dataHash", result.dataHash());
    tree.put("files", result.files());
    tree.put("measured", result.measured());
    tree.put("withoutRelevant", result.withoutRelevant());
    tree.put("reference", result.reference());
    tree.put(
        "metrics",
        result.metrics().stream()
            .map(
                m ->
                    Map.of(
                        "id", m.id(),
                        "source", m.source(),
                        "convention", m.convention(),
                        "direction", m.direction().name()))
            .toList());
    tree.put("scores", scores(result.scores()));
    tree.put("comparisons", comparisons(result.comparisons()));
    tree.put("gaps", result.gaps().stream().map(ResultTree::gap).toList());
    tree.put("harms", result.harms().stream().map(ResultTree::harm).toList());
    addFindings(tree, result.findings());
    return tree;
  }

  private static void addFindings(Map<String, Object> tree, Findings findings) {
    tree.put(
        "catalogue",
        findings.catalogue().stream()
            .map(s -> Map.of("strategy", s.strategy(), "values", s.values()))
            .toList());
    tree.put("placements", scores(findings.placements()));
    tree.put("placementComparisons", comparisons(findings.placementComparisons()));
    findings.history().ifPresent(history -> tree.put("history", gap(history)));
    tree.put("explained", scores(findings.explained()));
    tree.put("sides", scores(findings.sides()));
    tree.put("sideComparisons", comparisons(findings.sideComparisons()));
    tree.put("weights", findings.weights().stream().map(ResultTree::weights).toList());
  }

  private static List<Map<String, Object>> scores(List<MeanScore> scores) {
    return scores.stream()
        .map(
            s ->
                Map.<String, Object>of(
                    "strategy", s.strategy(), "metric", s.metric(), "mean", interval(s.mean())))
        .toList();
  }

  private static List<Map<String, Object>> comparisons(List<Comparison> comparisons) {
    return comparisons.stream()
        .map(
            c ->
                Map.<String, Object>of(
                    "strategy", c.strategy(),
                    "metric", c.metric(),
                    "difference", interval(c.difference()),
                    "p", c.pValue(),
                    "pHolm", c.corrected(),
                    "dz", finite(c.effect()),
                    "wins", c.wins(),
                    "ties", c.ties(),
                    "losses", c.losses()))
        .toList();
  }

  private static Map<String, Object> gap(Gap gap) {
    return Map.of(
        "strategy", gap.strategy(),
        "attribute", gap.attribute(),
        "first", gap.first(),
        "second", gap.second(),
        "gap", interval(gap.gap()),
        "p", gap.pValue(),
        "pHolm", gap.corrected(),
        "firstSize", gap.firstSize(),
        "secondSize", gap.secondSize());
  }

  private static Map<String, Object> harm(Harm harm) {
    return Map.of(
        "strategy", harm.strategy(),
        "group", harm.group(),
        "size", harm.size(),
        "change", interval(harm.change()),
        "p", harm.pValue(),
        "pHolm", harm.corrected(),
        "worse", harm.worse(),
        "lowestTenth", harm.lowestTenth());
  }

  private static Map<String, Object> weights(Weights weights) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("strategy", weights.strategy());
    tree.put("part", weights.part());
    tree.put("weights", weights.byScorer());
    tree.put("candidates", weights.candidates());
    weights.heldOut().ifPresent(value -> tree.put("heldOut", value));
    return tree;
  }

  /** JSON has no infinite number; a difference that is the same everywhere has such an effect. */
  private static Object finite(double value) {
    return Double.isFinite(value) ? value : Double.toString(value);
  }

  private static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.estimate(), interval.high());
  }
}
