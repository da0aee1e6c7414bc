package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import io.github.imisproject.matching.allocation.TieBreak;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * What prices prove about a total score.
 *
 * <p>For any prices of 0 or more, the prices of all capacity together with each party's best score
 * less the price of its need is at least the highest total. So a result whose total comes near that
 * sum is near the optimum, whatever found it. Capacity is first cut to a multiple of the greatest
 * common divisor of the needs, which no allocation can exceed. Computed exactly. O(n m k).
 *
 * @param total the total score of the allocation, pins included
 * @param bound no allocation has a higher total
 */
public record ScoreCertificate(double total, double bound) {
  /**
   * Works out total and bound.
   *
   * @param places the place of each party, or {@link AllocationProblem#UNPLACED}
   * @param prices for each place the price of each service; an empty list means all 0
   * @throws IllegalArgumentException if the problem has no scores, or a price is below 0
   */
  public static ScoreCertificate of(
      AllocationProblem problem, int[] places, List<List<Double>> prices) {
    ScoreMatrix scores =
        problem
            .scores()
            .orElseThrow(() -> new IllegalArgumentException("the problem has no scores"));
    Facts facts = new Facts(problem, TieBreak.CANONICAL);
    BigDecimal[][] price = new BigDecimal[facts.m][facts.k];
    BigDecimal bound = BigDecimal.ZERO;
    for (int l = 0; l < facts.m; l++) {
      for (int s = 0; s < facts.k; s++) {
        double given = prices.isEmpty() ? 0 : prices.get(l).get(s);
        if (!(given >= 0)) {
          throw new IllegalArgumentException(
              "price of " + problem.services().get(s) + " is " + given + ", must be 0 or more");
        }
        price[l][s] = new BigDecimal(given);
        bound = bound.add(price[l][s].multiply(BigDecimal.valueOf(usable(facts, l, s))));
      }
    }
    BigDecimal total = BigDecimal.ZERO;
    for (int f = 0; f < facts.n; f++) {
      if (places[f] != Facts.NOWHERE && !Double.isNaN(scores.score(f, places[f]))) {
        total = total.add(BigDecimal.valueOf(scores.score(f, places[f])));
      }
      bound = bound.add(facts.isPinned(f) ? pinned(problem, f) : best(facts, scores, f, price));
    }
    return new ScoreCertificate(total.doubleValue(), bound.doubleValue());
  }

  private static BigDecimal pinned(AllocationProblem problem, int party) {
    double score = problem.scores().orElseThrow().score(party, problem.pin(party));
    return Double.isNaN(score) ? BigDecimal.ZERO : BigDecimal.valueOf(score);
  }

  private static BigDecimal best(Facts facts, ScoreMatrix scores, int party, BigDecimal[][] price) {
    BigDecimal best = BigDecimal.ZERO;
    for (int l = 0; l < facts.m; l++) {
      double score = scores.score(party, l);
      if (facts.isAcceptable(party, l) && score >= 0) {
        BigDecimal value = BigDecimal.valueOf(score);
        for (int s = 0; s < facts.k; s++) {
          BigDecimal need = BigDecimal.valueOf(facts.problem.need(party, s));
          value = value.subtract(price[l][s].multiply(need));
        }
        best = best.max(value);
      }
    }
    return best;
  }

  private static long usable(Facts facts, int place, int service) {
    BigInteger divisor = BigInteger.ZERO;
    for (int f = 0; f < facts.n; f++) {
      if (!facts.isPinned(f)) {
        divisor = divisor.gcd(BigInteger.valueOf(facts.problem.need(f, service)));
      }
    }
    long left = facts.left(place, service);
    return divisor.signum() == 0 ? 0 : left - left % divisor.longValueExact();
  }

  /** Returns by how much the total could at most be too low, from 0. */
  public double gap() {
    return Math.max(0, bound - total);
  }

  /** Returns whether no allocation is better by more than rounding, 1e-6. */
  public boolean provesOptimal() {
    return gap() <= 1e-6;
  }
}
