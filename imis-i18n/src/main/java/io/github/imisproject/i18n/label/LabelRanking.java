package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a ranking of concepts into one of labels. */
final class LabelRanking {
  /** What the second and later labels of a concept keep of its score. */
  static final double LATER_LABELS = 0.6;

  private LabelRanking() {}

  static List<Map.Entry<ConceptLabel, Double>> rank(
      LabelIndex index, LabelQuery query, Collection<LanguageTag> languages) {
    Set<String> wanted = languages.stream().map(LanguageTag::language).collect(Collectors.toSet());
    List<Map.Entry<ConceptLabel, Double>> all = new ArrayList<>();
    for (LabelHit hit : index.search(query)) {
      List<ConceptLabel> labels = new ArrayList<>(index.labels(hit.concept()));
      labels.removeIf(label -> !wanted.contains(label.language().language()));
      if (labels.remove(hit.matched())) {
        labels.add(0, hit.matched());
      }
      double score = hit.score();
      for (int i = 0; i < labels.size(); i++) {
        // A hair less for each label, so that the order is the same everywhere.
        all.add(Map.entry(labels.get(i), i == 0 ? score : score * LATER_LABELS - i * 1e-6));
      }
    }
    all.sort(Comparator.comparingDouble(entry -> -entry.getValue()));
    return List.copyOf(all.subList(0, Math.min(query.limit(), all.size())));
  }
}
