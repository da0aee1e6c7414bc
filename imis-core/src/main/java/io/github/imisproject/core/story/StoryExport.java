package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DenialReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stories one readership may have on one day; the only form in which stories leave.
 *
 * <p>Immutable and thread-safe. {@link #toJson} holds no consent, no teller but by pseudonym, no
 * tombstone and no member that IMIS does not know.
 *
 * @param readership who is going to read it
 * @param asOf the day it was made for
 * @param stories what they may have, in the order they are kept
 * @param withheld what they may not have, and why; for those who keep the stories, not for readers
 */
public record StoryExport(
    Readership readership, LocalDate asOf, List<Story> stories, List<Withheld> withheld) {
  /** Copies the lists. */
  public StoryExport {
    requireNonNull(readership, "readership");
    requireNonNull(asOf, "asOf");
    stories = List.copyOf(stories);
    withheld = List.copyOf(withheld);
  }

  /** Why a story is not for a readership. */
  public enum Reason {
    /** The teller does not let it go that far. */
    AUDIENCE,
    /** No consent allows it on this day. */
    CONSENT,
    /** It answers a story that is itself not for this readership. */
    REPLY
  }

  /**
   * A story that is not for this readership.
   *
   * @param storyId its id
   * @param reason why
   * @param denial how the consent falls short, if that is the reason
   */
  public record Withheld(String storyId, Reason reason, Optional<DenialReason> denial) {
    /** Checks the parts. */
    public Withheld {
      requireNonNull(storyId, "storyId");
      requireNonNull(reason, "reason");
      requireNonNull(denial, "denial");
    }
  }

  /** Returns the export as one ActivityStreams collection, indented; equal exports, equal bytes. */
  public String toJson() {
    return StoryWriter.export(this);
  }
}
