package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationEvent;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Rank-maximal allocation ({@code rank-maximal}): as many parties as possible have their first
 * choice; among those allocations as many as possible their second; and so on.
 *
 * <p>Ignores priorities, and a party can gain by a false list. Parties with different needs are
 * refused. Ties in the parties' lists are kept as ties. Rank by rank a matching is made maximum,
 * and whatever could not be part of a maximum one at an earlier rank is dropped (by the
 * decomposition of Gallai and Edmonds). O(ranks times n m) and more when much has to be augmented.
 *
 * @see "R. W. Irving, T. Kavitha, K. Mehlhorn, D. Michail and K. E. Paluch, Rank-Maximal Matchings,
 *     ACM Transactions on Algorithms 2 (2006)"
 */
public final class RankMaximal extends MarketMechanism {
  /** Creates the mechanism. */
  public RankMaximal() {
    super(
        "rank-maximal",
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.NON_WASTEFUL,
            Guarantee.PARETO_EFFICIENT,
            Guarantee.RANK_MAXIMAL),
        TieBreak.CANONICAL);
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    Optional<Problem> lists = super.ownRefusal(problem);
    return lists.isPresent() || problem.hasEqualNeeds()
        ? lists
        : refuse("/households", "needsDiffer");
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Run run = new Run(market);
    int rounds = 0;
    for (int tier = 0; tier <= run.lastTier; tier++) {
      control.checkCancelled();
      rounds++;
      run.add(tier);
      run.augment();
      run.prune();
    }
    int[] places = market.start();
    for (int f = 0; f < places.length; f++) {
      if (!market.isPinned(f)) {
        places[f] = run.at[f];
        if (places[f] >= 0) {
          recorder.event(rounds, AllocationEvent.Kind.TOOK, f, places[f]);
        }
      }
    }
    return recorder.rounds(rounds).finish(places);
  }

  /** One run; not thread-safe. */
  private static final class Run {
    private static final int UNREACHED = 0;
    private static final int EVEN = 1;
    private static final int ODD = 2;

    private final int n;
    private final int m;
    private final int[] slots;
    private final int[][] tier; // by party, then place; -1 if not acceptable
    private final boolean[][] edge;
    private final boolean[] closedParty;
    private final boolean[] closedPlace;
    private final int[] used;
    final int[] at;
    int lastTier = -1;

    Run(Market market) {
      n = market.parties();
      m = market.places();
      slots = EqualNeeds.quotas(market);
      tier = new int[n][m];
      edge = new boolean[n][m];
      closedParty = new boolean[n];
      closedPlace = new boolean[m];
      used = new int[m];
      at = new int[n];
      Arrays.fill(at, -1);
      RankedLists lists = market.problem().preferences().orElseThrow();
      for (int f = 0; f < n; f++) {
        Arrays.fill(tier[f], -1);
        for (int i = 0; i < lists.length(f); i++) {
          int l = lists.entry(f, i);
          if (market.isAcceptable(f, l) && slots[l] > 0) {
            tier[f][l] = lists.tier(f, i);
            lastTier = Math.max(lastTier, tier[f][l]);
          }
        }
      }
    }

    void add(int rank) {
      for (int f = 0; f < n; f++) {
        for (int l = 0; l < m; l++) {
          edge[f][l] |= tier[f][l] == rank && !closedParty[f] && !closedPlace[l];
        }
      }
    }

    void augment() {
      for (int f = 0; f < n; f++) {
        if (at[f] < 0) {
          boolean[] visited = new boolean[m];
          place(f, visited);
        }
      }
    }

    /** Finds room for a party, moving others if need be. */
    private boolean place(int party, boolean[] visited) {
      for (int l = 0; l < m; l++) {
        if (edge[party][l] && !visited[l] && l != at[party]) {
          visited[l] = true;
          boolean room = used[l] < slots[l];
          for (int g = 0; g < n && !room; g++) {
            if (at[g] == l && place(g, visited)) {
              room = true;
            }
          }
          if (room) {
            if (at[party] >= 0) {
              used[at[party]]--;
            }
            at[party] = l;
            used[l]++;
            return true;
          }
        }
      }
      return false;
    }

    /**
     * Drops what no maximum matching of the present graph uses: edges between two odd nodes or an
     * odd and an unreached one; and closes odd and unreached nodes to later ranks.
     */
    void prune() {
      int[] party = new int[n];
      int[] place = new int[m];
      fromFreeParties(party, place);
      fromFreePlaces(party, place);
      for (int f = 0; f < n; f++) {
        for (int l = 0; l < m; l++) {
          boolean useless =
              party[f] == ODD && place[l] != EVEN || place[l] == ODD && party[f] != EVEN;
          edge[f][l] &= !useless;
        }
        closedParty[f] |= party[f] != EVEN;
      }
      for (int l = 0; l < m; l++) {
        closedPlace[l] |= place[l] != EVEN;
      }
    }

    private void fromFreeParties(int[] party, int[] place) {
      for (int f = 0; f < n; f++) {
        if (at[f] < 0 && party[f] == UNREACHED) {
          reachFromParty(f, party, place);
        }
      }
    }

    private void reachFromParty(int start, int[] party, int[] place) {
      int[] queue = new int[n];
      int size = 0;
      party[start] = EVEN;
      queue[size++] = start;
      for (int i = 0; i < size; i++) {
        for (int l = 0; l < m; l++) {
          if (edge[queue[i]][l] && at[queue[i]] != l && place[l] == UNREACHED) {
            place[l] = ODD;
            for (int g = 0; g < n; g++) {
              if (at[g] == l && party[g] == UNREACHED) {
                party[g] = EVEN;
                queue[size++] = g;
              }
            }
          }
        }
      }
    }

    private void fromFreePlaces(int[] party, int[] place) {
      int[] queue = new int[m];
      int size = 0;
      for (int l = 0; l < m; l++) {
        if (used[l] < slots[l]) {
          place[l] = EVEN;
          queue[size++] = l;
        }
      }
      for (int i = 0; i < size; i++) {
        for (int f = 0; f < n; f++) {
          if (edge[f][queue[i]] && party[f] == UNREACHED) {
            party[f] = ODD;
            if (at[f] >= 0 && place[at[f]] == UNREACHED) {
              place[at[f]] = EVEN;
              queue[size++] = at[f];
            }
          }
        }
      }
    }
  }
}
