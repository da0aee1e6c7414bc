package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.optimise.AssignmentSolution;
import io.github.imisproject.matching.allocation.optimise.DenseAssignment;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import io.github.imisproject.matching.allocation.optimise.SparseAssignment;
import io.github.imisproject.matching.allocation.optimise.SparseProblem;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The highest total score where all need the same ({@code assignment}), exact and fast.
 *
 * <p>An auction: dense where everybody may go to any of at least as many single slots, else with
 * several slots a place. Prices of slots prove the optimum. Scores above 2 are rounded more
 * coarsely than a thousand-millionth, so that they fit 31 bits; then the bound allows for the
 * rounding, and the optimum is proven up to it. Refuses different needs and quotas. A deadline
 * returns the better of the auction so far and greedy; the dense form runs to its end, which is
 * about half a second at 5,000 by 5,000.
 */
public final class OptimalAssignment extends ScoreMechanism {
  private static final long MOST_WEIGHT = Integer.MAX_VALUE - 1;

  /** Creates the mechanism. */
  public OptimalAssignment() {
    super("assignment", Guarantee.MAXIMUM_SCORE);
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    return problem.hasEqualNeeds() ? Optional.empty() : refuse("/households", "needsDifferScored");
  }

  @Override
  Allocation run(Market market, RunControl control) {
    ScoreUnits scores = new ScoreUnits(market);
    Auction auction = new Auction(market, scores);
    AssignmentSolution solution = auction.solve(control);
    int[] places = market.start();
    for (int i = 0; i < auction.party.length; i++) {
      places[auction.party[i]] = solution.columnOf(i);
    }
    MarketFamilies.of(market).fill(scores, places);
    if (!solution.isOptimal()) {
      places = better(places, greedy(market, scores), scores);
    }
    long value = scores.total(places);
    long rounding = auction.divisor == 1 ? 0 : auction.divisor * auction.party.length;
    // The dense auction minimises costs, which are weights below zero.
    long bound =
        Math.max(value, Math.abs(solution.bound()) * auction.divisor + rounding + scores.pinned());
    long[] slotPrices = auction.prices(solution);
    return Allocation.recorder(market, id())
        .outcome(
            new ScoreOutcome(
                ScoreUnits.toScore(value),
                ScoreUnits.toScore(bound),
                OptionalDouble.empty(),
                value == bound,
                false,
                EqualNeeds.prices(market, slotPrices)))
        .finish(places);
  }

  private static int[] greedy(Market market, ScoreUnits scores) {
    MarketFamilies families = MarketFamilies.of(market);
    RunControl over = new RunControl(() -> true, () -> false, RunControl.UNLIMITED.progress());
    return families.places(
        FamilyAssignment.solve(
                families.problem(scores, units -> units), FamilyAssignment.Effort.NORMAL, over)
            .places());
  }

  private static int[] better(int[] one, int[] other, ScoreUnits scores) {
    return scores.total(other) > scores.total(one) ? other : one;
  }

  /** The market as an auction: rows are parties without a pin, columns places. */
  private static final class Auction {
    final Market market;
    final ScoreUnits scores;
    final int[] party;
    final int[] slots;
    final long divisor;
    private final boolean isDense;

    Auction(Market market, ScoreUnits scores) {
      this.market = market;
      this.scores = scores;
      int[] free = new int[market.parties()];
      int count = 0;
      long greatest = 0;
      for (int f = 0; f < free.length; f++) {
        if (!market.isPinned(f)) {
          free[count++] = f;
        }
        for (int l = 0; l < market.places(); l++) {
          greatest = Math.max(greatest, scores.isUsable(f, l) ? scores.of(f, l) : 0);
        }
      }
      party = Arrays.copyOf(free, count);
      slots = EqualNeeds.quotas(market);
      long step = 1;
      while (greatest / step > MOST_WEIGHT) {
        step *= 10;
      }
      divisor = step;
      isDense = findDense();
    }

    private boolean findDense() {
      boolean single = party.length > 0 && party.length <= market.places();
      for (int l = 0; l < slots.length && single; l++) {
        single = slots[l] == 1;
        for (int i = 0; i < party.length && single; i++) {
          single = scores.isUsable(party[i], l);
        }
      }
      return single;
    }

    AssignmentSolution solve(RunControl control) {
      return isDense ? dense() : sparse(control);
    }

    private int weight(int party, int place) {
      return (int) (scores.of(party, place) / divisor);
    }

    private AssignmentSolution dense() {
      int m = market.places();
      int[] costs = new int[party.length * m];
      for (int i = 0; i < costs.length; i++) {
        costs[i] = -weight(party[i / m], i % m);
      }
      return DenseAssignment.minimise(costs, party.length, m);
    }

    private AssignmentSolution sparse(RunControl control) {
      int m = market.places();
      int[] starts = new int[party.length + 1];
      int[] columns = new int[party.length * m];
      int[] weights = new int[columns.length];
      int edges = 0;
      for (int i = 0; i < party.length; i++) {
        for (int l = 0; l < m; l++) {
          if (scores.isUsable(party[i], l) && weight(party[i], l) > 0) {
            columns[edges] = l;
            weights[edges++] = weight(party[i], l);
          }
        }
        starts[i + 1] = edges;
      }
      return SparseAssignment.maximise(
          new SparseProblem(
              starts, Arrays.copyOf(columns, edges), Arrays.copyOf(weights, edges), slots),
          () -> {
            control.checkCancelled();
            return control.deadlinePassed().getAsBoolean();
          });
    }

    /**
     * What one more slot would be worth at each place, in units of scores. Where all slots are
     * taken by as many parties, the dense auction's prices may all be too high by the same.
     */
    long[] prices(AssignmentSolution solution) {
      long[] prices = new long[market.places()];
      int[] taken = new int[prices.length];
      for (int i = 0; i < party.length; i++) {
        if (solution.columnOf(i) >= 0) {
          taken[solution.columnOf(i)]++;
        }
      }
      long lowest = Long.MAX_VALUE;
      for (int l = 0; l < prices.length; l++) {
        // More slots than anybody could take have no price, whatever the last bid was.
        prices[l] =
            taken[l] < slots[l]
                ? 0
                : Math.round((double) solution.columnPrice(l) / solution.scale() * divisor);
        lowest = Math.min(lowest, prices[l]);
      }
      for (int l = 0; l < prices.length && isDense; l++) {
        prices[l] -= lowest;
      }
      return prices;
    }
  }
}
