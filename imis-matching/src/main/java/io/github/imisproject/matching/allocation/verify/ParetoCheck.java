package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Looks for an allocation that is better for somebody and worse for nobody.
 *
 * <p>First by exchange cycles and chains: an edge leads from a party to one whose place it prefers
 * and could take if that one left, or to a place that could take it as it is. With equal needs an
 * improvement exists exactly if such a cycle or chain does, so the answer is certain at any size,
 * O(n^2 k) for each party. With needs in several services a search over all moves follows, up to a
 * number of steps; then the answer may be that it cannot be told. Immutable and thread-safe.
 */
public final class ParetoCheck {
  /** The search goes one call deeper for each party. */
  private static final int MOST_FOR_SEARCH = 1000;

  private final Facts facts;
  private final long stepLimit;

  /** What was found. */
  public sealed interface Finding {
    /** No feasible allocation dominates. */
    record Efficient() implements Finding {}

    /**
     * Another allocation dominates.
     *
     * @param parties the ids of those who would be better off
     */
    record Improvable(List<String> parties) implements Finding {
      /** Copies the list. */
      public Improvable {
        parties = List.copyOf(parties);
      }
    }

    /** The steps were used up before the answer was certain. */
    record Undecided() implements Finding {}
  }

  /**
   * Creates a check.
   *
   * @param stepLimit how many steps the search over all moves may take
   */
  public ParetoCheck(AllocationProblem problem, TieBreak tieBreak, long stepLimit) {
    this.facts = new Facts(problem, tieBreak);
    this.stepLimit = stepLimit;
  }

  /** Checks one feasible allocation. */
  public Finding check(int[] places) {
    Search search = new Search(places);
    Optional<int[]> better = search.byCycle();
    boolean cyclesSuffice = facts.problem.hasEqualNeeds() && facts.problem.quotas().isEmpty();
    if (better.isEmpty() && !cyclesSuffice) {
      if (facts.n > MOST_FOR_SEARCH) {
        return new Finding.Undecided();
      }
      better = search.next(0, false);
    }
    if (better.isPresent()) {
      return new Finding.Improvable(moved(places, better.get()));
    }
    return search.isOver() ? new Finding.Undecided() : new Finding.Efficient();
  }

  private List<String> moved(int[] places, int[] better) {
    List<String> parties = new ArrayList<>();
    for (int f = 0; f < facts.n; f++) {
      if (better[f] != places[f]) {
        parties.add(facts.problem.partyId(f));
      }
    }
    return parties;
  }

  /** One check of one allocation; not thread-safe. */
  private final class Search {
    private final int[] places;
    private final int[] tried;
    private long steps;

    Search(int[] places) {
      this.places = places;
      this.tried = places.clone();
    }

    boolean isOver() {
      return steps > stepLimit;
    }

    /** Shortest cycle or chain from each party, by breadth-first search. */
    Optional<int[]> byCycle() {
      for (int start = 0; start < facts.n; start++) {
        int[] before = new int[facts.n];
        Arrays.fill(before, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty() && !isOver()) {
          int f = queue.poll();
          for (int l = 0; l < facts.m; l++) {
            if (facts.isPinned(f) || !facts.prefers(f, l, places[f])) {
              continue;
            }
            Optional<int[]> chain = ended(before, start, f, l);
            if (chain.isPresent()) {
              return chain;
            }
            for (int g = 0; g < facts.n; g++) {
              if (places[g] == l && g != start && before[g] < 0 && !facts.isPinned(g)) {
                before[g] = f;
                queue.add(g);
              }
            }
          }
        }
      }
      return Optional.empty();
    }

    /** Lets {@code last} move to {@code place}, and each on the path to the next one's place. */
    private Optional<int[]> ended(int[] before, int start, int last, int place) {
      steps++;
      int[] moved = places.clone();
      int to = place;
      int f = last;
      while (true) {
        int from = places[f];
        moved[f] = to;
        to = from;
        if (f == start) {
          break;
        }
        f = before[f];
      }
      return facts.isFeasible(moved) ? Optional.of(moved) : Optional.empty();
    }

    /** Tries for each party its place and every better one. */
    Optional<int[]> next(int party, boolean moved) {
      steps++;
      if (isOver()) {
        return Optional.empty();
      }
      if (party == facts.n) {
        return moved && facts.isFeasible(tried) ? Optional.of(tried.clone()) : Optional.empty();
      }
      for (int l = 0; l < facts.m && !facts.isPinned(party); l++) {
        if (facts.prefers(party, l, places[party])) {
          tried[party] = l;
          Optional<int[]> found = next(party + 1, true);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      tried[party] = places[party];
      return next(party + 1, moved);
    }
  }
}
