package io.github.imisproject.core.hsds;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Knows terms of other taxonomies by their names: a directory's "Housing", "logement" or "στέγαση"
 * is our category HOUSING, and its "Mental health" meets our need of that name.
 *
 * <p>Only a name that equals one of ours counts, in any language and case; nothing is guessed.
 */
final class TermNames {
  private final Map<String, OfferCategory> categories = new HashMap<>();
  private final Map<String, ConceptRef> needs = new HashMap<>();

  TermNames(Vocabularies vocabularies) {
    ConceptScheme fields = vocabularies.get(Vocabularies.OFFER_CATEGORIES);
    for (OfferCategory category : OfferCategory.values()) {
      categories.put(key(category.name()), category);
      if (category != OfferCategory.OTHER) {
        fields
            .find(category.name())
            .ifPresent(c -> names(c, n -> categories.putIfAbsent(n, category)));
      }
    }
    for (Concept need : vocabularies.get(Vocabularies.NEEDS).concepts()) {
      ConceptRef ref = ConceptRef.of(Vocabularies.NEEDS, need.notation());
      names(need, name -> needs.putIfAbsent(name, ref));
    }
  }

  /** The category that a code or name stands for. */
  Optional<OfferCategory> category(String term) {
    return Optional.ofNullable(categories.get(key(term)));
  }

  /** The need that a name stands for. */
  Optional<ConceptRef> need(String term) {
    return Optional.ofNullable(needs.get(key(term)));
  }

  private static void names(Concept concept, Consumer<String> taker) {
    for (ConceptLabels labels : concept.labels().values()) {
      taker.accept(key(labels.preferred()));
      labels.names().forEach(name -> taker.accept(key(name)));
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
