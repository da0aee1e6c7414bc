package io.github.imisproject.core.consent;

/** The condition that lifts the ban on a special category, article 9(2) GDPR. */
public enum SpecialCategoryCondition {
  /** Point (a): the person agreed explicitly. */
  EXPLICIT_CONSENT,
  /** Point (b): employment, social security or social protection law. */
  EMPLOYMENT_AND_SOCIAL_LAW,
  /** Point (c): somebody's life, while the person cannot agree. */
  VITAL_INTERESTS,
  /** Point (d): a non-profit body, for its members and regular contacts. */
  NON_PROFIT_BODY,
  /** Point (e): the person made it public. */
  MADE_PUBLIC,
  /** Point (f): legal claims and courts. */
  LEGAL_CLAIMS,
  /** Point (g): a substantial public interest, by law. */
  SUBSTANTIAL_PUBLIC_INTEREST,
  /** Point (h): health or social care, under professional secrecy. */
  HEALTH_OR_SOCIAL_CARE,
  /** Point (i): public health, by law. */
  PUBLIC_HEALTH,
  /** Point (j): archives, research or statistics, by law. */
  ARCHIVES_RESEARCH_STATISTICS
}
