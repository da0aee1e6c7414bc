package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.Reason;
import java.util.List;

/**
 * Why a candidate is not among the matches shown, and the smallest change that would put it there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the candidate's id
 * @param standing how it stands
 * @param reasons what speaks against it, in policy order
 * @param changes the smallest set of changes that, made together, would turn every rule that stands
 *     in the way; empty if none is needed or none is known
 * @param sufficient whether {@code changes} would be enough for every rule to allow it
 * @param rank its place among the matches, from 1; 0 if it is not a match
 */
public record WhyNot(
    String id,
    Standing standing,
    List<Reason> reasons,
    List<Change> changes,
    boolean sufficient,
    int rank) {

  /** How a candidate stands. */
  public enum Standing {
    /** A rule rejects it. */
    EXCLUDED,
    /** A rule cannot tell for want of a fact. */
    UNDECIDED,
    /** Every rule allows it, but others suit better. */
    OUTRANKED,
    /** It is among the matches shown. */
    SHOWN
  }

  /** Copies the lists. */
  public WhyNot {
    requireNonNull(id, "id");
    requireNonNull(standing, "standing");
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
    if (rank < 0) {
      throw new IllegalArgumentException("rank is " + rank + ", must be 0 or more");
    }
  }
}
