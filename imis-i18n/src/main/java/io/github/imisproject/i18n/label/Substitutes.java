package io.github.imisproject.i18n.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns from a vocabulary which words it uses in place of one another.
 *
 * <p>Two labels of one concept that differ in exactly one word each ("machine operator", "machine
 * tender") say that these words may stand for each other. The weight grows with the number of
 * concepts that say so and falls with the number of concepts that use the word at all.
 */
final class Substitutes {
  private static final double STRENGTH = 2;
  private static final double DOUBT = 2;
  private static final float MOST = 0.8f;
  private static final float LEAST = 0.03f;

  /** Labels of one concept that are compared; the time grows with the square. */
  private static final int COMPARED = 60;

  private Substitutes() {}

  static WordIndex.Counts learn(WordIndex index, int[] conceptOf, int concepts) {
    List<List<int[]>> labels = new ArrayList<>();
    for (int c = 0; c < concepts; c++) {
      labels.add(new ArrayList<>());
    }
    for (int i = 0; i < conceptOf.length; i++) {
      List<int[]> of = labels.get(conceptOf[i]);
      if (of.size() < COMPARED) {
        int[] terms =
            Arrays.copyOfRange(
                index.labelTerms.values(),
                index.labelTerms.starts()[i],
                index.labelTerms.starts()[i + 1]);
        if (of.stream().noneMatch(t -> Arrays.equals(t, terms))) {
          of.add(terms);
        }
      }
    }
    Map<Long, Integer> pairs = new HashMap<>();
    for (List<int[]> of : labels) {
      Set<Long> here = new HashSet<>();
      for (int i = 0; i < of.size(); i++) {
        for (int j = 0; j < i; j++) {
          addDifference(of.get(i), of.get(j), here);
        }
      }
      here.forEach(pair -> pairs.merge(pair, 1, Integer::sum));
    }
    return rows(index, pairs);
  }

  /** Adds the pair of words in which two sorted labels differ, both ways, if it is only one. */
  private static void addDifference(int[] a, int[] b, Set<Long> pairs) {
    if (a.length != b.length) {
      return;
    }
    int i = 0;
    int j = 0;
    int mine = -1;
    int yours = -1;
    while (i < a.length || j < b.length) {
      if (j == b.length || (i < a.length && a[i] < b[j])) {
        if (mine >= 0) {
          return;
        }
        mine = a[i++];
      } else if (i == a.length || a[i] > b[j]) {
        if (yours >= 0) {
          return;
        }
        yours = b[j++];
      } else {
        i++;
        j++;
      }
    }
    if (mine >= 0 && yours >= 0) {
      pairs.add((long) mine << 32 | yours);
      pairs.add((long) yours << 32 | mine);
    }
  }

  private static WordIndex.Counts rows(WordIndex index, Map<Long, Integer> pairs) {
    Map<Long, Float> kept = new TreeMap<>();
    pairs.forEach(
        (pair, count) -> {
          int term = (int) (pair >>> 32);
          int uses = index.termConcepts.starts()[term + 1] - index.termConcepts.starts()[term];
          float weight = (float) Math.min(MOST, STRENGTH * count / (uses + DOUBT));
          if (weight > LEAST) {
            kept.put(pair, weight);
          }
        });
    int[] starts = new int[index.terms.length + 1];
    int[] values = new int[kept.size()];
    float[] figures = new float[kept.size()];
    int at = 0;
    for (Map.Entry<Long, Float> entry : kept.entrySet()) {
      starts[(int) (entry.getKey() >>> 32) + 1]++;
      values[at] = (int) (long) entry.getKey();
      figures[at++] = entry.getValue();
    }
    for (int t = 0; t < index.terms.length; t++) {
      starts[t + 1] += starts[t];
    }
    return new WordIndex.Counts(starts, values, figures);
  }
}
