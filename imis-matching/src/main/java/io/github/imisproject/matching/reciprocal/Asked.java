package io.github.imisproject.matching.reciprocal;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.Provenance;
import java.util.Optional;

/**
 * How one candidate chooses: the matcher it looks with, and the candidate in the seeker's part.
 *
 * <p>Immutable and thread-safe if the candidate is. For an offer this is a matcher made by {@link
 * Matcher#forPeople} with the provider's own policy, so that the provider sees what the consent
 * gate lets through and no more.
 *
 * @param matcher how it looks
 * @param seeker the candidate, who now seeks
 * @param <Q> the candidate's type as a seeker
 */
public record Asked<Q>(Matcher<Q, ?> matcher, Q seeker) {
  /** Checks the parts. */
  public Asked {
    requireNonNull(matcher, "matcher");
    requireNonNull(seeker, "seeker");
  }

  /** Returns what it says of the one who asks, or empty if it may not see that one at all. */
  Optional<? extends CandidateReport<?>> about(String id, MatchRequest<?> request) {
    return matcher.explain(request.seeker(seeker), id);
  }

  Provenance provenance(MatchRequest<?> request) {
    return matcher.provenance(request.seeker(seeker));
  }

  /** Returns the type of the candidate only; a candidate may be a person. */
  @Override
  public String toString() {
    return "Asked";
  }
}
