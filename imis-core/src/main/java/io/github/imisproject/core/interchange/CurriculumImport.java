package io.github.imisproject.core.interchange;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a person's profile of a curriculum vitae in the JSON form of Europass ({@code
 * SkillsPassport}, version 3).
 *
 * <p>Immutable and thread-safe. Taken are the year of birth, the gender, for a newcomer the
 * nationalities, the languages with their five levels, work with its years and education with its
 * level. Names, addresses, telephone numbers, photographs and the names of employers and schools
 * are not taken: a profile knows a pseudonym only. What is free text is not taken either, since
 * nobody has said what is in it. A profile read this way has <em>no consent</em>, so that the gate
 * shows nothing of it until the person was asked. All this is said as problems, without any value.
 *
 * @param language the language the curriculum is written in
 * @param vocabularies where occupations are looked up, by address or by exact name
 * @see <a href="https://europass.europa.eu/">Europass</a>
 */
public record CurriculumImport(LanguageTag language, Vocabularies vocabularies) {
  /** Checks the parts. */
  public CurriculumImport {
    requireNonNull(language, "language");
    requireNonNull(vocabularies, "vocabularies");
  }

  /** Reads a text; see {@link #read(String, Community, InputStream)}. */
  public Reading<Person> read(String id, Community side, String json) {
    return read(id, side, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads a curriculum.
   *
   * @param id the pseudonym the profile gets
   * @param side whether the person is a newcomer or a member of the local community
   * @param in UTF-8; not closed
   * @return the profile, and everything that was not taken or not understood
   */
  public Reading<Person> read(String id, Community side, InputStream in) {
    requireNonNull(id, "id");
    requireNonNull(side, "side");
    Reading<Object> json = PlainJson.read("", in);
    if (json.value().isEmpty()) {
      return Reading.failed(json.problems());
    }
    List<Problem> problems = new ArrayList<>(json.problems());
    if (!(json.get() instanceof Map<?, ?> document)
        || !(document.get("SkillsPassport") instanceof Map<?, ?> passport)
        || !(passport.get("LearnerInfo") instanceof Map<?, ?> learner)) {
      problems.add(Problem.error("", "curriculum.notObject", Map.of()));
      return Reading.failed(problems);
    }
    CurriculumReader reader = new CurriculumReader(language, vocabularies, problems);
    try {
      Person person =
          side == Community.MIGRANT
              ? migrant(reader, id, learner)
              : LocalMember.builder(reader.details(id, learner)).build();
      problems.add(Problem.warning("", "curriculum.noConsent", Map.of()));
      return Reading.of(person, problems);
    } catch (InvalidValueException e) {
      problems.addAll(e.problems());
      return Reading.failed(problems);
    }
  }

  private static Person migrant(CurriculumReader reader, String id, Map<?, ?> learner) {
    Migrant.Builder migrant = Migrant.builder(reader.details(id, learner));
    reader.nationalities(learner).ifPresent(migrant::nationalities);
    return migrant.build();
  }
}
