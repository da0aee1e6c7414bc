package io.github.imisproject.matching.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a candidate has its score: a tree whose numbers add up.
 *
 * <p>Immutable and thread-safe. The value of a {@link Sum} is computed from its parts and never
 * stored, so the two cannot disagree.
 */
public sealed interface Explanation permits Contribution, Explanation.Sum {
  /** Returns the part of the score this node accounts for, from 0 to 1. */
  double value();

  /** Returns the leaves below this node, in policy order; a leaf returns itself. */
  List<Contribution> contributions();

  /**
   * A node whose value is the sum of its parts.
   *
   * @param parts the parts, in policy order, which is also the order of addition
   */
  record Sum(List<Explanation> parts) implements Explanation {
    /** Copies the parts. */
    public Sum {
      parts = List.copyOf(parts);
    }

    /**
     * Returns the sum, added from the first part to the last, and at most 1.
     *
     * <p>Plain addition in a fixed order, without compensation: every path through the engine adds
     * in this order, so that all give the same bits. Shares of a whole may round to a hair above 1,
     * which is cut off.
     */
    @Override
    public double value() {
      double sum = 0;
      for (Explanation part : parts) {
        sum += part.value();
      }
      return Math.min(1, sum);
    }

    @Override
    public List<Contribution> contributions() {
      List<Contribution> leaves = new ArrayList<>();
      for (Explanation part : parts) {
        leaves.addAll(part.contributions());
      }
      return List.copyOf(leaves);
    }
  }
}
