package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The leximin assignment where all need the same, by shortest augmenting paths.
 *
 * <p>Each level of score has a cost so much higher than the next better one that no number of
 * parties on better levels makes up for one on a worse: the least total cost is leximin. Parties
 * join one by one along the cheapest path of moves between places. O(n m (n + m^2)) operations on
 * numbers of as many digits as there are levels, so it is for small markets. Not thread-safe.
 *
 * @see "R. E. Burkard and F. Rendl, Lexicographic Bottleneck Problems, Operations Research Letters
 *     10 (1991), pp. 303-308"
 */
final class LeximinFlow {
  /** The most pairs of a party and a place: at twice as many a run takes eight times as long. */
  static final int MOST_PAIRS = 2000;

  private final Market market;
  private final ScoreUnits scores;
  private final RunControl control;
  private final int m;
  private final long[] levels; // scores by rising amount, 0 first
  private final BigInteger[] costs; // by level
  private final int[] slots;
  private final int[] at;

  LeximinFlow(Market market, ScoreUnits scores, RunControl control) {
    this.market = market;
    this.scores = scores;
    this.control = control;
    m = market.places();
    slots = EqualNeeds.quotas(market);
    at = market.start();
    long[] all = new long[market.parties() * m + 1];
    int count = 1;
    for (int f = 0; f < market.parties(); f++) {
      for (int l = 0; l < m; l++) {
        if (scores.isUsable(f, l)) {
          all[count++] = scores.of(f, l);
        }
      }
    }
    levels = Arrays.stream(all, 0, count).sorted().distinct().toArray();
    costs = new BigInteger[levels.length];
    BigInteger base = BigInteger.valueOf(market.parties() + 1L);
    BigInteger cost = BigInteger.ONE;
    for (int i = levels.length - 1; i >= 0; i--) {
      costs[i] = cost;
      cost = cost.multiply(base);
    }
  }

  /** The cost of a party at a place; the place m stands for unplaced. */
  private @Nullable BigInteger cost(int party, int place) {
    if (place == m) {
      return costs[0];
    }
    return scores.isUsable(party, place)
        ? costs[Arrays.binarySearch(levels, scores.of(party, place))]
        : null;
  }

  int[] solve() {
    int[] left = Arrays.copyOf(slots, m + 1);
    left[m] = market.parties();
    for (int f = 0; f < market.parties(); f++) {
      if (!market.isPinned(f)) {
        at[f] = Integer.MIN_VALUE; // not yet in
      }
    }
    for (int f = 0; f < market.parties(); f++) {
      if (at[f] == Integer.MIN_VALUE) {
        control.checkCancelled();
        control.progress().report("paths", f, market.parties());
        augment(f, left);
      }
    }
    for (int f = 0; f < at.length; f++) {
      at[f] = at[f] == m ? -1 : at[f];
    }
    return at.clone();
  }

  /** Brings a party in along the cheapest path of moves that ends where there is room. */
  private void augment(int party, int[] left) {
    @Nullable BigInteger[] distance = new BigInteger[m + 1];
    int[] mover = new int[m + 1]; // who comes to the place along the path
    for (int l = 0; l <= m; l++) {
      distance[l] = cost(party, l);
      mover[l] = party;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int f = 0; f < at.length; f++) {
        if (market.isPinned(f) || at[f] == Integer.MIN_VALUE) {
          continue;
        }
        BigInteger here = distance[at[f]];
        BigInteger own = cost(f, at[f]);
        if (here == null || own == null) {
          continue;
        }
        BigInteger leaving = here.subtract(own);
        for (int l = 0; l <= m; l++) {
          BigInteger there = l == at[f] ? null : cost(f, l);
          if (there != null) {
            BigInteger path = leaving.add(there);
            BigInteger known = distance[l];
            if (known == null || path.compareTo(known) < 0) {
              distance[l] = path;
              mover[l] = f;
              changed = true;
            }
          }
        }
      }
    }
    int end = -1;
    for (int l = 0; l <= m; l++) {
      BigInteger d = distance[l];
      if (d != null && left[l] > 0) {
        BigInteger best = end < 0 ? null : distance[end];
        end = best == null || d.compareTo(best) < 0 ? l : end;
      }
    }
    left[end]--;
    while (end >= 0) {
      int comes = mover[end];
      int from = at[comes];
      at[comes] = end;
      end = from == Integer.MIN_VALUE ? -1 : from;
    }
  }
}
