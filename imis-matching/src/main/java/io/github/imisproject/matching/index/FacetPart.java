package io.github.imisproject.matching.index;

import io.github.imisproject.matching.index.Criteria.Soft;

/**
 * A scorer that gives one answer for each value of a facet, asked once for each.
 *
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
class FacetPart<S, C> extends Part<S, C> {
  final Segment.Facets<C> facet;

  /** By value: the highest score where the scorer takes part. */
  final double[] high;

  /** By value: whether it takes part. */
  final byte[] role;

  /** By value: whether {@link #high} is the score itself. */
  final boolean[] exact;

  private boolean someOut;

  FacetPart(Soft<S, C> bound, S seeker, double assumed, Segment.Facets<C> facet) {
    super(bound, seeker, assumed);
    this.facet = facet;
    int values = facet.dictionary().size();
    high = new double[values];
    role = new byte[values];
    exact = new boolean[values];
  }

  /** Asks for every value, or none if there are too many for so many rows. */
  FacetPart<S, C> prepare(int rows) {
    if (high.length <= eagerly(rows)) {
      for (int code = 0; code < high.length; code++) {
        set(code, ask(facet.dictionary().get(code)));
      }
    } else {
      double upper = Math.max(assumed, upperBound());
      java.util.Arrays.fill(high, upper);
      java.util.Arrays.fill(role, EITHER);
    }
    return prepared();
  }

  /** Notes that every value has its bound. */
  final FacetPart<S, C> prepared() {
    for (byte each : role) {
      someOut |= each != IN;
    }
    return this;
  }

  /** Notes the score of a value, or -1 if it takes no part. */
  final void set(int code, double score) {
    exact[code] = true;
    role[code] = score < 0 ? OUT : IN;
    high[code] = Math.max(0, score);
  }

  @Override
  final double score(int row) {
    int code = facet.codes().get(row);
    if (!exact[code]) {
      set(code, ask(facet.dictionary().get(code)));
    }
    return role[code] == OUT ? -1 : high[code];
  }

  @Override
  final boolean alwaysIn() {
    return !someOut;
  }

  @Override
  final void bounds(double[] highest, byte[] roles) {
    int[] starts = facet.codes().starts;
    int[] distinct = facet.codes().distinct;
    for (int block = 0; block + 1 < starts.length; block++) {
      int at = starts[block];
      double best = -1;
      boolean in = true;
      for (; at < starts[block + 1]; at++) {
        int code = distinct[at];
        if (role[code] != OUT) {
          best = Math.max(best, high[code]);
        }
        in &= role[code] == IN;
      }
      highest[block] = Math.max(0, best);
      roles[block] = best < 0 ? OUT : in ? IN : EITHER;
    }
  }

  @Override
  final void add(int base, int count, double floor, double[] sum, double[] weights) {
    for (int i = 0; i < count; i++) {
      int code = facet.codes().get(base + i);
      if (role[code] == IN || role[code] == EITHER && high[code] > floor) {
        sum[i] += weight * high[code];
        weights[i] += weight;
      }
    }
  }

  @Override
  final void addAlwaysIn(int base, int count, double[] sum) {
    char[] narrow = facet.codes().narrow;
    if (narrow.length != 0) {
      for (int i = 0; i < count; i++) {
        sum[i] += weight * high[narrow[base + i]];
      }
    } else {
      int[] wide = facet.codes().wide;
      for (int i = 0; i < count; i++) {
        sum[i] += weight * high[wide[base + i]];
      }
    }
  }

  @Override
  Way way() {
    for (boolean each : exact) {
      if (!each) {
        return Way.SCANNED;
      }
    }
    return Way.PRUNED;
  }
}
