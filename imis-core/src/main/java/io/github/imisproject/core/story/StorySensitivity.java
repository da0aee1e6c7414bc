package io.github.imisproject.core.story;

import io.github.imisproject.core.consent.DataCategory;
import java.util.Optional;

/**
 * What in a story may hurt its listener or expose its teller.
 *
 * <p>Some flags say that the story tells something of a special category of article 9 GDPR; such a
 * story goes out only if the teller's consent covers that category as well.
 */
public enum StorySensitivity {
  /** Violence, war or abuse. */
  VIOLENCE,
  /** Death or loss. */
  LOSS,
  /** A dangerous journey. */
  FLIGHT,
  /** A child is at the centre. */
  CHILDHOOD,
  /** Other people could be recognised. */
  THIRD_PERSONS,
  /** Illness or disability. */
  HEALTH(DataCategory.HEALTH),
  /** Racial or ethnic origin. */
  ORIGIN(DataCategory.ETHNIC_ORIGIN),
  /** Religion or belief. */
  FAITH(DataCategory.RELIGION),
  /** Political opinion. */
  POLITICS(DataCategory.POLITICAL),
  /** Sex life or sexual orientation. */
  INTIMACY(DataCategory.SEXUAL);

  private final Optional<DataCategory> category;

  StorySensitivity() {
    this.category = Optional.empty();
  }

  StorySensitivity(DataCategory category) {
    this.category = Optional.of(category);
  }

  /** Returns the special category of data the story tells of, if it does. */
  public Optional<DataCategory> category() {
    return category;
  }
}
