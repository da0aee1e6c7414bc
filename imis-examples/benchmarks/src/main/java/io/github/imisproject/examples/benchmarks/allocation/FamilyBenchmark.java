package io.github.imisproject.examples.benchmarks.allocation;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment.Effort;
import io.github.imisproject.matching.allocation.optimise.FamilyProblem;
import io.github.imisproject.matching.allocation.optimise.FamilySolution;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticFamilies;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Families in places with several services: the certified gap, and the CPU seconds it took.
 *
 * <p>Greedy is what a deadline of nothing returns. SCIP, through OR-Tools, gets ten seconds at 200
 * families, where it ends; at a thousand it takes a minute. Arguments: how many instances of each
 * size (default 3), then {@code scip} to run the rival.
 */
public final class FamilyBenchmark {
  private static final RunControl OVER =
      new RunControl(() -> true, () -> false, RunControl.UNLIMITED.progress());

  private FamilyBenchmark() {}

  /** Runs all sizes. */
  public static void main(String[] args) {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    boolean scip = args.length > 1 && args[1].equals("scip");
    System.out.println("instance                   seed  greedy %    gap %   CPU s");
    int[][] sizes = {{200, 20, 2}, {1000, 50, 2}, {1000, 50, 3}, {5000, 100, 2}, {5000, 100, 3}};
    for (int[] size : sizes) {
      for (int seed = 1; seed <= instances; seed++) {
        measure(size, 1.0, seed, Effort.NORMAL, "");
      }
    }
    for (double tightness : new double[] {0.8, 1.2}) {
      measure(new int[] {1000, 50, 2}, tightness, 1, Effort.NORMAL, " tight " + tightness);
    }
    for (int seed = 1; seed <= instances; seed++) {
      measure(new int[] {200, 20, 2}, 1.0, seed, new Effort(1, Long.MAX_VALUE), " exact");
      if (scip) {
        scip(SyntheticFamilies.refugees(200, 20, 2, 1.0, seed), seed);
      }
    }
  }

  private static void measure(int[] size, double tightness, int seed, Effort effort, String note) {
    FamilyProblem problem = SyntheticFamilies.refugees(size[0], size[1], size[2], tightness, seed);
    FamilySolution greedy = FamilyAssignment.solve(problem, Effort.NORMAL, OVER);
    long begin = cpuNanos();
    FamilySolution solution =
        FamilyAssignment.solve(
            problem, effort, RunControl.withDeadline(10_000_000_000L, FamilyBenchmark::cpuNanos));
    double seconds = (cpuNanos() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-26s %4d  %8.2f  %7.3f  %6.3f%n",
        size[0] + " x " + size[1] + ", " + size[2] + " services" + note,
        seed,
        100.0 * (solution.bound() - greedy.value()) / solution.bound(),
        100 * solution.gap(),
        seconds);
  }

  private static void scip(FamilyProblem problem, int seed) {
    Loader.loadNativeLibraries();
    long begin = processNanos();
    MPSolver solver = MPSolver.createSolver("SCIP");
    solver.setTimeLimit(10_000);
    MPObjective objective = solver.objective();
    int k = problem.services();
    MPConstraint[] rooms = new MPConstraint[problem.places() * k];
    for (int i = 0; i < rooms.length; i++) {
      rooms[i] = solver.makeConstraint(0, problem.capacity(i / k, i % k));
    }
    for (int f = 0; f < problem.parties(); f++) {
      MPConstraint once = solver.makeConstraint(0, 1);
      for (int e = problem.start(f); e < problem.end(f); e++) {
        MPVariable x = solver.makeBoolVar("");
        once.setCoefficient(x, 1);
        objective.setCoefficient(x, problem.weight(e) / 1e9);
        for (int s = 0; s < k; s++) {
          rooms[problem.place(e) * k + s].setCoefficient(x, problem.need(f, s));
        }
      }
    }
    objective.setMaximization();
    MPSolver.ResultStatus status = solver.solve();
    System.out.printf(
        Locale.ROOT,
        "%-26s %4d  %8s  %7.3f  %6.3f  %s%n",
        "200 x 20, 2 services SCIP",
        seed,
        "",
        100 * (objective.bestBound() - objective.value()) / objective.bestBound(),
        (processNanos() - begin) / 1e9,
        status);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** SCIP works in threads of its own. */
  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
