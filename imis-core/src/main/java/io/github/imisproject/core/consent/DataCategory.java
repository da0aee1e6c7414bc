package io.github.imisproject.core.consent;

/**
 * What kind of personal data a field holds.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR, articles 9 and 10</a>
 */
public enum DataCategory {
  /** Who somebody is. */
  IDENTITY(Protection.ORDINARY),
  /** Where and how somebody can be reached. */
  CONTACT(Protection.ORDINARY),
  /** Age, gender and the like. */
  DEMOGRAPHIC(Protection.ORDINARY),
  /** Nationality, legal status and permissions. */
  LEGAL(Protection.SENSITIVE),
  /** The household. */
  FAMILY(Protection.ORDINARY),
  /** Health, functional support needs included. */
  HEALTH(Protection.SPECIAL),
  /** Racial or ethnic origin, self-described culture included. */
  ETHNIC_ORIGIN(Protection.SPECIAL),
  /** Religious or philosophical beliefs. */
  RELIGION(Protection.SPECIAL),
  /** Political opinions. */
  POLITICAL(Protection.SPECIAL),
  /** Sex life or sexual orientation. */
  SEXUAL(Protection.SPECIAL),
  /** Genetic or biometric data. */
  BIOMETRIC(Protection.SPECIAL),
  /** Membership in a trade union. */
  UNION(Protection.SPECIAL),
  /** Criminal convictions and offences, checks against them included. */
  CRIMINAL(Protection.CRIMINAL),
  /** Skills, languages, education and work. */
  SKILL(Protection.ORDINARY),
  /** Wishes, interests and needs. */
  PREFERENCE(Protection.ORDINARY),
  /** Stories told. */
  STORY(Protection.ORDINARY);

  private final Protection protection;

  DataCategory(Protection protection) {
    this.protection = protection;
  }

  /** Returns how strongly the law protects it. */
  public Protection protection() {
    return protection;
  }
}
