package io.github.imisproject.matching.index;

import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes indexes of people, each as the view that the consent gate made for one purpose on one day.
 *
 * <p>Whoever consented to nothing is not in it, and leaves it when such a view is put. Only offers
 * of that purpose, asked for that day, find them. A removed person is marked and found no more;
 * {@link CandidateIndex#merged} leaves nothing of what was removed in memory, once older snapshots
 * are dropped. An index of people cannot be saved.
 */
public final class PeopleIndex {
  private PeopleIndex() {}

  /**
   * Returns an index of these views; whoever consented to nothing is left out.
   *
   * @param views one view a person
   */
  public static CandidateIndex<PersonView> of(Stream<PersonView> views) {
    return CandidateIndex.of(
        PeopleColumns.INSTANCE, ReferenceData.EMPTY, true, id -> Optional.empty(), views);
  }
}
