package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Harm;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Spread;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Weights;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections about people and places; a kind of data that has nothing to say leaves its out. */
final class PeopleSections {
  private static final List<String> OF_PLACES = List.of("placed", "usefulness");
  private static final List<String> OF_PLACES_WHOLE =
      List.of("gini_scores", "unfilled_seats", "share_of_hindsight");
  private static final List<String> OF_VARIETY = List.of("ild", "epc");
  private static final List<String> OF_VARIETY_WHOLE = List.of("coverage", "entropy", "gini");
  private static final List<String> OF_EXPOSURE = List.of("ndkl", "awrf_log", "fair_top_10");

  private final ExperimentResult result;
  private final Findings findings;
  private final Page page;
  private final String metric;

  PeopleSections(ExperimentResult result, Page page) {
    this.result = result;
    this.findings = result.findings();
    this.page = page;
    this.metric = result.experiment().metrics().get(0);
  }

  /** The sections that will be written, in their order. */
  List<String> sections() {
    List<String> sections = new ArrayList<>();
    add(sections, "weights", !findings.weights().isEmpty());
    add(sections, "fairness", !result.gaps().isEmpty());
    add(sections, "harm", !result.harms().isEmpty());
    add(sections, "places", !findings.catalogue().isEmpty());
    add(sections, "variety", !findings.placements().isEmpty());
    add(sections, "sides", !findings.sides().isEmpty());
    add(sections, "exposure", has("ndkl"));
    add(sections, "reasons", !findings.explained().isEmpty());
    return sections;
  }

  private static void add(List<String> sections, String name, boolean there) {
    if (there) {
      sections.add(name);
    }
  }

  private boolean isAblation(String strategy) {
    return strategy.startsWith(result.reference() + "-without-");
  }

  private boolean has(String ofSides) {
    return findings.sides().stream().anyMatch(s -> s.metric().equals(ofSides));
  }

  void write() {
    for (String section : sections()) {
      switch (section) {
        case "weights" -> weights();
        case "fairness" -> fairness();
        case "harm" -> harm();
        case "places" -> places();
        case "variety" -> variety();
        case "sides" -> sides();
        case "exposure" -> exposure();
        default -> reasons();
      }
    }
  }

  private void weights() {
    page.section("weights", page.text("weights.note"));
    List<String> scorers = List.copyOf(findings.weights().get(0).byScorer().keySet());
    List<String> heads = new ArrayList<>(List.of(page.text("strategy"), page.text("part")));
    scorers.forEach(scorer -> heads.add(Page.code(scorer)));
    heads.add(page.text("candidates"));
    heads.add(page.text("heldOut"));
    List<List<String>> rows = new ArrayList<>();
    for (Weights one : findings.weights()) {
      List<String> row = new ArrayList<>(List.of(one.strategy(), Integer.toString(one.part())));
      scorers.forEach(
          scorer ->
              row.add(
                  Optional.ofNullable(one.byScorer().get(scorer))
                      .map(weight -> Numbers.decimals(weight, 3))
                      .orElse("")));
      row.add(Integer.toString(one.candidates()));
      row.add(one.heldOut().map(value -> Numbers.decimals(value, 3)).orElse(""));
      rows.add(row);
    }
    page.html.table(heads, rows);
  }

