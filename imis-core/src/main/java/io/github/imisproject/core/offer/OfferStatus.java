package io.github.imisproject.core.offer;

/** How far an offer's life has come. */
public enum OfferStatus {
  /** Not yet published. */
  DRAFT,
  /** Open. */
  ACTIVE,
  /** Closed for now. */
  PAUSED,
  /** Closed for good. */
  CLOSED,
  /** Over, because its time has passed. */
  EXPIRED
}
