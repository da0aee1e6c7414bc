package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.Optional;

/**
 * The best placement when capacity has a price, and the prices of capacity in a market.
 *
 * <p>This is what a mechanism for arrivals is built from. Immutable and thread-safe.
 */
public final class PricedPlacement {
  private final int[] places;
  private final double value;
  private final boolean proven;

  private PricedPlacement(int[] places, double value, boolean proven) {
    this.places = places;
    this.value = value;
    this.proven = proven;
  }

  /**
   * Returns the placement with the highest total of score less price of the need.
   *
   * <p>A pair of negative worth is not used. At the same total the lower total price wins, then the
   * larger number of placed parties, then the canonical order. Without prices it is the maximum
   * score with its own tie rule.
   *
   * @param prices what a unit costs, by place, then service, each 0 or more
   * @throws AllocationRefusedException if the problem has no scores or is too large
   */
  public static PricedPlacement solve(
      AllocationProblem problem, Optional<double[]> prices, long nodeLimit, RunControl control) {
    Market market = market(problem);
    Gains gains = Gains.ofScores(market);
    if (prices.isPresent()) {
      double[] given = prices.get();
      long[] units = new long[given.length];
      for (int i = 0; i < units.length; i++) {
        units[i] = ScoreUnits.toUnits(given[i]);
      }
      gains = Gains.lessPrices(market, units);
    }
    ExactScore best = ExactScore.solve(market, gains, control, nodeLimit);
    long value = new ScoreUnits(market).total(best.places);
    return new PricedPlacement(best.places, ScoreUnits.toScore(value), best.proven);
  }

  /**
   * Returns the shadow price of each capacity, by place, then service, each 0 or more.
   *
   * <p>With equal needs: what one unit more would gain, or what one unit less would lose. With
   * other needs: the prices of the relaxation, from a simplex with a fixed pivot order; then {@code
   * minimal} does not matter. Capacity 0 and an empty market have the price 0.
   *
   * @param minimal the gain of one more, else the loss of one less
   */
  public static double[] prices(AllocationProblem problem, boolean minimal) {
    Market market = market(problem);
    int k = market.services();
    double[] prices = new double[market.places() * k];
    if (market.parties() == 0) {
      return prices;
    }
    Gains gains = Gains.ofScores(market);
    if (problem.hasEqualNeeds()) {
      AssignmentFlow flow = new AssignmentFlow(gains, EqualNeeds.quotas(market));
      boolean[] all = new boolean[market.parties()];
      java.util.Arrays.fill(all, true);
      flow.solve(all);
      long[] slot = minimal ? flow.gainOfOneMore() : flow.lossOfOneLess();
      for (int l = 0; l < market.places(); l++) {
        for (int s = 0; s < k; s++) {
          if (market.capacity(l, s) > 0 && changesSlots(market, l, s, minimal ? 1 : -1)) {
            prices[l * k + s] = ScoreUnits.toScore(slot[l]);
          }
        }
      }
      return prices;
    }
    Relaxation relaxation = new Relaxation(market, gains);
    for (int i = 0; i < prices.length; i++) {
      if (market.capacity(i / k, i % k) > 0) {
        prices[i] = ScoreUnits.toScore(relaxation.prices[i]);
      }
    }
    return prices;
  }

  /** Whether one unit more or less of a service changes how many parties a place can take. */
  private static boolean changesSlots(Market market, int place, int service, int change) {
    return slots(market, place, service, change) != slots(market, place, -1, 0);
  }

  private static long slots(Market market, int place, int service, int change) {
    long slots = Integer.MAX_VALUE;
    for (int s = 0; s < market.services(); s++) {
      long need = market.need(0, s);
      if (need > 0) {
        long capacity = market.capacity(place, s) + (s == service ? change : 0);
        slots = Math.min(slots, capacity / need);
      }
    }
    return slots;
  }

  private static Market market(AllocationProblem problem) {
    ScoreUnits.refusal(problem, "dynamic")
        .ifPresent(
            refusal -> {
              throw new AllocationRefusedException(refusal);
            });
    return Market.of(problem, TieBreak.CANONICAL);
  }

  /** Returns the number of a party's place, or {@link AllocationProblem#UNPLACED}. */
  public int place(int party) {
    return places[party];
  }

  /** Returns the total score, without prices. */
  public double value() {
    return value;
  }

  /** Returns whether no other placement is better at these prices. */
  public boolean isProven() {
    return proven;
  }
}
