package io.github.imisproject.matching.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.i18n.SupportedLanguages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The synthetic town")
class SyntheticTownTest {
  final SyntheticTown town = new SyntheticTown(TownSettings.of(7));

  @Test
  void is_the_same_for_the_same_seed_and_another_for_another() {
    SyntheticTown again = new SyntheticTown(TownSettings.of(7));
    assertThat(again.directory()).isEqualTo(town.directory());
    assertThat(again.people().map(SyntheticPerson::person).toList())
        .isEqualTo(town.people().map(SyntheticPerson::person).toList());
    assertThat(new SyntheticTown(TownSettings.of(8)).directory()).isNotEqualTo(town.directory());
  }

  @Test
  void draws_a_household_from_its_number_alone() {
    SyntheticHousehold fifth = town.households().skip(5).findFirst().orElseThrow();
    assertThat(town.household(5).household()).isEqualTo(fifth.household());
    assertThat(town.household(5).members().get(0).person())
        .isEqualTo(fifth.members().get(0).person());
  }

  @Test
  void has_exactly_the_people_and_offers_asked_for_with_ids_of_their_own() {
    List<String> ids = town.people().map(SyntheticPerson::id).toList();
    assertThat(ids).hasSize(1000).doesNotHaveDuplicates();
    assertThat(town.directory().offers()).hasSize(200);
    assertThat(town.directory().problems()).isEmpty();
  }

  @Test
  void has_two_children_in_five_people() {
    SyntheticTown large = new SyntheticTown(TownSettings.of(1).people(20_000));
    long children = large.people().filter(p -> !p.adult()).count();
    assertThat(children / 20_000.0).isCloseTo(0.40, within(0.02));
  }

  @Test
  void leaves_out_the_share_of_facts_that_is_asked_for() {
    SyntheticTown gappy = new SyntheticTown(TownSettings.of(3).people(5000).missing(0.25));
    long unknown = gappy.people().filter(p -> p.person().details().needs().isEmpty()).count();
    assertThat(unknown / 5000.0).isCloseTo(0.25, within(0.03));
    SyntheticTown whole = new SyntheticTown(TownSettings.of(3).missing(0));
    assertThat(whole.people()).allMatch(p -> p.person().details().needs().isPresent());
  }

  @Test
  void keeps_the_truth_when_facts_go_missing() {
    SyntheticTown whole = new SyntheticTown(TownSettings.of(3).missing(0));
    SyntheticTown gappy = new SyntheticTown(TownSettings.of(3).missing(0.9));
    Offer offer = whole.directory().offers().get(0);
    List<Double> first = whole.people().map(p -> whole.utility(p, offer)).toList();
    assertThat(gappy.people().map(p -> gappy.utility(p, offer)).toList()).isEqualTo(first);
  }

  @Test
  void drifts_to_other_origins_only_if_asked() {
    Map<Boolean, Double> change = new HashMap<>();
    for (boolean drifts : List.of(true, false)) {
      SyntheticTown drifting =
          new SyntheticTown(TownSettings.of(5).people(20_000).drift(drifts ? 1 : 0));
      List<SyntheticPerson> people = drifting.people().toList();
      change.put(drifts, arabic(people.subList(0, 5000)) - arabic(people.subList(15_000, 20_000)));
    }
    assertThat(change.get(true)).isGreaterThan(0.05);
    assertThat(change.get(false)).isCloseTo(0, within(0.05));
  }

  private static double arabic(List<SyntheticPerson> people) {
    long count = people.stream().filter(p -> "ar".equals(p.groups().get("firstLanguage"))).count();
    return (double) count / people.size();
  }

  @Test
  void gives_most_adults_some_suitable_offers_and_nobody_only_those() {
    int with = 0;
    int adults = 0;
    long suitable = 0;
    for (SyntheticPerson person : town.people().filter(SyntheticPerson::adult).toList()) {
      long own =
          town.directory().offers().stream()
              .filter(o -> town.grade(person, o) >= SyntheticTown.SUITABLE)
              .count();
      adults++;
      with += own > 0 ? 1 : 0;
      suitable += own;
      assertThat(own).isLessThan(town.directory().offers().size() / 2);
    }
    assertThat((double) with / adults).isGreaterThan(0.8);
    assertThat((double) suitable / adults).isBetween(3.0, 30.0);
  }

