package io.github.imisproject.matching.index;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
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

  /**
   * Saves an index to a file.
   *
   * <p>The file holds the columns and not the offers. What was removed is nowhere in it: an index
   * that was changed is {@linkplain CandidateIndex#merged() merged} first. An older file of that
   * name is replaced in one step.
   *
   * @throws IOException if the file cannot be written
   * @throws IllegalStateException if it would be larger than 2 GiB
   */
  public static void save(CandidateIndex<Offer> index, Path file) throws IOException {
    SavedIndex.write(index.compact(), file);
  }

  /**
   * Loads a saved index by mapping its file into memory and copying the columns.
   *
   * @param file the file, of which nothing is read afterwards
   * @param reference where the offers are
   * @param lookup where an offer is found
   * @return the index; or the problem, if the file is none, is damaged, or was saved by a newer
   *     version
   * @throws IOException if the file cannot be read
   */
  public static Reading<CandidateIndex<Offer>> load(
      Path file, ReferenceData reference, CandidateLookup<Offer> lookup) throws IOException {
    return SavedIndex.read(file, reference, lookup);
  }
}
