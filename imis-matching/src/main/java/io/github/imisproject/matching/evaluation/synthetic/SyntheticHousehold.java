package io.github.imisproject.matching.evaluation.synthetic;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.person.Household;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented household and its members.
 *
 * <p>Immutable and thread-safe.
 *
 * @param household who belongs together
 * @param members the people, the head first
 * @param arrivedOn the day they arrived, all together
 */
public record SyntheticHousehold(
    Household household, List<SyntheticPerson> members, LocalDate arrivedOn) {
  /** Copies the list. */
  public SyntheticHousehold {
    requireNonNull(household, "household");
    members = List.copyOf(members);
    requireNonNull(arrivedOn, "arrivedOn");
  }
}
