package io.github.imisproject.matching.spi;

import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import java.util.List;

/**
 * What one rule says about one candidate: yes, no, or "cannot tell".
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Verdict {

  /**
   * The rule has nothing against the candidate.
   *
   * @param reasons what speaks for it; may be empty
   */
  record Eligible(List<Reason> reasons) implements Verdict {
    /** Copies the list. */
    public Eligible {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The rule rejects the candidate.
   *
   * @param reasons why, at least one
   * @param changes the smallest set of changes that, made together, would turn this rule; empty if
   *     the rule knows none
   */
  record Excluded(List<Reason> reasons, List<Change> changes) implements Verdict {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public Excluded {
      reasons = List.copyOf(reasons);
      changes = List.copyOf(changes);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons is empty; a rule that rejects says why");
      }
    }
  }

  /**
   * The rule cannot tell, because a fact is missing. Never the same as {@link Excluded}.
   *
   * @param missing the facts that would settle it, at least one
   */
  record Undecided(List<MissingFact> missing) implements Verdict {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no fact is named
     */
    public Undecided {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException(
            "missing is empty; an undecided rule names at least one fact it lacks");
      }
    }
  }

  /** Returns a yes without a reason. */
  static Verdict eligible() {
    return new Eligible(List.of());
  }

  /** Returns a yes with a reason. */
  static Verdict eligible(Reason reason) {
    return new Eligible(List.of(reason));
  }

  /** Returns a no. */
  static Verdict excluded(Reason reason, Change... changes) {
    return new Excluded(List.of(reason), List.of(changes));
  }

  /** Returns a "cannot tell". */
  static Verdict undecided(MissingFact... missing) {
    return new Undecided(List.of(missing));
  }
}