  private void fairness() {
    page.section("fairness", page.text("fairness.note", Map.of("metric", metric)));
    if (findings.history().isPresent()
        && result.experiment().data() instanceof StudyData.Town town) {
      Interval gap = findings.history().get().gap();
      page.html
          .raw("<p>")
          .raw(
              page.text(
                  "history",
                  Map.of(
                      "gap", Numbers.decimals(gap.estimate(), 3),
                      "low", Numbers.decimals(gap.low(), 3),
                      "high", Numbers.decimals(gap.high(), 3),
                      "planted", Numbers.decimals(town.settings().bias(), 2))))
          .raw("</p>");
    }
    Map<String, Map<String, Interval>> charts = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : result.gaps()) {
      String group = gap.attribute() + "=" + gap.first();
      if (!isAblation(gap.strategy())) {
        charts.computeIfAbsent(group, key -> new LinkedHashMap<>()).put(gap.strategy(), gap.gap());
        rows.add(
            List.of(
                gap.strategy(),
                group,
                Numbers.interval(gap.gap()),
                Numbers.pValue(gap.corrected()),
                gap.firstSize() + " : " + gap.secondSize()));
      }
    }
    charts.forEach(
        (group, gaps) -> {
          page.html.raw("<h3>" + Page.code(group) + "</h3>\n");
          page.chart(IntervalChart.svg(group, gaps, false));
        });
    page.html.table(
        List.of(
            page.text("strategy"),
            page.text("group"),
            page.text("gap"),
            page.text("pCorrected"),
            "n"),
        rows);
  }

  private void harm() {
    page.section("harm", page.text("harm.note", Map.of("metric", metric)));
    List<List<String>> rows = new ArrayList<>();
    for (Harm harm : result.harms()) {
      if (harm.group().equals("everyone") && !isAblation(harm.strategy())) {
        rows.add(
            List.of(
                harm.strategy(),
                Numbers.interval(harm.change()),
                Numbers.pValue(harm.corrected()),
                Numbers.decimals(harm.worse(), 2),
                Numbers.decimals(harm.lowestTenth(), 3),
                harmed(harm.strategy())));
      }
    }
    page.html.table(
        List.of(
            page.text("strategy"),
            page.text("difference"),
            page.text("pCorrected"),
            page.text("worse"),
            page.text("lowest"),
            page.text("harm.yes")),
        rows);
    if (result.harms().stream().noneMatch(Harm::isShown)) {
      page.html.raw("<p>" + page.text("harm.none") + "</p>\n");
    }
  }

  /** Whom a strategy harms: everyone, or groups; nothing if nobody. */
  private String harmed(String strategy) {
    List<String> groups =
        result.harms().stream()
            .filter(harm -> harm.strategy().equals(strategy) && harm.isShown())
            .map(Harm::group)
            .toList();
    String named = groups.contains("everyone") ? page.plain("everyone") : String.join(", ", groups);
    return named.isEmpty() ? "\u2013" : Html.WARNING + named;
  }

  private void places() {
    boolean people = !findings.placements().isEmpty();
    page.section("places", people ? page.text("places.note") : "");
    if (people) {
      page.matrix(
          only(findings.placements(), OF_PLACES),
          findings.placementComparisons(),
          OF_PLACES_WHOLE,
          this::whole);
    } else {
      List<String> ids = List.copyOf(findings.catalogue().get(0).values().keySet());
      List<String> heads = new ArrayList<>(List.of(page.text("strategy")));
      ids.forEach(id -> heads.add(page.name(id)));
      List<List<String>> rows = new ArrayList<>();
      for (Spread spread : findings.catalogue()) {
        List<String> row = new ArrayList<>(List.of(spread.strategy()));
        ids.forEach(id -> row.add(whole(spread.strategy(), id)));
        rows.add(row);
      }
      page.html.table(heads, rows);
    }
  }

  private String whole(String strategy, String id) {
    return findings.catalogue().stream()
        .filter(spread -> spread.strategy().equals(strategy))
        .flatMap(spread -> Optional.ofNullable(spread.values().get(id)).stream())
        .map(value -> Numbers.decimals(value, id.equals("unfilled_seats") ? 0 : 3))
        .findFirst()
        .orElse("");
  }

  private void variety() {
    page.section("variety", page.text("variety.note", Map.of("reference", result.reference())));
    page.matrix(
        only(findings.placements(), OF_VARIETY),
        findings.placementComparisons(),
        OF_VARIETY_WHOLE,
        this::whole);
  }

  private void sides() {
    page.section("sides", page.text("sides.note"));
    List<MeanScore> shown =
        findings.sides().stream()
            .filter(s -> !OF_EXPOSURE.contains(s.metric()) && !s.strategy().contains("+"))
            .toList();
    page.matrix(shown, findings.sideComparisons());
  }

  private void exposure() {
    page.section("exposure", page.text("exposure.note"));
    List<String> metrics = new ArrayList<>(OF_EXPOSURE);
    metrics.add("ndcg_offers");
    List<MeanScore> shown = only(findings.sides(), metrics);
    page.matrix(ordered(shown, metrics), findings.sideComparisons());
  }

  /** Of some metrics, without ablations, which say little here and would fill pages. */
  private List<MeanScore> only(List<MeanScore> scores, List<String> metrics) {
    return scores.stream()
        .filter(s -> metrics.contains(s.metric()))
        .filter(s -> !isAblation(s.strategy()))
        .toList();
  }

  private static List<MeanScore> ordered(List<MeanScore> scores, List<String> metrics) {
    return scores.stream()
        .sorted(Comparator.comparingInt(s -> metrics.indexOf(s.metric())))
        .toList();
  }

  private void reasons() {
    page.section("reasons", page.text("reasons.note"));
    page.matrix(findings.explained(), List.of());
  }
}
