package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks an allocation against the definitions, sharing no code with any mechanism.
 *
 * <p>What a result alone can show is checked for any size: feasibility, acceptability, rationality
 * towards the endowment, waste, blocking pairs, envy; O(n^2 m k) at most. Efficiency is decided by
 * {@link ParetoCheck}, optimality among all allocations by {@link AllAllocations},
 * strategy-proofness by {@link MisreportSearch}: these try everything, so they are for small
 * markets. Tied lists are read in the order of the tie rule. Guarantees speak of the market that
 * the pins leave. Immutable and thread-safe.
 */
public final class AllocationVerifier {
  private final Facts facts;

  /** Creates a verifier for one problem, ties in canonical order. */
  public AllocationVerifier(AllocationProblem problem) {
    this(problem, TieBreak.CANONICAL);
  }

  /** Creates a verifier for one problem. */
  public AllocationVerifier(AllocationProblem problem, TieBreak tieBreak) {
    this.facts = new Facts(problem, tieBreak);
  }

  /**
   * Checks the claims that a result alone can show; the others are passed over.
   *
   * @param places the place of each party, or {@link AllocationProblem#UNPLACED}
   * @param claimed what is claimed
   * @return every violation; empty if there is none
   * @see #isDecidable
   */
  public List<Violation> check(int[] places, Set<Guarantee> claimed) {
    if (places.length != facts.n) {
      throw new IllegalArgumentException(
          "places has " + places.length + " elements, must have " + facts.n);
    }
    List<Violation> violations = new ArrayList<>(feasibility(places));
    if (!violations.isEmpty()) {
      return violations; // what else could be said of it has no meaning
    }
    for (Guarantee guarantee : Guarantee.values()) {
      if (claimed.contains(guarantee)) {
        violations.addAll(
            switch (guarantee) {
              case INDIVIDUALLY_RATIONAL -> unacceptable(places);
              case RATIONAL_TO_ENDOWMENT -> worseThanEndowment(places);
              case NON_WASTEFUL -> waste(places);
              case STABLE, STABLE_BEST_FOR_PARTIES, STABLE_BEST_FOR_PLACES -> blockingPairs(places);
              case STABLE_UNDER_QUOTAS -> blockingUnderQuotas(places);
              case ENVY_FREE -> justifiedEnvy(places);
              case WEAKLY_ENVY_FREE, BEST_WEAKLY_ENVY_FREE -> strongEnvy(places);
              default -> List.<Violation>of();
            });
      }
    }
    return violations.stream().distinct().toList();
  }

  /** Returns whether {@link #check} can decide a claim from the result alone, at any size. */
  public static boolean isDecidable(Guarantee guarantee) {
    return switch (guarantee) {
      case FEASIBLE,
          INDIVIDUALLY_RATIONAL,
          RATIONAL_TO_ENDOWMENT,
          NON_WASTEFUL,
          STABLE,
          STABLE_UNDER_QUOTAS,
          ENVY_FREE,
          WEAKLY_ENVY_FREE ->
          true;
      default -> false;
    };
  }

  /**
   * Checks what is claimed of a total: that it is the sum of the scores, that the bound is not
   * below it, and not above it either if the total is called proven. What the prices alone prove is
   * {@link ScoreCertificate#bound()}, which a search can undercut.
   *
   * @param places the place of each party, or {@link AllocationProblem#UNPLACED}
   * @throws IllegalArgumentException if the problem has no scores
   */
  public List<Violation> checkOutcome(int[] places, ScoreOutcome outcome) {
    ScoreCertificate certificate = ScoreCertificate.of(facts.problem, places, outcome.prices());
    double total = certificate.total();
    double rounding = 1e-6 * Math.max(1, Math.abs(total));
    List<Violation> found = new ArrayList<>();
    if (!(Math.abs(total - outcome.value()) <= rounding)) {
      found.add(
          Violation.of(Guarantee.MAXIMUM_SCORE, Kind.WRONG_TOTAL, "", "", Double.toString(total)));
    }
    if (!(outcome.upperBound() >= total - rounding)) {
      found.add(
          Violation.of(
              Guarantee.MAXIMUM_SCORE, Kind.BOUND_TOO_LOW, "", "", Double.toString(total)));
    }
    if (outcome.proven() && !(outcome.upperBound() <= total + rounding)) {
      String bound = Double.toString(outcome.upperBound());
      found.add(Violation.of(Guarantee.MAXIMUM_SCORE, Kind.NOT_PROVEN, "", "", bound));
    }
    return found;
  }

  private String party(int f) {
    return facts.problem.partyId(f);
  }

  private String place(int l) {
    return facts.problem.placeId(l);
  }

