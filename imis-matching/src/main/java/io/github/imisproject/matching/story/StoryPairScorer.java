package io.github.imisproject.matching.story;

import io.github.imisproject.matching.spi.Scorer;

/** A scorer between two stories. */
abstract class StoryPairScorer implements Scorer<StoryView, StoryView> {
  private final String id;

  StoryPairScorer(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Class<StoryView> seekerType() {
    return StoryView.class;
  }

  @Override
  public final Class<StoryView> candidateType() {
    return StoryView.class;
  }
}
