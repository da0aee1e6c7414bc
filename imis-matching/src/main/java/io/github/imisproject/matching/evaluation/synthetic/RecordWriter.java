package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.internal.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes down a person as an office would: not everything that is true ends in the record. */
final class RecordWriter {
  private static final double AGREES_TO_ALL = 0.95;

  private RecordWriter() {}

  static Person write(
      String id,
      String householdId,
      Traits traits,
      LegalStatusKind status,
      LocalDate arrival,
      TownSettings settings,
      Draws draws) {
    double kept = 1 - settings.missing();
    PersonDetails.Builder details =
        PersonDetails.builder(id).householdId(householdId).birthYear(traits.birthYear());
    if (draws.chance(kept)) {
      details.gender(traits.gender());
    }
    if (draws.chance(kept)) {
      details.languages(
          traits.languages().entrySet().stream()
              .map(e -> LanguageSkill.of(new LanguageTag(e.getKey()), e.getValue()))
              .toList());
    }
    if (draws.chance(kept)) {
      details.skills(traits.skills().stream().map(Skill::of).toList());
    }
    if (draws.chance(kept)) {
      details.occupations(traits.occupation().stream().map(Occupation::of).toList());
    }
    if (draws.chance(kept)) {
      details.needs(traits.needs());
    }
    if (draws.chance(kept)) {
      details.interests(Set.copyOf(traits.interests()));
    }
    if (draws.chance(kept)) {
      details.residence(Residence.in(Stock.REGION, traits.home()));
    }
    if (traits.adult()) {
      List<Consent> consents = new ArrayList<>(List.of(consent(id, traits, arrival, draws)));
      if (StoryMaker.tells(settings, traits)) {
        consents.add(StoryMaker.consent(id, traits, arrival));
      }
      details.consents(consents);
    }
    Migrant.Builder migrant = Migrant.builder(details.build()).arrivalDate(arrival);
    if (draws.chance(kept)) {
      migrant.legalStatus(LegalStatus.of(status));
    }
    if (draws.chance(kept)) {
      migrant.workPermission(WorkPermission.of(traits.work()));
    }
    return migrant.build();
  }

  private static Consent consent(String id, Traits traits, LocalDate arrival, Draws draws) {
    Set<DataCategory> categories =
        EnumSet.of(
            DataCategory.DEMOGRAPHIC,
            DataCategory.CONTACT,
            DataCategory.SKILL,
            DataCategory.PREFERENCE);
    if (draws.chance(AGREES_TO_ALL)) {
      categories.add(DataCategory.LEGAL);
      categories.add(DataCategory.FAMILY);
    }
    return Consent.builder(
            "c-" + id,
            id,
            LegalBasis.CONSENT,
            arrival,
            new LanguageTag(traits.firstLanguage()),
            "synthetic-1")
        .purposes(
            EnumSet.of(
                Purpose.MATCH_JOBS,
                Purpose.MATCH_HOUSING,
                Purpose.MATCH_SERVICES,
                Purpose.MATCH_PEOPLE,
                Purpose.STATISTICS,
                Purpose.RESEARCH))
        .categories(categories)
        .build();
  }
}
