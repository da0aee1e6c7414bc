package io.github.imisproject.matching.spi;

import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import java.util.List;

/**
 * What one scorer says about one candidate.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Assessment {

  /**
   * The scorer knows.
   *
   * @param score from 0 (no fit) to 1 (perfect fit)
   * @param reasons why, the most telling first
   */
  record Known(double score, List<Reason> reasons) implements Assessment {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code score} is not from 0 to 1
     */
    public Known {
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("score is " + score + ", must be from 0 to 1");
      }
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A fact is missing; what that means for the score is the policy's decision.
   *
   * @param facts the missing facts, at least one
   */
  record Missing(List<MissingFact> facts) implements Assessment {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no fact is named
     */
    public Missing {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException(
            "facts is empty; a scorer that cannot tell names at least one fact it lacks");
      }
    }
  }

  /**
   * The scorer has no say about this kind of candidate, such as skills where an offer by its nature
   * asks for none. Its weight goes to the other scorers.
   *
   * @param reasons why not; may be empty
   */
  record NotApplicable(List<Reason> reasons) implements Assessment {
    /** Copies the list. */
    public NotApplicable {
      reasons = List.copyOf(reasons);
    }
  }

  /** Returns a known score. */
  static Assessment of(double score, Reason... reasons) {
    return new Known(score, List.of(reasons));
  }

  /** Returns a missing score. */
  static Assessment missing(MissingFact... facts) {
    return new Missing(List.of(facts));
  }

  /** Returns that the scorer has no say. */
  static Assessment notApplicable() {
    return new NotApplicable(List.of());
  }
}
