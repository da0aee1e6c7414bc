package io.github.imisproject.matching.evaluation.metric.fairness;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.rerank.MinimumTable;

/** Metrics of one {@link GroupedRanking}; each is immutable and thread-safe. */
public final class GroupMetrics {
  private static final String GEYIK =
      "S. Geyik, S. Ambler, K. Kenthapadi, Fairness-Aware Ranking in Search and Recommendation"
          + " Systems, KDD 2019";
  private static final String SINGH =
      "A. Singh, T. Joachims, Fairness of Exposure in Rankings, KDD 2018";

  private GroupMetrics() {}

  /** Returns the logarithm of a group's share in the first {@code k} over its target share. */
  public static Metric<GroupedRanking> skew(String group, int k) {
    return Metric.of(
        "skew_" + group + "_" + k,
        GEYIK,
        "natural logarithm; share of min(k, items); no item of the group gives -Infinity,"
            + " an empty list 0",
        Direction.NEITHER,
        ranking -> {
          int size = Math.min(k, ranking.groups().size());
          Double target = ranking.target().get(group);
          if (target == null) {
            throw new IllegalArgumentException(
                "group '" + group + "' has no target share; known: " + ranking.target().keySet());
          }
          return size == 0
              ? 0
              : StrictMath.log((double) ranking.count(group, size) / size / target);
        });
  }

  /**
   * Returns the FA*IR test: 1 if every prefix holds as many items of the group as a lottery with
   * its share would hardly go below, otherwise 0.
   *
   * @param table how many each prefix must hold, such as {@link MinimumTable#adjusted}; the same
   *     that {@link io.github.imisproject.matching.rerank.FairTopKReranker} enforces
   */
  public static Metric<GroupedRanking> fairTopK(String group, MinimumTable table) {
    return Metric.of(
        "fair_top_" + table.length() + "_" + group,
        "M. Zehlike et al., FA*IR: A Fair Top-k Ranking Algorithm, CIKM 2017",
        "share "
            + table.share()
            + ", significance "
            + table.significance()
            + " at each prefix; ranks beyond the list are not tested",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          boolean[] ofGroup = new boolean[ranking.groups().size()];
          for (int i = 0; i < ofGroup.length; i++) {
            ofGroup[i] = ranking.groups().get(i).equals(group);
          }
          return table.firstUnfairPrefix(ofGroup) == 0 ? 1 : 0;
        });
  }

  /** Returns at how many k from 1 to {@code most} some group has fewer items than its floor. */
  public static Metric<GroupedRanking> infeasibleIndex(int most) {
    return Metric.of(
        "infeasible_" + most,
        GEYIK,
        "floor(target * k), with 1e-9 forgiven for rounding",
        Direction.LOWER_IS_BETTER,
        ranking -> {
          int infeasible = 0;
          for (int k = 1; k <= Math.min(most, ranking.groups().size()); k++) {
            boolean below = false;
            for (var entry : ranking.target().entrySet()) {
              below |= ranking.count(entry.getKey(), k) < Math.floor(entry.getValue() * k + 1e-9);
            }
            infeasible += below ? 1 : 0;
          }
          return infeasible;
        });
  }

  /** Returns the normalised discounted Kullback-Leibler divergence from the target; 0 is parity. */
  public static Metric<GroupedRanking> ndkl() {
    return Metric.of(
        "ndkl",
        GEYIK,
        "natural logarithm; divided by the sum of 1/log2(k+1); 0 log 0 = 0",
        Direction.LOWER_IS_BETTER,
        ranking -> {
          double sum = 0;
          double norm = 0;
          for (int k = 1; k <= ranking.groups().size(); k++) {
            double weight = Attention.LOGARITHMIC.at(k - 1);
            double divergence = 0;
            for (var entry : ranking.target().entrySet()) {
              double share = (double) ranking.count(entry.getKey(), k) / k;
              divergence += share == 0 ? 0 : share * StrictMath.log(share / entry.getValue());
            }
            sum += weight * Math.max(0, divergence);
            norm += weight;
          }
          return norm == 0 ? 0 : sum / norm;
        });
  }

  /** Returns how far the groups' shares of attention are from the target; 0 is parity. */
  public static Metric<GroupedRanking> awrf(Attention attention) {
    return Metric.of(
        "awrf_" + attention.id(),
        "P. Sapiezynski et al., Quantifying the Impact of User Attention on Fair Group"
            + " Representation in Ranked Lists, WWW 2019",
        "attention " + attention.id() + "; distance is total variation; an empty list gives 0",
        Direction.LOWER_IS_BETTER,
        ranking -> {
          double all = 0;
          for (int i = 0; i < ranking.groups().size(); i++) {
            all += attention.at(i);
          }
          double distance = 0;
          for (var entry : ranking.target().entrySet()) {
            double share = exposure(ranking, entry.getKey(), attention) / all;
            distance += Math.abs(share - entry.getValue());
          }
          return all == 0 ? 0 : distance / 2;
        });
  }

  /** What exposure is compared with. */
  public enum Parity {
    /** Demographic parity: exposure per item. */
    DEMOGRAPHIC("dp"),
    /** Exposed utility ratio (disparate treatment): exposure per relevance. */
    TREATMENT("eur"),
    /** Realised utility ratio (disparate impact): relevance met by exposure, per relevance. */
    IMPACT("rur");

    private final String id;

    Parity(String id) {
      this.id = id;
    }
  }

  /**
   * Returns the exposure of one group over that of another; 1 is parity.
   *
   * @param parity what exposure is compared with
   * @param first the group above the line
   * @param second the group below the line
   */
  public static Metric<GroupedRanking> exposureRatio(Parity parity, String first, String second) {
    return Metric.of(
        parity.id + "_" + first + "_" + second,
        SINGH,
        "attention 1/log2(rank+1); 0/0 is 1, and x/0 Infinity",
        Direction.NEITHER,
        ranking -> ratio(value(ranking, first, parity), value(ranking, second, parity)));
  }

  private static double value(GroupedRanking ranking, String group, Parity parity) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < ranking.groups().size(); i++) {
      if (ranking.groups().get(i).equals(group)) {
        double relevance = ranking.relevance().get(i);
        double exposure = Attention.LOGARITHMIC.at(i);
        above += parity == Parity.IMPACT ? exposure * relevance : exposure;
        below += parity == Parity.DEMOGRAPHIC ? 1 : relevance;
      }
    }
    return below == 0 ? 0 : above / below;
  }

  private static double ratio(double first, double second) {
    if (second == 0) {
      return first == 0 ? 1 : Double.POSITIVE_INFINITY;
    }
    return first / second;
  }

  private static double exposure(GroupedRanking ranking, String group, Attention attention) {
    double sum = 0;
    for (int i = 0; i < ranking.groups().size(); i++) {
      sum += ranking.groups().get(i).equals(group) ? attention.at(i) : 0;
    }
    return sum;
  }
}
