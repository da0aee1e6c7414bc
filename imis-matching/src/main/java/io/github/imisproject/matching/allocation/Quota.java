package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A limit on how many parties a group of places takes together, such as the towns of one region.
 *
 * <p>Immutable and thread-safe. The quotas of a problem must be laminar: of any two, one contains
 * the other or they have no place in common.
 *
 * @param id the name of the quota
 * @param places the ids of the places it covers
 * @param upper the most parties they may take together, 0 or more
 */
public record Quota(String id, List<String> places, long upper) {
  /** Copies the list. */
  public Quota {
    requireNonNull(id, "id");
    places = List.copyOf(places);
    if (upper < 0) {
      throw new IllegalArgumentException("upper is " + upper + ", must be 0 or more");
    }
  }
}
