package io.github.imisproject.matching.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.Experiment;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentRunner;
import io.github.imisproject.matching.evaluation.experiment.StudySplit;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report")
class HtmlReportTest {
  static final ExperimentResult RESULT =
      new ExperimentRunner()
          .run(
              new Experiment(
                  "report & <test>",
                  new StudyData.Town(TownSettings.of(3).people(250).offers(50).bias(0.1)),
                  StudySplit.LATER_HALF,
                  50,
                  20,
                  List.of("learnedWeights"),
                  true,
                  Optional.empty(),
                  List.of("ndcg_cut_10", "map"),
                  200,
                  3));

  @Test
  void opens_without_a_network_and_runs_nothing() {
    String page = HtmlReport.of(RESULT, RunCosts.UNKNOWN, LanguageTag.ENGLISH);
    assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(page.toLowerCase(Locale.ROOT))
        .doesNotContain("<script", "<link", "src=", "href=\"h", "url(", "@import");
    assertThat(page).contains("report &amp; &lt;test&gt;").doesNotContain("report & <test>");
  }

  @Test
  void shows_every_strategy_with_its_interval_and_where_it_comes_from() {
    String page = HtmlReport.of(RESULT, RunCosts.UNKNOWN, LanguageTag.ENGLISH);
    for (String strategy : RESULT.strategies()) {
      boolean ablation = strategy.contains("-without-");
      assertThat(page)
          .contains(
              ablation
                  ? "\u2212 " + strategy.substring("weightedRules-without-".length())
                  : Numbers.bounds(RESULT.mean(strategy, "ndcg_cut_10")));
    }
    assertThat(page).contains(RESULT.dataHash(), RESULT.experiment().hash(), "<svg", "@misc{");
  }

  @Test
  void is_written_in_all_five_languages_in_their_direction() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "report"));
    for (LanguageTag language : SupportedLanguages.ALL) {
      RunCosts costs = new RunCosts(Map.of("bm25", 1.5), "2 processors");
      String page = HtmlReport.of(RESULT, costs, language);
      boolean rightToLeft = List.of("ar", "fa").contains(language.value());
      assertThat(page)
          .contains(
              "lang=\"" + language.value() + "\" dir=\"" + (rightToLeft ? "rtl" : "ltr") + "\"");
      Files.writeString(folder.resolve(language.value() + ".html"), page);
    }
    MessageCatalogue texts = MessageCatalogue.load("report", HtmlReport.class.getClassLoader());
    for (String key : texts.keys()) {
      for (LanguageTag language : SupportedLanguages.ALL) {
        assertThat(texts.findPattern(key, language)).as(key + " in " + language).isPresent();
      }
    }
  }

  @Test
  void gives_the_same_bytes_for_the_same_result() {
    assertThat(HtmlReport.of(RESULT, RunCosts.UNKNOWN, LanguageTag.FARSI))
        .isEqualTo(HtmlReport.of(RESULT, RunCosts.UNKNOWN, LanguageTag.FARSI));
  }

  @Test
  void comes_as_tables_for_spreadsheets_and_papers() {
    String csv = ResultTables.csv(RESULT);
    assertThat(csv)
        .startsWith(
            "section,strategy,metric,estimate,low,high,p,p_corrected\r\nmean,random,ndcg_cut_10,")
        .contains(
            "\r\ndifference,bm25,map,",
            "\r\ngap,weightedRules,",
            "\r\nchange,random,everyone,",
            "\r\nperson,oracle,placed,",
            "\r\nrun,oracle,coverage,",
            "\r\nsides,harmonicMean,expected_matches,",
            "\r\nreasons,weightedRules,explanation_fidelity_3,");
    assertThat(csv.lines()).allMatch(line -> line.split(",", -1).length == 8);
    String latex = ResultTables.latex(RESULT);
    assertThat(latex)
        .contains("ndcg\\_cut\\_10", "\\textbf{", "\\bottomrule")
        .doesNotContain("oracle & \\textbf");
    assertThat(latex.lines().filter(l -> l.endsWith("\\\\")))
        .hasSize(1 + RESULT.strategies().size() + RESULT.strategies().size());
  }
}
