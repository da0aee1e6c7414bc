package io.github.imisproject.examples.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import io.github.imisproject.matching.allocation.optimise.AssignmentSolution;
import io.github.imisproject.matching.allocation.optimise.DenseAssignment;
import io.github.imisproject.matching.allocation.optimise.SparseAssignment;
import io.github.imisproject.matching.allocation.optimise.SparseProblem;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On 200 random instances an independent solver finds the same optimum. */
@DisplayName("The exact assignments, beside OR-Tools as an oracle,")
class OrToolsOracleTest {
  private static final int INSTANCES = 100;

  @BeforeAll
  static void loads_the_native_library_or_skips() {
    String reason = "";
    try {
      Loader.loadNativeLibraries();
    } catch (Exception | LinkageError e) {
      reason = "OR-Tools cannot be loaded on this machine: " + e;
      System.out.println("skipped: " + reason);
    }
    Assumptions.assumeTrue(reason.isEmpty(), reason);
  }

  @Test
  void agree_on_a_hundred_dense_problems_up_to_400_by_400() {
    for (int i = 0; i < INSTANCES; i++) {
      Random random = new Random(i);
      int n = i == 0 ? 400 : 1 + random.nextInt(i % 10 == 0 ? 400 : 120);
      int[] costs;
      if (i % 3 == 0) {
        costs = Instances.uniform(n, i);
      } else if (i % 3 == 1) {
        costs = Instances.lowRank(n, i);
      } else {
        costs = random.ints((long) n * n, 0, 1 + random.nextInt(8)).toArray(); // ties everywhere
      }
      AssignmentSolution ours = DenseAssignment.minimise(costs, n, n);
      assertThat(ours.isOptimal()).as("instance %s of size %s", i, n).isTrue();
      assertThat(ours.value())
          .as("instance %s of size %s", i, n)
          .isEqualTo(Rivals.orToolsDense(costs, n));
    }
  }

  @Test
  void agree_on_a_hundred_sparse_problems_up_to_5000_by_100() {
    for (int i = 0; i < INSTANCES; i++) {
      Random random = new Random(1000 + i);
      int rows = i == 0 ? 5000 : 1 + random.nextInt(i % 10 == 0 ? 5000 : 600);
      int columns = i == 0 ? 100 : 1 + random.nextInt(100);
      int degree = 1 + random.nextInt(Math.min(columns, 30));
      double placesPerRow = i % 2 == 0 ? 0.4 + random.nextDouble() : 1 + random.nextDouble();
      Instances.Sparse p = Instances.sparse(rows, columns, degree, placesPerRow, i);
      if (i % 4 == 3) {
        for (int e = 0; e < p.weights().length; e++) {
          p.weights()[e] = 1 + p.weights()[e] % 5; // ties everywhere
        }
      }
      AssignmentSolution ours =
          SparseAssignment.maximise(
              new SparseProblem(p.starts(), p.columns(), p.weights(), p.capacities()));
      assertThat(ours.isOptimal()).as("instance %s, %s x %s", i, rows, columns).isTrue();
      assertThat(ours.value())
          .as("instance %s, %s x %s", i, rows, columns)
          .isEqualTo(Rivals.orToolsSparse(p));
    }
  }
}
