package io.github.imisproject.matching.evaluation.metric.ranking;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.Metric;

/**
 * Metrics of one {@link JudgedRanking}, all from 0 to 1.
 *
 * <p>Every metric is immutable and thread-safe and costs time linear in the ranked items. Items
 * nobody judged count as not relevant, except in the residual of rank-biased precision. A topic
 * without a relevant item has the value 0; leave such topics out before averaging.
 */
public final class RankingMetrics {
  private static final double LOG_2 = StrictMath.log(2);

  private RankingMetrics() {}

  /** What average precision at k is divided by. */
  public enum Normaliser {
    /** By the relevant items, found or not: {@code map_cut} of trec_eval. */
    ALL_RELEVANT,
    /** By the relevant items that fit into k places: the meaning of RecBole and others. */
    REACHABLE
  }

  /** Returns average precision over the first {@code k} items. */
  public static Metric<JudgedRanking> averagePrecision(int k, Normaliser normaliser) {
    positive("k", k);
    boolean all = normaliser == Normaliser.ALL_RELEVANT;
    return Metric.of(
        (all ? "map_cut_" : "map_min_cut_") + k,
        all
            ? "C. Buckley, E. Voorhees, Retrieval System Evaluation, in TREC, MIT Press 2005"
            : "W. X. Zhao et al., RecBole, CIKM 2021",
        all ? "divided by all relevant items" : "divided by min(k, relevant items)",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          int relevant = all ? ranking.relevant() : Math.min(k, ranking.relevant());
          int found = 0;
          double sum = 0;
          for (int i = 0; i < Math.min(k, ranking.retrieved()); i++) {
            if (ranking.isRelevant(i)) {
              found++;
              sum += (double) found / (i + 1);
            }
          }
          return relevant == 0 ? 0 : sum / relevant;
        });
  }

  /** Returns the share of the relevant items that fit into {@code k} places and are there. */
  public static Metric<JudgedRanking> cappedPrecision(int k) {
    positive("k", k);
    return Metric.of(
        "rp_" + k,
        "WorkRB benchmark, RP@k",
        "hits in the first k, divided by min(k, relevant items)",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          int hits = 0;
          for (int i = 0; i < Math.min(k, ranking.retrieved()); i++) {
            hits += ranking.isRelevant(i) ? 1 : 0;
          }
          int most = Math.min(k, ranking.relevant());
          return most == 0 ? 0 : (double) hits / most;
        });
  }

  /** Returns nDCG over the first {@code k} items with gain {@code 2^grade - 1}. */
  public static Metric<JudgedRanking> exponentialNdcg(int k) {
    positive("k", k);
    return Metric.of(
        "ndcg_exp_cut_" + k,
        "C. Burges et al., Learning to Rank using Gradient Descent, ICML 2005",
        "gain 2^grade-1, discount log2(rank+1), ideal over all judged items",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          double sum = 0;
          for (int i = 0; i < Math.min(k, ranking.retrieved()); i++) {
            sum += gain(Math.max(0, ranking.grade(i))) * discount(i);
          }
          double ideal = 0;
          int rank = 0;
          for (int grade = ranking.highestGrade(); grade > 0; grade--) {
            for (int n = 0; n < ranking.judged(grade) && rank < k; n++) {
              ideal += gain(grade) * discount(rank++);
            }
          }
          return ideal == 0 ? 0 : sum / ideal;
        });
  }

  /**
   * Returns the expected reciprocal of the rank at which a reader stops.
   *
   * @param k how many items are read at most
   * @param highest the highest grade of the scale, 1 or more; a reader stops at an item of grade g
   *     with probability (2^g - 1) / 2^highest
   */
  public static Metric<JudgedRanking> expectedReciprocalRank(int k, int highest) {
    positive("k", k);
    positive("highest", highest);
    return Metric.of(
        "err_cut_" + k,
        "O. Chapelle et al., Expected Reciprocal Rank for Graded Relevance, CIKM 2009",
        "highest grade of the scale is " + highest,
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          double sum = 0;
          double reading = 1;
          for (int i = 0; i < Math.min(k, ranking.retrieved()); i++) {
            int grade = Math.min(highest, Math.max(0, ranking.grade(i)));
            double stop = gain(grade) / StrictMath.pow(2, highest);
            sum += reading * stop / (i + 1);
            reading *= 1 - stop;
          }
          return sum;
        });
  }

  /**
   * Returns rank-biased precision.
   *
   * @param persistence the probability of reading on, above 0 and below 1, such as 0.9 or 0.95
   */
  public static Metric<JudgedRanking> rankBiasedPrecision(double persistence) {
    probability(persistence);
    return Metric.of(
        "rbp_" + persistence,
        "A. Moffat, J. Zobel, Rank-Biased Precision, ACM TOIS 27(1), 2008",
        "binary relevance; unjudged items count as not relevant, see the residual",
        Direction.HIGHER_IS_BETTER,
        ranking -> biased(ranking, persistence, false));
  }

  /**
   * Returns by how much rank-biased precision would rise if every item nobody judged, and every
   * item beyond the end of the list, were relevant.
   */
  public static Metric<JudgedRanking> rankBiasedResidual(double persistence) {
    probability(persistence);
    return Metric.of(
        "rbp_residual_" + persistence,
        "A. Moffat, J. Zobel, Rank-Biased Precision, ACM TOIS 27(1), 2008",
        "unjudged items and the tail after the last item",
        Direction.LOWER_IS_BETTER,
        ranking ->
            biased(ranking, persistence, true) + StrictMath.pow(persistence, ranking.retrieved()));
  }

  private static double biased(JudgedRanking ranking, double persistence, boolean unjudged) {
    double weight = 1 - persistence;
    double sum = 0;
    for (int i = 0; i < ranking.retrieved(); i++) {
      boolean counts = unjudged ? ranking.grade(i) < 0 : ranking.isRelevant(i);
      sum += counts ? weight : 0;
      weight *= persistence;
    }
    return sum;
  }

  private static double gain(int grade) {
    return StrictMath.pow(2, grade) - 1;
  }

  private static double discount(int index) {
    return LOG_2 / StrictMath.log(index + 2.0);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", must be 1 or more");
    }
  }

  private static void probability(double persistence) {
    if (!(persistence > 0 && persistence < 1)) {
      throw new IllegalArgumentException(
          "persistence is " + persistence + ", must be above 0 and below 1, such as 0.9");
    }
  }
}
