package io.github.imisproject.matching.allocation.arrivals;

/**
 * How an {@link OnlineAllocator} looks ahead.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expected how many households are expected in the whole year, 0 or more; it can be
 *     corrected as the year goes on
 * @param samples how many futures are drawn for each advice, 0 or more; without any, everybody is
 *     placed as if nobody came later
 * @param window from how many of the latest households futures are drawn, 1 or more; a short window
 *     follows a change of who arrives, a long one is steadier
 * @param multiplier by how much prices are multiplied, 0 or more
 * @param balance what a unit of need costs, in units of score, where a place is a whole year's
 *     capacity ahead of the year; 0 leaves the load alone
 * @param nodeLimit how many nodes the search for a batch may look at, 1 or more
 * @param seed the seed of the drawn futures
 */
public record OnlineSettings(
    int expected,
    int samples,
    int window,
    double multiplier,
    double balance,
    long nodeLimit,
    long seed) {
  /** Checks the ranges. */
  public OnlineSettings {
    check("expected", expected, 0);
    check("samples", samples, 0);
    check("window", window, 1);
    check("multiplier", multiplier, 0);
    check("balance", balance, 0);
    check("nodeLimit", nodeLimit, 1);
  }

  private static void check(String name, double value, double least) {
    if (!(value >= least) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be " + (long) least + " or more");
    }
  }

  /** Returns settings that suit most years: 20 futures from the latest 400 households. */
  public static OnlineSettings of(int expected, long seed) {
    return new OnlineSettings(expected, 20, 400, 1, 0, 20_000, seed);
  }

  /** Returns the same settings with another charge for load. */
  public OnlineSettings withBalance(double charge) {
    return new OnlineSettings(expected, samples, window, multiplier, charge, nodeLimit, seed);
  }

  /** Returns the same settings with other futures. */
  public OnlineSettings withFutures(int count, int latest) {
    return new OnlineSettings(expected, count, latest, multiplier, balance, nodeLimit, seed);
  }
}
