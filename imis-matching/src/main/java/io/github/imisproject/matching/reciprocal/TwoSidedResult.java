package io.github.imisproject.matching.reciprocal;

import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.Provenance;
import java.util.List;

/**
 * The answer to a request in which candidates choose, too: an account of every candidate.
 *
 * <p>Immutable and thread-safe if the candidates are.
 *
 * @param matches the best pairs, best first, as many as were asked for
 * @param undecided every pair that a missing fact or consent leaves open, best first
 * @param declined every pair that a rule of the candidate's side rejects, best first
 * @param exclusions every candidate that a rule of the seeker's side rejects, by id
 * @param matched how many pairs both sides allow, shown or not
 * @param reciprocity how the two scores were joined
 * @param seekerSide what the seeker's side rests on
 * @param candidateSides what the candidates' sides rest on, each once, for the pairs in this result
 * @param <C> the type of the candidates
 */
public record TwoSidedResult<C>(
    List<TwoSidedMatch<C>> matches,
    List<TwoSidedMatch<C>> undecided,
    List<TwoSidedMatch<C>> declined,
    List<Exclusion<C>> exclusions,
    int matched,
    Use reciprocity,
    Provenance seekerSide,
    List<Provenance> candidateSides) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if more matches are listed than there are
   */
  public TwoSidedResult {
    matches = List.copyOf(matches);
    undecided = List.copyOf(undecided);
    declined = List.copyOf(declined);
    exclusions = List.copyOf(exclusions);
    candidateSides = List.copyOf(candidateSides);
    if (matched < matches.size()) {
      throw new IllegalArgumentException(
          "matched is " + matched + ", must be at least the " + matches.size() + " listed");
    }
  }

  /** Returns how many candidates were proposed: each ends in one of the lists or is outranked. */
  public int candidates() {
    return matched + undecided.size() + declined.size() + exclusions.size();
  }
}
