package io.github.imisproject.examples.benchmarks.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A tuned scan: every offer is looked at, eligibility first, all in primitive columns. */
final class ColumnScan {
  private final Workload offers;
  private final double[] inverse = new double[16];

  ColumnScan(Workload offers) {
    this.offers = offers;
    for (int n = 1; n < inverse.length; n++) {
      inverse[n] = Formula.SKILLS / Formula.SUM / n;
    }
  }

  Best top(Seeker seeker, int top) {
    return top(seeker, top, null);
  }

  /** The same among those offers only that are there. */
  Best top(Seeker seeker, int top, @Nullable BitSet there) {
    byte[] has = new byte[Workload.CONCEPTS];
    for (int skill : seeker.skills()) {
      has[skill] = 1;
    }
    double[] near = Formula.distances(seeker);
    double[] need = Formula.needs(seeker);
    for (int town = 0; town < near.length; town++) {
      near[town] *= Formula.DISTANCE / Formula.SUM;
    }
    for (int category = 0; category < need.length; category++) {
      need[category] *= Formula.NEED / Formula.SUM;
    }
    int[] levels = seeker.levels();
    byte[] el = offers.levels[0];
    byte[] en = offers.levels[1];
    byte[] fr = offers.levels[2];
    byte[] ar = offers.levels[3];
    byte[] fa = offers.levels[4];
    Best best = new Best(top);
    for (int i = 0; i < offers.size; i++) {
      boolean eligible =
          (offers.statuses[i] >> seeker.status() & offers.ageBands[i] >> seeker.ageBand() & 1) != 0
              & offers.to[i] > Workload.TODAY
              & offers.from[i] <= Workload.TODAY + Workload.DAYS_AHEAD
              & el[i] <= levels[0]
              & en[i] <= levels[1]
              & fr[i] <= levels[2]
              & ar[i] <= levels[3]
              & fa[i] <= levels[4];
      if (!eligible || there != null && !there.get(i)) {
        continue;
      }
      int start = offers.starts[i];
      int end = offers.starts[i + 1];
      int had = 0;
      for (int at = start; at < end; at++) {
        had += has[offers.skills[at]];
      }
      double score =
          had * inverse[end - start] + near[offers.towns[i]] + need[offers.categories[i]];
      if (score > best.floor()) {
        best.add(i, score);
      }
    }
    return best;
  }
}
