package io.github.imisproject.matching.gap;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People as they would be after one change. */
final class PersonCopies {
  private PersonCopies() {}

  /** Raises every part of a language to a level; parts above it stay. */
  static Person withLanguage(Person person, LanguageTag language, CefrLevel level) {
    List<LanguageSkill> languages = new ArrayList<>();
    LanguageSkill raised = LanguageSkill.of(language, level);
    for (LanguageSkill own : person.details().languages().orElse(List.of())) {
      if (own.language().equals(language)) {
        raised = higher(own, raised);
      } else {
        languages.add(own);
      }
    }
    languages.add(raised);
    PersonDetails d = person.details();
    return with(person, Optional.of(languages), d.skills(), d.travelRangeMetres());
  }

  private static LanguageSkill higher(LanguageSkill own, LanguageSkill raised) {
    Map<LanguageActivity, CefrLevel> levels = new EnumMap<>(LanguageActivity.class);
    levels.putAll(raised.levels());
    own.levels().forEach((part, level) -> levels.merge(part, level, PersonCopies::greater));
    return new LanguageSkill(own.language(), levels, own.source(), own.literacy());
  }

  private static CefrLevel greater(CefrLevel one, CefrLevel other) {
    return one.isAtLeast(other) ? one : other;
  }

  static Person withSkill(Person person, ConceptRef skill) {
    PersonDetails d = person.details();
    List<Skill> skills = new ArrayList<>(d.skills().orElse(List.of()));
    skills.add(Skill.of(skill));
    return with(person, d.languages(), Optional.of(skills), d.travelRangeMetres());
  }

  static Person withTravelRange(Person person, int metres) {
    PersonDetails d = person.details();
    return with(person, d.languages(), d.skills(), Optional.of(metres));
  }

  /** Adds a document; only migrants have any on record. */
  static Person withDocument(Person person, ConceptRef document) {
    if (!(person instanceof Migrant m)) {
      return person;
    }
    Set<ConceptRef> documents = new LinkedHashSet<>(m.documents().orElse(Set.of()));
    documents.add(document);
    return new Migrant(
        m.details(),
        m.nationalities(),
        m.arrivalDate(),
        m.legalStatus(),
        m.workPermission(),
        m.unaccompaniedMinor(),
        Optional.of(documents),
        m.culturalBackground(),
        m.unknownMembers());
  }

  private static Person with(
      Person person,
      Optional<List<LanguageSkill>> languages,
      Optional<List<Skill>> skills,
      Optional<Integer> travelRangeMetres) {
    PersonDetails d = person.details();
    PersonDetails details =
        new PersonDetails(
            d.id(),
            d.birthYear(),
            d.ageBand(),
            d.gender(),
            languages,
            skills,
            d.occupations(),
            d.education(),
            d.interests(),
            d.needs(),
            d.availability(),
            d.residence(),
            travelRangeMetres,
            d.contactChannel(),
            d.preferences(),
            d.supportNeeds(),
            d.volunteers(),
            d.safeguardingCheck(),
            d.householdId(),
            d.consents());
    if (person instanceof Migrant m) {
      return new Migrant(
          details,
          m.nationalities(),
          m.arrivalDate(),
          m.legalStatus(),
          m.workPermission(),
          m.unaccompaniedMinor(),
          m.documents(),
          m.culturalBackground(),
          m.unknownMembers());
    }
    LocalMember local = (LocalMember) person;
    return new LocalMember(
        details, local.organisationId(), local.localSince(), local.unknownMembers());
  }
}
