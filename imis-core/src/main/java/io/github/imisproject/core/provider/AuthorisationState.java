package io.github.imisproject.core.provider;

/** How far the authorisation of a provider has come. */
public enum AuthorisationState {
  /** Asked for and not decided. */
  PENDING,
  /** Granted. */
  AUTHORISED,
  /** Interrupted for now. */
  SUSPENDED,
  /** Taken back. */
  REVOKED
}
