package io.github.imisproject.core.rights;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an erasure took out. Names nobody, so that it may be kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param erased how many of each kind were taken out; kinds of which there was none are absent
 * @param mentions how often the pseudonym still stands in a text, where only a person can judge
 * @param media where recordings and pictures are, which their keeper must delete
 */
public record ErasureReport(Map<Kind, Integer> erased, int mentions, List<URI> media) {
  /** What can be taken out. */
  public enum Kind {
    /** The profile. */
    PROFILE,
    /** A consent, wherever it was kept. */
    CONSENT,
    /** The membership in a household. */
    HOUSEHOLD_MEMBERSHIP,
    /** A household of which nobody was left. */
    HOUSEHOLD,
    /** The part of a guardian in the consent of a minor; that consent no longer holds. */
    GUARDIANSHIP,
    /** A story. */
    STORY,
    /** A reply to one of the stories. */
    REPLY,
    /** A copy of one of the stories inside another object. */
    STORY_COPY,
    /** A record of the audit trail. */
    AUDIT_RECORD,
    /** Anything else that referred to the person. */
    REFERENCE
  }

  /** Copies the parts. */
  public ErasureReport {
    Map<Kind, Integer> copy = new EnumMap<>(Kind.class);
    copy.putAll(erased);
    erased = Collections.unmodifiableMap(copy);
    media = List.copyOf(media);
  }

  /** Returns whether no trace is left in any document that was gone through. */
  public boolean complete() {
    return mentions == 0;
  }
}
