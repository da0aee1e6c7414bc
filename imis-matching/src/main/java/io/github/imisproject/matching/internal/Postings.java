package io.github.imisproject.matching.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which texts hold which term, how often. Immutable and thread-safe. */
public final class Postings {
  private static final int[] NONE = {};
  private final Map<String, Integer> terms = new HashMap<>();
  private final int[][] texts;
  private final int[][] counts;
  private final int[] lengths;

  /** Indexes texts, each cut into terms by {@code analyser}. */
  public Postings(List<String> collection, Function<String, List<String>> analyser) {
    this.lengths = new int[collection.size()];
    int[][] growingTexts = new int[1024][];
    int[][] growingCounts = new int[1024][];
    int[] used = new int[1024];
    for (int text = 0; text < collection.size(); text++) {
      Map<String, Integer> own = count(analyser.apply(collection.get(text)));
      for (Map.Entry<String, Integer> entry : own.entrySet()) {
        int term = terms.computeIfAbsent(entry.getKey(), key -> terms.size());
        if (term == growingTexts.length) {
          growingTexts = Arrays.copyOf(growingTexts, 2 * term);
          growingCounts = Arrays.copyOf(growingCounts, 2 * term);
          used = Arrays.copyOf(used, 2 * term);
        }
        if (growingTexts[term] == null) {
          growingTexts[term] = new int[2];
          growingCounts[term] = new int[2];
        } else if (used[term] == growingTexts[term].length) {
          growingTexts[term] = Arrays.copyOf(growingTexts[term], 2 * used[term]);
          growingCounts[term] = Arrays.copyOf(growingCounts[term], 2 * used[term]);
        }
        growingTexts[term][used[term]] = text;
        growingCounts[term][used[term]++] = entry.getValue();
        lengths[text] += entry.getValue();
      }
    }
    this.texts = new int[terms.size()][];
    this.counts = new int[terms.size()][];
    for (int term = 0; term < texts.length; term++) {
      texts[term] = Arrays.copyOf(growingTexts[term], used[term]);
      counts[term] = Arrays.copyOf(growingCounts[term], used[term]);
    }
  }

  /** Counts terms, in the terms' order, so that sums of doubles are the same in every run. */
  public static Map<String, Integer> count(List<String> terms) {
    Map<String, Integer> counts = new TreeMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  /** Returns how many texts there are. */
  public int size() {
    return lengths.length;
  }

  /** Returns how many terms a text has, repetitions included. */
  public int length(int text) {
    return lengths[text];
  }

  /** Returns the mean length of all texts, or 0 if there are none. */
  public double meanLength() {
    long total = 0;
    for (int length : lengths) {
      total += length;
    }
    return total == 0 ? 0 : (double) total / lengths.length;
  }

  /** Returns the numbers of the texts that hold a term, in order; not to be changed. */
  public int[] texts(String term) {
    Integer index = terms.get(term);
    return index == null ? NONE : texts[index];
  }

  /** Returns how often, in the order of {@link #texts}; not to be changed. */
  public int[] counts(String term) {
    Integer index = terms.get(term);
    return index == null ? NONE : counts[index];
  }
}
