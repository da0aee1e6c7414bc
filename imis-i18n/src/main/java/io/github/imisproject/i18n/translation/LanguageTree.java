package io.github.imisproject.i18n.translation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which language is translated from which in a region: Greek to English, English to Arabic and
 * Farsi.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the language originals are written in
 * @param sources for each other language, the one it is translated from
 */
public record LanguageTree(LanguageTag root, Map<LanguageTag, LanguageTag> sources) {
  /**
   * Copies the sources.
   *
   * @throws IllegalArgumentException if the root has a source, a source is not in the tree, or a
   *     language descends from itself
   */
  public LanguageTree {
    requireNonNull(root, "root");
    SortedMap<LanguageTag, LanguageTag> sorted = new TreeMap<>(sources);
    sources = Collections.unmodifiableSortedMap(sorted);
    if (sorted.containsKey(root)) {
      throw new IllegalArgumentException(
          "root '"
              + root
              + "' is translated from '"
              + sorted.get(root)
              + "'; a root has no source");
    }
    for (LanguageTag language : sorted.keySet()) {
      Set<LanguageTag> seen = new HashSet<>();
      LanguageTag at = language;
      while (!at.equals(root)) {
        LanguageTag source = sorted.get(at);
        if (source == null || !seen.add(at)) {
          throw new IllegalArgumentException(
              "language '"
                  + language
                  + "' does not lead to the root '"
                  + root
                  + "' (stopped at '"
                  + at
                  + "'); give each language a source in the tree");
        }
        at = source;
      }
    }
  }

  /** Returns a tree in which all languages are translated from the root. */
  public static LanguageTree flat(LanguageTag root, List<LanguageTag> others) {
    Map<LanguageTag, LanguageTag> sources = new TreeMap<>();
    others.forEach(o -> sources.put(o, root));
    return new LanguageTree(root, sources);
  }

  /** Returns the language that {@code language} is translated from; empty for the root. */
  public Optional<LanguageTag> sourceOf(LanguageTag language) {
    return Optional.ofNullable(sources.get(language));
  }

  /** Returns the languages translated directly from {@code language}, by tag. */
  public List<LanguageTag> childrenOf(LanguageTag language) {
    return sources.entrySet().stream()
        .filter(e -> e.getValue().equals(language))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns all languages, each behind the one it is translated from. */
  public List<LanguageTag> inOrder() {
    List<LanguageTag> order = new ArrayList<>(List.of(root));
    for (int i = 0; i < order.size(); i++) {
      order.addAll(childrenOf(order.get(i)));
    }
    return List.copyOf(order);
  }
}
