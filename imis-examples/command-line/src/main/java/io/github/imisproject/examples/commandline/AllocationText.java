package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.explain.AllocationExplainer;
import io.github.imisproject.matching.allocation.explain.NoHarmReport;
import io.github.imisproject.matching.allocation.explain.Scarcity;
import io.github.imisproject.matching.allocation.explain.Statement;
import io.github.imisproject.matching.allocation.io.ResultJson;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes allocations for people to read. */
final class AllocationText {
  private final PrintWriter out;
  private final LanguageTag reader;
  private final boolean reasons;
  private final boolean scarcity;
  private final boolean moreSeats;

  AllocationText(
      PrintWriter out, LanguageTag reader, boolean reasons, boolean scarcity, boolean moreSeats) {
    this.out = out;
    this.reader = reader;
    this.reasons = reasons;
    this.scarcity = scarcity;
    this.moreSeats = moreSeats;
  }

  private String label(String name) {
    return new Statement("label." + name, Map.of()).text(reader);
  }

  void print(ResultJson.Entry entry, AllocationExplainer explainer, Optional<NoHarmReport> noHarm) {
    Allocation result = entry.allocation();
    out.println("== " + label("mechanism") + ": " + result.mechanism() + " ==");
    if (!result.problem().id().isEmpty()) {
      out.println(label("problem") + ": " + result.problem().id());
    }
    out.println(
        label("placed") + ": " + result.placedCount() + " / " + result.problem().partyCount());
    result.rounds().ifPresent(n -> out.println(label("rounds") + ": " + n));
    result.clinchingSteps().ifPresent(n -> out.println(label("clinchingSteps") + ": " + n));
    result.seed().ifPresent(n -> out.println(label("seed") + ": " + n));
    result.outcome().ifPresent(outcome -> outcome(result, outcome));
    result.fairness().ifPresent(this::fairness);
    out.println(label("verified") + ": " + names(entry.claims().holding()));
    if (!entry.claims().failing().isEmpty()) {
      out.println(label("failing") + ": " + names(entry.claims().failing()));
    }
    entry.claims().violations().forEach(v -> out.println("! " + v.toProblem().message(reader)));
    for (int f = 0; f < result.problem().partyCount(); f++) {
      int place = result.placeOf(f);
      String where = place < 0 ? label("unplaced") : result.problem().placeId(place);
      out.println("  " + result.problem().partyId(f) + ": " + where);
      if (reasons) {
        explainer.why(f).forEach(s -> out.println("      " + s.text(reader)));
      }
    }
    if (scarcity) {
      explainer.scarcity().forEach(row -> out.println("  " + row.statement().text(reader)));
    }
    if (moreSeats) {
      moreSeats(entry, explainer);
    }
    noHarm.ifPresent(
        report -> report.groups().forEach(g -> out.println("  " + g.statement().text(reader))));
    out.println();
  }

  private void moreSeats(ResultJson.Entry entry, AllocationExplainer explainer) {
    Allocation result = entry.allocation();
    for (Scarcity row : explainer.scarcity()) {
      if (row.isScarce()) {
        int place = result.problem().placeIndex(row.place()).orElseThrow();
        int service = result.problem().services().indexOf(row.service());
        out.println(
            "  "
                + explainer
                    .oneMoreSeat(entry.mechanism(), place, service)
                    .statement()
                    .text(reader));
      }
    }
  }

  private void fairness(Allocation.Fairness fairness) {
    out.println(
        label("priceOfFairness")
            + ": "
            + percent(fairness.price())
            + (fairness.proven() ? " (" + label("fairProven") + ")" : ""));
    out.println("  " + label("fair") + ": " + spread(fairness.fair()));
    out.println("  " + label("highest") + ": " + spread(fairness.highest()));
  }

  private String spread(Allocation.Spread spread) {
    return new Statement(
            "fairness.spread",
            Map.of(
                "total", spread.total(),
                "least", spread.least(),
                "gini", spread.gini(),
                "positive", spread.positive()))
        .text(reader);
  }

  /** A share as a percentage with three decimals, as figures stand in the rest of the report. */
  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f %%", 100 * share);
  }

  private void outcome(Allocation result, ScoreOutcome outcome) {
    out.println(label("value") + ": " + outcome.value());
    out.println(
        label("upperBound")
            + ": "
            + outcome.upperBound()
            + (outcome.proven() ? " (" + label("proven") + ")" : ""));
    if (!outcome.proven()) {
      out.println(label("gap") + ": " + percent(outcome.gap()));
    }
    if (!outcome.prices().isEmpty() && !outcome.proven()) {
      ScoreCertificate certificate =
          ScoreCertificate.of(result.problem(), result.placesByParty(), outcome.prices());
      out.println(label("certified") + ": " + certificate.bound());
    }
  }

  private String names(Set<Guarantee> guarantees) {
    return new TreeSet<>(guarantees)
        .stream()
            .map(g -> new Statement("guarantee." + g.name(), Map.of()).text(reader))
            .collect(Collectors.joining("; "));
  }

  void refused(Problem problem) {
    out.println(label("refused") + ": " + problem.message(reader));
  }
}
