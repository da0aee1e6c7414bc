package io.github.imisproject.matching.allocation.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sparse assignment with capacities")
class SparseAssignmentTest {
  private static SparseProblem random(
      Random random, int rows, int columns, int degree, int highest, int places) {
    int[] starts = new int[rows + 1];
    int[] column = new int[rows * degree];
    int[] weights = new int[rows * degree];
    int edges = 0;
    int[] quality = random.ints(columns, 0, highest + 1).toArray();
    for (int row = 0; row < rows; row++) {
      int[] some = random.ints(0, columns).distinct().limit(degree).toArray();
      for (int c : some) {
        if (random.nextInt(8) > 0) {
          column[edges] = c;
          weights[edges++] = (quality[c] + random.nextInt(highest + 1)) / 2 - highest / 8;
        }
      }
      starts[row + 1] = edges;
    }
    int[] capacities = new int[columns];
    for (int i = 0; i < places; i++) {
      capacities[random.nextInt(columns)]++;
    }
    return new SparseProblem(
        starts, Arrays.copyOf(column, edges), Arrays.copyOf(weights, edges), capacities);
  }

  private static void assertFeasibleAndBounded(SparseProblem problem, AssignmentSolution found) {
    int[] used = new int[problem.columns()];
    long value = 0;
    long surplus = 0;
    for (int row = 0; row < problem.rows(); row++) {
      int column = found.columnOf(row);
      long best = 0;
      long own = 0;
      boolean listed = column < 0;
      for (int e = problem.start(row); e < problem.start(row + 1); e++) {
        boolean open = problem.capacity(problem.column(e)) > 0;
        long profit = problem.weight(e) * found.scale() - found.columnPrice(problem.column(e));
        best = open ? Math.max(best, profit) : best;
        if (problem.column(e) == column) {
          listed = true;
          own = profit;
          value += problem.weight(e);
        }
      }
      assertTrue(listed, "row " + row + " is in a column it does not list");
      surplus += best - own;
      if (column >= 0) {
        used[column]++;
      }
    }
    for (int column = 0; column < problem.columns(); column++) {
      int free = problem.capacity(column) - used[column];
      assertThat(free).isGreaterThanOrEqualTo(0);
      assertThat(found.columnPrice(column)).isGreaterThanOrEqualTo(0);
      surplus += free * found.columnPrice(column);
    }
    assertEquals(value, found.value());
    assertEquals(found.bound(), value + surplus / found.scale());
  }

  @Test
  void equals_enumeration_on_small_problems_of_many_ties() {
    Random random = new Random(42);
    for (int trial = 0; trial < 3_000; trial++) {
      int columns = 1 + random.nextInt(4);
      SparseProblem problem =
          random(
              random,
              random.nextInt(6),
              columns,
              1 + random.nextInt(columns),
              1 + random.nextInt(9),
              random.nextInt(8));
      AssignmentSolution found = SparseAssignment.maximise(problem);
      int[] free = new int[columns];
      Arrays.setAll(free, problem::capacity);
      assertEquals(PlainAssignment.maximum(problem, free, 0), found.value(), "trial " + trial);
      assertTrue(found.isOptimal(), "trial " + trial);
      assertFeasibleAndBounded(problem, found);
    }
  }

  @Test
  void is_proven_by_its_prices_where_places_are_scarce_and_where_they_are_not() {
    for (double places : new double[] {0.3, 0.8, 1.0, 1.3, 4}) {
      SparseProblem problem =
          random(new Random(5), 2_000, 150, 12, 1_000_000, (int) (2_000 * places));
      AssignmentSolution found = SparseAssignment.maximise(problem);
      assertFeasibleAndBounded(problem, found);
      assertTrue(found.isOptimal());
    }
  }

  @Test
  void keeps_what_it_has_and_a_bound_when_stopped() {
    SparseProblem problem = random(new Random(8), 20_000, 300, 8, 1_000, 15_000);
    AssignmentSolution stopped = SparseAssignment.maximise(problem, () -> true);
    assertFeasibleAndBounded(problem, stopped);
    assertThat(SparseAssignment.maximise(problem).value())
        .isBetween(stopped.value(), stopped.bound());
  }

  @Test
  void leaves_out_whoever_has_no_column_of_worth() {
    SparseProblem problem =
        new SparseProblem(
            new int[] {0, 1, 1, 2}, new int[] {0, 0}, new int[] {0, 5}, new int[] {2});
    AssignmentSolution found = SparseAssignment.maximise(problem);
    assertEquals(-1, found.columnOf(0));
    assertEquals(-1, found.columnOf(1));
    assertEquals(0, found.columnOf(2));
  }

  @Test
  void names_what_does_not_fit() {
    int[] one = {0};
    assertThatThrownBy(() -> new SparseProblem(new int[] {0, 2}, one, one, one))
        .hasMessageContaining("1 columns and 1 weights of edges, and the rows end at 2");
    assertThatThrownBy(() -> new SparseProblem(new int[] {0, 1}, new int[] {3}, one, one))
        .hasMessage("edge 0 has column 3, must be from 0 to 0");
    assertThatThrownBy(() -> new SparseProblem(new int[] {0, 1}, one, one, new int[] {-1}))
        .hasMessage("column 0 has capacity -1, must be 0 or more");
    assertThatThrownBy(
            () -> new SparseProblem(new int[] {0, 2}, new int[2], new int[2], new int[] {1}))
        .hasMessage("row 0 lists column 0 twice; keep one of the edges");
  }
}
