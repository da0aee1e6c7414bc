package io.github.imisproject.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An index of candidates")
class CandidateIndexTest {
  private final RandomTown town = new RandomTown(11);

  private CandidateIndex<Offer> index(int size) {
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      offers.add(town.offer("o" + i));
    }
    return OfferIndex.of(RandomTown.directory(offers));
  }

  @Test
  void a_view_that_consents_no_longer_cover_leaves_the_index_when_it_is_put() {
    CandidateIndex<PersonView> people = PeopleIndex.of(Stream.of(Views.of(SampleTown.cook())));
    CandidateIndex<PersonView> withdrawn = people.put(Views.closed());

    assertThat(people.size()).isEqualTo(1);
    assertThat(withdrawn.size()).isZero();
    assertThat(withdrawn.find("cook")).isEmpty();
    assertThat(PeopleIndex.of(Stream.of(Views.closed())).put(Views.closed()).size()).isZero();
    assertThat(withdrawn.put(Views.of(SampleTown.cook())).find("cook")).isPresent();
  }

  @Test
  void leaves_older_snapshots_as_they_were() {
    CandidateIndex<Offer> before = index(200);
    Offer other = town.offer("o7");
    CandidateIndex<Offer> after = before.put(other).remove("o8");
    assertThat(before.size()).isEqualTo(200);
    assertThat(before.find("o7")).isPresent().get().isNotEqualTo(other);
    assertThat(before.find("o8")).isPresent();
    assertThat(after.size()).isEqualTo(199);
    assertThat(after.find("o7")).contains(other);
    assertThat(after.find("o8")).isEmpty();
    assertThat(after.remove("o8")).isSameAs(after);
    assertThat(after.putAll(List.of())).isSameAs(after);
  }

  @Test
  void shares_what_does_not_change_and_begins_new_segments_now_and_then() {
    CandidateIndex<Offer> index = index(300);
    Segment<Offer> base = index.parts().get(0).segment();
    for (int i = 0; i < 2 * CandidateIndex.FRESH + 2; i++) {
      index = index.put(town.offer("n" + i));
    }
    assertThat(index.parts().get(0).segment()).isSameAs(base);
    assertThat(index.segments()).isEqualTo(4);
    assertThat(index.merged().segments()).isEqualTo(1);
    assertThat(index.merged().ids().sorted()).isEqualTo(index.ids().sorted().toList());
    assertThat(index).hasToString("CandidateIndex[814 candidates in 4 segments]");
  }

  @Test
  void drops_a_segment_of_which_nothing_is_left() {
    CandidateIndex<Offer> index = index(2).putAll(List.of(town.offer("x"), town.offer("y")));
    assertThat(index.removeAll(List.of("o0", "o1")).segments()).isEqualTo(1);
    assertThat(index.removeAll(List.of("o0", "o1", "x", "y")).size()).isZero();
    assertThat(index(0).remove("o0").size()).isZero();
  }

  @Test
  void refuses_two_of_one_id() {
    Offer offer = town.offer("twin");
    assertThatThrownBy(
            () -> OfferIndex.of(RandomTown.directory(List.of())).putAll(List.of(offer, offer)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two of one id");
    assertThatThrownBy(
            () ->
                OfferIndex.of(
                    Stream.of(offer, offer),
                    ReferenceData.of(RandomTown.directory(List.of()), Vocabularies.embedded()),
                    id -> Optional.of(offer)))
        .hasMessageContaining("candidate 'twin' is given twice");
  }

  @Test
  void says_when_a_candidate_is_not_where_it_is_looked_up() {
    Offer offer = town.offer("lost");
    CandidateIndex<Offer> index =
        OfferIndex.of(
            Stream.of(offer),
            ReferenceData.of(RandomTown.directory(List.of()), Vocabularies.embedded()),
            id -> Optional.empty());
    assertThatThrownBy(() -> index.find("lost"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("candidate 'lost' is in the index and not where it is looked up");
    assertThat(index.find("never there")).isEmpty();
  }

  @Test
  void orders_ids_as_strings_do_and_finds_each() {
    List<String> ids = List.of("b", "a", "\uD83D\uDE00", "\uFB03", "ab", "A", "ε");
    Ids packed = Ids.of(ids);
    for (int row = 0; row < ids.size(); row++) {
      assertThat(packed.get(row)).isEqualTo(ids.get(row));
      assertThat(packed.find(ids.get(row))).isEqualTo(row);
      assertThat(packed.rank[row]).isEqualTo(ids.stream().sorted().toList().indexOf(ids.get(row)));
    }
    assertThat(packed.find("zz")).isEqualTo(-1);
  }

  @Test
  void keeps_what_somebody_is_worth_for_many_concepts() {
    Credits credits = new Credits();
    for (int concept = 0; concept < 5_000; concept++) {
      assertThat(credits.raise(concept * 7, concept / 5_000.0)).isTrue();
      assertThat(credits.raise(concept * 7, 0.1)).isFalse();
    }
    for (int concept = 0; concept < 5_000; concept++) {
      assertThat(credits.get(concept * 7)).isEqualTo(Math.max(0.1, concept / 5_000.0));
      assertThat(credits.get(concept * 7 + 1)).isZero();
    }
  }
}
