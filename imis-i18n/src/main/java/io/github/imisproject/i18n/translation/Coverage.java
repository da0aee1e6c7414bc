package io.github.imisproject.i18n.translation;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.TranslationState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a set of texts is translated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts for each language of the tree, how many texts are in each state; every state is
 *     there, perhaps with 0
 * @param work what there is to do, by text and language
 */
public record Coverage(Map<LanguageTag, Map<TranslationState, Integer>> counts, List<Work> work) {
  /**
   * One text to be translated or checked.
   *
   * @param key the text's key
   * @param language the language it is wanted in
   * @param state its state, never {@link TranslationState#UP_TO_DATE}
   * @param changedSegments the segments of the source it does not follow, by index from 0; empty if
   *     it is outdated only through its source, or not outdated
   */
  public record Work(
      String key, LanguageTag language, TranslationState state, List<Integer> changedSegments) {
    /** Copies the list. */
    public Work {
      changedSegments = List.copyOf(changedSegments);
    }
  }

  /** Copies the collections. */
  public Coverage {
    SortedMap<LanguageTag, Map<TranslationState, Integer>> copy = new TreeMap<>();
    counts.forEach((language, byState) -> copy.put(language, Map.copyOf(byState)));
    counts = Collections.unmodifiableSortedMap(copy);
    work = List.copyOf(work);
  }

  /** Returns the coverage of texts in the languages of a workflow. */
  public static Coverage of(TranslationWorkflow workflow, Map<String, LocalizedText> texts) {
    Map<LanguageTag, Map<TranslationState, Integer>> counts = new TreeMap<>();
    List<Work> work = new ArrayList<>();
    for (LanguageTag language : workflow.tree().inOrder()) {
      Map<TranslationState, Integer> byState = new EnumMap<>(TranslationState.class);
      for (TranslationState state : TranslationState.values()) {
        byState.put(state, 0);
      }
      for (Map.Entry<String, LocalizedText> entry : new TreeMap<>(texts).entrySet()) {
        TranslationState state = workflow.state(entry.getValue(), language);
        byState.merge(state, 1, Integer::sum);
        if (state != TranslationState.UP_TO_DATE) {
          List<Integer> changed = workflow.changedSegments(entry.getValue(), language);
          work.add(new Work(entry.getKey(), language, state, changed));
        }
      }
      counts.put(language, byState);
    }
    return new Coverage(counts, work);
  }

  /** Returns how many texts of a language are in a state; 0 for a language not in the tree. */
  public int count(LanguageTag language, TranslationState state) {
    return counts.getOrDefault(language, Map.of()).getOrDefault(state, 0);
  }

  /**
   * Returns the share of a language's texts that are up to date, from 0 to 1; 1 if there is none.
   */
  public double share(LanguageTag language) {
    int all = counts.getOrDefault(language, Map.of()).values().stream().mapToInt(i -> i).sum();
    return all == 0 ? 1 : (double) count(language, TranslationState.UP_TO_DATE) / all;
  }
}
