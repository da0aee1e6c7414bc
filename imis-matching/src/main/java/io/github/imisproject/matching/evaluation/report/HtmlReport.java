package io.github.imisproject.matching.evaluation.report;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
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
  private final Page page;
  private final Html html;
  private final String metric;

  private HtmlReport(ExperimentResult result, RunCosts costs, LanguageTag language) {
    this.result = requireNonNull(result, "result");
    this.costs = requireNonNull(costs, "costs");
    this.page = new Page(language);
    this.html = page.html;
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
    return new HtmlReport(result, costs, language).write();
  }

  private String write() {
    head();
    results();
    comparisons();
    ablation();
    new PeopleSections(result, page).write();
    if (!costs.seconds().isEmpty()) {
      cost();
    }
    conventions();
    provenance();
    html.raw("</body></html>\n");
    return html.toString();
  }

  private void head() {
    String tag = page.language().language();
    String direction = RIGHT_TO_LEFT.contains(tag) ? "rtl" : "ltr";
    html.raw("<!doctype html>\n<html lang=\"" + page.language().value() + "\" dir=\"" + direction)
        .raw("\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<title>" + page.text("title") + "</title><style>\n" + Html.STYLE + "</style></head>")
        .raw("<body><h1>" + page.text("title") + "</h1>\n<p class=\"lead\">")
        .raw(
            page.text(
                "summary" + kind(),
                Map.of(
                    "strategies", result.strategies().size(),
                    "people", result.measured(),
                    "left", result.withoutRelevant())))
        .raw("</p><p class=\"note\">")
        .raw(page.text(kind().isEmpty() ? "invented" : "note" + kind()))
        .raw("</p>\n<nav aria-label=\"" + page.text("contents") + "\">");
    for (String section : sections()) {
      html.raw("<a href=\"#" + section + "\">" + title(section) + "</a> ");
    }
    html.raw("</nav>\n");
  }

  private String kind() {
    StudyData data = result.experiment().data();
    if (data instanceof StudyData.Records) {
      return ".records";
    }
    if (data instanceof StudyData.Runs) {
      return ".runs";
    }
    return data instanceof StudyData.Preferences ? ".preferences" : "";
  }

  private String title(String section) {
    return section.equals("compared")
        ? page.text(section, Map.of("reference", result.reference()))
        : page.text(section);
  }

  private List<String> sections() {
    List<String> sections = new ArrayList<>(List.of("results"));
    if (result.strategies().size() > 1) {
      sections.add("compared");
    }
    if (hasAblation()) {
      sections.add("ablation");
    }
    sections.addAll(new PeopleSections(result, page).sections());
    if (!costs.seconds().isEmpty()) {
      sections.add("cost");
    }
    sections.addAll(List.of("conventions", "provenance", "cite"));
    return sections;
  }

  private boolean isAblation(String strategy) {
    return strategy.startsWith(result.reference() + "-without-");
  }

  private boolean hasAblation() {
    return result.strategies().stream().anyMatch(this::isAblation);
  }

  private void results() {
    page.section("results", page.text("results.note"));
    Map<String, Interval> rows = new LinkedHashMap<>();
    List<MeanScore> shown = new ArrayList<>();
    for (MeanScore score : result.scores()) {
      if (!isAblation(score.strategy())) {
        shown.add(score);
        if (score.metric().equals(metric)) {
          rows.put(score.strategy(), score.mean());
        }
      }
    }
    page.chart(IntervalChart.svg(metric, rows, true));
    page.matrix(shown, result.comparisons());
    html.raw("<p class=\"note\">" + page.text("significant") + "</p>\n");
  }

  private void comparisons() {
    if (result.strategies().size() < 2) {
      return;
    }
    html.section(
        "compared", title("compared"), page.text("compared.note", Map.of("metric", metric)));
    comparisonTable(false);
  }

  private void ablation() {
    if (!hasAblation()) {
      return;
    }
    page.section(
        "ablation",
        page.text("ablation.note", Map.of("metric", metric, "reference", result.reference())));
    Map<String, Interval> rows = new LinkedHashMap<>();
    result.comparisons().stream()
        .filter(c -> c.metric().equals(metric) && isAblation(c.strategy()))
        .forEach(c -> rows.put(scorer(c.strategy()), c.difference()));
    page.chart(IntervalChart.svg(page.plain("ablation"), rows, false));
    comparisonTable(true);
  }

  private String scorer(String strategy) {
    return "\u2212 " + strategy.substring((result.reference() + "-without-").length());
  }

  private void comparisonTable(boolean ablations) {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : result.comparisons()) {
      if (c.metric().equals(metric) && isAblation(c.strategy()) == ablations) {
        rows.add(
            List.of(
                ablations ? scorer(c.strategy()) : c.strategy(),
                Numbers.interval(c.difference()),
                Numbers.pValue(c.corrected()),
                Numbers.decimals(c.effect(), 2),
                c.wins() + " / " + c.ties() + " / " + c.losses()));
      }
    }
    html.table(
        List.of(
            page.text("strategy"),
            page.text("difference"),
            page.text("pCorrected"),
            page.text("effect"),
            page.text("winTieLoss")),
        rows);
  }

  private void cost() {
    page.section("cost", page.text("cost.note"));
    html.table(
        List.of(page.text("strategy"), page.text("seconds")),
        costs.seconds().entrySet().stream()
            .map(e -> List.of(e.getKey(), Numbers.decimals(e.getValue(), 2)))
            .toList());
  }

  private void conventions() {
    page.section("conventions", "");
    html.table(
        List.of(page.text("metric"), page.text("source"), page.text("convention")),
        result.metrics().stream()
            .map((MetricInfo m) -> List.of(m.id(), m.source(), m.convention()))
            .toList(),
        false);
  }

  private void provenance() {
    page.section("provenance", "");
    html.raw("<div class=\"scroll\"><table><tbody>");
    fact(page.text("experiment"), result.experiment().name());
    fact(page.text("version"), result.version());
    fact(page.text("seed"), Long.toString(result.experiment().seed()));
    fact(page.text("dataHash"), result.dataHash());
    result.files().forEach((name, hash) -> fact(page.text("files", Map.of("name", name)), hash));
    fact(page.text("experimentHash"), result.experiment().hash());
    if (!costs.machine().isEmpty()) {
      fact(page.text("machine"), costs.machine());
    }
    html.raw("</tbody></table></div>");
    html.raw("<pre dir=\"ltr\">" + Html.escape(result.experiment().toJson()) + "</pre>\n");
    page.section("cite", page.text("cite.note"));
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

  private void fact(String title, String value) {
    html.raw("<tr><th scope=\"row\">" + title + "</th><td><code dir=\"ltr\">")
        .raw(Html.escape(value) + "</code></td></tr>\n");
  }
}
