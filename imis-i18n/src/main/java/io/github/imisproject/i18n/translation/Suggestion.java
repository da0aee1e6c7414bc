package io.github.imisproject.i18n.translation;

import static java.util.Objects.requireNonNull;

/**
 * A remembered translation that may fit a new segment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entry what is remembered
 * @param score how alike the remembered source and the new one are, from 0 to 1; 1 only if they are
 *     the same
 */
public record Suggestion(MemoryEntry entry, double score) {
  /** Checks the score. */
  public Suggestion {
    requireNonNull(entry, "entry");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score is " + score + ", must be from 0 to 1");
    }
  }
}
