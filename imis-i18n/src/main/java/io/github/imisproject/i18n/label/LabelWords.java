package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The word indexes of a snapshot, one for each language, gathered at the first use. */
final class LabelWords {
  private final List<LabelSegment> segments;
  private final int[] bases;
  private volatile @Nullable Gathered gathered;

  /** What was gathered: the concepts in their order, and the words by primary language subtag. */
  record Gathered(List<String> concepts, Map<String, WordIndex> byLanguage) {}

  LabelWords(List<LabelSegment> segments, int[] bases) {
    this.segments = segments;
    this.bases = bases;
  }

  Gathered get() {
    Gathered known = gathered;
    if (known == null) {
      synchronized (this) {
        known = gathered;
        if (known == null) {
          known = gather();
          gathered = known;
        }
      }
    }
    return known;
  }

  long bytes() {
    Gathered known = gathered;
    long bytes = 0;
    if (known != null) {
      for (WordIndex index : known.byLanguage.values()) {
        bytes += index.bytes();
      }
      for (String concept : known.concepts) {
        bytes += 48 + concept.length();
      }
    }
    return bytes;
  }

  private Gathered gather() {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> concepts = new ArrayList<>();
    Map<String, Collected> collected = new TreeMap<>();
    for (int s = 0; s < segments.size(); s++) {
      LabelSegment segment = segments.get(s);
      for (int c = 0; c < segment.conceptCount(); c++) {
        String concept = segment.concept(c);
        int number =
            numbers.computeIfAbsent(
                concept,
                name -> {
                  concepts.add(name);
                  return concepts.size() - 1;
                });
        for (int label = segment.firstLabel(c); label < segment.firstLabel(c + 1); label++) {
          LanguageTag language = segment.language(label);
          collected
              .computeIfAbsent(language.language(), l -> new Collected())
              .add(segment.text(label), bases[s] + label, number);
        }
      }
    }
    Map<String, WordIndex> indexes = new TreeMap<>();
    collected.forEach(
        (language, of) ->
            indexes.put(
                language,
                new WordIndex(
                    new LanguageTag(language),
                    of.texts,
                    of.labels.stream().mapToInt(i -> i).toArray(),
                    of.concepts.stream().mapToInt(i -> i).toArray(),
                    concepts.size())));
    return new Gathered(concepts, indexes);
  }

  private static final class Collected {
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> concepts = new ArrayList<>();

    void add(String text, int label, int concept) {
      texts.add(text);
      labels.add(label);
      concepts.add(concept);
    }
  }
}
