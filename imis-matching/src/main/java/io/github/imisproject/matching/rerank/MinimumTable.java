package io.github.imisproject.matching.rerank;

import java.util.Arrays;

/**
 * How many items of the protected group the first 1, 2, ... k ranks must hold at least, so that an
 * order drawn by fair chance would rarely hold fewer.
 *
 * <p>Immutable and thread-safe. Testing every prefix rejects more fair orders than one test would;
 * {@link #adjusted} lowers the significance of each test so that all together reject at most the
 * share asked for. Building takes O(k^2) time, adjusting O(k^2) for each of about 60 steps.
 *
 * @see "M. Zehlike, F. Bonchi, C. Castillo, S. Hajian, M. Megahed and R. Baeza-Yates, FA*IR: A Fair
 *     Top-k Ranking Algorithm, CIKM 2017"
 */
public final class MinimumTable {
  private static final int MAX_LENGTH = 5_000;

  private final int[] minimum;
  private final double share;
  private final double significance;

  private MinimumTable(int[] minimum, double share, double significance) {
    this.minimum = minimum;
    this.share = share;
    this.significance = significance;
  }

  /**
   * Returns the table without adjustment.
   *
   * @param length k, from 1 to 5,000
   * @param share the protected group's fair share p, above 0 and below 1
   * @param significance the chance with which one fair prefix may be rejected, above 0 and below 1
   */
  public static MinimumTable of(int length, double share, double significance) {
    if (length < 1 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "length is " + length + ", must be from 1 to " + MAX_LENGTH);
    }
    checkShare("share", share);
    checkShare("significance", significance);
    int[] minimum = new int[length];
    double[] chance = new double[length + 1];
    chance[0] = 1;
    for (int prefix = 1; prefix <= length; prefix++) {
      for (int count = prefix; count > 0; count--) {
        chance[count] = chance[count] * (1 - share) + chance[count - 1] * share;
      }
      chance[0] *= 1 - share;
      int least = 0;
      double cumulated = chance[0];
      while (cumulated <= significance && least < prefix) {
        cumulated += chance[++least];
      }
      minimum[prefix - 1] = least;
    }
    return new MinimumTable(minimum, share, significance);
  }

  /**
   * Returns the strictest table that rejects a fair order with at most the chance asked for, over
   * all its prefixes together.
   *
   * @param length k, from 1 to 5,000
   * @param share the protected group's fair share p, above 0 and below 1
   * @param significance the chance with which a fair order may be rejected, above 0 and below 1
   */
  public static MinimumTable adjusted(int length, double share, double significance) {
    MinimumTable plain = of(length, share, significance);
    if (plain.rejectionChance() <= significance) {
      return plain;
    }
    double low = 0;
    double high = significance;
    MinimumTable best = new MinimumTable(new int[length], share, 0);
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (middle <= 0) {
        break;
      }
      MinimumTable table = of(length, share, middle);
      if (table.rejectionChance() <= significance) {
        best = table;
        low = middle;
      } else {
        high = middle;
      }
    }
    return best;
  }

  private static void checkShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be above 0 and below 1");
    }
  }

  /** Returns the number of prefixes. */
  public int length() {
    return minimum.length;
  }

  /** Returns the protected group's fair share. */
  public double share() {
    return share;
  }

  /** Returns the significance of each single test. */
  public double significance() {
    return significance;
  }

  /**
   * Returns how many protected items the first {@code prefix} ranks must hold at least.
   *
   * @param prefix from 1 to {@link #length()}
   */
  public int minimumAt(int prefix) {
    return minimum[prefix - 1];
  }

  /** Returns the chance that an order drawn by fair chance misses the minimum at any prefix. */
  public double rejectionChance() {
    double[] passing = new double[minimum.length + 1];
    passing[0] = 1;
    for (int prefix = 1; prefix <= minimum.length; prefix++) {
      for (int count = prefix; count > 0; count--) {
        passing[count] = passing[count] * (1 - share) + passing[count - 1] * share;
      }
      passing[0] *= 1 - share;
      Arrays.fill(passing, 0, minimum[prefix - 1], 0);
    }
    double all = 0;
    for (double chance : passing) {
      all += chance;
    }
    return Math.max(0, 1 - all);
  }

  /**
   * Returns the first prefix that holds too few protected items, or 0 if every one holds enough.
   *
   * @param isProtected whether the item at each rank is protected, best rank first; ranks beyond
   *     the table are not looked at
   */
  public int firstUnfairPrefix(boolean[] isProtected) {
    int count = 0;
    for (int i = 0; i < Math.min(isProtected.length, minimum.length); i++) {
      count += isProtected[i] ? 1 : 0;
      if (count < minimum[i]) {
        return i + 1;
      }
    }
    return 0;
  }
}
