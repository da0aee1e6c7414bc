package io.github.imisproject.matching.indicator.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Somebody who has all published tables, a computer, and no good will. Shares no code with what it
 * attacks and sees public counts only.
 *
 * <p>Unknowns are the suppressed cells of a stratum; every sum over the categories of a dimension
 * is an equation. What a nought tells (all below it is nought; parts of nought are nought) is used
 * first. A cell is determined if all solutions agree on it, which a random solution of the
 * homogeneous system tells: it is nought there. Calculated modulo two primes; the chance to
 * overlook a determined cell is below one in a million million.
 */
final class LinearAttack {
  private static final long[] PRIMES = {2_147_483_647L, 2_147_483_629L};

  private final CubeDefinition definition;
  private final Map<List<String>, Integer> index = new HashMap<>();
  private final List<List<String>> cells = new ArrayList<>();
  private final List<Long> known = new ArrayList<>(); // null where suppressed
  private final List<int[]> sums = new ArrayList<>(); // whole, then parts

  LinearAttack(CubeDefinition definition, Map<List<String>, OptionalInt> published) {
    this.definition = definition;
    published.forEach(
        (cell, people) -> {
          index.put(cell, cells.size());
          cells.add(cell);
          known.add(people.isPresent() ? (long) people.getAsInt() : null);
        });
    for (List<String> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        addSum(cell, i);
      }
    }
  }

  /** Everything public about one stratum. */
  static Map<List<String>, OptionalInt> published(ReleasedCube release, String stratum) {
    Map<List<String>, OptionalInt> published = new LinkedHashMap<>();
    for (ReleasedCube.Observation o : release.observations()) {
      if (o.stratum().equals(stratum)) {
        published.put(o.cell(), o.people());
      }
    }
    return published;
  }

  private void addSum(List<String> whole, int dimension) {
    if (!whole.get(dimension).equals("_T")) {
      return;
    }
    List<String> categories = definition.dimensions().get(dimension).categories();
    int[] sum = new int[categories.size() + 1];
    sum[0] = index.get(whole);
    for (int i = 0; i < categories.size(); i++) {
      List<String> part = new ArrayList<>(whole);
      part.set(dimension, categories.get(i));
      Integer at = index.get(part);
      if (at == null) {
        return; // beyond the ways of the tables
      }
      sum[i + 1] = at;
    }
    sums.add(sum);
  }

  /** Returns the suppressed cells that follow from the published ones. */
  List<List<String>> determined() {
    List<Long> original = new ArrayList<>(known);
    useNoughts();
    List<Integer> unknowns = new ArrayList<>();
    int[] column = new int[cells.size()];
    Arrays.fill(column, -1);
    // Detailed cells first: they stand in few equations, which keeps the rows short.
    for (int pass = definition.dimensions().size(); pass >= 0; pass--) {
      for (int i = 0; i < cells.size(); i++) {
        long named = cells.get(i).stream().filter(c -> !c.equals("_T")).count();
        if (named == pass && known.get(i) == null) {
          column[i] = unknowns.size();
          unknowns.add(i);
        }
      }
    }
    boolean[] free = new boolean[unknowns.size()];
    Arrays.fill(free, true);
    for (long prime : PRIMES) {
      long[] solution = randomHomogeneousSolution(column, unknowns.size(), prime);
      for (int i = 0; i < solution.length; i++) {
        free[i] &= solution[i] != 0;
      }
    }
    List<List<String>> determined = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (original.get(i) == null && (column[i] < 0 || !free[column[i]])) {
        determined.add(cells.get(i));
      }
    }
    return determined;
  }

  private void useNoughts() {
    boolean more = true;
    while (more) {
      more = false;
      for (int[] sum : sums) {
        Long whole = known.get(sum[0]);
        long parts = 0;
        int missing = 0;
        for (int i = 1; i < sum.length; i++) {
          Long part = known.get(sum[i]);
          parts += part == null ? 0 : part;
          missing += part == null ? 1 : 0;
        }
        if (whole != null && missing > 0 && parts == whole) {
          for (int i = 1; i < sum.length; i++) {
            if (known.get(sum[i]) == null) {
              known.set(sum[i], 0L);
            }
          }
          more = true;
        }
      }
    }
  }

  private long[] randomHomogeneousSolution(int[] column, int unknowns, long prime) {
    int[][] pivotColumns = new int[unknowns][];
    long[][] pivotValues = new long[unknowns][];
    long[] row = new long[unknowns];
    for (int[] sum : sums) {
      Arrays.fill(row, 0);
      for (int i = 0; i < sum.length; i++) {
        if (column[sum[i]] >= 0) {
          row[column[sum[i]]] = i == 0 ? prime - 1 : 1;
        }
      }
      reduce(row, pivotColumns, pivotValues, prime);
    }
    Random random = new Random(20260302);
    long[] solution = new long[unknowns];
    for (int c = unknowns - 1; c >= 0; c--) {
      if (pivotColumns[c] == null) {
        solution[c] = 1 + random.nextInt(1_000_000_000);
        continue;
      }
      long value = 0;
      for (int i = 1; i < pivotColumns[c].length; i++) {
        value = (value + pivotValues[c][i] * solution[pivotColumns[c][i]]) % prime;
      }
      solution[c] = (prime - value) % prime; // the pivot itself is 1
    }
    return solution;
  }

  private static void reduce(long[] row, int[][] pivotColumns, long[][] pivotValues, long prime) {
    for (int c = 0; c < row.length; c++) {
      if (row[c] == 0) {
        continue;
      }
      if (pivotColumns[c] == null) {
        long inverse = power(row[c], prime - 2, prime);
        int size = 0;
        for (int i = c; i < row.length; i++) {
          size += row[i] == 0 ? 0 : 1;
        }
        int[] columns = new int[size];
        long[] values = new long[size];
        int at = 0;
        for (int i = c; i < row.length; i++) {
          if (row[i] != 0) {
            columns[at] = i;
            values[at++] = row[i] * inverse % prime;
          }
        }
        pivotColumns[c] = columns;
        pivotValues[c] = values;
        return;
      }
      long factor = prime - row[c];
      int[] columns = pivotColumns[c];
      long[] values = pivotValues[c];
      for (int i = 0; i < columns.length; i++) {
        row[columns[i]] = (row[columns[i]] + factor * values[i]) % prime;
      }
    }
  }

  private static long power(long base, long exponent, long prime) {
    long result = 1;
    long square = base % prime;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * square % prime;
      }
      square = square * square % prime;
    }
    return result;
  }
}
