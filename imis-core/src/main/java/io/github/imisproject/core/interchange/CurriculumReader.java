package io.github.imisproject.core.interchange;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.Education;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.LevelSource;
import io.github.imisproject.core.competence.Occupation;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one curriculum part by part; says what it leaves, never what stood there. */
final class CurriculumReader {
  private static final String LEARNER = "/SkillsPassport/LearnerInfo";
  private static final Pattern FRAMEWORK =
      Pattern.compile("(?i)\\b(EQF|ISCED)\\b[^0-9]{0,20}([0-8])\\b");
  private static final Map<LanguageActivity, String> ACTIVITIES =
      Map.of(
          LanguageActivity.LISTENING, "Listening",
          LanguageActivity.READING, "Reading",
          LanguageActivity.SPOKEN_INTERACTION, "SpokenInteraction",
          LanguageActivity.SPOKEN_PRODUCTION, "SpokenProduction",
          LanguageActivity.WRITING, "Writing");
  private static final Set<String> READ =
      Set.of("Identification", "WorkExperience", "Education", "Skills");

  private final LanguageTag language;
  private final Vocabularies vocabularies;
  private final List<Problem> problems;

  CurriculumReader(LanguageTag language, Vocabularies vocabularies, List<Problem> problems) {
    this.language = language;
    this.vocabularies = vocabularies;
    this.problems = problems;
  }

  PersonDetails details(String id, Map<?, ?> learner) {
    PersonDetails.Builder details = PersonDetails.builder(id);
    Map<?, ?> identification = map(learner.get("Identification"));
    if (identification.keySet().stream().anyMatch(k -> !"Demographics".equals(k))) {
      warn(LEARNER + "/Identification", "curriculum.contactLeftOut", "");
    }
    Map<?, ?> demographics = map(identification.get("Demographics"));
    year(demographics).ifPresent(details::birthYear);
    gender(demographics).ifPresent(details::gender);
    List<LanguageSkill> languages = languages(map(learner.get("Skills")));
    if (!languages.isEmpty()) {
      details.languages(languages);
    }
    List<Occupation> occupations = occupations(list(learner.get("WorkExperience")));
    if (!occupations.isEmpty()) {
      details.occupations(occupations);
    }
    List<Education> education = education(list(learner.get("Education")));
    if (!education.isEmpty()) {
      details.education(education);
    }
    for (Object part : learner.keySet()) {
      if (!READ.contains(String.valueOf(part))) {
        warn(LEARNER, "curriculum.skipped", known(String.valueOf(part)));
      }
    }
    return details.build();
  }

  Optional<Set<CountryCode>> nationalities(Map<?, ?> learner) {
    String path = LEARNER + "/Identification/Demographics/Nationality";
    Map<?, ?> demographics = map(map(learner.get("Identification")).get("Demographics"));
    Set<CountryCode> countries = new LinkedHashSet<>();
    for (Object each : list(demographics.get("Nationality"))) {
      country(map(each), path, "Nationality").ifPresent(countries::add);
    }
    return countries.isEmpty() ? Optional.empty() : Optional.of(countries);
  }

  private Optional<Integer> year(Map<?, ?> demographics) {
    Object date = demographics.get("Birthdate");
    if (date == null) {
      return Optional.empty();
    }
    Optional<Integer> year = number(map(date).get("Year"));
    if (year.filter(y -> y >= 1890 && y <= 2200).isEmpty()) {
      warn(LEARNER + "/Identification/Demographics", "curriculum.value", "Birthdate");
      return Optional.empty();
    }
    return year;
  }

  private Optional<Gender> gender(Map<?, ?> demographics) {
    Object gender = demographics.get("Gender");
    if (gender == null) {
      return Optional.empty();
    }
    String code = text(map(gender).get("Code")).orElse("").toUpperCase(Locale.ROOT);
    return switch (code) {
      case "F" -> Optional.of(Gender.FEMALE);
      case "M" -> Optional.of(Gender.MALE);
      default -> {
        warn(LEARNER + "/Identification/Demographics", "curriculum.value", "Gender");
        yield Optional.empty();
      }
    };
  }

  private List<LanguageSkill> languages(Map<?, ?> skills) {
    Map<LanguageTag, LanguageSkill> languages = new LinkedHashMap<>();
    Map<?, ?> linguistic = map(skills.get("Linguistic"));
    String path = LEARNER + "/Skills/Linguistic";
    for (Object each : list(linguistic.get("MotherTongue"))) {
      tag(map(each), path, "MotherTongue")
          .ifPresent(t -> languages.put(t, LanguageSkill.of(t, CefrLevel.NATIVE)));
    }
    for (Object each : list(linguistic.get("ForeignLanguage"))) {
      Map<?, ?> foreign = map(each);
      tag(foreign, path, "ForeignLanguage")
          .ifPresent(
              t ->
                  languages.putIfAbsent(
                      t,
                      new LanguageSkill(
                          t,
                          levels(map(foreign.get("ProficiencyLevel")), path),
                          Optional.of(
                              list(foreign.get("Certificate")).isEmpty()
                                  ? LevelSource.SELF_ASSESSED
                                  : LevelSource.CERTIFIED),
                          Map.of())));
    }
    for (Object part : skills.keySet()) {
      if (!"Linguistic".equals(part)) {
        warn(LEARNER + "/Skills", "curriculum.skipped", known(String.valueOf(part)));
      }
    }
    return List.copyOf(languages.values());
  }

