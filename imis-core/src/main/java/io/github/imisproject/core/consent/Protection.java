package io.github.imisproject.core.consent;

/** How strongly the law protects a category of data. */
public enum Protection {
  /** Personal data as any other. */
  ORDINARY,
  /** Not in a special category, but harmful in wrong hands. */
  SENSITIVE,
  /** A special category of article 9 GDPR: forbidden unless a condition of article 9(2) holds. */
  SPECIAL,
  /** Criminal convictions, article 10 GDPR: only under official authority or by law. */
  CRIMINAL
}
