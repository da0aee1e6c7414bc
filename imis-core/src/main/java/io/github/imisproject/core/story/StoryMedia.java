package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A recording or picture that belongs to a story: where it is, and what it says and shows in words.
 *
 * <p>Immutable and thread-safe. The file itself is elsewhere; whoever keeps it must delete it when
 * the story is withdrawn, see {@link StoryWithdrawal#media}.
 *
 * @param form {@link StoryForm#AUDIO}, {@link StoryForm#VIDEO} or {@link StoryForm#IMAGE}
 * @param url where it is
 * @param mediaType its media type, such as {@code audio/ogg}
 * @param caption what is to be seen or heard, by language
 * @param transcript all that is said, by language
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryMedia(
    StoryForm form,
    URI url,
    Optional<String> mediaType,
    Optional<LocalizedText> caption,
    Optional<LocalizedText> transcript,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if {@code form} is that of a text
   */
  public StoryMedia {
    requireNonNull(form, "form");
    requireNonNull(url, "url");
    requireNonNull(mediaType, "mediaType");
    requireNonNull(caption, "caption");
    requireNonNull(transcript, "transcript");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().that(form.isMedia(), "form", "story.mediaForm").check();
  }

  /** Returns a piece with a caption. */
  public static StoryMedia of(StoryForm form, String url, LocalizedText caption) {
    return new StoryMedia(
        form, URI.create(url), Optional.empty(), Optional.of(caption), Optional.empty(), Map.of());
  }

  /** Returns the members IMIS does not know, in their order; unmodifiable, may hold nulls. */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }
}
