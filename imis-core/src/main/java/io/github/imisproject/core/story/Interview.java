package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one person answered along a guide, and how far it may go.
 *
 * <p>Immutable and thread-safe. {@link InterviewGuide#compose} makes a story of it. Read and
 * written by {@link io.github.imisproject.core.json.ImisJson}.
 *
 * @param storyId the id its story will have
 * @param guideId the guide asked along
 * @param guideVersion which version of it
 * @param consentId the teller's consent
 * @param side which community the teller belongs to
 * @param pseudonym the name the teller wants to be read by
 * @param minor whether the teller is, or may be, younger than the age of consent
 * @param language the language spoken
 * @param answers what was answered, no question twice
 * @param audience how far it may go
 * @param regionId the region whose people may read it
 * @param topics what else it touches
 * @param places the places it is about
 * @param media recordings and pictures
 * @param sensitivities what in it may hurt or expose somebody
 * @param inReplyTo the id of the story it answers
 */
public record Interview(
    String storyId,
    String guideId,
    String guideVersion,
    String consentId,
    Community side,
    Optional<String> pseudonym,
    @JsonProperty(defaultValue = "false") Boolean minor,
    LanguageTag language,
    List<Answer> answers,
    StoryAudience audience,
    Optional<String> regionId,
    Set<ConceptRef> topics,
    List<StoryPlace> places,
    List<StoryMedia> media,
    Set<StorySensitivity> sensitivities,
    Optional<String> inReplyTo) {

  /**
   * What was answered to one question.
   *
   * @param questionId the question
   * @param text the answer, with its translations
   * @param offRecord whether the teller said it in confidence; then no story ever holds it
   */
  public record Answer(
      String questionId,
      LocalizedText text,
      @JsonProperty(defaultValue = "false") Boolean offRecord) {
    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the question's id is not one
     */
    public Answer {
      requireNonNull(questionId, "questionId");
      requireNonNull(text, "text");
      offRecord = Copies.orElse(offRecord, false);
      new Invariants().id("questionId", questionId).check();
    }

    /** Returns an answer for the record. */
    public static Answer of(String questionId, LocalizedText text) {
      return new Answer(questionId, text, false);
    }
  }

  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range, or a question is answered twice
   */
  public Interview {
    requireNonNull(storyId, "storyId");
    requireNonNull(guideId, "guideId");
    requireNonNull(guideVersion, "guideVersion");
    requireNonNull(consentId, "consentId");
    requireNonNull(side, "side");
    requireNonNull(pseudonym, "pseudonym");
    minor = Copies.orElse(minor, false);
    requireNonNull(language, "language");
    answers = Copies.list(answers);
    requireNonNull(audience, "audience");
    requireNonNull(regionId, "regionId");
    topics = Copies.set(topics);
    places = Copies.list(places);
    media = Copies.list(media);
    sensitivities = Copies.set(sensitivities);
    requireNonNull(inReplyTo, "inReplyTo");
    List<String> asked = answers.stream().map(Answer::questionId).toList();
    Invariants invariants =
        new Invariants()
            .id("storyId", storyId)
            .id("guideId", guideId)
            .id("guideVersion", guideVersion)
            .id("consentId", consentId)
            .id("pseudonym", pseudonym)
            .id("regionId", regionId)
            .id("inReplyTo", inReplyTo);
    for (int i = 0; i < asked.size(); i++) {
      invariants.that(
          asked.indexOf(asked.get(i)) == i,
          "answers/" + i,
          "story.answeredTwice",
          "question",
          asked.get(i));
    }
    invariants.check();
  }

  /** Returns no part of what was said but the story's id. */
  @Override
  public String toString() {
    return "Interview[" + storyId + "]";
  }
}
