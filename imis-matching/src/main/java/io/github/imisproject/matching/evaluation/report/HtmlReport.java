package io.github.imisproject.matching.evaluation.report;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.format.FormatPolicy;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Harm;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a result as one self-contained HTML page.
 *
 * <p>Not thread-safe; make one for each page. The page holds its style and its drawings, loads
 * nothing and runs no script. Numbers are in Latin digits with a point in every language, so that
 * they can be compared and copied. Without costs the same result gives the same bytes.
 */
public final class HtmlReport {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

  private final ExperimentResult result;
  private final RunCosts costs;
  private final LanguageTag language;
  private final MessageCatalogue texts;
  private final String metric;
  private final Html html = new Html();

  private HtmlReport(ExperimentResult result, RunCosts costs, LanguageTag language) {
    this.result = requireNonNull(result, "result");
    this.costs = requireNonNull(costs, "costs");
    this.texts = MessageCatalogue.load("report", HtmlReport.class.getClassLoader());
    this.language = texts.negotiate(language).served().orElse(MessageCatalogue.LAST_RESORT);
    this.metric = result.experiment().metrics().get(0);
  }

  /**
   * Returns the page.
   *
   * @param result what was found
   * @param costs what it cost, or {@link RunCosts#UNKNOWN}
   * @param language the reader's language; the nearest of the five is used
   */
  public static String of(ExperimentResult result, RunCosts costs, LanguageTag language) {
    return new HtmlReport(result, costs, language).page();
  }

  private String page() {
    String direction = RIGHT_TO_LEFT.contains(language.language()) ? "rtl" : "ltr";
    html.raw("<!doctype html>\n<html lang=\"" + language.value() + "\" dir=\"" + direction + "\">")
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<title>" + text("title") + "</title><style>\n" + Html.STYLE + "</style></head>")
        .raw("<body><h1>" + text("title") + "</h1>\n<p class=\"lead\">")
        .raw(
            text(
                "summary",
                Map.of(
                    "strategies", result.strategies().size(),
                    "people", result.measured(),
                    "left", result.withoutRelevant())))
        .raw("</p><p class=\"note\">" + text("invented") + "</p>\n");
    results();
    comparisons();
    fairness();
    harm();
    places();
    reasons();
    cost();
    conventions();
    provenance();
    return html.raw("</body></html>\n").toString();
  }

  private void results() {
    html.section(text("results"), text("results.note"));
    Map<String, Interval> rows = new LinkedHashMap<>();
    result.strategies().forEach(s -> rows.put(s, result.mean(s, metric)));
    chart(IntervalChart.svg(metric, rows, true));
    List<String> heads = new ArrayList<>(List.of(text("strategy")));
    result.experiment().metrics().forEach(m -> heads.add(code(m)));
    List<List<String>> cells = new ArrayList<>();
    for (String strategy : result.strategies()) {
      List<String> row = new ArrayList<>(List.of(strategy));
      for (String m : result.experiment().metrics()) {
        row.add(Numbers.interval(result.mean(strategy, m)));
      }
      cells.add(row);
    }
    html.table(heads, cells);
  }

  private void comparisons() {
    html.section(
        text("compared", Map.of("reference", result.reference())),
        text("compared.note", Map.of("metric", metric)));
    List<List<String>> rows =
        result.comparisons().stream()
            .map(
                c ->
                    List.of(
                        c.strategy(),
                        Numbers.interval(c.difference()),
                        Numbers.pValue(c.corrected()),
                        Numbers.decimals(c.effect(), 2),
                        c.wins() + " / " + c.ties() + " / " + c.losses()))
            .toList();
    html.table(
        List.of(
            text("strategy"),
            text("difference"),
            text("pCorrected"),
            text("effect"),
            text("winTieLoss")),
        rows);
  }

