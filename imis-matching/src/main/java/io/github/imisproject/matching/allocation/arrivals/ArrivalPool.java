package io.github.imisproject.matching.allocation.arrivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Past households from whom futures are drawn, such as those of the last 183 days with the present
 * batch.
 *
 * <p>Immutable and thread-safe.
 *
 * @param past the households; drawing from an empty pool draws nobody
 */
public record ArrivalPool(List<Arrival> past) {
  /** Copies the list. */
  public ArrivalPool {
    past = List.copyOf(past);
  }

  /** Returns {@code count} households drawn with replacement; the same for the same seed. */
  public List<Arrival> draw(int count, long seed) {
    Random random = new Random(seed);
    List<Arrival> drawn = new ArrayList<>();
    for (int i = 0; i < count && !past.isEmpty(); i++) {
      drawn.add(past.get(random.nextInt(past.size())));
    }
    return drawn;
  }

  /** Returns the seed of one drawn future: a fixed formula, so that a run can be repeated. */
  public static long sampleSeed(long seed, int batch, int sample) {
    return seed * 1_000_003L + batch * 1009L + sample;
  }
}
