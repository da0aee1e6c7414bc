package io.github.imisproject.matching.index;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes indexes of offers. */
public final class OfferIndex {
  private OfferIndex() {}

  /** Returns an index of the offers of a directory, which it holds. */
  public static CandidateIndex<Offer> of(Directory directory) {
    return of(directory, Vocabularies.embedded());
  }

  /** Returns an index of the offers of a directory, which it holds. */
  public static CandidateIndex<Offer> of(Directory directory, Vocabularies vocabularies) {
    return CandidateIndex.of(
        OfferColumns.INSTANCE,
        ReferenceData.of(directory, vocabularies),
        true,
        id -> Optional.empty(),
        directory.offers().stream());
  }

  /**
   * Returns an index that does not hold the offers, only their columns.
   *
   * @param offers all offers, read once
   * @param reference where they are
   * @param lookup where an offer is found again
   */
  public static CandidateIndex<Offer> of(
      Stream<Offer> offers, ReferenceData reference, CandidateLookup<Offer> lookup) {
    return CandidateIndex.of(OfferColumns.INSTANCE, reference, false, lookup, offers);
  }
}
