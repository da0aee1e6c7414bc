package io.github.imisproject.matching.evaluation.metric.explanation;

import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.statistics.Kendall;
import io.github.imisproject.matching.explanation.Contribution;
import java.util.List;

/** Metrics of the matches of one result; each is immutable and thread-safe. */
public final class ExplanationMetrics {
  private ExplanationMetrics() {}

  /** Returns the share of the scores that contributions with a stated reason account for. */
  public static <C> Metric<List<Match<C>>> completeness() {
    return Metric.of(
        "explanation_completeness",
        "the additivity asked for by S. Lundberg, S. Lee, SHAP, NIPS 2017",
        "contributions that name a reason or a missing fact, divided by the scores; 1 if all are 0",
        Direction.HIGHER_IS_BETTER,
        matches -> {
          double told = 0;
          double all = 0;
          for (Match<C> match : matches) {
            all += match.score().value();
            for (Contribution part : match.explanation().contributions()) {
              boolean says = !part.reasons().isEmpty() || !part.missing().isEmpty();
              told += says ? part.value() : 0;
            }
          }
          return all == 0 ? 1 : Math.min(1, told / all);
        });
  }

  /** Returns how many reasons and missing facts a match has, on average. */
  public static <C> Metric<List<Match<C>>> length() {
    return Metric.of(
        "explanation_length",
        "counted",
        "reasons and missing facts of all contributions; mean over matches, 0 without matches",
        Direction.NEITHER,
        matches -> {
          double count = 0;
          for (Match<C> match : matches) {
            for (Contribution part : match.explanation().contributions()) {
              count += part.reasons().size() + part.missing().size();
            }
          }
          return matches.isEmpty() ? 0 : count / matches.size();
        });
  }

  /**
   * Returns how far the strongest {@code parts} contributions of each match tell the order of all
   * matches: Kendall's tau-b between their sum and the score, from -1 to 1.
   */
  public static <C> Metric<List<Match<C>>> fidelity(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts is " + parts + ", must be 1 or more");
    }
    return Metric.of(
        "explanation_fidelity_" + parts,
        "M. Kendall, The Treatment of Ties in Ranking Problems, Biometrika 33 (1945)",
        "tau-b between the score and the sum of the "
            + parts
            + " largest contributions; 1 for"
            + " fewer than two matches, 0 if all are tied",
        Direction.HIGHER_IS_BETTER,
        matches -> {
          if (matches.size() < 2) {
            return 1;
          }
          double[] full = new double[matches.size()];
          double[] heard = new double[matches.size()];
          for (int i = 0; i < full.length; i++) {
            full[i] = matches.get(i).score().value();
            double[] values =
                matches.get(i).explanation().contributions().stream()
                    .mapToDouble(Contribution::value)
                    .sorted()
                    .toArray();
            for (int p = Math.max(0, values.length - parts); p < values.length; p++) {
              heard[i] += values[p];
            }
          }
          return Kendall.tauB(full, heard);
        });
  }
}
