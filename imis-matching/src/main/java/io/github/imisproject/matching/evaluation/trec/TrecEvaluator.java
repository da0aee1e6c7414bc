package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.trec.TrecEvaluation.TopicValues;
import io.github.imisproject.matching.evaluation.trec.TrecMeasure.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evaluates a run against judgements.
 *
 * <p>A run is text of six columns: topic, an ignored column, item, an ignored rank, score, run
 * name. Where each topic's lines stand together, as in any run that a tool wrote, the run is read
 * once and only one topic is held at a time; otherwise all topics are held. Time is linear in the
 * file, plus sorting the topics that are not sorted yet. Use {@link TrecMeasure#evaluate} where the
 * ranking is already in memory.
 */
public final class TrecEvaluator {
  private final Qrels qrels;
  private final List<TrecMeasure> measures;
  private final TrecOptions options;
  private final List<Problem> problems = new ArrayList<>();
  private final NavigableMap<String, TopicValues> evaluated = new TreeMap<>(Qrels::byBytes);
  private String runName = "";
  private boolean anyLine;

  private TrecEvaluator(Qrels qrels, List<TrecMeasure> measures, TrecOptions options) {
    this.qrels = qrels;
    this.measures = List.copyOf(measures);
    this.options = options;
  }

  /**
   * Evaluates a run file, which may be gzipped.
   *
   * @param run the run
   * @param qrels the judgements
   * @param measures what to measure
   * @param options how
   * @return the evaluation, or the problems that kept it from being made
   * @throws IOException if the file cannot be read at all
   */
  public static Reading<TrecEvaluation> evaluate(
      Path run, Qrels qrels, List<TrecMeasure> measures, TrecOptions options) throws IOException {
    TrecEvaluator once = new TrecEvaluator(qrels, measures, options);
    if (once.stream(run)) {
      return once.result(run);
    }
    TrecEvaluator scattered = new TrecEvaluator(qrels, measures, options);
    scattered.collect(run);
    return scattered.result(run);
  }

  /** Reads a run whose topics stand together; returns false as soon as one comes a second time. */
  private boolean stream(Path run) throws IOException {
    Map<String, Boolean> seen = new HashMap<>();
    RunTopic topic = new RunTopic();
    try (LineScanner lines = new LineScanner(run)) {
      byte[] current = new byte[0];
      String name = "";
      byte[] lastRunName = new byte[0];
      while (lines.next()) {
        if (!isWhole(lines, run)) {
          return true;
        }
        if (!same(lines, 0, current) || seen.isEmpty()) {
          finish(name, topic);
          current = bytes(lines, 0);
          name = lines.text(0);
          if (seen.put(name, true) != null) {
            return false;
          }
        }
        if (!topic.add(lines)) {
          problems.add(twice(lines, run, name));
          return true;
        }
        if (!same(lines, 5, lastRunName)) {
          lastRunName = bytes(lines, 5);
          runName = lines.text(5);
        }
      }
      finish(name, topic);
    }
    return true;
  }

  private void collect(Path run) throws IOException {
    Map<String, RunTopic> topics = new HashMap<>();
    try (LineScanner lines = new LineScanner(run)) {
      while (lines.next()) {
        if (!isWhole(lines, run)) {
          return;
        }
        String name = lines.text(0);
        if (!topics.computeIfAbsent(name, n -> new RunTopic()).add(lines)) {
          problems.add(twice(lines, run, name));
          return;
        }
        runName = lines.text(5);
      }
    }
    topics.forEach(this::finish);
  }

  private boolean isWhole(LineScanner lines, Path run) {
    anyLine = true;
    if (lines.fields() >= 6) {
      if (!lines.isNaN(4)) {
        return true;
      }
      problems.add(
          Problem.error(
              run.getFileName() + ":" + lines.line(),
              "trec.score",
              Map.of("score", lines.text(4), "item", lines.text(2))));
      return false;
    }
    problems.add(
        Problem.error(
            run.getFileName() + ":" + lines.line(),
            "trec.columns",
            Map.of("found", Integer.toString(lines.fields()), "needed", "6")));
    return false;
  }

  private static Problem twice(LineScanner lines, Path run, String topic) {
    return Problem.error(
        run.getFileName() + ":" + lines.line(),
        "trec.rankedTwice",
        Map.of("item", lines.text(2), "topic", topic));
  }

  private void finish(String name, RunTopic topic) {
    Optional<Qrels.Topic> judgements = qrels.find(name);
    if (topic.size() > 0 && judgements.isPresent()) {
      JudgedRanking ranking = topic.judge(name, judgements.get(), options);
      double[] values = new double[measures.size()];
      String text = "";
      for (int m = 0; m < values.length; m++) {
        TrecMeasure measure = measures.get(m);
        values[m] = measure.evaluate(ranking);
        if (measure.summary() == Summary.TOPIC_TEXT) {
          text = gradesAsText(ranking, measure.parameter());
        }
      }
      evaluated.put(name, new TopicValues(values, text));
    }
    topic.clear();
  }

  private Reading<TrecEvaluation> result(Path run) {
    if (problems.isEmpty() && evaluated.isEmpty()) {
      String code = anyLine ? "trec.noTopics" : "trec.emptyRun";
      problems.add(Problem.error(run.getFileName().toString(), code, Map.of()));
    }
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    int missing = 0;
    int missingRelevant = 0;
    if (options.allTopics()) {
      for (Map.Entry<String, Qrels.Topic> topic : qrels.all().entrySet()) {
        if (!evaluated.containsKey(topic.getKey())) {
          missing++;
          missingRelevant += topic.getValue().relevant(options.relevanceLevel());
        }
      }
    }
    return Reading.of(new TrecEvaluation(runName, measures, evaluated, missing, missingRelevant));
  }

  private static String gradesAsText(JudgedRanking ranking, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(length, ranking.retrieved()); i++) {
      int grade = ranking.grade(i);
      text.append(
          switch (grade) {
            case JudgedRanking.NOT_POOLED -> '-';
            case JudgedRanking.UNJUDGED -> '.';
            default -> grade > 9 ? '>' : (char) ('0' + grade);
          });
    }
    return text.toString();
  }

  private static boolean same(LineScanner lines, int field, byte[] bytes) {
    return java.util.Arrays.equals(
        lines.buffer(), lines.start(field), lines.end(field), bytes, 0, bytes.length);
  }

  private static byte[] bytes(LineScanner lines, int field) {
    return java.util.Arrays.copyOfRange(lines.buffer(), lines.start(field), lines.end(field));
  }
}
