package io.github.imisproject.core.story;

/** How far a teller lets a story go; each step includes the ones before it. */
public enum StoryAudience {
  /** Only back to the teller. */
  PRIVATE,
  /** To the organisations that the teller's consent names. */
  PARTNERS,
  /** To the people of one region. */
  REGION,
  /** To everybody. */
  PUBLIC
}
