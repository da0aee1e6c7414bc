package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.metric.ranking.RankingMetrics;
import io.github.imisproject.matching.evaluation.metric.ranking.RankingMetrics.Normaliser;
import io.github.imisproject.matching.evaluation.trec.TrecMeasures;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ranking metrics by the ids that experiment files and reports use.
 *
 * <p>{@code map_min_cut_K}, {@code ndcg_exp_cut_K}, {@code err_cut_K}, {@code rp_K} and {@code
 * rbp_P} are those of {@link RankingMetrics}; every other id is one of {@link TrecMeasures}, such
 * as {@code ndcg_cut_10}, {@code P_5}, {@code map} or {@code recip_rank}.
 */
public final class RankingMeasures {
  private static final int HIGHEST_GRADE = 3;
  private static final Pattern NUMBERED =
      Pattern.compile("([A-Za-z_]+)_([0-9]{1,6}(?:\\.[0-9]+)?)");

  private RankingMeasures() {}

  /**
   * Returns the metric of an id.
   *
   * @throws IllegalArgumentException if the id is unknown; the message says what would be known
   */
  public static Metric<JudgedRanking> get(String id) {
    Matcher parts = NUMBERED.matcher(id);
    if (!parts.matches()) {
      return TrecMeasures.parse(id);
    }
    String name = parts.group(1);
    String number = parts.group(2);
    if (name.equals("rbp")) {
      return RankingMetrics.rankBiasedPrecision(Double.parseDouble(number));
    }
    if (number.contains(".")) {
      throw new IllegalArgumentException(
          "metric '" + id + "' has a fraction after its name; only rbp takes one, as in rbp_0.9");
    }
    int k = Integer.parseInt(number);
    return switch (name) {
      case "map_min_cut" -> RankingMetrics.averagePrecision(k, Normaliser.REACHABLE);
      case "ndcg_exp_cut" -> RankingMetrics.exponentialNdcg(k);
      case "err_cut" -> RankingMetrics.expectedReciprocalRank(k, HIGHEST_GRADE);
      case "rp" -> RankingMetrics.cappedPrecision(k);
      default -> TrecMeasures.parse(name + "." + number);
    };
  }
}
