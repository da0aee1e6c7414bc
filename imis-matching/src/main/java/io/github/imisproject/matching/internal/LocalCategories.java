package io.github.imisproject.matching.internal;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;

/** The categories an offer is of, as concepts. */
public final class LocalCategories {
  private LocalCategories() {}

  /** Returns the town's own categories that its topics name, then the category of the model. */
  public static List<ConceptRef> of(Offer offer) {
    List<ConceptRef> categories = new ArrayList<>();
    for (ConceptRef topic : offer.details().topics()) {
      if (topic.scheme().equals(Vocabularies.OFFER_CATEGORIES)) {
        categories.add(topic);
      }
    }
    categories.add(ConceptRef.of(Vocabularies.OFFER_CATEGORIES, offer.details().category().name()));
    return categories;
  }
}
