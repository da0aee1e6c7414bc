package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions that people of both communities are asked, so that their stories can meet.
 *
 * <p>Immutable and thread-safe. Read and written by {@link ImisJson}; a partner brings guides of
 * its own as files.
 *
 * @param id a stable name
 * @param version which version; raised with every change of a question
 * @param title what it is for
 * @param questions the questions in the order they are asked, no id twice
 */
public record InterviewGuide(
    String id, String version, LocalizedText title, List<Question> questions) {

  /** What an answer becomes in the story. */
  public enum Role {
    /** Its title. */
    TITLE,
    /** Its summary. */
    SUMMARY,
    /** A paragraph under the question. */
    PARAGRAPH
  }

  /**
   * One question.
   *
   * @param id its stable name
   * @param text the question
   * @param role what the answer becomes
   * @param themes what a story is about that answers it
   * @param side whom it is asked; absent for both communities
   * @param required whether a story needs the answer
   */
  public record Question(
      String id,
      LocalizedText text,
      Role role,
      Set<ConceptRef> themes,
      Optional<Community> side,
      @JsonProperty(defaultValue = "false") Boolean required) {
    /**
     * Checks and copies the parts.
     *
     * @throws InvalidValueException if the id is not one, or a theme is of another vocabulary
     */
    public Question {
      requireNonNull(id, "id");
      requireNonNull(text, "text");
      requireNonNull(role, "role");
      themes = Copies.set(themes);
      requireNonNull(side, "side");
      required = Copies.orElse(required, false);
      new Invariants()
          .id("id", id)
          .that(
              themes.stream().allMatch(t -> t.scheme().equals(Vocabularies.THEMES)),
              "themes",
              "story.themeScheme")
          .check();
    }
  }

  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if an id is not one or comes twice, or there is no question
   */
  public InterviewGuide {
    requireNonNull(id, "id");
    requireNonNull(version, "version");
    requireNonNull(title, "title");
    questions = Copies.list(questions);
    new Invariants()
        .id("id", id)
        .id("version", version)
        .ids("questions", questions.stream().map(Question::id).toList())
        .that(!questions.isEmpty(), "questions", "model.empty", "field", "questions")
        .check();
  }

  /** Returns the guide this library brings: the same questions for both sides of the bridge. */
  public static InterviewGuide standard() {
    return Standard.GUIDE;
  }

  /**
   * Makes a story of an interview.
   *
   * <p>Answers given in confidence are left out, and answer nothing. The text exists in the
   * language spoken, and in those languages into which every paragraph was translated; half a
   * translation would hide the other half. Each paragraph stands under its question, where the
   * guide has the question in that language. Themes come from the questions answered.
   *
   * @return the story, or everything that is missing or does not belong
   */
  public Reading<Story> compose(Interview interview) {
    return new Composition(this, interview).compose();
  }

  /** Loaded when first asked for; part of this jar and never changes. */
  private static final class Standard {
    static final InterviewGuide GUIDE = load();

    private static InterviewGuide load() {
      String name = "/META-INF/imis/interviews/two-sides.json";
      try (InputStream in = InterviewGuide.class.getResourceAsStream(name)) {
        Reading<InterviewGuide> reading =
            ImisJson.create().read(InterviewGuide.class, requireNonNull(in, name));
        List<Problem> problems = reading.problems();
        if (!problems.isEmpty()) {
          throw new IllegalStateException("the guide in this jar is broken: " + problems);
        }
        return reading.get();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
