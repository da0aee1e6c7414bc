package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import io.github.imisproject.matching.allocation.TieBreak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every feasible and acceptable allocation of a small market, by trying all: the ground truth.
 *
 * <p>O((m + 1)^n): at most {@value #MOST} allocations are listed. Immutable and thread-safe.
 */
public final class AllAllocations {
  /** The most allocations that are listed. */
  public static final int MOST = 1_000_000;

  private final Facts facts;
  private final AllocationVerifier verifier;
  private final List<int[]> all = new ArrayList<>();

  /**
   * Lists all allocations.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST}
   */
  public AllAllocations(AllocationProblem problem, TieBreak tieBreak) {
    facts = new Facts(problem, tieBreak);
    verifier = new AllocationVerifier(problem, tieBreak);
    int[] places = new int[facts.n];
    list(0, places);
  }

  private void list(int party, int[] places) {
    if (party == facts.n) {
      if (all.size() == MOST) {
        throw new IllegalArgumentException("the market has more than " + MOST + " allocations");
      }
      all.add(places.clone());
      return;
    }
    if (facts.isPinned(party)) {
      places[party] = facts.problem.pin(party);
      list(party + 1, places);
      return;
    }
    for (int l = 0; l < facts.m; l++) {
      if (facts.isAcceptable(party, l)) {
        places[party] = l;
        int[] soFar = places.clone();
        java.util.Arrays.fill(soFar, party + 1, facts.n, Facts.NOWHERE);
        if (facts.isFeasible(soFar)) {
          list(party + 1, places);
        }
      }
    }
    places[party] = Facts.NOWHERE;
    list(party + 1, places);
  }

  /** Returns the place of each party in each allocation; do not change the arrays. */
  public List<int[]> all() {
    return Collections.unmodifiableList(all);
  }

  /** Returns the allocations without a blocking pair; there may be none. */
  public List<int[]> stable() {
    return all.stream().filter(places -> verifier.blockingPairs(places).isEmpty()).toList();
  }

  /** Returns the allocations without a pair that blocks under the quotas. */
  public List<int[]> stableUnderQuotas() {
    return all.stream().filter(places -> verifier.blockingUnderQuotas(places).isEmpty()).toList();
  }

  /** Returns the allocations in which nobody is displaced by lower-ranked parties. */
  public List<int[]> weaklyEnvyFree() {
    return all.stream().filter(places -> verifier.strongEnvy(places).isEmpty()).toList();
  }

  /** Returns the allocations without justified envy. */
  public List<int[]> envyFree() {
    return all.stream().filter(places -> verifier.justifiedEnvy(places).isEmpty()).toList();
  }

  /** Returns whether some allocation is better for somebody and worse for nobody. */
  public boolean isDominated(int[] places) {
    return all.stream().anyMatch(other -> dominates(other, places));
  }

  private boolean dominates(int[] other, int[] places) {
    boolean better = false;
    for (int f = 0; f < facts.n; f++) {
      if (facts.prefers(f, places[f], other[f])) {
        return false;
      }
      better |= facts.prefers(f, other[f], places[f]);
    }
    return better;
  }

  /** Returns whether every party likes {@code places} at least as much as {@code other}. */
  public boolean isAtLeastAsGood(int[] places, int[] other) {
    for (int f = 0; f < facts.n; f++) {
      if (facts.prefers(f, other[f], places[f])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the highest total score, pins included; pairs without a score or with a negative one
   * are not used.
   */
  public double bestTotal() {
    ScoreMatrix scores =
        facts.problem.scores().orElseThrow(() -> new IllegalArgumentException("no scores"));
    BigDecimal best = null;
    for (int[] places : all) {
      BigDecimal total = BigDecimal.ZERO;
      boolean usable = true;
      for (int f = 0; f < facts.n; f++) {
        double score = places[f] == Facts.NOWHERE ? 0 : scores.score(f, places[f]);
        usable &= score >= 0 || facts.isPinned(f);
        total = Double.isNaN(score) ? total : total.add(BigDecimal.valueOf(score));
      }
      if (usable && (best == null || total.compareTo(best) > 0)) {
        best = total;
      }
    }
    return best == null ? 0 : best.doubleValue();
  }
}
