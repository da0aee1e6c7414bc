package io.github.imisproject.matching.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.referral.Referral;
import io.github.imisproject.core.referral.ReferralState;
import io.github.imisproject.core.referral.ReferralStep;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.indicator.disclosure.Cube;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import io.github.imisproject.matching.indicator.disclosure.ReleaseLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The indicators of a town")
class IndicatorsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final GeoPoint NORTH = new GeoPoint(37.10, 22.43);
  private static final GeoPoint SOUTH = new GeoPoint(37.04, 22.43);
  private static final ConceptRef FIND_HOME = ConceptRef.of(Vocabularies.NEEDS, "FIND_HOME");
  private static final ConceptRef RENT_HELP = ConceptRef.of(Vocabularies.NEEDS, "RENT_HELP");
  private static final Set<DataCategory> MOST =
      EnumSet.of(
          DataCategory.DEMOGRAPHIC,
          DataCategory.CONTACT,
          DataCategory.SKILL,
          DataCategory.PREFERENCE,
          DataCategory.LEGAL);

  private final Indicators indicators = new Indicators(areas(), Vocabularies.embedded());

  private static Areas areas() {
    Map<String, GeoPoint> centres = new LinkedHashMap<>();
    centres.put("north", NORTH);
    centres.put("south", SOUTH);
    return Areas.around(
        centres,
        Map.of(
            "north", LocalizedText.of("en", "North bank"),
            "south", LocalizedText.of("en", "South bank")));
  }

  private static PersonView view(String id, Set<DataCategory> agreed, Need... needs) {
    PersonDetails details =
        PersonDetails.builder(id)
            .birthYear(1990)
            .gender(Gender.FEMALE)
            .residence(Residence.in("town", NORTH))
            .needs(Arrays.asList(needs))
            .skills(List.of(Skill.of(ConceptRef.of(Vocabularies.SKILLS, "S1.1"))))
            .consents(
                agreed.isEmpty()
                    ? List.of()
                    : List.of(
                        Consent.builder(
                                "c-" + id,
                                id,
                                LegalBasis.CONSENT,
                                LocalDate.of(2025, 1, 1),
                                new LanguageTag("ar"),
                                "1")
                            .purposes(EnumSet.of(Purpose.STATISTICS))
                            .categories(agreed)
                            .build()))
            .build();
    return new ConsentGate()
        .view(
            Migrant.builder(details)
                .arrivalDate(LocalDate.of(2025, 8, 1))
                .legalStatus(LegalStatus.of(LegalStatusKind.IRREGULAR))
                .build(),
            Optional.empty(),
            Purpose.STATISTICS,
            DAY);
  }

  private static Offer home(String id, ConceptRef need, String... places) {
    return HousingOffer.builder(
            OfferDetails.builder(
                    id,
                    "council",
                    LocalizedText.of("en", "A flat"),
                    OfferCategory.HOUSING,
                    OfferStatus.ACTIVE)
                .meetsNeeds(List.of(need))
                .placeIds(Set.of(places))
                .capacities(List.of(Capacity.of("flat", 5, 2)))
                .build())
        .build();
  }

  private static Directory directory(Offer... offers) {
    return new Directory(
        List.of(),
        List.of(),
        List.of(
            Place.builder("open", LocationType.PHYSICAL).point(SOUTH).build(),
            Place.builder("shelter", LocationType.PHYSICAL)
                .point(SOUTH)
                .confidential(true)
                .build()),
        List.of(offers),
        Map.of());
  }

  private static Referral referral(String id, String person, String offer, Object... steps) {
    List<ReferralStep> history = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      ReferralState state = (ReferralState) steps[i];
      Instant at = Instant.parse(steps[i + 1] + "T10:00:00Z");
      history.add(
          state.needsReason() ? ReferralStep.to(state, at, "full") : ReferralStep.to(state, at));
    }
    return new Referral(id, person, offer, history);
  }

  private Cube cube(String code, IndicatorData data) {
    return indicators.count(data).stream()
        .filter(c -> c.definition().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cell(Cube cube, String... dimensionsAndCategories) {
    List<String> cell = new ArrayList<>();
    for (Dimension dimension : cube.definition().dimensions()) {
      int at = List.of(dimensionsAndCategories).indexOf(dimension.code());
      cell.add(at < 0 ? Dimension.TOTAL : dimensionsAndCategories[at + 1]);
    }
    return cell;
  }

  private static int count(Cube cube, String stratum, String... cell) {
    return cube.count(stratum, cell(cube, cell));
  }

  @Test
  void count_needs_by_category_area_and_coverage() {
    IndicatorData data =
        new IndicatorData(
            List.of(
                view("p1", MOST, Need.of(FIND_HOME, Need.Urgency.HIGH)),
                view("p2", MOST, Need.of(FIND_HOME, Need.Urgency.LOW)),
                view("p3", MOST, Need.of(RENT_HELP, Need.Urgency.LOW))),
            directory(home("flat", FIND_HOME, "open")),
            List.of(
                referral(
                    "r1",
                    "p1",
                    "flat",
                    ReferralState.PROPOSED,
                    "2026-03-01",
                    ReferralState.ACCEPTED,
                    "2026-03-02",
                    ReferralState.CONFIRMED,
                    "2026-03-05",
                    ReferralState.STARTED,
                    "2026-03-20"),
                referral("r2", "p2", "flat", ReferralState.PROPOSED, "2026-03-28")),
            DAY);
    Cube needs = cube("needs", data);
    assertThat(count(needs, "HOUSING", "area", "north")).isEqualTo(3);
    assertThat(count(needs, "HOUSING", "coverage", "MET", "urgency", "HIGH")).isEqualTo(1);
    assertThat(count(needs, "HOUSING", "coverage", "MATCHED")).isEqualTo(1);
    assertThat(count(needs, "HOUSING", "coverage", "OPEN")).isEqualTo(1);
    Cube referrals = cube("referrals", data);
    assertThat(count(referrals, "HOUSING", "waiting", "D8T30", "outcome", "ONGOING")).isEqualTo(1);
    assertThat(count(referrals, "HOUSING", "waiting", "D0T7", "outcome", "PROPOSED")).isEqualTo(1);
    Cube people = cube("people", data);
    assertThat(count(people, "_T", "assisted", "ONGOING", "age", "Y35T49")).isEqualTo(1);
    assertThat(count(people, "_T", "assisted", "NONE", "stay", "M6T11")).isEqualTo(1);
    assertThat(count(cube("skills", data), "S1", "gender", "FEMALE")).isEqualTo(3);
  }

  @Test
  void count_a_person_with_two_needs_of_one_category_once_and_by_the_one_least_covered() {
    IndicatorData data =
        new IndicatorData(
            List.of(
                view(
                    "p1",
                    MOST,
                    new Need(FIND_HOME, Optional.empty(), Need.Status.MET, Optional.empty()),
                    Need.of(RENT_HELP, Need.Urgency.CRITICAL))),
            directory(),
            List.of(),
            DAY);
    Cube needs = cube("needs", data);
    assertThat(count(needs, "HOUSING")).isEqualTo(1);
    assertThat(count(needs, "HOUSING", "coverage", "OPEN", "urgency", "CRITICAL")).isEqualTo(1);
  }

  @Test
  void leave_out_who_did_not_agree_to_statistics() {
    IndicatorData data =
        new IndicatorData(
            List.of(
                view("p1", Set.of(), Need.of(FIND_HOME, Need.Urgency.HIGH)),
                view(
                    "p2",
                    EnumSet.of(DataCategory.PREFERENCE),
                    Need.of(FIND_HOME, Need.Urgency.LOW))),
            directory(home("flat", FIND_HOME, "open")),
            List.of(referral("r1", "p1", "flat", ReferralState.PROPOSED, "2026-03-28")),
            DAY);
    assertThat(count(cube("people", data), "_T")).isEqualTo(1);
    assertThat(count(cube("referrals", data), "HOUSING")).isZero();
    assertThat(count(cube("needs", data), "HOUSING", "area", "_U", "gender", "_U")).isEqualTo(1);
  }

  @Test
  void look_at_no_step_after_their_day() {
    IndicatorData data =
        new IndicatorData(
            List.of(view("p1", MOST, Need.of(FIND_HOME, Need.Urgency.HIGH))),
            directory(home("flat", FIND_HOME, "open")),
            List.of(
                referral(
                    "r1",
                    "p1",
                    "flat",
                    ReferralState.PROPOSED,
                    "2026-03-31",
                    ReferralState.DECLINED,
                    "2026-04-01")),
            DAY);
    assertThat(count(cube("referrals", data), "HOUSING", "outcome", "PROPOSED")).isEqualTo(1);
  }

  @Test
  void put_a_confidential_place_into_no_area() {
    IndicatorReport report =
        indicators.publish(
            new IndicatorData(
                List.of(),
                directory(home("flat", FIND_HOME, "open"), home("safe", FIND_HOME, "shelter")),
                List.of(),
                DAY),
            "2026-Q1",
            new ReleaseLedger(10, indicators.family()));
    assertThat(report.tables().get(0).rows())
        .containsExactly(
            new PlainTable.Row(List.of("HOUSING", "south"), List.of(1L, 5L, 2L)),
            new PlainTable.Row(List.of("HOUSING", "_U"), List.of(1L, 5L, 2L)));
  }

  @Test
  void set_the_demand_for_skills_beside_the_supply() {
    Offer job =
        JobOffer.builder(
                OfferDetails.builder(
                        "job",
                        "council",
                        LocalizedText.of("en", "A job"),
                        OfferCategory.EMPLOYMENT,
                        OfferStatus.ACTIVE)
                    .capacities(List.of(Capacity.of("place", 4, 3)))
                    .build())
            .occupation(ConceptRef.of(Vocabularies.OCCUPATIONS, "2221"))
            .essentialSkills(
                List.of(
                    ConceptRef.of(Vocabularies.SKILLS, "S1.1"),
                    ConceptRef.of(Vocabularies.SKILLS, "S1.2"),
                    ConceptRef.of(Vocabularies.SKILLS, "S2.1")))
            .build();
    IndicatorReport report =
        indicators.publish(
            new IndicatorData(List.of(), directory(job), List.of(), DAY),
            "2026-Q1",
            new ReleaseLedger(10, indicators.family()));
    assertThat(report.tables().get(1).rows())
        .containsExactly(
            new PlainTable.Row(List.of("S1"), List.of(1L, 3L)),
            new PlainTable.Row(List.of("S2"), List.of(1L, 3L)));
  }

  @Test
  void have_no_dimension_for_legal_status() {
    List<String> names = new ArrayList<>();
    indicators
        .family()
        .forEach(
            d -> {
              d.stratum().ifPresent(s -> names.add(s.toString()));
              names.add(d.dimensions().toString());
            });
    assertThat(names.toString().toUpperCase(java.util.Locale.ROOT))
        .doesNotContain("IRREGULAR")
        .doesNotContain("STATUS")
        .doesNotContain("NATIONALIT");
  }

  @Test
  void refuse_views_that_were_made_for_something_else() {
    PersonView matching =
        new ConsentGate()
            .view(
                Migrant.builder(PersonDetails.builder("p1").build()).build(),
                Optional.empty(),
                Purpose.MATCH_JOBS,
                DAY);
    assertThatThrownBy(() -> new IndicatorData(List.of(matching), directory(), List.of(), DAY))
        .hasMessage("a view is for MATCH_JOBS on 2026-03-31, must be for STATISTICS on 2026-03-31");
  }
}
