package io.github.imisproject.core.place;

/** The level of a region in its country. */
public enum AdministrativeLevel {
  /** A country. */
  COUNTRY,
  /** A first-level division, such as a periphery or an autonomous community. */
  REGION,
  /** A second-level division, such as a regional unit. */
  PROVINCE,
  /** A municipality. */
  MUNICIPALITY,
  /** A part of a municipality. */
  DISTRICT,
  /** Another level. */
  OTHER
}