  private Map<LanguageActivity, CefrLevel> levels(Map<?, ?> grid, String path) {
    Map<LanguageActivity, CefrLevel> levels = new LinkedHashMap<>();
    for (LanguageActivity activity : LanguageActivity.values()) {
      String member = String.valueOf(ACTIVITIES.get(activity));
      Object stated = grid.get(member);
      if (stated == null) {
        continue;
      }
      String level = text(stated).orElse("").toUpperCase(Locale.ROOT);
      if (level.matches("[ABC][12]")) {
        levels.put(activity, CefrLevel.valueOf(level));
      } else {
        warn(path, "curriculum.value", member);
      }
    }
    return levels;
  }

  private Optional<LanguageTag> tag(Map<?, ?> entry, String path, String member) {
    Optional<LanguageTag> tag =
        text(map(entry.get("Description")).get("Code"))
            .flatMap(LanguageTag::parse)
            .filter(t -> !t.equals(LanguageTag.UNDETERMINED));
    if (tag.isEmpty()) {
      warn(path, "curriculum.value", member);
    }
    return tag;
  }

  private List<Occupation> occupations(List<?> work) {
    List<Occupation> occupations = new ArrayList<>();
    for (int i = 0; i < work.size(); i++) {
      String path = LEARNER + "/WorkExperience/" + i;
      Map<?, ?> entry = map(work.get(i));
      Map<?, ?> position = map(entry.get("Position"));
      Optional<String> label = text(position.get("Label"));
      Optional<ConceptRef> concept = occupation(text(position.get("Code")), label);
      if (concept.isEmpty()) {
        warn(path, "curriculum.value", "Position");
        continue;
      }
      occupations.add(
          new Occupation(
              concept.get(),
              label.map(l -> LocalizedText.of(language, l)),
              years(map(entry.get("Period")))));
    }
    return occupations;
  }

  /** By address, or else by the exact name in the language of the curriculum; never by a guess. */
  private Optional<ConceptRef> occupation(Optional<String> code, Optional<String> label) {
    Optional<ConceptScheme> scheme = vocabularies.find(Vocabularies.OCCUPATIONS);
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    Optional<Concept> byAddress =
        code.flatMap(SchemaOrgParties::uri).flatMap(uri -> scheme.get().find(uri));
    return byAddress
        .or(
            () ->
                label.flatMap(
                    l ->
                        scheme.get().concepts().stream()
                            .filter(c -> c.label(language).filter(l::equalsIgnoreCase).isPresent())
                            .findFirst()))
        .map(c -> new ConceptRef(Vocabularies.OCCUPATIONS, c.notation(), c.uri()));
  }

  /** Both ends must be known: there is no clock here to say how long "until now" is. */
  private static Optional<BigDecimal> years(Map<?, ?> period) {
    Optional<Integer> from = months(map(period.get("From")));
    Optional<Integer> to = months(map(period.get("To")));
    if (from.isEmpty() || to.isEmpty() || to.get() < from.get()) {
      return Optional.empty();
    }
    return Optional.of(
            BigDecimal.valueOf(to.get() - from.get())
                .divide(BigDecimal.valueOf(12), 1, RoundingMode.HALF_UP))
        .filter(years -> years.compareTo(BigDecimal.valueOf(80)) <= 0);
  }

  private static Optional<Integer> months(Map<?, ?> date) {
    Optional<Integer> year = number(date.get("Year")).filter(y -> y >= 1890 && y <= 2200);
    Optional<Integer> month =
        number(text(date.get("Month")).map(m -> m.replace("-", "")).orElse("1"));
    return year.flatMap(y -> month.filter(m -> m >= 1 && m <= 12).map(m -> y * 12 + m));
  }

  private List<Education> education(List<?> entries) {
    List<Education> education = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String path = LEARNER + "/Education/" + i;
      Map<?, ?> entry = map(entries.get(i));
      Map<?, ?> level = map(entry.get("Level"));
      Matcher framework =
          FRAMEWORK.matcher(
              text(level.get("Label")).orElse("") + " | " + text(level.get("Code")).orElse(""));
      if (!framework.find() || framework.group().endsWith("0") && isEqf(framework)) {
        warn(path, "curriculum.value", "Level");
        continue;
      }
      int number = Integer.parseInt(framework.group(2));
      Education.Builder one = Education.builder();
      if (isEqf(framework)) {
        one.eqfLevel(number);
      } else {
        one.iscedLevel(number);
      }
      Map<?, ?> address =
          map(map(map(entry.get("Organisation")).get("ContactInfo")).get("Address"));
      Map<?, ?> country = map(map(address.get("Contact")).get("Country"));
      if (!country.isEmpty()) {
        country(country, path, "Country").ifPresent(one::country);
      }
      education.add(one.build());
    }
    return education;
  }

  private static boolean isEqf(Matcher framework) {
    return framework.group(1).equalsIgnoreCase("EQF");
  }

  private Optional<CountryCode> country(Map<?, ?> entry, String path, String member) {
    try {
      Optional<CountryCode> code = text(entry.get("Code")).map(CountryCode::new);
      if (code.isPresent()) {
        return code;
      }
    } catch (InvalidValueException e) {
      // Reported below, without the value.
    }
    warn(path, "curriculum.value", member);
    return Optional.empty();
  }

  private void warn(String path, String code, String member) {
    problems.add(
        Problem.warning(path, code, member.isEmpty() ? Map.of() : Map.of("member", member)));
  }

  /** A name of the standard may be shown; a name somebody made up might tell of the person. */
  private static String known(String member) {
    return member.matches("[A-Z][A-Za-z]{1,30}") ? member : "?";
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> text(@Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    return value instanceof Number number ? Optional.of(number.toString()) : Optional.empty();
  }

  private static Optional<Integer> number(@Nullable Object value) {
    return text(value).filter(t -> t.matches("[0-9]{1,6}")).map(Integer::valueOf);
  }
}
