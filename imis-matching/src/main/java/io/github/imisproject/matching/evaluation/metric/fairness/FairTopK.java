package io.github.imisproject.matching.evaluation.metric.fairness;

import java.util.Arrays;
import java.util.List;

/**
 * The FA*IR test: whether the protected group is so rare in some prefix of a list that a lottery
 * with its share would hardly have drawn it.
 *
 * <p>Immutable and thread-safe. Making the table costs time quadratic in k.
 *
 * @see "M. Zehlike et al., FA*IR: A Fair Top-k Ranking Algorithm, CIKM 2017"
 */
public final class FairTopK {
  private static final int BISECTIONS = 60;
  private final double share;
  private final double alpha;
  private final int[] table;

  /**
   * Creates a test without correction for the many prefixes looked at.
   *
   * @param k how many ranks are tested, 1 or more
   * @param share the protected group's target share, above 0 and below 1
   * @param alpha the significance of the test at one prefix, above 0 and below 1
   */
  public FairTopK(int k, double share, double alpha) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", must be 1 or more");
    }
    open("share", share);
    open("alpha", alpha);
    this.share = share;
    this.alpha = alpha;
    this.table = new int[k];
    double[] mass = {1};
    for (int n = 1; n <= k; n++) {
      double[] next = new double[n + 1];
      for (int hits = 0; hits < n; hits++) {
        next[hits] += mass[hits] * (1 - share);
        next[hits + 1] += mass[hits] * share;
      }
      mass = next;
      int least = 0;
      double below = mass[0];
      while (below <= alpha && least < n) {
        least++;
        below += mass[least];
      }
      table[n - 1] = least;
    }
  }

  /**
   * Returns the test whose chance of failing a fair lottery somewhere is {@code alpha} at most:
   * alpha is lowered for each prefix (section 4.2 of the paper).
   */
  public static FairTopK adjusted(int k, double share, double alpha) {
    open("alpha", alpha);
    FairTopK test = new FairTopK(k, share, alpha);
    if (test.failureProbability() <= alpha) {
      return test;
    }
    double low = 0;
    double high = alpha;
    FairTopK best = new FairTopK(k, share, Double.MIN_NORMAL);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      FairTopK tried = new FairTopK(k, share, middle);
      if (tried.failureProbability() <= alpha) {
        low = middle;
        best = tried;
      } else {
        high = middle;
      }
    }
    return best;
  }

  /** Returns the significance at one prefix. */
  public double alpha() {
    return alpha;
  }

  /** Returns how many protected items the first {@code prefix} must hold, 1 being the first. */
  public int least(int prefix) {
    return table[prefix - 1];
  }

  /** Returns the least number of protected items in each prefix, the first prefix first. */
  public List<Integer> table() {
    return Arrays.stream(table).boxed().toList();
  }

  /** Returns the probability that a lottery with the target share fails at some prefix. */
  public double failureProbability() {
    double[] alive = {1};
    for (int n = 1; n <= table.length; n++) {
      double[] next = new double[n + 1];
      for (int hits = 0; hits < n; hits++) {
        next[hits] += alive[hits] * (1 - share);
        next[hits + 1] += alive[hits] * share;
      }
      Arrays.fill(next, 0, Math.min(next.length, table[n - 1]), 0);
      alive = next;
    }
    return Math.max(0, 1 - Arrays.stream(alive).sum());
  }

  /**
   * Returns whether a list passes at every prefix of both.
   *
   * @param protectedItems whether each item is of the protected group, best rank first
   */
  public boolean passes(List<Boolean> protectedItems) {
    int found = 0;
    for (int i = 0; i < Math.min(table.length, protectedItems.size()); i++) {
      found += protectedItems.get(i) ? 1 : 0;
      if (found < table[i]) {
        return false;
      }
    }
    return true;
  }

  private static void open(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be above 0 and below 1, such as 0.1");
    }
  }
}
