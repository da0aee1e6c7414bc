package io.github.imisproject.matching.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.Guardian;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.AgeBand;
import io.github.imisproject.core.person.ContactChannel;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.reciprocal.TwoSidedMatch;
import io.github.imisproject.matching.reciprocal.TwoSidedResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bridges between people")
class BridgesTest {
  private static final ConceptRef COOK = ConceptRef.of("occupations", "5120");

  private static PersonDetails details(String id, UnaryOperator<PersonDetails.Builder> more) {
    Consent consent =
        Consent.builder(
                "c-" + id,
                id,
                LegalBasis.CONSENT,
                SampleTown.DAY.minusDays(10),
                LanguageTag.GREEK,
                "1")
            .purposes(EnumSet.of(Purpose.MATCH_PEOPLE))
            .categories(
                EnumSet.of(
                    DataCategory.DEMOGRAPHIC,
                    DataCategory.SKILL,
                    DataCategory.CONTACT,
                    DataCategory.PREFERENCE))
            .guardian(new Guardian("guardian-" + id, Guardian.Role.PARENT)) // heard for minors only
            .build();
    // A check for work with children rests on an official task, never on consent: article 10 GDPR.
    Consent check =
        Consent.builder(
                "check-" + id,
                id,
                LegalBasis.PUBLIC_TASK,
                SampleTown.DAY.minusDays(10),
                LanguageTag.GREEK,
                "1")
            .purposes(EnumSet.of(Purpose.MATCH_PEOPLE))
            .categories(EnumSet.of(DataCategory.CRIMINAL))
            .build();
    return more.apply(PersonDetails.builder(id).consents(List.of(consent, check))).build();
  }

  private static Person newcomer(String id, UnaryOperator<PersonDetails.Builder> more) {
    return Migrant.builder(details(id, more)).build();
  }

  private static Person local(String id, UnaryOperator<PersonDetails.Builder> more) {
    return LocalMember.builder(details(id, more)).build();
  }

  private static LanguageSkill speaks(String language, CefrLevel level) {
    return LanguageSkill.of(new LanguageTag(language), level);
  }

  private static PersonDetails.Builder adult(PersonDetails.Builder details) {
    return details.ageBand(AgeBand.AGE_35_49);
  }

  private static final Person AMAL =
      newcomer(
          "amal",
          d ->
              adult(d)
                  .gender(Gender.FEMALE)
                  .languages(List.of(speaks("ar", CefrLevel.NATIVE), speaks("el", CefrLevel.A2)))
                  .occupations(List.of(Occupation.of(COOK)))
                  .contactChannel(ContactChannel.PHONE)
                  .residence(Residence.in("centre", new GeoPoint(37.07, 22.43))));
  private static final Person DIMITRA =
      local(
          "dimitra",
          d ->
              adult(d)
                  .gender(Gender.FEMALE)
                  .languages(List.of(speaks("el", CefrLevel.NATIVE), speaks("ar", CefrLevel.A1)))
                  .occupations(List.of(Occupation.of(COOK)))
                  .contactChannel(ContactChannel.EMAIL)
                  .residence(Residence.in("centre", new GeoPoint(37.08, 22.44))));
  private static final Person NIKOS =
      local(
          "nikos",
          d -> adult(d).gender(Gender.MALE).languages(List.of(speaks("el", CefrLevel.NATIVE))));

  private static Profiles people(Person... people) {
    return new Profiles(List.of(people), List.of(), Map.of());
  }

  private static TwoSidedResult<PersonView> mentors(Person seeker, Person... all) {
    return Bridges.mentoring(people(all), SampleTown.directory())
        .match(MatchRequest.of(seeker, SampleTown.DAY).purposes(Set.of(Purpose.MATCH_PEOPLE)));
  }

  private static List<String> reasons(Explanation explanation) {
    return explanation.contributions().stream()
        .flatMap(part -> part.reasons().stream())
        .map(Reason::code)
        .toList();
  }

  @Test
  void a_mentor_of_the_same_line_of_work_comes_first() {
    TwoSidedResult<PersonView> found = mentors(AMAL, AMAL, NIKOS, DIMITRA);

    assertThat(found.matches()).extracting(TwoSidedMatch::id).containsExactly("dimitra", "nikos");
    assertThat(reasons(found.matches().get(0).seekerSide().explanation()))
        .contains("peer.experience.occupation", "peer.language.shared");
  }

  @Test
  void what_each_gives_and_gets_is_in_the_result() {
    TwoSidedMatch<PersonView> pair =
        Bridges.languageExchange(people(AMAL, DIMITRA), SampleTown.directory())
            .match(MatchRequest.of(AMAL, SampleTown.DAY).purposes(Set.of(Purpose.MATCH_PEOPLE)))
            .matches()
            .get(0);

    assertThat(pair.seekerSide().explanation().toString()).contains("el");
    assertThat(reasons(pair.seekerSide().explanation())).contains("peer.exchange.learn");
    assertThat(reasons(pair.candidateSide().orElseThrow().explanation()))
        .contains("peer.exchange.learn");
  }

  @Test
  void no_result_holds_a_way_to_reach_anybody_or_a_distance() {
    String shown = mentors(AMAL, AMAL, DIMITRA).matches().get(0).seekerSide().explanation() + "";

    assertThat(shown).contains("peer.near").doesNotContain("37.", "22.", "PHONE", "EMAIL");
  }

  @Test
  void people_of_the_same_side_are_not_mentors() {
    Person other = newcomer("other", BridgesTest::adult);

    assertThat(mentors(AMAL, AMAL, other).exclusions()).extracting(Exclusion::id).contains("other");
  }

