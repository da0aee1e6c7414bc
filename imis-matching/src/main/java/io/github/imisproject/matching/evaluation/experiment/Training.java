package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.List;

/**
 * What a strategy may learn from: the offers, and what became of those who arrived first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param directory the offers and what they refer to
 * @param vocabularies where concepts are looked up
 * @param cases the people who arrived first; none of them is measured
 * @param history what case workers decided about them. {@link Referral#suitable} is part of the
 *     truth and is false in every line here, so that nothing can be learnt from it
 * @param seed the only source of randomness
 */
public record Training(
    Directory directory,
    Vocabularies vocabularies,
    List<StudyCase> cases,
    List<Referral> history,
    long seed) {
  /** Copies the lists. */
  public Training {
    requireNonNull(directory, "directory");
    requireNonNull(vocabularies, "vocabularies");
    cases = List.copyOf(cases);
    history = List.copyOf(history);
  }
}
