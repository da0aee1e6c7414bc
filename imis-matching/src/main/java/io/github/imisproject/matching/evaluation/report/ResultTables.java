package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.statistics.Interval;

/** Writes a result's means as CSV and as a LaTeX table. The same result gives the same bytes. */
public final class ResultTables {
  private ResultTables() {}

  /**
   * Returns one line for each strategy and metric: strategy, metric, mean, low, high; RFC 4180 with
   * a head line and CR LF.
   */
  public static String csv(ExperimentResult result) {
    StringBuilder out = new StringBuilder("strategy,metric,mean,low,high\r\n");
    for (MeanScore score : result.scores()) {
      out.append(cell(score.strategy())).append(',').append(cell(score.metric())).append(',');
      out.append(Numbers.plain(score.mean().estimate())).append(',');
      out.append(Numbers.plain(score.mean().low())).append(',');
      out.append(Numbers.plain(score.mean().high())).append("\r\n");
    }
    return out.toString();
  }

  /** A formula in a spreadsheet begins with = + - or @; a quote before it keeps it a text. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /** Returns a {@code tabular} with rules of the booktabs package; the best means are bold. */
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

  private static String escape(String text) {
    return text.replaceAll("([&%$#_{}])", "\\\\$1");
  }
}
