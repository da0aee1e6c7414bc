package io.github.imisproject.matching.bridge;

import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Rule;

/** A rule between what may be seen of two people. */
abstract class PeerRule implements Rule<PersonView, PersonView> {
  private final String id;

  PeerRule(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public final Class<PersonView> candidateType() {
    return PersonView.class;
  }
}
