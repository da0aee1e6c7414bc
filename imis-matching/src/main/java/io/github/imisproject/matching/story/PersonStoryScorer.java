package io.github.imisproject.matching.story;

import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Scorer;

/** A scorer between what may be seen of a person and a story. */
abstract class PersonStoryScorer implements Scorer<PersonView, StoryView> {
  private final String id;

  PersonStoryScorer(String id) {
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
  public final Class<StoryView> candidateType() {
    return StoryView.class;
  }
}
