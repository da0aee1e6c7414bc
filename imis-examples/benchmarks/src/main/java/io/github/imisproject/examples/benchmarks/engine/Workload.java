package io.github.imisproject.examples.benchmarks.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Offers drawn from a seed, as plain columns.
 *
 * <p>Skills follow a shifted Zipf law over 13,000 concepts, 5 to 15 an offer. About 45 % of the
 * pairs of a person and an offer fail a hard rule: legal status, dates, age or language. Everything
 * is invented.
 */
final class Workload {
  static final int CONCEPTS = 13_000;
  static final int STATUSES = 8;
  static final int AGE_BANDS = 8;
  static final int LANGUAGES = 5;
  static final int CATEGORIES = 24;
  static final int TOWNS = 332;
  static final int WORDS = 4_000;
  static final int TITLE = 8;

  /** The day of every question, counted from the first day of the workload. */
  static final int TODAY = 500;

  /** An offer that opens within so many days is let through. */
  static final int DAYS_AHEAD = 30;

  private static final double[] ZIPF = zipf(CONCEPTS, 20);
  private static final double[] WORD_ZIPF = zipf(WORDS, 10);
  private static final double[] TOWN_ZIPF = zipf(TOWNS, 3);

  final int size;

  /** Offer {@code i} asks for {@code skills[starts[i]]} up to {@code skills[starts[i + 1]]}. */
  final int[] starts;

  final short[] skills;

  /** One bit for each legal status and each age band that is admitted. */
  final byte[] statuses;

  final byte[] ageBands;

  final short[] from;
  final short[] to;

  /** The level asked for in each language; 0 asks for nothing, 1 to 5 are A1 to C1. */
  final byte[][] levels = new byte[LANGUAGES][];

  final byte[] categories;
  final short[] towns;
  final short[] words;

  Workload(int size, long seed) {
    this.size = size;
    starts = new int[size + 1];
    statuses = new byte[size];
    ageBands = new byte[size];
    from = new short[size];
    to = new short[size];
    categories = new byte[size];
    towns = new short[size];
    words = new short[size * TITLE];
    for (int language = 0; language < LANGUAGES; language++) {
      levels[language] = new byte[size];
    }
    short[] drawn = new short[size * 15];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < size; i++) {
      starts[i + 1] = starts[i] + distinct(random, ZIPF, drawn, starts[i], 5 + random.nextInt(11));
      statuses[i] = (byte) mask(random, STATUSES, 0.9);
      ageBands[i] = (byte) (random.nextInt(4) == 0 ? mask(random, AGE_BANDS, 0.6) : 0xff);
      from[i] = (short) random.nextInt(TODAY + 60);
      to[i] = (short) (from[i] + 60 + random.nextInt(2_500));
      int needed = random.nextInt(3) == 0 ? random.nextInt(LANGUAGES) : -1;
      if (needed >= 0) {
        levels[needed][i] = (byte) (1 + random.nextInt(5));
      }
      categories[i] = (byte) random.nextInt(CATEGORIES);
      towns[i] = (short) draw(random, TOWN_ZIPF);
      distinct(random, WORD_ZIPF, words, i * TITLE, TITLE);
    }
    skills = Arrays.copyOf(drawn, starts[size]);
  }

  static double latitude(int town) {
    return 35 + 6.0 * unit(town, 1);
  }

  static double longitude(int town) {
    return 20 + 7.0 * unit(town, 2);
  }

  static int concept(SplittableRandom random) {
    return draw(random, ZIPF);
  }

  static int word(SplittableRandom random) {
    return draw(random, WORD_ZIPF);
  }

  static int town(SplittableRandom random) {
    return draw(random, TOWN_ZIPF);
  }

  private static double unit(int number, int salt) {
    return new SplittableRandom(number * 31L + salt).nextDouble();
  }

  private static int mask(SplittableRandom random, int bits, double share) {
    int mask = 0;
    while (mask == 0) {
      for (int bit = 0; bit < bits; bit++) {
        mask |= random.nextDouble() < share ? 1 << bit : 0;
      }
    }
    return mask;
  }

  private static int distinct(
      SplittableRandom random, double[] cumulative, short[] into, int start, int count) {
    int filled = 0;
    while (filled < count) {
      short value = (short) draw(random, cumulative);
      boolean seen = false;
      for (int i = start; i < start + filled; i++) {
        seen |= into[i] == value;
      }
      if (!seen) {
        into[start + filled++] = value;
      }
    }
    return count;
  }

  private static int draw(SplittableRandom random, double[] cumulative) {
    int found =
        Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
    return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found);
  }

  private static double[] zipf(int size, int shift) {
    double[] cumulative = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + shift);
      cumulative[rank] = sum;
    }
    return cumulative;
  }
}