  private void fairness() {
    html.section(text("fairness"), text("fairness.note", Map.of("metric", metric)));
    Interval history = result.history().gap();
    html.raw("<p>")
        .raw(
            text(
                "history",
                Map.of(
                    "gap", Numbers.decimals(history.estimate(), 3),
                    "low", Numbers.decimals(history.low(), 3),
                    "high", Numbers.decimals(history.high(), 3),
                    "planted", Numbers.decimals(result.experiment().town().bias(), 2))))
        .raw("</p>");
    Map<String, Interval> chart = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : result.gaps()) {
      String group = gap.attribute() + "=" + gap.first();
      if (!gap.strategy().contains("-without-")) {
        chart.put(gap.strategy() + " " + group, gap.gap());
      }
      rows.add(
          List.of(
              gap.strategy(),
              group,
              Numbers.interval(gap.gap()),
              Numbers.pValue(gap.corrected()),
              gap.firstSize() + " : " + gap.secondSize()));
    }
    chart(IntervalChart.svg(text("gap"), chart, false));
    html.table(
        List.of(text("strategy"), text("group"), text("gap"), text("pCorrected"), "n"), rows);
  }

  private void harm() {
    html.section(text("harm"), text("harm.note", Map.of("metric", metric)));
    List<List<String>> rows = new ArrayList<>();
    for (Harm harm : result.harms()) {
      boolean harmed = harm.change().high() < 0;
      if (harm.group().equals("everyone") || harmed) {
        rows.add(
            List.of(
                harm.strategy(),
                harm.group(),
                Numbers.interval(harm.change()),
                Numbers.decimals(harm.worse(), 2),
                Numbers.decimals(harm.lowestTenth(), 3),
                harmed ? plain("harm.yes") : ""));
      }
    }
    html.table(
        List.of(
            text("strategy"), text("group"), text("difference"), text("worse"), text("lowest"), ""),
        rows);
  }

  private void places() {
    html.section(text("places"), text("places.note"));
    List<String> ids =
        result.catalogue().isEmpty()
            ? List.of()
            : List.copyOf(result.catalogue().get(0).values().keySet());
    List<String> heads = new ArrayList<>(List.of(text("strategy")));
    ids.forEach(id -> heads.add(text(id)));
    List<List<String>> rows = new ArrayList<>();
    for (ExperimentResult.Spread spread : result.catalogue()) {
      List<String> row = new ArrayList<>(List.of(spread.strategy()));
      ids.forEach(id -> row.add(Numbers.decimals(spread.values().getOrDefault(id, 0.0), 3)));
      rows.add(row);
    }
    html.table(heads, rows);
  }

  private void reasons() {
    html.section(text("reasons"), "");
    html.raw("<div class=\"scroll\"><table><tbody>");
    result
        .explained()
        .forEach(
            (id, value) ->
                html.raw("<tr><td>" + text(id) + "</td><td class=\"n\"><bdi dir=\"ltr\">")
                    .raw(Numbers.decimals(value, 2) + "</bdi></td></tr>\n"));
    html.raw("</tbody></table></div>");
  }

  private void cost() {
    if (costs.seconds().isEmpty()) {
      return;
    }
    html.section(text("cost"), text("cost.note"));
    html.table(
        List.of(text("strategy"), text("seconds")),
        costs.seconds().entrySet().stream()
            .map(e -> List.of(e.getKey(), Numbers.decimals(e.getValue(), 2)))
            .toList());
  }

  private void conventions() {
    html.section(text("conventions"), "");
    html.table(
        List.of(text("metric"), text("source"), text("convention")),
        result.metrics().stream()
            .map((MetricInfo m) -> List.of(m.id(), m.source(), m.convention()))
            .toList(),
        false);
  }

  private void provenance() {
    html.section(text("provenance"), "");
    html.raw("<div class=\"scroll\"><table><tbody>");
    fact("experiment", result.experiment().name());
    fact("version", result.version());
    fact("seed", Long.toString(result.experiment().seed()));
    fact("dataHash", result.dataHash());
    fact("experimentHash", result.experiment().hash());
    if (!costs.machine().isEmpty()) {
      fact("machine", costs.machine());
    }
    html.raw("</tbody></table></div>");
    html.raw("<pre dir=\"ltr\">" + Html.escape(result.experiment().toJson()) + "</pre>\n");
    html.section(text("cite"), text("cite.note"));
    html.raw("<pre dir=\"ltr\">" + Html.escape(citation()) + "</pre>\n");
  }

  private String citation() {
    return "@misc{imis-experiment-"
        + result.experiment().hash().substring(0, 12)
        + ",\n  title = {IMIS experiment '"
        + result.experiment().name()
        + "'},\n  author = {{IMIS contributors}},\n  note = {version "
        + result.version()
        + ", experiment "
        + result.experiment().hash()
        + ", data "
        + result.dataHash()
        + ", seed "
        + result.experiment().seed()
        + "}\n}";
  }

  private void fact(String key, String value) {
    html.raw("<tr><th scope=\"row\">" + text(key) + "</th><td><code dir=\"ltr\">")
        .raw(Html.escape(value) + "</code></td></tr>\n");
  }

  /** On a narrow screen a drawing scrolls instead of shrinking until nobody can read it. */
  private void chart(String svg) {
    html.raw("<div class=\"scroll\" dir=\"ltr\" tabindex=\"0\">" + svg + "</div>\n");
  }

  private static String code(String id) {
    return "<code dir=\"ltr\">" + Html.escape(id) + "</code>";
  }

  private String text(String key) {
    return text(key, Map.of());
  }

  private String text(String key, Map<String, ?> arguments) {
    return texts.formatHtml(key, FormatPolicy.of(language), arguments);
  }

  private String plain(String key) {
    return texts.format(key, language, Map.of());
  }
}
