package io.github.imisproject.matching.evaluation.metric.diversity;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Metrics of diversity and novelty; each is immutable and thread-safe. */
public final class DiversityMetrics {
  private static final double LOG_2 = StrictMath.log(2);
  private static final double BROWSING = 0.85;
  private static final String VARGAS =
      "S. Vargas, P. Castells, Rank and Relevance in Novelty and Diversity Metrics, RecSys 2011";

  private DiversityMetrics() {}

  /**
   * Returns alpha-nDCG, from 0 to 1: an aspect already covered n times counts (1 - alpha)^n.
   *
   * @param alpha how much repetition is worth less, from 0 to 1
   * @param k how many items count
   */
  public static Metric<DiverseRanking> alphaNdcg(double alpha, int k) {
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha is " + alpha + ", must be from 0 to 1");
    }
    positive(k);
    return Metric.of(
        "alpha_ndcg_" + k,
        "C. Clarke et al., Novelty and Diversity in Information Retrieval Evaluation, SIGIR 2008",
        "alpha " + alpha + "; discount log2(rank+1); ideal built greedily over all judged items",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          double ideal = discounted(greedy(ranking.judged(), alpha, k), alpha, k);
          return ideal == 0 ? 0 : Math.min(1, discounted(ranking.ranked(), alpha, k) / ideal);
        });
  }

  private static double discounted(List<Set<String>> items, double alpha, int k) {
    Map<String, Integer> covered = new HashMap<>();
    double sum = 0;
    for (int i = 0; i < Math.min(k, items.size()); i++) {
      sum += gain(items.get(i), covered, alpha) * LOG_2 / StrictMath.log(i + 2.0);
      items.get(i).forEach(aspect -> covered.merge(aspect, 1, Integer::sum));
    }
    return sum;
  }

  private static double gain(Set<String> item, Map<String, Integer> covered, double alpha) {
    double gain = 0;
    for (String aspect : item) {
      gain += StrictMath.pow(1 - alpha, covered.getOrDefault(aspect, 0));
    }
    return gain;
  }

  private static List<Set<String>> greedy(List<Set<String>> items, double alpha, int k) {
    List<Set<String>> left = new ArrayList<>(items);
    List<Set<String>> best = new ArrayList<>();
    Map<String, Integer> covered = new HashMap<>();
    while (best.size() < k && !left.isEmpty()) {
      int next = 0;
      double most = -1;
      for (int i = 0; i < left.size(); i++) {
        double gain = gain(left.get(i), covered, alpha);
        if (gain > most) {
          most = gain;
          next = i;
        }
      }
      Set<String> chosen = left.remove(next);
      chosen.forEach(aspect -> covered.merge(aspect, 1, Integer::sum));
      best.add(chosen);
    }
    return best;
  }

  /** Returns the share of the aspects that the first {@code k} items cover. */
  public static Metric<DiverseRanking> subtopicRecall(int k) {
    positive(k);
    return Metric.of(
        "s_recall_" + k,
        "C. Zhai, W. Cohen, J. Lafferty, Beyond Independent Relevance, SIGIR 2003",
        "over the aspects of all judged items; 0 if there is none",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          Set<String> covered = new HashSet<>();
          ranking.ranked().stream().limit(k).forEach(covered::addAll);
          List<String> aspects = ranking.aspects();
          covered.retainAll(aspects);
          return aspects.isEmpty() ? 0 : (double) covered.size() / aspects.size();
        });
  }

  /** Returns the expected reciprocal rank averaged over aspects, all equally likely. */
  public static Metric<DiverseRanking> intentAwareErr(int k) {
    positive(k);
    return Metric.of(
        "err_ia_" + k,
        "O. Chapelle et al., Intent-based diversification of web search results, Inf. Retr. 2011",
        "aspects equally likely; binary relevance, a reader stops with probability 1/2",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          List<String> aspects = ranking.aspects();
          double sum = 0;
          for (String aspect : aspects) {
            double reading = 1;
            for (int i = 0; i < Math.min(k, ranking.ranked().size()); i++) {
              if (ranking.ranked().get(i).contains(aspect)) {
                sum += reading / 2 / (i + 1);
                reading /= 2;
              }
            }
          }
          return aspects.isEmpty() ? 0 : sum / aspects.size();
        });
  }

  /** Returns the mean distance between two items of the list. */
  public static Metric<NovelRanking> intraListDistance() {
    return Metric.of(
        "ild",
        "C.-N. Ziegler et al., Improving Recommendation Lists, WWW 2005",
        "mean over unordered pairs; 0 for fewer than two items",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          int n = ranking.relevance().size();
          double sum = 0;
          for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
              sum += ranking.distances().get(i).get(j);
            }
          }
          return n < 2 ? 0 : sum / (n * (n - 1) / 2.0);
        });
  }

  /** Returns the intra-list distance that counts what is read and liked. */
  public static Metric<NovelRanking> expectedIntraListDistance() {
    return Metric.of(
        "eild",
        VARGAS,
        "discount 0.85^(rank-1), relative discount 0.85^max(0,j-i-1); divided by the discounts",
        Direction.HIGHER_IS_BETTER,
        ranking -> {
          int n = ranking.relevance().size();
          double sum = 0;
          double norm = 0;
          for (int i = 0; i < n; i++) {
            double own = 0;
            double ownNorm = 0;
            for (int j = 0; j < n; j++) {
              if (j != i) {
                double weight =
                    StrictMath.pow(BROWSING, Math.max(0, j - i - 1)) * ranking.relevance().get(j);
                own += weight * ranking.distances().get(i).get(j);
                ownNorm += weight;
              }
            }
            double discount = StrictMath.pow(BROWSING, i);
            sum += ownNorm == 0 ? 0 : discount * ranking.relevance().get(i) * own / ownNorm;
            norm += discount;
          }
          return norm == 0 ? 0 : sum / norm;
        });
  }

  /** Returns how likely what is read and liked had not been seen before. */
  public static Metric<NovelRanking> expectedPopularityComplement() {
    return Metric.of(
        "epc",
        VARGAS,
        "1 - p(seen); discount 0.85^(rank-1), divided by the discounts",
        Direction.HIGHER_IS_BETTER,
        ranking -> expected(ranking, seen -> 1 - seen));
  }

  /** Returns how surprising, in bits, what is read and liked is. */
  public static Metric<NovelRanking> expectedFreeDiscovery() {
    return Metric.of(
        "efd",
        VARGAS,
        "-log2 p(seen), p at least 1e-9; discount 0.85^(rank-1), divided by the discounts",
        Direction.HIGHER_IS_BETTER,
        ranking -> expected(ranking, seen -> -StrictMath.log(Math.max(1e-9, seen)) / LOG_2));
  }

  private static double expected(NovelRanking ranking, DoubleUnaryOperator novelty) {
    double sum = 0;
    double norm = 0;
    for (int i = 0; i < ranking.relevance().size(); i++) {
      double discount = StrictMath.pow(BROWSING, i);
      sum += discount * ranking.relevance().get(i) * novelty.applyAsDouble(ranking.seen().get(i));
      norm += discount;
    }
    return norm == 0 ? 0 : sum / norm;
  }

  /** Returns the share of the catalogue that was shown at least once. */
  public static Metric<CatalogueCounts> coverage() {
    return Metric.of(
        "coverage",
        "J. Herlocker et al., Evaluating Collaborative Filtering, ACM TOIS 22(1), 2004",
        "shown at least once, divided by all items",
        Direction.HIGHER_IS_BETTER,
        c -> (double) c.counts().stream().filter(n -> n > 0).count() / c.counts().size());
  }

  /** Returns the Shannon entropy of what is shown, in bits; 0 if nothing is. */
  public static Metric<CatalogueCounts> entropy() {
    return Metric.of(
        "entropy",
        "C. Shannon, A Mathematical Theory of Communication, 1948",
        "bits; not divided by its maximum, log2 of the number of items",
        Direction.HIGHER_IS_BETTER,
        c -> {
          double total = c.total();
          double sum = 0;
          for (long count : c.counts()) {
            sum -= count == 0 ? 0 : count / total * StrictMath.log(count / total) / LOG_2;
          }
          return sum + 0.0;
        });
  }

  /** Returns the Gini coefficient of what is shown: 0 if all items are shown as often. */
  public static Metric<CatalogueCounts> gini() {
    return Metric.of(
        "gini",
        "C. Gini 1912; formula as in A. Sen, On Economic Inequality, 1973",
        "sum((2i-n-1)x_(i))/(n sum x), 0 is equal; some tools report 1-G or divide by n-1",
        Direction.LOWER_IS_BETTER,
        c -> gini(c.counts().stream().mapToDouble(Long::doubleValue).sorted().toArray()));
  }

  /**
   * Returns the Gini coefficient of values in ascending order, 0 or more each.
   *
   * @return from 0 (all equal, or all zero) to below 1
   */
  public static double gini(double[] ascending) {
    int n = ascending.length;
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
      sum += ascending[i];
    }
    return sum == 0 ? 0 : weighted / (n * sum);
  }

  private static void positive(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", must be 1 or more");
    }
  }
}
