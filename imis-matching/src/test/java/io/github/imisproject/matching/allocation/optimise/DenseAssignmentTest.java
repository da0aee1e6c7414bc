package io.github.imisproject.matching.allocation.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dense assignment")
class DenseAssignmentTest {
  /** Prices prove a minimum when no row would rather pay for another column. */
  private static void assertProven(int[] costs, int rows, int columns, AssignmentSolution found) {
    boolean[] used = new boolean[columns];
    long total = 0;
    long surplus = 0;
    for (int row = 0; row < rows; row++) {
      int column = found.columnOf(row);
      assertTrue(!used[column], "column " + column + " is taken twice");
      used[column] = true;
      total += costs[row * columns + column];
      long paid = costs[row * columns + column] * found.scale() + found.columnPrice(column);
      long cheapest = Long.MAX_VALUE;
      for (int j = 0; j < columns; j++) {
        cheapest =
            Math.min(cheapest, costs[row * columns + j] * found.scale() + found.columnPrice(j));
      }
      surplus += paid - cheapest;
    }
    for (int column = 0; column < columns && columns > rows; column++) {
      assertTrue(found.columnPrice(column) >= 0);
      surplus += used[column] ? 0 : found.columnPrice(column);
    }
    assertEquals(total, found.value());
    assertThat(surplus).isLessThan(found.scale());
  }

  @Test
  void takes_the_cheaper_of_two_ways() {
    AssignmentSolution found = DenseAssignment.minimise(new int[] {1, 2, 1, 5}, 2, 2);
    assertEquals(3, found.value());
    assertEquals(1, found.columnOf(0));
    assertTrue(found.isOptimal());
  }

  @Test
  void equals_enumeration_on_small_matrices_of_many_ties() {
    Random random = new Random(42);
    for (int trial = 0; trial < 3_000; trial++) {
      int rows = 1 + random.nextInt(5);
      int columns = rows + random.nextInt(3);
      int[] costs = random.ints(rows * columns, -3, 4).toArray();
      AssignmentSolution found = DenseAssignment.minimise(costs, rows, columns);
      assertEquals(PlainAssignment.minimum(costs, rows, columns), found.value(), "trial " + trial);
      assertProven(costs, rows, columns, found);
    }
  }

  @Test
  void is_proven_by_its_prices_on_larger_matrices_of_both_kinds() {
    Random random = new Random(7);
    for (int[] size : new int[][] {{60, 60}, {50, 90}, {200, 200}, {3, 400}, {120, 121}}) {
      int[] uniform = random.ints(size[0] * size[1], 0, 1_000_000).toArray();
      assertProven(uniform, size[0], size[1], DenseAssignment.minimise(uniform, size[0], size[1]));
      int[] alike = new int[uniform.length];
      for (int i = 0; i < alike.length; i++) {
        alike[i] = (i % size[1]) * 1_000 + uniform[i] / 100_000;
      }
      assertProven(alike, size[0], size[1], DenseAssignment.minimise(alike, size[0], size[1]));
    }
  }

  @Test
  void survives_the_extremes_of_the_cost_range() {
    int[] costs = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    assertEquals(-1, DenseAssignment.minimise(costs, 2, 2).value());
  }

  @Test
  void finds_the_same_again() {
    int[] costs = new Random(3).ints(40 * 40, 0, 5).toArray();
    AssignmentSolution first = DenseAssignment.minimise(costs, 40, 40);
    AssignmentSolution second = DenseAssignment.minimise(costs, 40, 40);
    for (int row = 0; row < 40; row++) {
      assertEquals(first.columnOf(row), second.columnOf(row));
    }
  }

  @Test
  void refuses_fewer_columns_than_rows_and_says_what_fits() {
    assertThatThrownBy(() -> DenseAssignment.minimise(new int[2], 2, 1))
        .hasMessage(
            "there are 2 rows, 1 columns and 2 costs; give at least as many columns as rows, and a"
                + " cost for each pair");
  }
}
