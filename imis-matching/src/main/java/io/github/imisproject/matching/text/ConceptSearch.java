package io.github.imisproject.matching.text;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelHit;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelKind;
import io.github.imisproject.i18n.label.LabelQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the concepts that words stand for, in any vocabulary a wish may be about. Immutable. */
final class ConceptSearch {
  /** How many concepts one wish may stand for. */
  private static final int MOST = 4;

  /** What a concept must reach to be taken for meant by all words together. */
  private static final double MEANT = 0.35;

  /** What it must reach by one word of several. */
  private static final double MEANT_BY_A_WORD = 0.5;

  /**
   * Words about these must not steer a search: health, origin and papers are nobody's wish, and a
   * level is not a topic.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          Vocabularies.CEFR,
          Vocabularies.CULTURES,
          Vocabularies.ISCED,
          Vocabularies.LEGAL_STATUSES,
          Vocabularies.SUPPORT_NEEDS);

  private final Vocabularies vocabularies;
  private final LabelIndex labels;

  /** Returns a search over some vocabularies; the one over those of the library is made once. */
  static ConceptSearch of(Vocabularies vocabularies) {
    return vocabularies == Vocabularies.embedded()
        ? Embedded.SEARCH
        : new ConceptSearch(vocabularies);
  }

  /** Made when first asked for; the vocabularies of the library never change. */
  private static final class Embedded {
    static final ConceptSearch SEARCH = new ConceptSearch(Vocabularies.embedded());
  }

  private ConceptSearch(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    List<ConceptLabel> all = new ArrayList<>();
    for (String scheme : vocabularies.ids()) {
      if (!LEFT_OUT.contains(scheme)) {
        for (Concept concept : vocabularies.get(scheme).concepts()) {
          String id = scheme + ":" + concept.notation();
          concept.labels().forEach((language, names) -> add(all, id, language, names));
        }
      }
    }
    this.labels = LabelIndex.of(all);
  }

  private static void add(
      List<ConceptLabel> all, String id, LanguageTag language, ConceptLabels names) {
    boolean first = true;
    for (String name : names.names()) {
      all.add(
          new ConceptLabel(
              id, language, name, first ? LabelKind.PREFERRED : LabelKind.ALTERNATIVE));
      first = false;
    }
  }

  /** Returns the concepts that words mean together, each with how sure that is, from 0 to 1. */
  Map<ConceptRef, Double> meantBy(String words, Optional<LanguageTag> language) {
    return search(words, language, MEANT);
  }

  /** Returns the concepts that one word of several means. */
  Map<ConceptRef, Double> meantByOne(String word, Optional<LanguageTag> language) {
    return search(word, language, MEANT_BY_A_WORD);
  }

  private Map<ConceptRef, Double> search(
      String words, Optional<LanguageTag> language, double least) {
    String text = words.substring(0, Math.min(words.length(), LabelQuery.LONGEST));
    Map<ConceptRef, Double> found = new LinkedHashMap<>();
    if (!text.isBlank()) {
      for (LabelHit hit : labels.search(new LabelQuery(text, language, List.of(), MOST))) {
        if (hit.score() >= least) {
          found.put(ConceptRef.parse(hit.concept()), hit.score());
        }
      }
    }
    return found;
  }

  /** Returns what a concept is called in a language. */
  List<String> names(ConceptRef ref, LanguageTag language) {
    return vocabularies
        .find(ref.scheme())
        .flatMap(scheme -> scheme.find(ref.notation()))
        .flatMap(concept -> concept.labels(language))
        .map(ConceptLabels::names)
        .orElse(List.of());
  }
}
