package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that happened during a run, in the order in which it happened.
 *
 * <p>Immutable and thread-safe.
 *
 * @param round the round, from 1; 0 before the first
 * @param kind what happened
 * @param party the party's id
 * @param place the place's id; empty for "unplaced"
 * @param service the service that was short; only with {@link Kind#REJECTED_CAPACITY}
 * @param cycle the number of the trading cycle within its round, from 1; 0 if there is none
 */
public record AllocationEvent(
    int round,
    Kind kind,
    String party,
    Optional<String> place,
    Optional<String> service,
    int cycle) {
  /** Checks that all parts are present. */
  public AllocationEvent {
    requireNonNull(kind, "kind");
    requireNonNull(party, "party");
    requireNonNull(place, "place");
    requireNonNull(service, "service");
  }

  /** What happened. */
  public enum Kind {
    /** A case worker had fixed the place. */
    PINNED,
    /** The party asked for the place. */
    PROPOSED,
    /** The place asked the party. */
    OFFERED,
    /** The place turned the party down, because those ranked above fill it. */
    REJECTED_OUTRANKED,
    /** The place turned the party down, because a service has no room left. */
    REJECTED_CAPACITY,
    /** The place turned the party down, because its rank among those who ask is too low. */
    REJECTED_THRESHOLD,
    /** The party turned the place's offer down for a better one. */
    DECLINED,
    /** The place is certain for the party, whatever the others do. */
    CLINCHED,
    /** The party got the place in a trading cycle. */
    TRADED,
    /** The party took the place. */
    TOOK
  }
}
