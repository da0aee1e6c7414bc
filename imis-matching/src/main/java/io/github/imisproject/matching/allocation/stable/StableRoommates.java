package io.github.imisproject.matching.allocation.stable;

import java.util.Arrays;
import java.util.Optional;

/**
 * Pairs within one group, such as buddies or flatmates, so that no two would rather have each other
 * (Irving's algorithm, with lists that may be short).
 *
 * <p>A stable pairing need not exist; then the answer is empty, and that is proven. Somebody
 * without a partner stays alone in every stable pairing. O(n^2).
 *
 * @see "R. W. Irving, An Efficient Algorithm for the Stable Roommates Problem, Journal of
 *     Algorithms 6 (1985)"
 * @see "D. Gusfield and R. W. Irving, The Stable Marriage Problem, MIT Press (1989), chapter 4"
 */
public final class StableRoommates {
  private final int n;
  private final int[][] list;
  private final int[][] rank; // -1 if not acceptable to both
  private final boolean[][] deleted;

  private StableRoommates(int[][] lists) {
    n = lists.length;
    rank = new int[n][n];
    deleted = new boolean[n][n];
    for (int[] row : rank) {
      Arrays.fill(row, -1);
    }
    for (int a = 0; a < n; a++) {
      for (int i = 0; i < lists[a].length; i++) {
        int b = lists[a][i];
        if (b < 0 || b >= n || b == a || rank[a][b] >= 0) {
          throw new IllegalArgumentException(
              "the list of " + a + " names " + b + "; name each of the others at most once");
        }
        rank[a][b] = i;
      }
    }
    list = new int[n][];
    for (int a = 0; a < n; a++) {
      int self = a;
      list[a] = Arrays.stream(lists[a]).filter(b -> rank[b][self] >= 0).toArray();
    }
  }

  /**
   * Returns the partner of each (-1 is none), or empty if no stable pairing exists.
   *
   * @param lists for each the numbers of the others it accepts, best first; a pair counts only if
   *     both accept
   * @throws IllegalArgumentException if a list names somebody twice, itself or nobody
   */
  public static Optional<int[]> find(int[][] lists) {
    return new StableRoommates(lists).run();
  }

  private Optional<int[]> run() {
    propose();
    boolean[] alone = new boolean[n];
    for (int a = 0; a < n; a++) {
      alone[a] = first(a) < 0;
    }
    // Phase 2: while somebody has a second choice, a rotation can be removed.
    for (int a = start(); a >= 0; a = start()) {
      eliminate(a);
      for (int b = 0; b < n; b++) {
        if (!alone[b] && first(b) < 0) {
          return Optional.empty();
        }
      }
    }
    int[] partner = new int[n];
    for (int a = 0; a < n; a++) {
      partner[a] = first(a);
    }
    for (int a = 0; a < n; a++) {
      if (partner[a] >= 0 && partner[partner[a]] != a) {
        return Optional.empty();
      }
    }

    return Optional.of(partner);
  }

  /** Phase 1: everybody proposes down the list until held; those below a holder are dropped. */
  private void propose() {
    int[] holds = new int[n]; // whose proposal one holds
    Arrays.fill(holds, -1);
    for (int a = 0; a < n; a++) {
      int proposer = a;
      while (proposer >= 0) {
        int to = first(proposer);
        if (to < 0) {
          break;
        }
        int rival = holds[to];
        holds[to] = proposer;
        for (int i = list[to].length - 1; i >= 0 && list[to][i] != proposer; i--) {
          delete(to, list[to][i]);
        }
        proposer = rival;
      }
    }
  }

  private void delete(int a, int b) {
    deleted[a][b] = true;
    deleted[b][a] = true;
  }

  private int first(int a) {
    for (int b : list[a]) {
      if (!deleted[a][b]) {
        return b;
      }
    }
    return -1;
  }

  private int second(int a) {
    int seen = 0;
    for (int b : list[a]) {
      if (!deleted[a][b] && ++seen == 2) {
        return b;
      }
    }
    return -1;
  }

  private int last(int a) {
    for (int i = list[a].length - 1; i >= 0; i--) {
      if (!deleted[a][list[a][i]]) {
        return list[a][i];
      }
    }
    return -1;
  }

  private int start() {
    for (int a = 0; a < n; a++) {
      if (second(a) >= 0) {
        return a;
      }
    }
    return -1;
  }

  /** Follows second choices and last ones until somebody comes again, and removes that rotation. */
  private void eliminate(int from) {
    int[] seenAt = new int[n];
    Arrays.fill(seenAt, -1);
    int[] people = new int[n + 1];
    int size = 0;
    int a = from;
    while (seenAt[a] < 0) {
      seenAt[a] = size;
      people[size++] = a;
      a = last(second(a));
    }
    int begin = seenAt[a];
    int[] seconds = new int[size];
    for (int i = begin; i < size; i++) {
      seconds[i] = second(people[i]);
    }
    for (int i = begin; i < size; i++) {
      // The second choice now holds this one, and drops everybody it likes less.
      int b = seconds[i];
      for (int j = list[b].length - 1; j >= 0 && list[b][j] != people[i]; j--) {
        delete(b, list[b][j]);
      }
    }
  }
}
