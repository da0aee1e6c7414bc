package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import java.time.LocalDate;

/**
 * Whom a strategy is asked about: the record as an office has it, without groups and truth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param person the person's record, with its gaps
 * @param household the person's household
 * @param asOf the day of the question
 */
public record StudyCase(Person person, Household household, LocalDate asOf) {
  /** Checks that nothing is missing. */
  public StudyCase {
    requireNonNull(person, "person");
    requireNonNull(household, "household");
    requireNonNull(asOf, "asOf");
  }

  /** Returns the person's id. */
  public String id() {
    return person.id();
  }

  /** Returns the id; never anything else about the person. */
  @Override
  public String toString() {
    return "StudyCase[" + person.id() + "]";
  }
}
