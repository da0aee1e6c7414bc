package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a rule or a scorer may know about one person.
 *
 * <p>The consent gate's view implements it and answers {@link Fact.NotConsented} for what is not
 * allowed. {@link #all} lets everything through and is meant for the gate itself, and for tests.
 */
@FunctionalInterface
public interface PersonFacts {
  /** Returns one fact. */
  <T> Fact<T> fact(PersonField<T> field);

  /** Returns the value of one fact, if it is known and allowed. */
  default <T> Optional<T> known(PersonField<T> field) {
    return fact(field).known();
  }

  /**
   * Returns every fact about a person, without asking for consent.
   *
   * @param household the person's household, if it is on record
   */
  static PersonFacts all(Person person, Optional<Household> household) {
    requireNonNull(person, "person");
    requireNonNull(household, "household");
    return new PersonFacts() {
      @Override
      public <T> Fact<T> fact(PersonField<T> field) {
        return field.read(person, household);
      }
    };
  }
}
