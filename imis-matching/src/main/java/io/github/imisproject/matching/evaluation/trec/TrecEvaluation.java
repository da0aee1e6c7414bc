package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.trec.TrecMeasure.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * What an evaluation found: the value of each measure for each topic, and over all.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrecEvaluation {
  /** One topic's values, by the place of the measure, and its grades as text. */
  record TopicValues(double[] values, String text) {}

  private final String runName;
  private final List<TrecMeasure> measures;
  private final NavigableMap<String, TopicValues> topics;
  private final int missingTopics;
  private final double[] summary;

  TrecEvaluation(
      String runName,
      List<TrecMeasure> measures,
      NavigableMap<String, TopicValues> topics,
      int missingTopics,
      int missingRelevant) {
    this.runName = runName;
    this.measures = measures;
    this.topics = topics;
    this.missingTopics = missingTopics;
    this.summary = summarise(missingRelevant);
  }

  private double[] summarise(int missingRelevant) {
    double[] result = new double[measures.size()];
    int all = topics.size() + missingTopics;
    for (int m = 0; m < result.length; m++) {
      TrecMeasure measure = measures.get(m);
      double sum = 0;
      for (TopicValues topic : topics.values()) {
        double value = topic.values()[m];
        sum +=
            measure.summary() == Summary.GEOMETRIC_MEAN
                ? Math.log(Math.max(value, TrecMeasures.FLOOR))
                : value;
      }
      result[m] =
          switch (measure.summary()) {
            case MEAN -> all == 0 ? 0 : sum / all;
            case GEOMETRIC_MEAN ->
                all == 0 ? 0 : Math.exp((sum + missingTopics * Math.log(TrecMeasures.FLOOR)) / all);
            case SUM -> sum + (measure.id().equals("num_rel") ? missingRelevant : 0);
            case COUNT -> all;
            case RUN_NAME, TOPIC_TEXT -> 0;
          };
    }
    return result;
  }

  /** Returns the name in the run's last column, as its last line has it. */
  public String runName() {
    return runName;
  }

  /** Returns the measures, in the order of printing. */
  public List<TrecMeasure> measures() {
    return measures;
  }

  /** Returns the topics that were evaluated, in the order of their bytes. */
  public Set<String> topics() {
    return Collections.unmodifiableSet(topics.keySet());
  }

  /**
   * Returns a measure's value over all topics.
   *
   * @throws NoSuchElementException if the measure was not asked for
   */
  public double summary(String measure) {
    return summary[index(measure)];
  }

  /**
   * Returns a measure's value for one topic.
   *
   * @throws NoSuchElementException if the measure was not asked for or the topic not evaluated
   */
  public double value(String measure, String topic) {
    TopicValues values = topics.get(topic);
    if (values == null) {
      throw new NoSuchElementException("topic '" + topic + "' was not evaluated");
    }
    return values.values()[index(measure)];
  }

  private int index(String measure) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).id().equals(measure)) {
        return i;
      }
    }
    throw new NoSuchElementException(
        "measure '" + measure + "' was not evaluated; these were: " + measures);
  }

  /**
   * Returns the lines that {@code trec_eval} prints: measure, topic or {@code all}, value.
   *
   * @param eachTopic whether the topics' own values come first
   * @param overall whether the values over all topics follow
   */
  public List<String> lines(boolean eachTopic, boolean overall) {
    List<String> lines = new ArrayList<>();
    if (eachTopic) {
      topics.forEach((name, values) -> addTopic(lines, name, values));
    }
    if (overall) {
      for (int m = 0; m < summary.length; m++) {
        TrecMeasure measure = measures.get(m);
        switch (measure.summary()) {
          case RUN_NAME -> lines.add(line(measure, "all", runName));
          case TOPIC_TEXT -> {
            // a topic's text has no summary
          }
          default -> lines.add(line(measure, "all", number(measure, summary[m])));
        }
      }
    }
    return lines;
  }

  private void addTopic(List<String> lines, String name, TopicValues values) {
    for (int m = 0; m < summary.length; m++) {
      TrecMeasure measure = measures.get(m);
      switch (measure.summary()) {
        case RUN_NAME, COUNT, GEOMETRIC_MEAN -> {
          // these exist over all topics only
        }
        case TOPIC_TEXT -> lines.add(line(measure, name, "'" + values.text() + "'"));
        default -> lines.add(line(measure, name, number(measure, values.values()[m])));
      }
    }
  }

  private static String number(TrecMeasure measure, double value) {
    boolean whole = measure.summary() == Summary.SUM || measure.summary() == Summary.COUNT;
    return whole
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%6.4f", new java.math.BigDecimal(value));
  }

  private static String line(TrecMeasure measure, String topic, String value) {
    StringBuilder line = new StringBuilder(48).append(measure.id());
    while (line.length() < 22) {
      line.append(' ');
    }
    return line.append('\t').append(topic).append('\t').append(value).toString();
  }
}
