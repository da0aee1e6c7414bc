package io.github.imisproject.matching.allocation.optimise;

import java.util.function.BooleanSupplier;

/**
 * Assigns rows to columns with capacities so that the total weight is greatest; a row may stay out.
 *
 * <p>An auction with scaled steps over places of one price each: rows bid for a place in a column,
 * the lowest bid of a full column is its price. Where places stay free although they have a price,
 * the column lowers it and calls the rows back. Exact: weights are scaled by rows + 1, and the
 * auction stops as soon as the prices prove the optimum. A step ratio of 64 was the steadiest of 4
 * to 512.
 *
 * <p>Deterministic, single-threaded; memory is 12 bytes an edge beside the caller's arrays, 44 a
 * row and at most 4 a place.
 *
 * @see "D. Bertsekas and D. Castanon, The Auction Algorithm for the Transportation Problem, Annals
 *     of Operations Research 20 (1989), pp. 67-96"
 * @see "D. Bertsekas, D. Castanon and H. Tsaknakis, Reverse Auction and the Solution of Inequality
 *     Constrained Assignment Problems, SIAM Journal on Optimization 3 (1993), pp. 268-297"
 */
public final class SparseAssignment {
  /**
   * Where places are scarce prices rise high, and long, few strides are best; where they are ample
   * most prices stay 0, and a long first stride only has to be taken back. Both pairs were the
   * steadiest of those tried from 2 to 16384 and from 4 to 512.
   */
  private static final int SCARCE_FIRST_DIVISOR = 2;

  private static final int SCARCE_STEP_RATIO = 64;
  private static final int AMPLE_FIRST_DIVISOR = 64;
  private static final int AMPLE_STEP_RATIO = 8;
  private static final int BIDS_BETWEEN_LOOKS_AT_THE_CLOCK = 4096;

  private final SparseProblem problem;
  private final BooleanSupplier stop;
  private final long scale;
  private final Places places;
  private final int[] waiting;

  private SparseAssignment(SparseProblem problem, BooleanSupplier stop) {
    this.problem = problem;
    this.stop = stop;
    this.scale = problem.rows() + 1L;
    this.places = new Places(problem);
    this.waiting = new int[problem.rows()];
  }

  /**
   * Returns an assignment of greatest total weight.
   *
   * @param problem rows, columns, weights and capacities
   */
  public static AssignmentSolution maximise(SparseProblem problem) {
    return maximise(problem, () -> false);
  }

  /**
   * Returns an assignment of greatest total weight, or the best one at hand when stopped, with a
   * bound that tells how far from the greatest it can be.
   *
   * @param problem rows, columns, weights and capacities
   * @param stop asked now and then whether to end early
   */
  public static AssignmentSolution maximise(SparseProblem problem, BooleanSupplier stop) {
    return new SparseAssignment(problem, stop).solve();
  }

  private AssignmentSolution solve() {
    boolean ample = problem.places() >= problem.rows();
    int ratio = ample ? AMPLE_STEP_RATIO : SCARCE_STEP_RATIO;
    int divisor = ample ? AMPLE_FIRST_DIVISOR : SCARCE_FIRST_DIVISOR;
    long step = Math.max(1, problem.greatestWeight() * scale / divisor);
    PriceCut priceCut = new PriceCut(problem, places, scale);
    while (bid(step)) {
      priceCut.run(step);
      if (step == 1 || bound() - value() * scale < scale) {
        break;
      }
      step = Math.max(1, step / ratio);
    }
    long value = value();
    return new AssignmentSolution(
        places.columnOfRow(), value, bound() / scale, scale, places.shownPrices());
  }

  /** Lets all rows bid anew at the prices reached; returns false if told to stop. */
  private boolean bid(long step) {
    places.empty();
    int count = problem.rows();
    for (int i = 0; i < count; i++) {
      waiting[i] = count - 1 - i;
    }
    int bids = 0;
    while (count > 0) {
      if (++bids % BIDS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && stop.getAsBoolean()) {
        return false;
      }
      int row = waiting[--count];
      long best = 0;
      long second = 0;
      int edge = -1;
      for (int e = problem.start(row); e < problem.start(row + 1); e++) {
        long profit = problem.weight(e) * scale - places.price(problem.column(e));
        if (profit > second) {
          if (profit > best) {
            second = best;
            best = profit;
            edge = e;
          } else {
            second = profit;
          }
        }
      }
      if (edge >= 0) {
        int column = problem.column(edge);
        int outbid = places.take(row, edge, places.price(column) + best - second + step);
        if (outbid >= 0) {
          waiting[count++] = outbid;
        }
      }
    }
    return true;
  }

  private long value() {
    long sum = 0;
    for (int row = 0; row < problem.rows(); row++) {
      int edge = places.edgeOf(row);
      sum += edge < 0 ? 0 : problem.weight(edge);
    }
    return sum;
  }

  /** What no assignment can pass: all places at their prices, and each row's best profit on top. */
  private long bound() {
    long sum = 0;
    for (int column = 0; column < problem.columns(); column++) {
      sum += problem.capacity(column) == 0 ? 0 : places.price(column) * problem.capacity(column);
    }
    for (int row = 0; row < problem.rows(); row++) {
      long best = 0;
      for (int e = problem.start(row); e < problem.start(row + 1); e++) {
        best = Math.max(best, problem.weight(e) * scale - places.price(problem.column(e)));
      }
      sum += best;
    }
    return sum;
  }
}
