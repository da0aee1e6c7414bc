package io.github.imisproject.matching.evaluation.synthetic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a {@link SyntheticTown} is drawn from. The same settings give the same town, to the byte.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed the only source of randomness
 * @param people how many newcomers arrive, children included, from 1 to 100 million
 * @param offers how many offers there are, from 1 to 1 million
 * @param firstDay the day the first household arrives
 * @param days over how many days arrivals spread, from 1 to 36,500
 * @param missing the share of optional facts that nobody recorded, from 0 to 1
 * @param drift how far the mix of origins and needs has moved on the last day, from 0 (not at all)
 *     to 1 (wholly to the second mix)
 * @param bias by how much the chance of being referred to a suitable offer is lower for women, in
 *     probability, from 0 to {@value SyntheticTown#REFERRAL_RATE}
 */
public record TownSettings(
    long seed,
    long people,
    int offers,
    LocalDate firstDay,
    int days,
    double missing,
    double drift,
    double bias) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public TownSettings {
    requireNonNull(firstDay, "firstDay");
    range("people", people, 1, 100_000_000);
    range("offers", offers, 1, 1_000_000);
    range("days", days, 1, 36_500);
    range("missing", missing, 0, 1);
    range("drift", drift, 0, 1);
    range("bias", bias, 0, SyntheticTown.REFERRAL_RATE);
  }

  /**
   * Returns a small town: 1,000 people, 200 offers, a year of arrivals, a tenth of the facts
   * missing, a drift of 0.5 and no bias.
   */
  public static TownSettings of(long seed) {
    return new TownSettings(seed, 1000, 200, LocalDate.of(2025, 3, 1), 365, 0.1, 0.5, 0);
  }

  /** Returns these settings with another number of people. */
  public TownSettings people(long number) {
    return new TownSettings(seed, number, offers, firstDay, days, missing, drift, bias);
  }

  /** Returns these settings with another number of offers. */
  public TownSettings offers(int number) {
    return new TownSettings(seed, people, number, firstDay, days, missing, drift, bias);
  }

  /** Returns these settings with another share of missing facts. */
  public TownSettings missing(double share) {
    return new TownSettings(seed, people, offers, firstDay, days, share, drift, bias);
  }

  /** Returns these settings with another drift. */
  public TownSettings drift(double distance) {
    return new TownSettings(seed, people, offers, firstDay, days, missing, distance, bias);
  }

  /** Returns these settings with another planted bias. */
  public TownSettings bias(double size) {
    return new TownSettings(seed, people, offers, firstDay, days, missing, drift, size);
  }

  private static void range(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + least + " to " + most);
    }
  }
}
