package io.github.imisproject.i18n;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a language negotiation, with a decision for every language that was asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param served the language to serve; empty only if nothing at all was on offer
 * @param kind why this language
 * @param requested the asked language that led to it; empty for {@link MatchKind#FALLBACK}, {@link
 *     MatchKind#ORIGINAL} and {@link MatchKind#NONE}
 * @param decisions one for each asked language, in the reader's order
 */
public record Negotiation(
    Optional<LanguageTag> served,
    MatchKind kind,
    Optional<LanguageTag> requested,
    List<LanguageDecision> decisions) {
  /** Copies the decisions. */
  public Negotiation {
    requireNonNull(served, "served");
    requireNonNull(kind, "kind");
    requireNonNull(requested, "requested");
    decisions = List.copyOf(decisions);
    if (served.isEmpty() != (kind == MatchKind.NONE)) {
      throw new IllegalArgumentException(
          "kind is "
              + kind
              + " and served is "
              + served.map(LanguageTag::value).orElse("absent")
              + "; nothing is served only for kind NONE");
    }
  }

  /** Returns whether the reader gets a language other than one she can be taken to read. */
  public boolean isFallback() {
    return !kind.isUnderstood();
  }
}
