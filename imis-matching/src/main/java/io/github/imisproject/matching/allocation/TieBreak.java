package io.github.imisproject.matching.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How tied entries of a list are put in order for a mechanism that needs strict lists.
 *
 * <p>One rule holds for the whole problem. A separate lottery at each place would keep deferred
 * acceptance strategy-proof but lose more, so there is none.
 */
public sealed interface TieBreak {
  /** The order in which parties and places are listed in the problem; the default. */
  TieBreak CANONICAL = new Canonical();

  /** Returns one lottery for all places. */
  static TieBreak lottery(long seed) {
    return new Lottery(seed);
  }

  /**
   * Returns for each party its standing among tied parties, 0 being the best; the same at every
   * place.
   */
  int[] partyOrder(int parties);

  /** Ties go by the order of the problem. */
  record Canonical() implements TieBreak {
    @Override
    public int[] partyOrder(int parties) {
      int[] order = new int[parties];
      for (int i = 0; i < parties; i++) {
        order[i] = i;
      }
      return order;
    }
  }

  /**
   * Ties between parties go by one shuffle of the canonical order by {@link Collections#shuffle}
   * with {@link Random}; ties between places by the canonical order.
   *
   * @param seed the seed; report it with the result
   */
  record Lottery(long seed) implements TieBreak {
    @Override
    public int[] partyOrder(int parties) {
      List<Integer> shuffled = new ArrayList<>(parties);
      for (int i = 0; i < parties; i++) {
        shuffled.add(i);
      }
      Collections.shuffle(shuffled, new Random(seed));
      int[] order = new int[parties];
      for (int i = 0; i < parties; i++) {
        order[shuffled.get(i)] = i;
      }
      return order;
    }
  }
}
