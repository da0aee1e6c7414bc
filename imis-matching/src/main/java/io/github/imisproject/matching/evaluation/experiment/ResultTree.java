package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a result into a tree of maps and lists, member names chosen here and nowhere else. */
final class ResultTree {
  private ResultTree() {}

  static Map<String, Object> of(ExperimentResult result) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("experiment", result.experiment().toJson());
    tree.put("experimentHash", result.experiment().hash());
    tree.put("version", result.version());
    tree.put("dataHash", result.dataHash());
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
    tree.put(
        "scores",
        result.scores().stream()
            .map(
                s ->
                    Map.of(
                        "strategy", s.strategy(), "metric", s.metric(), "mean", interval(s.mean())))
            .toList());
    tree.put(
        "comparisons",
        result.comparisons().stream()
            .map(
                c ->
                    Map.of(
                        "strategy", c.strategy(),
                        "difference", interval(c.difference()),
                        "p", c.pValue(),
                        "pHolm", c.corrected(),
                        "dz", c.effect(),
                        "wins", c.wins(),
                        "ties", c.ties(),
                        "losses", c.losses()))
            .toList());
    tree.put("gaps", result.gaps().stream().map(ResultTree::gap).toList());
    tree.put("history", gap(result.history()));
    tree.put(
        "harms",
        result.harms().stream()
            .map(
                h ->
                    Map.of(
                        "strategy", h.strategy(),
                        "group", h.group(),
                        "change", interval(h.change()),
                        "worse", h.worse(),
                        "lowestTenth", h.lowestTenth()))
            .toList());
    tree.put(
        "catalogue",
        result.catalogue().stream()
            .map(s -> Map.of("strategy", s.strategy(), "values", s.values()))
            .toList());
    tree.put("explained", result.explained());
    return tree;
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

  private static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.estimate(), interval.high());
  }
}
