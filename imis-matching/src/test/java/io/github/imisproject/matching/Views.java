package io.github.imisproject.matching;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import java.util.List;
import java.util.Optional;

/** Views of people, for tests: made by the gate, as there is no other way. */
public final class Views {
  private Views() {}

  /** Returns the view for jobs on the tests' day. */
  public static PersonView of(Person person) {
    return new ConsentGate().view(person, Optional.empty(), Purpose.MATCH_JOBS, SampleTown.DAY);
  }

  /** Returns the view for jobs of a person with a household. */
  public static PersonView of(Person person, Household household) {
    return new ConsentGate()
        .view(person, Optional.of(household), Purpose.MATCH_JOBS, SampleTown.DAY);
  }

  /** Returns the view of somebody who has consented to nothing. */
  public static PersonView closed() {
    return of(SampleTown.cook(List.of()));
  }
}
