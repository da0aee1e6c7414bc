package io.github.imisproject.core.offer.terms;

/** The side of the bridge somebody comes from. */
public enum Community {
  /** Migrants, refugees and other newcomers. */
  MIGRANT,
  /** Members of the local community. */
  LOCAL
}
