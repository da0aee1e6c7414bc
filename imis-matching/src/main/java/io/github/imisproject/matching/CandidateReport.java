package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Explanation;

/**
 * All there is to say about one candidate: what became of it, and how it would score, even if a
 * rule rejects it.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param outcome what became of it
 * @param score how well it suits, whatever the rules say
 * @param explanation why; its parts add up to the score
 * @param <C> the type of the candidates
 */
public record CandidateReport<C>(Outcome<C> outcome, Score score, Explanation.Sum explanation) {
  /** Checks the parts. */
  public CandidateReport {
    requireNonNull(outcome, "outcome");
    requireNonNull(score, "score");
    requireNonNull(explanation, "explanation");
  }
}
