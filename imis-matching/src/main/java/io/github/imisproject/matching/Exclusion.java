package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;

/**
 * A candidate that at least one rule rejects.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param id the candidate's stable id
 * @param candidate the candidate
 * @param findings what each rule found, in policy order
 * @param <C> the type of the candidates
 */
public record Exclusion<C>(String id, C candidate, List<RuleFinding> findings)
    implements Outcome<C> {
  /** Copies the list. */
  public Exclusion {
    requireNonNull(id, "id");
    requireNonNull(candidate, "candidate");
    findings = List.copyOf(findings);
  }

  /** Returns why: the reasons of every rule that rejects, in policy order. */
  public List<Reason> reasons() {
    return findings.stream()
        .map(RuleFinding::verdict)
        .filter(Verdict.Excluded.class::isInstance)
        .flatMap(v -> ((Verdict.Excluded) v).reasons().stream())
        .toList();
  }
}
