package io.github.imisproject.core.consent;

/** What data about a person is used for. */
public enum Purpose {
  /** Finding jobs, training and occupations. */
  MATCH_JOBS,
  /** Finding housing. */
  MATCH_HOUSING,
  /** Finding services, courses and activities. */
  MATCH_SERVICES,
  /** Bringing people together. */
  MATCH_PEOPLE,
  /** Handing data to a public authority. */
  SHARE_WITH_AUTHORITY,
  /** Handing data to a provider, as in a referral. */
  SHARE_WITH_PROVIDER,
  /** Publishing a story. */
  STORY_PUBLICATION,
  /** Counting, without naming anybody. */
  STATISTICS,
  /** Scientific research. */
  RESEARCH
}
