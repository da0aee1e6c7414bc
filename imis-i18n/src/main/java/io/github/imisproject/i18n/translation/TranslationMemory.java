package io.github.imisproject.i18n.translation;

import io.github.imisproject.core.text.LanguageTag;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Earlier translations, found again by likeness of their source.
 *
 * <p>Likeness is one less the edit distance of the two sources, as a share of the longer, without
 * regard to case; sources that differ in case only score just below 1. Candidates are those that
 * share enough runs of three characters with the segment to reach the wanted score, so that none is
 * lost and few are measured.
 *
 * <p>Immutable and thread-safe. Memory: about 4 bytes for each character of a source, beside the
 * entries.
 *
 * @see "E. Ukkonen, Approximate string-matching with q-grams, Theoretical Computer Science 92
 *     (1992)"
 */
public final class TranslationMemory {
  private static final int GRAM = 3;
  private static final double OTHER_CASE = 0.99;

  private record Indexed(MemoryEntry entry, String key) {}

  private final List<Indexed> entries = new ArrayList<>();
  private final Map<String, int[]> byGram = new HashMap<>();

  /** Creates a memory; equal entries are kept once. */
  public TranslationMemory(Collection<MemoryEntry> remembered) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (MemoryEntry entry : new LinkedHashSet<>(remembered)) {
      int index = entries.size();
      Indexed indexed = new Indexed(entry, key(entry.source()));
      entries.add(indexed);
      for (String gram : new HashSet<>(grams(indexed.key()))) {
        lists.computeIfAbsent(gram, g -> new ArrayList<>()).add(index);
      }
    }
    lists.forEach((gram, list) -> byGram.put(gram, list.stream().mapToInt(i -> i).toArray()));
  }

  /** Returns everything remembered, in the order it was given. */
  public List<MemoryEntry> entries() {
    return entries.stream().map(Indexed::entry).toList();
  }

  /**
   * Returns the best remembered translations of a segment, the best first, and among equals the
   * earlier remembered first.
   *
   * @param segment the new segment
   * @param source its language
   * @param target the language wanted
   * @param leastScore the least likeness, more than 0 and at most 1
   * @param limit how many at most, 1 or more
   * @throws IllegalArgumentException if {@code leastScore} or {@code limit} is out of range
   */
  public List<Suggestion> suggest(
      String segment, LanguageTag source, LanguageTag target, double leastScore, int limit) {
    if (!(leastScore > 0 && leastScore <= 1)) {
      throw new IllegalArgumentException(
          "leastScore is " + leastScore + ", must be more than 0 and at most 1");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", must be 1 or more");
    }
    String key = key(segment);
    List<Suggestion> found = new ArrayList<>();
    for (int index : candidates(key, leastScore)) {
      Indexed candidate = entries.get(index);
      MemoryEntry entry = candidate.entry();
      if (entry.sourceLanguage().equals(source) && entry.targetLanguage().equals(target)) {
        double score = score(segment, key, candidate, leastScore);
        if (score >= leastScore) {
          found.add(new Suggestion(entry, score));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Suggestion::score).reversed()); // stable
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static double score(String segment, String key, Indexed candidate, double least) {
    if (segment.equals(candidate.entry().source())) {
      return 1;
    }
    int longer = Math.max(key.length(), candidate.key().length());
    int most = (int) Math.floor((1 - least) * longer + 1e-9);
    int distance = distance(key, candidate.key(), most);
    return distance < 0 ? 0 : Math.min(OTHER_CASE, 1 - (double) distance / longer);
  }

  /** A source within k edits shares at least its number of grams less 3 k with the segment. */
  private int[] candidates(String key, double least) {
    List<String> grams = grams(key);
    int mostEdits = (int) Math.floor((1 - least) * key.length() / least + 1e-9);
    Set<String> distinct = new HashSet<>(grams);
    int needed = distinct.size() - GRAM * mostEdits;
    if (needed <= 0) {
      int[] all = new int[entries.size()];
      Arrays.setAll(all, i -> i);
      return all;
    }
    int[] shared = new int[entries.size()];
    for (String gram : distinct) {
      for (int index : byGram.getOrDefault(gram, new int[0])) {
        shared[index]++;
      }
    }
    List<Integer> enough = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] >= needed) {
        enough.add(i);
      }
    }
    return enough.stream().mapToInt(i -> i).toArray();
  }

  /** Returns the edit distance, or -1 if it is more than {@code most}. */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return -1;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return -1;
      }
    }
    return row[b.length()] <= most ? row[b.length()] : -1;
  }

  private static String key(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static List<String> grams(String key) {
    String padded = "\u0000\u0000" + key + "\u0000\u0000";
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + GRAM <= padded.length(); i++) {
      grams.add(padded.substring(i, i + GRAM));
    }
    return grams;
  }
}
