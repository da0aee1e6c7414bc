package io.github.imisproject.matching.evaluation.data;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Protection;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermission;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Household.Member;
import io.github.imisproject.core.person.Household.Role;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * People as a table, one a line. Lists stand in one cell between semicolons: {@code
 * ar:NATIVE;el:A2} for languages, notations or {@code scheme:notation} for needs, occupations,
 * skills, interests.
 */
final class PeopleTable {
  private static final Set<String> REQUIRED = Set.of("id");
  private static final Set<String> KNOWN =
      Set.of(
          "household",
          "arrived",
          "consented",
          "birthYear",
          "gender",
          "languages",
          "needs",
          "occupations",
          "skills",
          "interests",
          "region",
          "latitude",
          "longitude",
          "legalStatus",
          "workPermission");

  /** What the consent of a table covers: matching and research, with what the columns can hold. */
  private static final Set<Purpose> PURPOSES =
      Set.of(
          Purpose.MATCH_JOBS,
          Purpose.MATCH_HOUSING,
          Purpose.MATCH_SERVICES,
          Purpose.MATCH_PEOPLE,
          Purpose.RESEARCH);

  private static final Set<DataCategory> CATEGORIES =
      Arrays.stream(DataCategory.values())
          .filter(category -> category.protection() != Protection.SPECIAL)
          .filter(category -> category.protection() != Protection.CRIMINAL)
          .collect(Collectors.toUnmodifiableSet());

  private PeopleTable() {}

  static Optional<Profiles> read(StudyFiles files, String name, LanguageTag language) {
    Optional<Table> table = Table.read(files, name, REQUIRED, KNOWN);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    List<Person> people = new ArrayList<>();
    Map<String, List<String>> households = new LinkedHashMap<>();
    Set<String> ids = new TreeSet<>();
    Table rows = table.get();
    while (rows.next()) {
      Optional<String> id = rows.needed("id");
      if (id.isPresent() && !ids.add(id.get())) {
        rows.problem("idTwice", Map.of("id", id.get()));
      } else if (id.isPresent()) {
        rows.build(row -> person(row, id.get(), language), people::add);
        rows.text("household")
            .ifPresent(h -> households.computeIfAbsent(h, key -> new ArrayList<>()).add(id.get()));
      }
    }
    List<Household> together = new ArrayList<>();
    households.forEach(
        (id, members) ->
            together.add(
                Household.builder(id)
                    .members(
                        members.stream()
                            .map(
                                m ->
                                    new Member(
                                        m,
                                        m.equals(members.get(0)) ? Role.HEAD : Role.OTHER,
                                        Optional.empty(),
                                        Optional.empty()))
                            .toList())
                    .build()));
    return Optional.of(new Profiles(people, together, Map.of()));
  }

  private static Person person(Table row, String id, LanguageTag language) {
    PersonDetails.Builder details = PersonDetails.builder(id);
    row.text("household").ifPresent(details::householdId);
    row.whole("birthYear").ifPresent(details::birthYear);
    row.code("gender", Gender.class).ifPresent(details::gender);
    recorded(row, "languages")
        .ifPresent(
            x -> details.languages(row.list("languages", PeopleTable::language, "cellLanguages")));
    recorded(row, "needs")
        .ifPresent(
            x ->
                details.needs(
                    row.concepts("needs", Vocabularies.NEEDS).stream()
                        .map(need -> Need.of(need, Need.Urgency.MEDIUM))
                        .toList()));
    recorded(row, "occupations")
        .ifPresent(
            x ->
                details.occupations(
                    row.concepts("occupations", Vocabularies.OCCUPATIONS).stream()
                        .map(Occupation::of)
                        .toList()));
    recorded(row, "skills")
        .ifPresent(
            x ->
                details.skills(
                    row.concepts("skills", Vocabularies.SKILLS).stream().map(Skill::of).toList()));
    recorded(row, "interests")
        .ifPresent(
            x -> details.interests(Set.copyOf(row.concepts("interests", Vocabularies.INTERESTS))));
    row.residence().ifPresent(details::residence);
    row.date("consented").ifPresent(day -> details.consents(List.of(consent(id, day, language))));
    Migrant.Builder migrant = Migrant.builder(details.build());
    row.date("arrived").ifPresent(migrant::arrivalDate);
    row.code("legalStatus", LegalStatusKind.class)
        .ifPresent(kind -> migrant.legalStatus(LegalStatus.of(kind)));
    row.code("workPermission", WorkPermissionKind.class)
        .ifPresent(kind -> migrant.workPermission(WorkPermission.of(kind)));
    return migrant.build();
  }

  /** An empty cell means that nobody asked, not that there is none. */
  private static Optional<String> recorded(Table row, String column) {
    return row.text(column);
  }

  private static LanguageSkill language(String part) {
    int colon = part.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException();
    }
    return LanguageSkill.of(
        Table.language(part.substring(0, colon)),
        CefrLevel.valueOf(part.substring(colon + 1).toUpperCase(Locale.ROOT)));
  }

  private static Consent consent(String id, LocalDate day, LanguageTag language) {
    return Consent.builder("c-" + id, id, LegalBasis.CONSENT, day, language, "table")
        .purposes(PURPOSES)
        .categories(CATEGORIES)
        .build();
  }
}
