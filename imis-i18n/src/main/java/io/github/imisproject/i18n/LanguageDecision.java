package io.github.imisproject.i18n;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Optional;

/**
 * What was decided about one language a reader asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requested the language asked for
 * @param offered the best language on offer for it; empty exactly if {@code kind} is {@link
 *     MatchKind#NONE}
 * @param kind how the two are related
 */
public record LanguageDecision(
    LanguageTag requested, Optional<LanguageTag> offered, MatchKind kind) {
  /** Checks that an offer and its kind go together. */
  public LanguageDecision {
    requireNonNull(requested, "requested");
    requireNonNull(offered, "offered");
    requireNonNull(kind, "kind");
    if (offered.isEmpty() != (kind == MatchKind.NONE)) {
      throw new IllegalArgumentException(
          "kind is "
              + kind
              + " and offered is "
              + offered.map(LanguageTag::value).orElse("absent")
              + "; an offer is absent only for kind NONE");
    }
  }
}
