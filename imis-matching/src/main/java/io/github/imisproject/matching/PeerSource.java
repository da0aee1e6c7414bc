package io.github.imisproject.matching;

import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes people to a person, all but the one who seeks. */
record PeerSource(PeopleSource<PersonView> people)
    implements CandidateSource<PersonView, PersonView> {
  @Override
  public Stream<PersonView> candidates(PersonView seeker, MatchContext context) {
    return people.candidates(seeker, context).filter(view -> !view.id().equals(seeker.id()));
  }

  @Override
  public Optional<PersonView> find(String id, PersonView seeker, MatchContext context) {
    return id.equals(seeker.id()) ? Optional.empty() : people.find(id, seeker, context);
  }

  @Override
  public String idOf(PersonView candidate) {
    return people.idOf(candidate);
  }

  @Override
  public String dataHash() {
    return people.dataHash();
  }
}