  @Test
  void a_wish_to_meet_ones_own_gender_binds_both_sides() {
    Person wishing =
        local(
            "wishing",
            d -> adult(d).gender(Gender.MALE).preferences(Set.of(MeetingWishRule.SAME_GENDER)));

    assertThat(mentors(AMAL, AMAL, wishing).matches()).isEmpty();
    assertThat(mentors(wishing, AMAL, wishing).matches()).isEmpty();
    assertThat(mentors(AMAL, AMAL, wishing).exclusions())
        .singleElement()
        .satisfies(e -> assertThat(e.toString()).contains("peer.wish.otherGender"));
  }

  @Test
  void a_wish_that_may_not_be_read_is_not_taken_for_none() {
    Consent narrow =
        Consent.builder("c", "shy", LegalBasis.CONSENT, SampleTown.DAY, LanguageTag.GREEK, "1")
            .purposes(EnumSet.of(Purpose.MATCH_PEOPLE))
            .categories(EnumSet.of(DataCategory.DEMOGRAPHIC, DataCategory.SKILL))
            .build();
    Person shy =
        LocalMember.builder(
                adult(PersonDetails.builder("shy"))
                    .preferences(Set.of(MeetingWishRule.SAME_GENDER))
                    .consents(List.of(narrow))
                    .build())
            .build();

    TwoSidedResult<PersonView> found = mentors(AMAL, AMAL, shy);

    assertThat(found.matches()).isEmpty();
    assertThat(found.undecided()).hasSize(1);
  }

  @Test
  void a_minor_meets_only_adults_with_a_valid_check() {
    Person minor = newcomer("minor", d -> d.ageBand(AgeBand.AGE_15_17));
    Person checked =
        local(
            "checked",
            d ->
                adult(d)
                    .safeguardingCheck(
                        DateRange.of(SampleTown.DAY.minusDays(1), SampleTown.DAY.plusDays(1))));
    Person expired =
        local(
            "expired",
            d ->
                adult(d)
                    .safeguardingCheck(DateRange.of(SampleTown.DAY.minusDays(9), SampleTown.DAY)));
    Person unknown = local("unknown", BridgesTest::adult);

    TwoSidedResult<PersonView> found = mentors(minor, minor, checked, expired, unknown);

    assertThat(found.matches()).extracting(TwoSidedMatch::id).containsExactly("checked");
    assertThat(found.exclusions()).extracting(Exclusion::id).containsExactly("expired");
    assertThat(found.undecided()).extracting(TwoSidedMatch::id).containsExactly("unknown");
    assertThat(mentors(checked, minor, checked).matches()).hasSize(1);
    assertThat(mentors(expired, minor, expired).matches()).isEmpty();
  }

  @Test
  void minors_far_apart_in_age_do_not_meet() {
    Person small = newcomer("small", d -> d.birthYear(2018));
    Person teen = local("teen", d -> d.birthYear(2010));
    Person near = local("near", d -> d.birthYear(2017));

    assertThat(mentors(small, small, teen, near).matches())
        .extracting(TwoSidedMatch::id)
        .containsExactly("near");
  }

  @Test
  void buddies_are_mixed_and_everybody_in_a_group_is_allowed_with_everybody() {
    Person grouped =
        newcomer(
            "zahra",
            d ->
                adult(d)
                    .gender(Gender.FEMALE)
                    .languages(List.of(speaks("fa", CefrLevel.NATIVE), speaks("el", CefrLevel.B1)))
                    .preferences(Set.of(MeetingWishRule.GROUPS_ONLY)));
    Person silent =
        Migrant.builder(PersonDetails.builder("silent").ageBand(AgeBand.AGE_25_34).build()).build();

    Grouping grouping =
        new BuddyGroups(people(AMAL, DIMITRA, NIKOS, grouped, silent), SampleTown.directory())
            .form(SampleTown.DAY);

    assertThat(grouping.optimal()).isTrue();
    assertThat(grouping.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.members())
                  .extracting(Grouping.Member::personId)
                  .containsExactly("amal", "dimitra", "nikos", "zahra");
              assertThat(group.members())
                  .extracting(Grouping.Member::community)
                  .contains(Community.LOCAL, Community.MIGRANT);
              assertThat(group.members()).allMatch(member -> member.gets().size() == 3);
            });
    assertThat(grouping.unplaced()).isEmpty();
    assertThat(grouping.toString()).doesNotContain("silent");
  }

  @Test
  void who_finds_no_group_is_told_why() {
    Grouping oneSided =
        new BuddyGroups(people(DIMITRA, NIKOS), SampleTown.directory()).form(SampleTown.DAY);
    Grouping alone = new BuddyGroups(people(AMAL), SampleTown.directory()).form(SampleTown.DAY);
    Grouping tooFew =
        new BuddyGroups(people(AMAL, DIMITRA), SampleTown.directory()).form(SampleTown.DAY);

    assertThat(codes(oneSided)).containsOnly("buddies.oneSide").hasSize(2);
    assertThat(codes(alone)).containsExactly("buddies.nobody");
    assertThat(codes(tooFew)).containsOnly("buddies.noPlace").hasSize(2);
  }

  private static List<String> codes(Grouping grouping) {
    return grouping.unplaced().stream().map(u -> u.reason().code()).toList();
  }

  @Test
  void every_reason_has_a_sentence_in_all_five_languages() {
    TwoSidedMatch<PersonView> pair = mentors(AMAL, AMAL, DIMITRA).matches().get(0);

    for (LanguageTag language : SupportedLanguages.ALL) {
      for (Contribution part : pair.seekerSide().explanation().contributions()) {
        for (Reason reason : part.reasons()) {
          assertThat(Explainer.standard().sentence(reason, language))
              .doesNotContain("{", "peer.")
              .isNotBlank();
        }
      }
    }
  }
}
