package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.data.StudyFiles;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.evaluation.trec.Qrels;
import io.github.imisproject.matching.evaluation.trec.TrecEvaluation;
import io.github.imisproject.matching.evaluation.trec.TrecEvaluator;
import io.github.imisproject.matching.evaluation.trec.TrecMeasure;
import io.github.imisproject.matching.evaluation.trec.TrecOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rankings that other systems wrote down, measured on every judged topic. */
final class RunsBench implements Bench {
  private final Experiment experiment;
  private final Qrels qrels;
  private final Map<String, Path> runs = new LinkedHashMap<>();
  private final List<String> topics;
  private final List<Integer> counted = new ArrayList<>();
  private final SortedMap<String, String> hashes;

  RunsBench(Experiment experiment, StudyData.Runs data, StudyFiles files) {
    this.experiment = experiment;
    Optional<Qrels> judged = StudyRecords.qrels(data.judgements(), files);
    for (String run : data.runs()) {
      files.find(run).ifPresent(path -> runs.put(run, path));
    }
    if (judged.isEmpty() || runs.size() < data.runs().size()) {
      throw new InvalidValueException(files.problems());
    }
    this.qrels = judged.get();
    this.topics = List.copyOf(qrels.topics());
    this.hashes = files.hashes();
    for (int i = 0; i < topics.size(); i++) {
      if (qrels.relevant(topics.get(i), TrecOptions.DEFAULT.relevanceLevel()) > 0) {
        counted.add(i);
      }
    }
    if (counted.size() < 2) {
      throw Bench.useless(
          "tooFewCases",
          Map.of(
              "cases", Integer.toString(topics.size()),
              "counted", Integer.toString(counted.size())));
    }
  }

  @Override
  public int size() {
    return topics.size();
  }

  @Override
  public List<Integer> counted() {
    return counted;
  }

  @Override
  public List<MetricInfo> metrics() {
    return experiment.metrics().stream()
        .map(RankingMeasures::get)
        .map(
            m ->
                new MetricInfo(
                    m.id(),
                    m.source(),
                    m.convention() + "; a judged topic that the run lacks counts 0",
                    m.direction()))
        .toList();
  }

  @Override
  public List<Contender> contenders() {
    return runs.entrySet().stream()
        .map(run -> new Contender(run.getKey(), () -> measure(run.getKey(), run.getValue())))
        .toList();
  }

  private Measured measure(String name, Path run) {
    List<TrecMeasure> measures =
        experiment.metrics().stream().map(RankingMeasures::get).map(TrecMeasure::of).toList();
    TrecEvaluation evaluation = evaluation(name, run, measures);
    Map<String, double[]> values = new LinkedHashMap<>();
    for (int m = 0; m < experiment.metrics().size(); m++) {
      double[] row = new double[topics.size()];
      for (int i = 0; i < row.length; i++) {
        boolean there = evaluation.topics().contains(topics.get(i));
        row[i] = there ? evaluation.value(measures.get(m).id(), topics.get(i)) : 0;
      }
      values.put(experiment.metrics().get(m), row);
    }
    List<List<String>> none = new ArrayList<>();
    topics.forEach(topic -> none.add(List.of()));
    return new Measured(name, values, none);
  }

  private TrecEvaluation evaluation(String name, Path run, List<TrecMeasure> measures) {
    TrecOptions depth = new TrecOptions(1, experiment.depth(), true, false);
    Reading<TrecEvaluation> reading;
    try {
      reading = TrecEvaluator.evaluate(run, qrels, measures, depth);
    } catch (IOException e) {
      reading =
          Reading.failed(
              List.of(Problem.error(name, "experiment.fileUnreadable", Map.of("name", name))));
    }
    return Bench.opened(reading);
  }

  @Override
  public String reference() {
    return runs.keySet().iterator().next();
  }

  @Override
  public SortedMap<String, String> files() {
    return new TreeMap<>(hashes);
  }

  @Override
  public Findings findings(List<Measured> all, Analysis analysis) {
    return Findings.NONE;
  }
}
