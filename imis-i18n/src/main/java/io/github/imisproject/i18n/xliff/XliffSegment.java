package io.github.imisproject.i18n.xliff;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One segment and its translation.
 *
 * <p>Immutable and thread-safe. Inline codes are written out as the text they stand for, so that
 * {@code {name}} is {@code {name}} again.
 *
 * @param id the segment's name tag; absent where the file gives none
 * @param state how far the translation has come
 * @param source the source text
 * @param target the translation; absent where there is none
 */
public record XliffSegment(
    Optional<String> id, XliffState state, String source, Optional<String> target) {
  /** Checks that nothing is null. */
  public XliffSegment {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(source, "source");
    requireNonNull(target, "target");
  }
}
