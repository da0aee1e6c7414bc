package io.github.imisproject.core.person;

import static io.github.imisproject.core.consent.DataCategory.CONTACT;
import static io.github.imisproject.core.consent.DataCategory.CRIMINAL;
import static io.github.imisproject.core.consent.DataCategory.DEMOGRAPHIC;
import static io.github.imisproject.core.consent.DataCategory.ETHNIC_ORIGIN;
import static io.github.imisproject.core.consent.DataCategory.FAMILY;
import static io.github.imisproject.core.consent.DataCategory.HEALTH;
import static io.github.imisproject.core.consent.DataCategory.IDENTITY;
import static io.github.imisproject.core.consent.DataCategory.LEGAL;
import static io.github.imisproject.core.consent.DataCategory.PREFERENCE;
import static io.github.imisproject.core.consent.DataCategory.SKILL;

import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One field of a person: its name, its data category, and how it is read.
 *
 * <p>Immutable and thread-safe. The constants here are all there is: what is not listed, no rule
 * and no scorer can ask for.
 *
 * @param <T> the type of the fact
 */
public final class PersonField<T> {
  private static final List<PersonField<?>> ALL = new ArrayList<>();

  /** How old the person is. */
  public static final PersonField<Age> AGE = of("age", DEMOGRAPHIC, PersonDetails::age);

  /** The gender. */
  public static final PersonField<Gender> GENDER = of("gender", DEMOGRAPHIC, PersonDetails::gender);

  /** The languages used. */
  public static final PersonField<List<LanguageSkill>> LANGUAGES =
      of("languages", SKILL, PersonDetails::languages);

  /** The skills. */
  public static final PersonField<List<Skill>> SKILLS = of("skills", SKILL, PersonDetails::skills);

  /** The occupations. */
  public static final PersonField<List<Occupation>> OCCUPATIONS =
      of("occupations", SKILL, PersonDetails::occupations);

  /** The education. */
  public static final PersonField<List<Education>> EDUCATION =
      of("education", SKILL, PersonDetails::education);

  /** The interests. */
  public static final PersonField<Set<ConceptRef>> INTERESTS =
      of("interests", PREFERENCE, PersonDetails::interests);

  /** The needs. */
  public static final PersonField<List<Need>> NEEDS = of("needs", PREFERENCE, PersonDetails::needs);

  /** When the person has time. */
  public static final PersonField<List<Schedule>> AVAILABILITY =
      of("availability", PREFERENCE, PersonDetails::availability);

  /** Where the person lives, coarsely. */
  public static final PersonField<Residence> RESIDENCE =
      of("residence", CONTACT, PersonDetails::residence);

  /** How far the person can go, in metres. */
  public static final PersonField<Integer> TRAVEL_RANGE =
      of("travelRangeMetres", PREFERENCE, PersonDetails::travelRangeMetres);

  /** How the person prefers to be reached. */
  public static final PersonField<ContactChannel> CONTACT_CHANNEL =
      of("contactChannel", CONTACT, PersonDetails::contactChannel);

  /** What the person prefers in an offer. */
  public static final PersonField<Set<ConceptRef>> PREFERENCES =
      of("preferences", PREFERENCE, PersonDetails::preferences);

  /** What the person needs in order to use an offer. */
  public static final PersonField<List<SupportNeed>> SUPPORT_NEEDS =
      of("supportNeeds", HEALTH, PersonDetails::supportNeeds);

  /** Whether the person wants to volunteer. */
  public static final PersonField<Boolean> VOLUNTEERS =
      of("volunteers", PREFERENCE, PersonDetails::volunteers);

  /** When a safeguarding check holds. */
  public static final PersonField<DateRange> SAFEGUARDING_CHECK =
      of("safeguardingCheck", CRIMINAL, PersonDetails::safeguardingCheck);

  /** The nationalities; an empty set says stateless. */
  public static final PersonField<Set<CountryCode>> NATIONALITIES =
      ofMigrant("nationalities", LEGAL, Migrant::nationalities);

  /** The day of arrival. */
  public static final PersonField<LocalDate> ARRIVAL_DATE =
      ofMigrant("arrivalDate", LEGAL, Migrant::arrivalDate);

