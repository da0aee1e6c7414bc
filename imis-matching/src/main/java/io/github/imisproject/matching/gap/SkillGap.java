package io.github.imisproject.matching.gap;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing an offer asks for that a person lacks, and the courses in the directory that teach it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lacking what is lacking
 * @param courses the courses, those the person may take first, and among these the best suited
 */
public record SkillGap(Lacking lacking, List<Course> courses) {

  /** What a person lacks. */
  public sealed interface Lacking {
    /** Returns the reason that says so. */
    Reason reason();

    /**
     * A skill.
     *
     * @param skill the skill
     * @param name its name
     */
    record OfSkill(ConceptRef skill, LocalizedText name) implements Lacking {
      /** Checks the parts. */
      public OfSkill {
        requireNonNull(skill, "skill");
        requireNonNull(name, "name");
      }

      @Override
      public Reason reason() {
        return Reason.of("advice.lacksSkill").with("skill", name);
      }
    }

    /**
     * A level of a language.
     *
     * @param required what is asked for
     */
    record OfLanguage(LanguageRequirement required) implements Lacking {
      /** Checks the requirement. */
      public OfLanguage {
        requireNonNull(required, "required");
      }

      @Override
      public Reason reason() {
        return Reason.of("advice.lacksLanguage")
            .with("language", required.language())
            .with("level", new Argument.Code(required.minimum().name()));
      }
    }
  }

  /**
   * A course that closes the gap, or leads a part of the way.
   *
   * @param offerId the training offer
   * @param title its title
   * @param closes whether it closes the gap; a language course may lead to a level below
   * @param open whether every rule allows the person to take it now
   * @param score how well it suits the person, from 0 to 1
   */
  public record Course(
      String offerId, LocalizedText title, boolean closes, boolean open, double score) {
    /** Checks the parts. */
    public Course {
      requireNonNull(offerId, "offerId");
      requireNonNull(title, "title");
    }
  }

  private static final int NAMED = 3;

  /** Copies the courses. */
  public SkillGap {
    requireNonNull(lacking, "lacking");
    courses = List.copyOf(courses);
  }

  /** Returns the gap and the advice in words. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(lacking.reason());
    tell(reasons, "advice.courses", courses.stream().filter(c -> c.closes() && c.open()).toList());
    tell(reasons, "advice.steps", courses.stream().filter(c -> !c.closes() && c.open()).toList());
    tell(reasons, "advice.notOpen", courses.stream().filter(c -> !c.open()).toList());
    if (courses.isEmpty()) {
      reasons.add(Reason.of("advice.none"));
    }
    return List.copyOf(reasons);
  }

  private static void tell(List<Reason> reasons, String code, List<Course> some) {
    if (!some.isEmpty()) {
      List<Argument> titles =
          some.stream()
              .limit(NAMED)
              .map(course -> (Argument) new Argument.Words(course.title()))
              .toList();
      reasons.add(Reason.of(code).with("count", some.size()).with("courses", titles));
    }
  }
}