  @Test
  void refers_people_to_suitable_offers_less_often_by_the_planted_bias() {
    SyntheticTown biased = new SyntheticTown(TownSettings.of(11).people(8000).bias(0.2));
    Map<Boolean, List<Referral>> byGroup = new HashMap<>();
    byGroup.put(true, new ArrayList<>());
    byGroup.put(false, new ArrayList<>());
    biased
        .people()
        .forEach(
            p ->
                biased.history(p, biased.settings().firstDay()).stream()
                    .filter(Referral::suitable)
                    .forEach(r -> byGroup.get(p.disadvantaged()).add(r)));
    assertThat(rate(byGroup.get(false)) - rate(byGroup.get(true))).isCloseTo(0.2, within(0.06));
    assertThat(rate(byGroup.get(false))).isCloseTo(0.6, within(0.05));
  }

  private static double rate(List<Referral> referrals) {
    return referrals.stream().filter(Referral::referred).count() / (double) referrals.size();
  }

  @Test
  void tells_the_arrival_in_order_and_in_time() {
    List<SyntheticHousehold> all = town.households().toList();
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).arrivedOn()).isAfterOrEqualTo(all.get(i - 1).arrivedOn());
    }
    assertThat(all.get(0).arrivedOn()).isEqualTo(town.settings().firstDay());
    assertThat(((Migrant) all.get(0).members().get(0).person()).arrivalDate())
        .contains(all.get(0).arrivedOn());
  }

  @Test
  void lets_three_adults_in_ten_tell_a_story_with_their_consent() {
    SyntheticTown town = new SyntheticTown(TownSettings.of(4).people(600));
    List<Story> stories = town.stories().toList();
    long adults = town.people().filter(SyntheticPerson::adult).count();
    assertThat((double) stories.size() / adults).isBetween(0.22, 0.38);
    Map<String, Consent> consents = new TreeMap<>();
    town.people()
        .flatMap(p -> p.person().details().consents().stream())
        .forEach(c -> consents.put(c.id(), c));
    assertThat(stories).extracting(Story::id).doesNotHaveDuplicates();
    for (Story story : stories) {
      Consent consent = consents.get(story.consentId());
      assertThat(consent.purposes()).containsExactly(Purpose.STORY_PUBLICATION);
      assertThat(story.themes()).isNotEmpty();
      assertThat(SupportedLanguages.ALL).contains(story.language());
    }
    Stories all = Stories.of(stories, List.copyOf(consents.values()));
    ActivityStreams door = ActivityStreams.create();
    assertThat(door.read(door.write(all)).get().find(stories.get(0).id()))
        .map(Story::themes)
        .contains(stories.get(0).themes());
    assertThat(new SyntheticTown(TownSettings.of(4).people(600)).stories().toList())
        .isEqualTo(stories);
  }

  @Property(tries = 30)
  void keeps_utility_between_zero_and_one(
      @ForAll @LongRange(min = 0, max = 1_000_000) long household, @ForAll long seed) {
    SyntheticTown some = new SyntheticTown(TownSettings.of(seed).offers(20));
    for (SyntheticPerson person : some.household(household).members()) {
      for (Offer offer : some.directory().offers()) {
        assertThat(some.utility(person, offer)).isBetween(0.0, 1.0);
        assertThat(some.grade(person, offer)).isBetween(0, 3);
      }
    }
  }

  @Property(tries = 20)
  void refuses_a_bias_that_would_make_a_probability_negative(
      @ForAll @DoubleRange(min = 0.6, minIncluded = false, max = 10) double bias) {
    assertThatThrownBy(() -> TownSettings.of(1).bias(bias))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bias is ")
        .hasMessageContaining("must be from 0.0 to 0.6");
  }
}
