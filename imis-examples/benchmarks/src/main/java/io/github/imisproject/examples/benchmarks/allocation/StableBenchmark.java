package io.github.imisproject.examples.benchmarks.allocation;

import io.github.imisproject.matching.allocation.stable.FlatDeferredAcceptance;
import io.github.imisproject.matching.allocation.stable.FlatMarket;
import io.github.imisproject.matching.allocation.verify.FlatStabilityCheck;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Deferred acceptance beside the textbook: 10 wishes a party, popular places first in many lists,
 * places of 10, as many slots as parties.
 *
 * <p>Prints CPU seconds of the calling thread as medians over the rounds, in turn, and the bytes of
 * the market and of all that the solver allocates. A different matching ends the run. Arguments:
 * rounds (default 3), then the sizes (default 10000 100000 1000000; a million wants -Xmx3g).
 */
public final class StableBenchmark {
  private static final int WISHES = 10;

  private final int parties;
  private final int[] starts;
  private final int[] choices;
  private final float[] scores;
  private final int[] capacity;

  private StableBenchmark(int parties) {
    this.parties = parties;
    starts = new int[parties + 1];
    Arrays.setAll(starts, f -> WISHES * f);
    capacity = new int[Math.max(WISHES, parties / 10)];
    Arrays.fill(capacity, 10);
    Random random = new Random(parties);
    choices = new int[WISHES * parties];
    scores = new float[choices.length];
    int[] lastParty = new int[capacity.length];
    Arrays.fill(lastParty, -1);
    for (int e = 0; e < choices.length; e++) {
      int place;
      do {
        double u = random.nextDouble();
        place = (int) (capacity.length * u * Math.sqrt(u));
      } while (lastParty[place] == e / WISHES);
      lastParty[place] = e / WISHES;
      choices[e] = place;
      scores[e] = random.nextFloat();
    }
  }

  /** Runs the comparison at each size. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    int[] sizes = {10_000, 100_000, 1_000_000};
    if (args.length > 1) {
      sizes = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    }
    for (int parties : sizes) {
      // Small sizes need more rounds until the compiler is done.
      new StableBenchmark(parties).run(parties < 1_000_000 ? 3 * rounds : rounds);
    }
  }

  private void run(int rounds) {
    double[][] times = new double[7][rounds];
    long bytes = 0;
    for (int round = 0; round < rounds; round++) {
      double begin = cpuSeconds();
      FlatMarket market = FlatMarket.ofScores(starts, choices, scores, capacity);
      double ranked = cpuSeconds();
      long before = allocated();
      int[] flat = FlatDeferredAcceptance.solve(market);
      bytes = allocated() - before;
      double solved = cpuSeconds();
      long blocking = FlatStabilityCheck.blockingPairs(market, flat);
      double checked = cpuSeconds();
      List<TextbookDeferredAcceptance.Hospital> hospitals = new ArrayList<>();
      List<TextbookDeferredAcceptance.Resident> residents =
          TextbookDeferredAcceptance.build(market, hospitals);
      double built = cpuSeconds();
      int[] textbook = TextbookDeferredAcceptance.solve(residents, hospitals);
      double done = cpuSeconds();
      if (blocking != 0 || !Arrays.equals(flat, textbook)) {
        throw new IllegalStateException(parties + " parties: not the matching of the textbook");
      }
      times[0][round] = ranked - begin;
      times[1][round] = solved - ranked;
      times[2][round] = checked - solved;
      times[3][round] = built - checked;
      times[4][round] = done - built;
      times[5][round] = (done - built) / (solved - ranked);
      times[6][round] = (done - checked) / (solved - begin);
    }
    double market = 8.0 * choices.length + 4.0 * starts.length + 4.0 * capacity.length;
    for (double[] row : times) {
      Arrays.sort(row);
    }
    int middle = rounds / 2;
    System.out.printf(
        Locale.ROOT,
        "%8d parties: ranks %.4f s, solve %.4f s, check %.4f s, %.1f B a party; textbook build %.3f"
            + " s, solve %.3f s; solve against solve %.1f / %.1f / %.1f, with ranks and build"
            + " %.1f%n",
        parties,
        times[0][middle],
        times[1][middle],
        times[2][middle],
        (market + bytes) / parties,
        times[3][middle],
        times[4][middle],
        times[5][0],
        times[5][middle],
        times[5][rounds - 1],
        times[6][middle]);
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
