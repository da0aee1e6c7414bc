package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Explanation;
import java.util.List;

/**
 * A candidate that every rule allows, with its score and the reasons.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param id the candidate's stable id
 * @param candidate the candidate
 * @param score how well it suits; its value is that of {@code explanation}
 * @param explanation why; its parts add up to the score
 * @param findings what each rule found, in policy order
 * @param <C> the type of the candidates
 */
public record Match<C>(
    String id, C candidate, Score score, Explanation.Sum explanation, List<RuleFinding> findings)
    implements Outcome<C> {
  /** Copies the list. */
  public Match {
    requireNonNull(id, "id");
    requireNonNull(candidate, "candidate");
    requireNonNull(score, "score");
    requireNonNull(explanation, "explanation");
    findings = List.copyOf(findings);
  }
}
