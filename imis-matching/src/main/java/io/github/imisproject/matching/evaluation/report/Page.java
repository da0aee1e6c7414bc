package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.FormatPolicy;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page being written, in one language. */
final class Page {
  private static final double LEVEL = 0.05;

  final Html html = new Html();
  private final LanguageTag language;
  private final MessageCatalogue texts;

  Page(LanguageTag reader) {
    this.texts = MessageCatalogue.load("report", Page.class.getClassLoader());
    this.language = texts.negotiate(reader).served().orElse(MessageCatalogue.LAST_RESORT);
  }

  LanguageTag language() {
    return language;
  }

  String text(String key) {
    return text(key, Map.of());
  }

  String text(String key, Map<String, ?> arguments) {
    return texts.formatHtml(key, FormatPolicy.of(language), arguments);
  }

  String plain(String key) {
    return texts.format(key, language, Map.of());
  }

  /** A metric's name in the reader's language where it has one, else its id. */
  String name(String metric) {
    return texts.keys().contains(metric) ? text(metric) : code(metric);
  }

  void section(String key, String note) {
    html.section(key, text(key), note);
  }

  static String code(String id) {
    return "<code dir=\"ltr\">" + Html.escape(id) + "</code>";
  }

  /** On a narrow screen a drawing scrolls instead of shrinking until nobody can read it. */
  void chart(String svg) {
    html.raw("<div class=\"scroll\" dir=\"ltr\" tabindex=\"0\">" + svg + "</div>\n");
  }

  /** One row for each strategy, one column for each metric, with intervals and p-values below. */
  void matrix(List<MeanScore> scores, List<Comparison> comparisons) {
    matrix(scores, comparisons, List.of(), (strategy, column) -> "");
  }

  /** What a further column shows for a strategy. */
  interface Column {
    String of(String strategy, String column);
  }

  void matrix(
      List<MeanScore> scores, List<Comparison> comparisons, List<String> more, Column column) {
    Set<String> strategies = new LinkedHashSet<>();
    Set<String> metrics = new LinkedHashSet<>();
    for (MeanScore score : scores) {
      strategies.add(score.strategy());
      metrics.add(score.metric());
    }
    List<String> heads = new ArrayList<>(List.of(text("strategy")));
    metrics.forEach(metric -> heads.add(name(metric)));
    more.forEach(metric -> heads.add(name(metric)));
    List<List<String>> rows = new ArrayList<>();
    for (String strategy : strategies) {
      List<String> row = new ArrayList<>(List.of(strategy));
      for (String metric : metrics) {
        row.add(cell(strategy, metric, scores, comparisons));
      }
      more.forEach(name -> row.add(column.of(strategy, name)));
      rows.add(row);
    }
    html.table(heads, rows);
  }

  private static String cell(
      String strategy, String metric, List<MeanScore> scores, List<Comparison> comparisons) {
    Optional<Interval> mean =
        scores.stream()
            .filter(s -> s.strategy().equals(strategy) && s.metric().equals(metric))
            .map(MeanScore::mean)
            .findFirst();
    Optional<Double> p =
        comparisons.stream()
            .filter(c -> c.strategy().equals(strategy) && c.metric().equals(metric))
            .map(Comparison::corrected)
            .findFirst();
    return mean.map(Page::interval).orElse("") + p.map(Page::pBelow).orElse("");
  }

  /** A value with its interval below it. */
  static String interval(Interval interval) {
    return Numbers.decimals(interval.estimate(), 3) + Html.BELOW + Numbers.bounds(interval);
  }

  /** A corrected p-value, to stand below a value. */
  static String pBelow(double p) {
    String mark = p < LEVEL ? "" + Html.STRONG : "";
    return Html.BELOW + mark + "p " + Numbers.pValue(p);
  }
}
