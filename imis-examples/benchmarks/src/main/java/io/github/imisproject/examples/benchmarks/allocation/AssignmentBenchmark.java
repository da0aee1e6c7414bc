package io.github.imisproject.examples.benchmarks.allocation;

import io.github.imisproject.matching.allocation.optimise.DenseAssignment;
import io.github.imisproject.matching.allocation.optimise.SparseAssignment;
import io.github.imisproject.matching.allocation.optimise.SparseProblem;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Exact assignment beside OR-Tools and JGraphT, in turn, in one process.
 *
 * <p>Prints CPU seconds of the calling thread and their ratio as minimum, median and maximum over
 * the rounds; model building counts for everybody. A different optimum ends the run with a failure.
 * Arguments: rounds (default 5), then {@code large} for the sizes that take minutes.
 */
public final class AssignmentBenchmark {
  private final int rounds;

  private AssignmentBenchmark(int rounds) {
    this.rounds = rounds;
  }

  /** Runs all comparisons. */
  public static void main(String[] args) {
    AssignmentBenchmark benchmark =
        new AssignmentBenchmark(args.length > 0 ? Integer.parseInt(args[0]) : 5);
    boolean large = args.length > 1 && args[1].equals("large");
    System.out.println(
        "instance                                  ours s  rival s  ratio min/med/max");
    for (int n : large ? new int[] {1_000, 5_000} : new int[] {1_000}) {
      benchmark.dense("uniform " + n, n, Instances.uniform(n, n));
      benchmark.dense("low rank " + n, n, Instances.lowRank(n, n));
    }
    int[] small = Instances.uniform(500, 1);
    benchmark.compare(
        "uniform 500, JGraphT",
        () -> DenseAssignment.minimise(small, 500, 500).value(),
        () -> Rivals.jGraphTDense(small, 500));
    benchmark.sparse("10k x 1k x 50, scarce", 10_000, 1_000, 50, 0.8);
    benchmark.sparse("10k x 1k x 50, ample", 10_000, 1_000, 50, 1.3);
    if (large) {
      benchmark.sparse("100k x 10k x 50, scarce", 100_000, 10_000, 50, 0.8);
      benchmark.sparse("100k x 10k x 50, ample", 100_000, 10_000, 50, 1.3);
      benchmark.sparse("100k x 1k x 30, scarce", 100_000, 1_000, 30, 0.9);
      benchmark.sparse("200k x 200 x 20, scarce", 200_000, 200, 20, 0.9);
      int[] thousand = Instances.uniform(1_000, 1);
      benchmark.compare(
          "uniform 1000, JGraphT",
          () -> DenseAssignment.minimise(thousand, 1_000, 1_000).value(),
          () -> Rivals.jGraphTDense(thousand, 1_000));
    }
  }

  private void dense(String name, int n, int[] costs) {
    compare(
        name + ", OR-Tools",
        () -> DenseAssignment.minimise(costs, n, n).value(),
        () -> Rivals.orToolsDense(costs, n));
  }

  private void sparse(String name, int rows, int columns, int degree, double placesPerRow) {
    Instances.Sparse p = Instances.sparse(rows, columns, degree, placesPerRow, 1);
    compare(
        name + ", OR-Tools",
        () ->
            SparseAssignment.maximise(
                    new SparseProblem(p.starts(), p.columns(), p.weights(), p.capacities()))
                .value(),
        () -> Rivals.orToolsSparse(p));
  }

  private void compare(String name, LongSupplier ours, LongSupplier rival) {
    double[] own = new double[rounds];
    double[] other = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      long start = cpuNanos();
      long value = ours.getAsLong();
      long middle = cpuNanos();
      long expected = rival.getAsLong();
      long end = cpuNanos();
      if (value != expected) {
        throw new IllegalStateException(name + ": " + value + " is not the optimum " + expected);
      }
      if (round >= 0) {
        own[round] = (middle - start) / 1e9;
        other[round] = (end - middle) / 1e9;
        ratios[round] = own[round] / other[round];
      }
    }
    for (double[] values : new double[][] {own, other, ratios}) {
      Arrays.sort(values);
    }
    System.out.printf(
        Locale.ROOT,
        "%-40s %7.3f  %7.3f  %.3f / %.3f / %.3f%n",
        name,
        own[rounds / 2],
        other[rounds / 2],
        ratios[0],
        ratios[rounds / 2],
        ratios[rounds - 1]);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