  /** The legal status. */
  public static final PersonField<LegalStatus> LEGAL_STATUS =
      ofMigrant("legalStatus", LEGAL, Migrant::legalStatus);

  /** The permission to work. */
  public static final PersonField<WorkPermission> WORK_PERMISSION =
      ofMigrant("workPermission", LEGAL, Migrant::workPermission);

  /** Whether the person is an unaccompanied minor. */
  public static final PersonField<Boolean> UNACCOMPANIED_MINOR =
      ofMigrant("unaccompaniedMinor", LEGAL, Migrant::unaccompaniedMinor);

  /** The documents held. */
  public static final PersonField<Set<ConceptRef>> DOCUMENTS =
      ofMigrant("documents", LEGAL, Migrant::documents);

  /** The culture as self-described. */
  public static final PersonField<Set<ConceptRef>> CULTURAL_BACKGROUND =
      ofMigrant("culturalBackground", ETHNIC_ORIGIN, Migrant::culturalBackground);

  /** The organisation or network a local member belongs to. */
  public static final PersonField<String> ORGANISATION =
      new PersonField<>(
          "organisationId",
          IDENTITY,
          (p, h) -> p instanceof LocalMember local ? local.organisationId() : Optional.empty());

  /** The year since which a local member has lived here. */
  public static final PersonField<Integer> LOCAL_SINCE =
      new PersonField<>(
          "localSince",
          DEMOGRAPHIC,
          (p, h) -> p instanceof LocalMember local ? local.localSince() : Optional.empty());

  /** How many people the household has; 1 for a person recorded without one is not assumed. */
  public static final PersonField<Integer> HOUSEHOLD_SIZE =
      new PersonField<>("householdSize", FAMILY, (p, h) -> h.map(Household::size));

  /** Whether the person's household has a single parent. */
  public static final PersonField<Boolean> SINGLE_PARENT =
      new PersonField<>(
          "singleParent",
          FAMILY,
          (p, h) ->
              h.map(Household::singleParent)
                  .filter(t -> t != Truth.UNKNOWN)
                  .map(t -> t == Truth.TRUE));

  /** How many units of each service the household needs. */
  public static final PersonField<Map<String, Integer>> HOUSEHOLD_NEEDS =
      new PersonField<>(
          "householdNeeds",
          FAMILY,
          (p, h) -> h.map(Household::needs).filter(needs -> !needs.isEmpty()));

  /** The regions the household has ties to. */
  public static final PersonField<Set<String>> HOUSEHOLD_TIES =
      new PersonField<>("householdTies", FAMILY, (p, h) -> h.map(Household::ties));

  private static final List<PersonField<?>> LISTED = List.copyOf(ALL);

  private final String name;
  private final DataCategory category;
  private final BiFunction<Person, Optional<Household>, Optional<T>> reader;

  private PersonField(
      String name,
      DataCategory category,
      BiFunction<Person, Optional<Household>, Optional<T>> reader) {
    this.name = name;
    this.category = category;
    this.reader = reader;
    ALL.add(this);
  }

  private static <T> PersonField<T> of(
      String name, DataCategory category, Function<PersonDetails, Optional<T>> reader) {
    return new PersonField<>(name, category, (p, h) -> reader.apply(p.details()));
  }

  private static <T> PersonField<T> ofMigrant(
      String name, DataCategory category, Function<Migrant, Optional<T>> reader) {
    return new PersonField<>(
        name, category, (p, h) -> p instanceof Migrant m ? reader.apply(m) : Optional.empty());
  }

  /** Returns every field, in a fixed order. */
  public static List<PersonField<?>> all() {
    return LISTED;
  }

  /** Returns the field with this name, such as {@code "legalStatus"}. */
  public static Optional<PersonField<?>> find(String name) {
    for (PersonField<?> field : LISTED) {
      if (field.name.equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns the stable name, such as {@code "legalStatus"}; used in explanations and settings. */
  public String name() {
    return name;
  }

  /** Returns the category of data it belongs to. */
  public DataCategory category() {
    return category;
  }

  /**
   * Reads the field, without asking for consent.
   *
   * @return known or not recorded
   */
  public Fact<T> read(Person person, Optional<Household> household) {
    return Fact.of(reader.apply(person, household));
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
