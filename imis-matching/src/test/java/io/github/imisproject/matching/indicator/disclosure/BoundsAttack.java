package io.github.imisproject.matching.indicator.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Somebody who knows that people are counted in whole numbers from nought, and tightens what each
 * suppressed count can be by every sum it stands in, until nothing changes. Sees public counts
 * only.
 */
final class BoundsAttack {
  private final CubeDefinition definition;
  private final Map<List<String>, long[]> bounds = new LinkedHashMap<>();

  BoundsAttack(CubeDefinition definition, Map<List<String>, OptionalInt> published) {
    this.definition = definition;
    published.forEach(
        (cell, people) ->
            bounds.put(
                cell,
                people.isPresent()
                    ? new long[] {people.getAsInt(), people.getAsInt()}
                    : new long[] {0, 1_000_000_000}));
    tighten();
  }

  /** Returns the lowest and the highest number each suppressed count can be. */
  Map<List<String>, long[]> suppressed(Map<List<String>, OptionalInt> published) {
    Map<List<String>, long[]> found = new HashMap<>();
    bounds.forEach(
        (cell, bound) -> {
          OptionalInt people = published.get(cell);
          if (people != null && people.isEmpty()) {
            found.put(cell, bound);
          }
        });
    return found;
  }

  private void tighten() {
    List<List<long[]>> sums = new ArrayList<>();
    bounds.forEach(
        (cell, whole) -> {
          for (int i = 0; i < cell.size(); i++) {
            sum(cell, i, whole, sums);
          }
        });
    boolean more = true;
    while (more) {
      more = false;
      for (List<long[]> sum : sums) {
        more |= tighten(sum);
      }
    }
  }

  private void sum(List<String> cell, int dimension, long[] whole, List<List<long[]>> sums) {
    if (!cell.get(dimension).equals("_T")) {
      return;
    }
    List<long[]> sum = new ArrayList<>();
    sum.add(whole);
    for (String category : definition.dimensions().get(dimension).categories()) {
      List<String> part = new ArrayList<>(cell);
      part.set(dimension, category);
      long[] bound = bounds.get(part);
      if (bound == null) {
        return;
      }
      sum.add(bound);
    }
    sums.add(sum);
  }

  private static boolean tighten(List<long[]> sum) {
    long low = 0;
    long high = 0;
    for (int i = 1; i < sum.size(); i++) {
      low += sum.get(i)[0];
      high += sum.get(i)[1];
    }
    boolean changed = narrow(sum.get(0), low, high);
    for (int i = 1; i < sum.size(); i++) {
      long[] part = sum.get(i);
      long lowest = sum.get(0)[0] - (high - part[1]);
      long highest = sum.get(0)[1] - (low - part[0]);
      long[] before = part.clone();
      if (narrow(part, lowest, highest)) {
        changed = true;
        low += part[0] - before[0];
        high += part[1] - before[1];
      }
    }
    return changed;
  }

  private static boolean narrow(long[] bound, long low, long high) {
    boolean changed = low > bound[0] || high < bound[1];
    bound[0] = Math.max(bound[0], low);
    bound[1] = Math.min(bound[1], high);
    return changed;
  }
}
