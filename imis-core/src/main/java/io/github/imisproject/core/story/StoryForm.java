package io.github.imisproject.core.story;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In what form a story, or a piece of its media, is told; the types of ActivityStreams 2.0.
 *
 * @see <a href="https://www.w3.org/TR/activitystreams-vocabulary/#object-types">Activity
 *     Vocabulary, object types</a>
 */
public enum StoryForm {
  /** A text of several paragraphs. */
  ARTICLE("Article"),
  /** A short text, such as a reply. */
  NOTE("Note"),
  /** A recording to listen to. */
  AUDIO("Audio"),
  /** A recording to look at. */
  VIDEO("Video"),
  /** A picture. */
  IMAGE("Image");

  private final String type;

  StoryForm(String type) {
    this.type = type;
  }

  /** Returns the type's name in ActivityStreams, such as {@code Article}. */
  public String type() {
    return type;
  }

  /** Returns whether it is seen or heard, and so needs words for whom cannot. */
  public boolean isMedia() {
    return this == AUDIO || this == VIDEO || this == IMAGE;
  }

  /** Returns the form of this ActivityStreams type, if it is one of these. */
  static Optional<StoryForm> find(@Nullable Object type) {
    for (StoryForm form : values()) {
      if (form.type.equals(type)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
