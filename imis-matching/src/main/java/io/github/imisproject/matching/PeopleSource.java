package io.github.imisproject.matching;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Proposes the people who agreed to be found, each as the view the gate makes.
 *
 * <p>Whoever has not consented to the purpose at all is not proposed: silence is not an exclusion
 * with a reason that others could read.
 */
final class PeopleSource<S> implements CandidateSource<S, PersonView> {
  private final Profiles profiles;
  private final ConsentGate gate = new ConsentGate();
  private final Function<S, Purpose> purposeOf;
  private final Map<String, Person> byId = new HashMap<>();
  private final DataHash hash;

  PeopleSource(
      Profiles profiles,
      Directory directory,
      Vocabularies vocabularies,
      Function<S, Purpose> purposeOf) {
    this.profiles = profiles;
    this.purposeOf = purposeOf;
    profiles.people().forEach(person -> byId.put(person.id(), person));
    this.hash = new DataHash(directory, vocabularies, profiles.people(), profiles.households());
  }

  @Override
  public Stream<PersonView> candidates(S seeker, MatchContext context) {
    Purpose purpose = purposeOf.apply(seeker);
    return profiles.people().stream()
        .map(person -> view(person, purpose, context))
        .filter(view -> !view.isClosed());
  }

  @Override
  public Optional<PersonView> find(String id, S seeker, MatchContext context) {
    return Optional.ofNullable(byId.get(id))
        .map(person -> view(person, purposeOf.apply(seeker), context))
        .filter(view -> !view.isClosed());
  }

  @Override
  public String idOf(PersonView candidate) {
    return candidate.id();
  }

  @Override
  public String dataHash() {
    return hash.get();
  }

  private PersonView view(Person person, Purpose purpose, MatchContext context) {
    return gate.view(person, profiles.findHousehold(person), purpose, context.asOf());
  }
}
