package io.github.imisproject.matching;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import java.util.List;
import java.util.function.Function;

/** Lets a person in through the consent gate, with one view for each purpose asked for. */
record PersonAdmission<C>(ConsentGate gate, Function<C, Purpose> purposeOf)
    implements Admission<Person, PersonView, C> {
  @Override
  public List<Lane<PersonView, C>> lanes(MatchRequest<Person> request) {
    return request.purposes().stream()
        .map(
            purpose ->
                new Lane<PersonView, C>(
                    gate.view(request.seeker(), request.household(), purpose, request.asOf()),
                    candidate -> purposeOf.apply(candidate) == purpose))
        .toList();
  }

  @Override
  public List<String> consentIds(MatchRequest<Person> request) {
    return lanes(request).stream()
        .flatMap(lane -> lane.seeker().consentIds().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