  private List<Violation> feasibility(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      int l = places[f];
      if (facts.isPinned(f)) {
        if (l != facts.problem.pin(f)) {
          String pin = place(facts.problem.pin(f));
          found.add(Violation.of(Guarantee.FEASIBLE, Kind.PIN_MOVED, party(f), pin, ""));
        }
      } else if (l != Facts.NOWHERE && !facts.isPossible(f, l)) {
        found.add(Violation.of(Guarantee.FEASIBLE, Kind.IMPOSSIBLE_PAIR, party(f), place(l), ""));
      }
    }
    for (int l = 0; l < facts.m; l++) {
      boolean[] here = facts.at(places, l);
      for (int s = 0; s < facts.k; s++) {
        if (facts.sum(here, s) > facts.left(l, s)) {
          String service = facts.problem.services().get(s);
          found.add(Violation.of(Guarantee.FEASIBLE, Kind.OVERFULL, "", place(l), service));
        }
      }
    }
    for (int q = 0; q < facts.quotaPlaces.size(); q++) {
      if (facts.countUnder(q, places) > facts.problem.quotas().get(q).upper()) {
        String quota = facts.problem.quotas().get(q).id();
        found.add(Violation.of(Guarantee.FEASIBLE, Kind.OVER_QUOTA, "", "", quota));
      }
    }
    return found;
  }

  private List<Violation> unacceptable(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      if (isFree(f) && places[f] != Facts.NOWHERE && !facts.isAcceptable(f, places[f])) {
        found.add(
            Violation.of(
                Guarantee.INDIVIDUALLY_RATIONAL,
                Kind.UNACCEPTABLE,
                party(f),
                place(places[f]),
                ""));
      }
    }
    return found;
  }

  private boolean isFree(int party) {
    return !facts.isPinned(party);
  }

  private List<Violation> worseThanEndowment(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      int start = facts.problem.endowment(f);
      if (isFree(f) && start != Facts.NOWHERE && facts.prefers(f, start, places[f])) {
        found.add(
            Violation.of(
                Guarantee.RATIONAL_TO_ENDOWMENT,
                Kind.WORSE_THAN_ENDOWMENT,
                party(f),
                place(start),
                ""));
      }
    }
    return found;
  }

  /** Returns the pairs in which a party prefers a place that could take it beside all there. */
  public List<Violation> waste(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      for (int l = 0; l < facts.m; l++) {
        if (isFree(f) && facts.prefers(f, l, places[f])) {
          if (facts.canAccommodate(l, f, facts.at(places, l), false)
              && facts.quotasAllow(f, l, places)) {
            found.add(Violation.of(Guarantee.NON_WASTEFUL, Kind.WASTE, party(f), place(l), ""));
          }
        }
      }
    }
    return found;
  }

  /** Returns the pairs of a party and a place that would both rather have each other. */
  public List<Violation> blockingPairs(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      for (int l = 0; l < facts.m; l++) {
        if (isFree(f) && facts.prefers(f, l, places[f])) {
          boolean[] above = facts.at(places, l);
          for (int g = 0; g < facts.n; g++) {
            above[g] &= facts.isAbove(l, g, f);
          }
          if (facts.canAccommodate(l, f, above, false)) {
            found.add(Violation.of(Guarantee.STABLE, Kind.BLOCKING_PAIR, party(f), place(l), ""));
          }
        }
      }
    }
    return found;
  }

  /**
   * Returns the pairs of a party and a place it prefers that fit, quotas included, beside all pairs
   * of the allocation that stand higher by rank on the place's list, then by place.
   */
  public List<Violation> blockingUnderQuotas(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      for (int l = 0; l < facts.m; l++) {
        if (!isFree(f) || !facts.prefers(f, l, places[f])) {
          continue;
        }
        int[] higher = places.clone();
        for (int g = 0; g < facts.n; g++) {
          int there = places[g];
          if (isFree(g) && there != Facts.NOWHERE) {
            int difference = facts.rank[there][g] - facts.rank[l][f];
            boolean stands = difference < 0 || difference == 0 && there < l;
            higher[g] = stands ? there : Facts.NOWHERE;
          }
        }
        if (facts.fitsBeside(f, l, higher)) {
          found.add(
              Violation.of(
                  Guarantee.STABLE_UNDER_QUOTAS, Kind.BLOCKING_PAIR, party(f), place(l), ""));
        }
      }
    }
    return found;
  }

  /** Returns who prefers the place of a party that ranks lower there. */
  public List<Violation> justifiedEnvy(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      for (int g = 0; g < facts.n; g++) {
        int l = places[g];
        if (f != g
            && isFree(f)
            && isFree(g)
            && l != Facts.NOWHERE
            && facts.prefers(f, l, places[f])
            && facts.isAbove(l, f, g)) {
          found.add(
              Violation.of(Guarantee.ENVY_FREE, Kind.JUSTIFIED_ENVY, party(f), place(l), party(g)));
        }
      }
    }
    return found;
  }

  /**
   * Returns the placed parties that their place could not weakly accommodate beside all above them
   * who like it at least as much as where they are.
   */
  public List<Violation> strongEnvy(int[] places) {
    List<Violation> found = new ArrayList<>();
    for (int g = 0; g < facts.n; g++) {
      int l = places[g];
      if (l == Facts.NOWHERE || !isFree(g)) {
        continue;
      }
      boolean[] claim = new boolean[facts.n];
      for (int h = 0; h < facts.n; h++) {
        claim[h] =
            h != g
                && isFree(h)
                && facts.isAbove(l, h, g)
                && facts.isAcceptable(h, l)
                && facts.likesAtLeast(h, l, places[h]);
      }
      if (!facts.canAccommodate(l, g, claim, true)) {
        found.add(
            Violation.of(Guarantee.WEAKLY_ENVY_FREE, Kind.STRONG_ENVY, party(g), place(l), ""));
      }
    }
    return found;
  }
}
