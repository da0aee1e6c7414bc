package io.github.imisproject.matching.bridge;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Scorer;
import java.util.EnumSet;
import java.util.Set;

/** A scorer between what may be seen of two people. */
abstract class PeerScorer implements Scorer<PersonView, PersonView> {
  static final Set<LanguageActivity> CONVERSATION =
      EnumSet.of(LanguageActivity.LISTENING, LanguageActivity.SPOKEN_INTERACTION);

  /** The level from which a conversation goes by itself. */
  static final CefrLevel FLUENT = CefrLevel.C1;

  private final String id;

  PeerScorer(String id) {
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
