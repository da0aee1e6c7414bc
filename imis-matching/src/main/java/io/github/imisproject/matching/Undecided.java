package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;

/**
 * A candidate that no rule excludes, but that at least one rule cannot allow for want of a fact.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param id the candidate's stable id
 * @param candidate the candidate
 * @param score how well it would suit; its value is that of {@code explanation}
 * @param explanation why; its parts add up to the score
 * @param findings what each rule found, in policy order
 * @param <C> the type of the candidates
 */
public record Undecided<C>(
    String id, C candidate, Score score, Explanation.Sum explanation, List<RuleFinding> findings)
    implements Outcome<C> {
  /** Copies the list. */
  public Undecided {
    requireNonNull(id, "id");
    requireNonNull(candidate, "candidate");
    requireNonNull(score, "score");
    requireNonNull(explanation, "explanation");
    findings = List.copyOf(findings);
  }

  /** Returns the facts that would settle it, each once, in policy order. */
  public List<MissingFact> missing() {
    return findings.stream()
        .map(RuleFinding::verdict)
        .filter(Verdict.Undecided.class::isInstance)
        .flatMap(v -> ((Verdict.Undecided) v).missing().stream())
        .distinct()
        .toList();
  }
}
