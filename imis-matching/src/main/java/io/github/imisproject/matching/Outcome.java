package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.Verdict;
import java.util.List;

/**
 * What became of one candidate: nothing is dropped in silence.
 *
 * @param <C> the type of the candidates
 */
public sealed interface Outcome<C> permits Match, Exclusion, Undecided {
  /** Returns the candidate's stable id. */
  String id();

  /** Returns the candidate. */
  C candidate();

  /** Returns what each rule found, in policy order. */
  List<RuleFinding> findings();

  /**
   * What one rule found.
   *
   * @param rule the rule's id
   * @param verdict what it says
   */
  record RuleFinding(String rule, Verdict verdict) {
    /** Checks the parts. */
    public RuleFinding {
      requireNonNull(rule, "rule");
      requireNonNull(verdict, "verdict");
    }
  }
}
