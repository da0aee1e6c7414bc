package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The languages of a town: which its people read, and which stands in for which.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the language that stands in for all others in the end
 * @param official the languages of its administration, among those it has
 * @param fallbacks for each language but the root, the one that stands in for it
 */
public record LocalLanguages(
    LanguageTag root, Set<LanguageTag> official, Map<LanguageTag, LanguageTag> fallbacks) {
  /** Copies the parts; the profile's reader has checked that every language leads to the root. */
  public LocalLanguages {
    requireNonNull(root, "root");
    official = Copies.set(official);
    fallbacks = Copies.map(fallbacks);
  }

  /** Returns all languages, in the order of their tags. */
  public SortedSet<LanguageTag> all() {
    SortedSet<LanguageTag> all = new TreeSet<>(fallbacks.keySet());
    all.add(root);
    return all;
  }

  /**
   * Returns the languages to try for a reader, the reader's own first and the root last; a language
   * the town does not have is followed by the root alone.
   */
  public List<LanguageTag> chain(LanguageTag reader) {
    Set<LanguageTag> chain = new LinkedHashSet<>();
    LanguageTag at = reader;
    if (!fallbacks.containsKey(reader) && fallbacks.containsKey(general(reader))) {
      chain.add(reader);
      at = general(reader);
    }
    while (chain.add(at) && fallbacks.get(at) != null) {
      at = requireNonNull(fallbacks.get(at));
    }
    chain.add(root);
    return List.copyOf(new ArrayList<>(chain));
  }

  private static LanguageTag general(LanguageTag language) {
    return new LanguageTag(language.language());
  }
}
