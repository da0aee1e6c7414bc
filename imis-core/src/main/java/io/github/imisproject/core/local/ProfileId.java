package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Which profile, in which version.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its URI, such as {@code urn:imis:profile:sparta}
 * @param version its version, such as {@code 1.2.0}
 */
public record ProfileId(URI id, String version) {
  /** Checks that both are there. */
  public ProfileId {
    requireNonNull(id, "id");
    requireNonNull(version, "version");
  }

  /** Returns both in one text, such as {@code urn:imis:profile:sparta 1.2.0}. */
  @Override
  public String toString() {
    return id + " " + version;
  }
}
