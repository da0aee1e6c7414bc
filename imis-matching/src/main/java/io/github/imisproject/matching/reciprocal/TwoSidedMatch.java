package io.github.imisproject.matching.reciprocal;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Score;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A pair with both directed scores, both explanations, and the score that joins them.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param id the candidate's stable id
 * @param candidate the candidate
 * @param score the joint score; the seeker's own score if the candidate does not choose
 * @param standing how the pair stands
 * @param seekerSide what the seeker's policy says of the candidate
 * @param candidateSide what the candidate's policy says of the seeker; empty if the candidate does
 *     not choose, or may not see the seeker
 * @param <C> the type of the candidates
 */
public record TwoSidedMatch<C>(
    String id,
    C candidate,
    Score score,
    Standing standing,
    CandidateReport<C> seekerSide,
    Optional<CandidateReport<?>> candidateSide) {

  /** How a pair stands. */
  public enum Standing {
    /** Every rule of both sides allows it. */
    MUTUAL,
    /** The candidate takes whoever comes, and every rule of the seeker's side allows it. */
    ONE_SIDED,
    /** No rule rejects it, but a fact is missing on one side at least. */
    UNDECIDED,
    /** The candidate chooses, and no consent lets it see the seeker. */
    UNSEEN,
    /** A rule of the candidate's side rejects the seeker. */
    DECLINED
  }

  private static final int HUNDRED = 100;

  /** Checks the parts. */
  public TwoSidedMatch {
    requireNonNull(id, "id");
    requireNonNull(candidate, "candidate");
    requireNonNull(score, "score");
    requireNonNull(standing, "standing");
    requireNonNull(seekerSide, "seekerSide");
    requireNonNull(candidateSide, "candidateSide");
  }

  /** Returns how the two sides come together, for the seeker to read. */
  public List<Reason> reasons() {
    return switch (standing) {
      case ONE_SIDED -> List.of(Reason.of("reciprocal.oneSided"));
      case UNSEEN -> List.of(Reason.of("reciprocal.unseen"));
      case DECLINED -> List.of(Reason.of("reciprocal.declined"));
      case MUTUAL, UNDECIDED -> candidateSide.map(this::both).map(List::of).orElse(List.of());
    };
  }

  private Reason both(CandidateReport<?> other) {
    return Reason.of("reciprocal.both")
        .with("own", percent(seekerSide.score()))
        .with("other", percent(other.score()))
        .with("joint", percent(score));
  }

  private static Argument percent(Score score) {
    return new Argument.Amount(score.value() * HUNDRED, 0);
  }
}
