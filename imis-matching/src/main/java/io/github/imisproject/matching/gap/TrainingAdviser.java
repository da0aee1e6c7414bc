package io.github.imisproject.matching.gap;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.internal.Requirements;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names the courses of a directory that teach what a person lacks for an offer.
 *
 * <p>What is lacking is read from the view the consent gate made: what no consent covers is not
 * said to be lacking. A course teaches a skill if it names the skill or a narrower one as its
 * outcome; a language course closes a gap if it leads to the level asked for, and leads a part of
 * the way if it ends above the person's own level.
 *
 * <p>Immutable and thread-safe. Advice costs one evaluation for each course that teaches something
 * lacking.
 */
public final class TrainingAdviser {
  private final Matcher<Person, Offer> matcher;
  private final List<TrainingOffer> courses;
  private final ReferenceData reference;

  /**
   * Creates an adviser.
   *
   * @param matcher which course suits whom, over the same directory
   * @param directory where the courses are
   * @param vocabularies where concepts are looked up
   */
  public TrainingAdviser(
      Matcher<Person, Offer> matcher, Directory directory, Vocabularies vocabularies) {
    this.matcher = requireNonNull(matcher, "matcher");
    this.courses =
        directory.offers().stream()
            .filter(TrainingOffer.class::isInstance)
            .map(TrainingOffer.class::cast)
            .toList();
    this.reference = ReferenceData.of(directory, vocabularies);
  }

  /**
   * Returns what the person lacks for an offer, skills before languages, with the courses for each.
   *
   * @param request the person's request; courses outside its purposes are not named
   * @param seen what may be seen of the person
   * @param offer the offer
   */
  public List<SkillGap> advise(MatchRequest<Person> request, PersonView seen, Offer offer) {
    List<SkillGap> gaps = new ArrayList<>();
    Optional<List<Skill>> skills = seen.known(PersonField.SKILLS);
    if (skills.isPresent()) {
      List<ConceptRef> own = skills.get().stream().flatMap(s -> s.concept().stream()).toList();
      for (ConceptRef asked : Requirements.skills(offer)) {
        if (own.stream().noneMatch(skill -> reference.stepsUp(skill, asked).isPresent())) {
          gaps.add(
              gap(
                  request,
                  new SkillGap.Lacking.OfSkill(asked, reference.name(asked)),
                  courses.stream().filter(course -> teaches(course, asked)).toList(),
                  course -> true));
        }
      }
    }
    Optional<List<LanguageSkill>> languages = seen.known(PersonField.LANGUAGES);
    if (languages.isPresent()) {
      for (LanguageRequirement asked : Requirements.languages(offer)) {
        if (Proficiency.satisfies(languages.get(), asked) == Truth.FALSE) {
          Optional<CefrLevel> own =
              Proficiency.level(languages.get(), asked.language(), asked.partsAsked());
          gaps.add(
              gap(
                  request,
                  new SkillGap.Lacking.OfLanguage(asked),
                  courses.stream().filter(course -> leadsOn(course, asked, own)).toList(),
                  course -> level(course).filter(l -> l.isAtLeast(asked.minimum())).isPresent()));
        }
      }
    }
    return List.copyOf(gaps);
  }

  private boolean teaches(TrainingOffer course, ConceptRef asked) {
    return course.outcomeSkills().stream()
        .anyMatch(skill -> reference.stepsUp(skill, asked).isPresent());
  }

  private static boolean leadsOn(
      TrainingOffer course, LanguageRequirement asked, Optional<CefrLevel> own) {
    return course
        .outcomeLanguage()
        .filter(to -> to.language().language().equals(asked.language().language()))
        .filter(to -> own.isEmpty() || to.minimum().compareTo(own.get()) > 0)
        .isPresent();
  }

  private static Optional<CefrLevel> level(TrainingOffer course) {
    return course.outcomeLanguage().map(LanguageRequirement::minimum);
  }

  private SkillGap gap(
      MatchRequest<Person> request,
      SkillGap.Lacking lacking,
      List<TrainingOffer> some,
      Predicate<TrainingOffer> closes) {
    List<SkillGap.Course> named = new ArrayList<>();
    for (TrainingOffer course : some) {
      Optional<CandidateReport<Offer>> report = matcher.explain(request, course.id());
      report.ifPresent(
          found ->
              named.add(
                  new SkillGap.Course(
                      course.id(),
                      course.title(),
                      closes.test(course),
                      found.outcome() instanceof Match,
                      found.score().value())));
    }
    named.sort(
        Comparator.comparing((SkillGap.Course course) -> !course.open())
            .thenComparing(course -> !course.closes())
            .thenComparing(course -> -course.score())
            .thenComparing(SkillGap.Course::offerId));
    return new SkillGap(lacking, named);
  }
}
