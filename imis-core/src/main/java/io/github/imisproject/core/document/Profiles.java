package io.github.imisproject.core.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People and their households.
 *
 * <p>Immutable and thread-safe. A member of a household need not be on record.
 *
 * @param people the people, no id twice
 * @param households the households, no id twice
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profiles(
    List<@Valid Person> people,
    List<Household> households,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Profiles {
    people = Copies.list(people);
    households = Copies.list(households);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants()
        .ids("people", people.stream().map(Person::id).toList())
        .ids("households", households.stream().map(Household::id).toList())
        .check();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns the household a person names, if it is in this document. */
  public Optional<Household> findHousehold(Person person) {
    return person
        .details()
        .householdId()
        .flatMap(id -> households.stream().filter(h -> h.id().equals(id)).findFirst());
  }

  /** Returns the references that lead nowhere, as warnings in the order of the document. */
  public List<Problem> problems() {
    return References.of(this);
  }
}
