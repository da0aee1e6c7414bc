package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.search.Axis;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.util.Map;
import java.util.TreeMap;

/** Turns an experiment into the tree that its file holds; {@link ExperimentReader} reads it. */
final class ExperimentTree {
  private ExperimentTree() {}

  static Map<String, Object> of(Experiment experiment) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("name", experiment.name());
    tree.put("data", data(experiment.data()));
    tree.put("split", split(experiment.split()));
    tree.put("cases", experiment.cases());
    tree.put("depth", experiment.depth());
    tree.put("strategies", experiment.strategies());
    tree.put("ablation", experiment.ablation());
    experiment.search().ifPresent(search -> tree.put("search", search(search)));
    tree.put("metrics", experiment.metrics());
    tree.put("resamples", experiment.resamples());
    tree.put("seed", Long.toString(experiment.seed()));
    return tree;
  }

  private static Map<String, Object> data(StudyData data) {
    Map<String, Object> tree = new TreeMap<>();
    if (data instanceof StudyData.Town town) {
      tree.putAll(town(town.settings()));
      tree.put("type", "town");
    } else if (data instanceof StudyData.Records records) {
      tree.put("type", "records");
      tree.put("offers", records.offers());
      tree.put("people", records.people());
      tree.put("judgements", records.judgements());
      records.history().ifPresent(name -> tree.put("history", name));
      records.groups().ifPresent(name -> tree.put("groups", name));
      records.esco().ifPresent(name -> tree.put("esco", name));
      tree.put("language", records.language().value());
      tree.put("asOf", records.asOf().toString());
    } else if (data instanceof StudyData.Runs runs) {
      tree.put("type", "runs");
      tree.put("judgements", runs.judgements());
      tree.put("runs", runs.runs());
    } else if (data instanceof StudyData.Preferences preferences) {
      tree.put("type", "preferences");
      tree.put("file", preferences.file());
      tree.put("seats", preferences.seats());
    }
    return tree;
  }

  private static Map<String, Object> town(TownSettings town) {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("seed", Long.toString(town.seed()));
    tree.put("people", town.people());
    tree.put("offers", town.offers());
    tree.put("firstDay", town.firstDay().toString());
    tree.put("days", town.days());
    tree.put("missing", town.missing());
    tree.put("drift", town.drift());
    tree.put("bias", town.bias());
    return tree;
  }

  private static Map<String, Object> split(StudySplit split) {
    return Map.of(
        "kind", split.kind().id(),
        "share", split.share(),
        "number", split.number(),
        "group", split.group());
  }

  private static Map<String, Object> search(StudySearch search) {
    return Map.of(
        "axes", search.axes().stream().map(ExperimentTree::axis).toList(),
        "draws", search.draws(),
        "folds", search.folds());
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> tree = new TreeMap<>();
    if (axis.parameter().isEmpty()) {
      tree.put("scorer", axis.use());
    } else {
      tree.put(part(axis.part()), axis.use());
      tree.put("parameter", axis.parameter().get());
    }
    tree.put("values", axis.values());
    return tree;
  }

  static String part(Axis.Part part) {
    return switch (part) {
      case RULES -> "rule";
      case SCORERS -> "scorer";
      case RERANKERS -> "reranker";
    };
  }
}
