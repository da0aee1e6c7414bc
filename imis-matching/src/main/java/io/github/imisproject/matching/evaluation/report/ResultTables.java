package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Harm;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Spread;
import io.github.imisproject.matching.evaluation.statistics.Interval;
import io.github.imisproject.matching.internal.CsvCells;
import java.util.List;

/** Writes a result as CSV and as LaTeX tables. The same result gives the same bytes. */
public final class ResultTables {
  private ResultTables() {}

  /**
   * Returns one line for each number of the result: section, strategy, what is measured, estimate,
   * low, high, p, corrected p; RFC 4180 with a head line and CR LF. Cells that do not apply are
   * empty.
   */
  public static String csv(ExperimentResult result) {
    StringBuilder out =
        new StringBuilder("section,strategy,metric,estimate,low,high,p,p_corrected\r\n");
    means(out, "mean", result.scores());
    comparisons(out, "difference", result.comparisons());
    for (Gap gap : result.gaps()) {
      String group = gap.attribute() + "=" + gap.first();
      line(out, "gap", gap.strategy(), group, gap.gap(), gap.pValue(), gap.corrected());
    }
    result
        .findings()
        .history()
        .ifPresent(
            gap ->
                line(
                    out,
                    "gap",
                    gap.strategy(),
                    gap.attribute() + "=" + gap.first(),
                    gap.gap(),
                    gap.pValue(),
                    gap.corrected()));
    for (Harm harm : result.harms()) {
      line(
          out,
          "change",
          harm.strategy(),
          harm.group(),
          harm.change(),
          harm.pValue(),
          harm.corrected());
    }
    means(out, "person", result.findings().placements());
    comparisons(out, "person_difference", result.findings().placementComparisons());
    for (Spread spread : result.findings().catalogue()) {
      spread
          .values()
          .forEach(
              (id, value) ->
                  start(out, "run", spread.strategy(), id)
                      .append(Numbers.plain(value))
                      .append(",,,,\r\n"));
    }
    means(out, "sides", result.findings().sides());
    comparisons(out, "sides_difference", result.findings().sideComparisons());
    means(out, "reasons", result.findings().explained());
    return out.toString();
  }

  private static void means(StringBuilder out, String section, List<MeanScore> scores) {
    for (MeanScore score : scores) {
      start(out, section, score.strategy(), score.metric());
      interval(out, score.mean()).append(",,\r\n");
    }
  }

  private static void comparisons(StringBuilder out, String section, List<Comparison> all) {
    for (Comparison c : all) {
      line(out, section, c.strategy(), c.metric(), c.difference(), c.pValue(), c.corrected());
    }
  }

  private static void line(
      StringBuilder out,
      String section,
      String strategy,
      String metric,
      Interval interval,
      double p,
      double corrected) {
    start(out, section, strategy, metric);
    interval(out, interval).append(',').append(Numbers.plain(p)).append(',');
    out.append(Numbers.plain(corrected)).append("\r\n");
  }

  private static StringBuilder start(
      StringBuilder out, String section, String strategy, String metric) {
    return out.append(section)
        .append(',')
        .append(CsvCells.cell(strategy))
        .append(',')
        .append(CsvCells.cell(metric))
        .append(',');
  }

  private static StringBuilder interval(StringBuilder out, Interval interval) {
    return out.append(Numbers.plain(interval.estimate()))
        .append(',')
        .append(Numbers.plain(interval.low()))
        .append(',')
        .append(Numbers.plain(interval.high()));
  }

  /**
   * Returns two {@code tabular}s with rules of the booktabs package: the means, of which the best
   * are bold, and the differences from the reference in the first metric.
   */
  public static String latex(ExperimentResult result) {
    StringBuilder out = new StringBuilder("% needs \\usepackage{booktabs}\n");
    out.append("\\begin{tabular}{l").append("r".repeat(result.experiment().metrics().size()));
    out.append("}\n\\toprule\nStrategy");
    result.experiment().metrics().forEach(m -> out.append(" & ").append(escape(m)));
    out.append(" \\\\\n\\midrule\n");
    for (String strategy : result.strategies()) {
      out.append(escape(strategy));
      for (String metric : result.experiment().metrics()) {
        Interval mean = result.mean(strategy, metric);
        String value = latexNumber(mean.estimate());
        out.append(" & ")
            .append(isBest(result, strategy, metric) ? "\\textbf{" + value + "}" : value);
        out.append(" {\\scriptsize [").append(latexNumber(mean.low())).append(", ");
        out.append(latexNumber(mean.high())).append("]}");
      }
      out.append(" \\\\\n");
    }
    out.append("\\bottomrule\n\\end{tabular}\n");
    return out.append(latexComparisons(result)).toString();
  }

  private static String latexComparisons(ExperimentResult result) {
    String metric = result.experiment().metrics().get(0);
    StringBuilder out = new StringBuilder("\n% against ").append(result.reference());
    out.append(", p-values corrected by Holm's method\n\\begin{tabular}{lrrr}\n\\toprule\n");
    out.append("Strategy & $\\Delta$ ").append(escape(metric)).append(" & $p$ & $d_z$ \\\\\n");
    out.append("\\midrule\n");
    for (Comparison c : result.comparisons()) {
      if (c.metric().equals(metric)) {
        out.append(escape(c.strategy())).append(" & ");
        out.append(latexNumber(c.difference().estimate())).append(" {\\scriptsize [");
        out.append(latexNumber(c.difference().low())).append(", ");
        out.append(latexNumber(c.difference().high())).append("]} & ");
        out.append(c.corrected() < 0.001 ? "$<$0.001" : latexNumber(c.corrected())).append(" & ");
        out.append(latexNumber(c.effect())).append(" \\\\\n");
      }
    }
    return out.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  /** The oracle is out of competition. */
  private static boolean isBest(ExperimentResult result, String strategy, String metric) {
    double best =
        result.strategies().stream()
            .filter(s -> !s.equals("oracle"))
            .mapToDouble(s -> result.mean(s, metric).estimate())
            .max()
            .orElse(0);
    return !strategy.equals("oracle") && result.mean(strategy, metric).estimate() == best;
  }

  private static String latexNumber(double value) {
    return Numbers.decimals(value, 3).replace('\u2212', '-');
  }

  /** Spells the characters that mean something to LaTeX. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
