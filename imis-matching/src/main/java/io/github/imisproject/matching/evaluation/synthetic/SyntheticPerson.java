package io.github.imisproject.matching.evaluation.synthetic;

import io.github.imisproject.core.person.Gender;
import io.github.imisproject.core.person.Person;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invented person: the record a strategy may read, and the groups that fairness is measured by.
 *
 * <p>Immutable and thread-safe. The record lacks what nobody wrote down; the truth behind it stays
 * in this package, where {@link SyntheticTown#utility} reads it. Groups are kept apart from the
 * record so that no strategy can read them.
 */
public final class SyntheticPerson {
  private final Person person;
  private final Traits traits;
  private final SortedMap<String, String> groups;

  SyntheticPerson(Person person, Traits traits) {
    this.person = person;
    this.traits = traits;
    SortedMap<String, String> map = new TreeMap<>();
    map.put("firstLanguage", traits.firstLanguage());
    map.put("gender", traits.gender().name());
    map.put("children", traits.withChildren() ? "yes" : "no");
    this.groups = Collections.unmodifiableSortedMap(map);
  }

  /** Returns the person's pseudonymous id. */
  public String id() {
    return person.id();
  }

  /** Returns the record, with the gaps it has. */
  public Person person() {
    return person;
  }

  /** Returns whether the person is 18 or older; strategies are asked for adults only. */
  public boolean adult() {
    return traits.adult();
  }

  /**
   * Returns the group by each attribute: {@code gender}, {@code firstLanguage}, {@code children}.
   */
  public SortedMap<String, String> groups() {
    return groups;
  }

  /** Returns whether the planted bias works against this person. */
  public boolean disadvantaged() {
    return traits.gender() == Gender.FEMALE;
  }

  Traits traits() {
    return traits;
  }

  /** Returns the id; never anything else about the person. */
  @Override
  public String toString() {
    return "SyntheticPerson[" + person.id() + "]";
  }
}
