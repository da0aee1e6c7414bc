package io.github.imisproject.i18n.lint;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of one set of files, by language and key. */
final class TextGroup {
  /** Stands between the file and the path of a language map in the name of its group. */
  static final String MAP = "#";

  private static final List<String> SOURCE_FORMS =
      List.of("_other", "_plural", "_many", "_one", "");

  private final LanguageTag sourceLanguage;
  private final List<ResourceText> texts = new ArrayList<>();
  private final SortedMap<LanguageTag, Map<String, ResourceText>> byLanguage = new TreeMap<>();

  TextGroup(LanguageTag sourceLanguage) {
    this.sourceLanguage = sourceLanguage;
  }

  void add(ResourceText text) {
    texts.add(text);
    // A file of the source language by name wins over one that names no language.
    byLanguage
        .computeIfAbsent(text.language(), l -> new LinkedHashMap<>())
        .merge(text.key(), text, (a, b) -> isNamed(b) || !isNamed(a) ? b : a);
  }

  private static boolean isNamed(ResourceText text) {
    return LanguageNames.inPath(text.file().name()).language().isPresent();
  }

  List<ResourceText> texts() {
    return texts;
  }

  /**
   * Returns whether nothing says that these are texts for people, as in a JSON file of settings.
   */
  boolean isWithoutLanguage() {
    return translated().isEmpty()
        && texts.stream()
            .allMatch(
                t -> t.file().name().endsWith(".json") && !t.group().contains(MAP) && !isNamed(t));
  }

  boolean isSource(ResourceText text) {
    return text.language().equals(sourceLanguage);
  }

  boolean hasSource() {
    return byLanguage.containsKey(sourceLanguage);
  }

  Collection<ResourceText> sources() {
    return of(sourceLanguage).values();
  }

  /** Returns the languages other than the source's. */
  Set<LanguageTag> translated() {
    Set<LanguageTag> others = new TreeSet<>(byLanguage.keySet());
    others.remove(sourceLanguage);
    return others;
  }

  Map<String, ResourceText> of(LanguageTag language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  /** Returns the source text a text is to be compared with. */
  Optional<ResourceText> sourceOf(ResourceText text) {
    Map<String, ResourceText> sources = of(sourceLanguage);
    ResourceText same = sources.get(text.key());
    if (same != null) {
      return Optional.of(same);
    }
    return PluralKey.of(text.key())
        .flatMap(
            plural ->
                SOURCE_FORMS.stream()
                    .map(ending -> sources.get(plural.base() + ending))
                    .filter(s -> s != null)
                    .findFirst());
  }

  boolean hasForms(LanguageTag language, String base) {
    return of(language).keySet().stream()
        .anyMatch(
            k -> PluralKey.of(k).filter(p -> p.base().equals(base)).isPresent() || k.equals(base));
  }

  /** Returns the text of the language with the longest common beginning of its key. */
  Optional<ResourceText> nearest(LanguageTag language, String key) {
    ResourceText best = null;
    int longest = -1;
    for (ResourceText text : of(language).values()) {
      int common = 0;
      int most = Math.min(key.length(), text.key().length());
      while (common < most && key.charAt(common) == text.key().charAt(common)) {
        common++;
      }
      if (common > longest) {
        longest = common;
        best = text;
      }
    }
    return Optional.ofNullable(best);
  }
}
