package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that an {@link OnlineAllocator} knows: where the year began and what has happened since.
 *
 * <p>Immutable and thread-safe. Equal states give equal advice. What follows from the events, such
 * as who holds which place, is not stored a second time.
 *
 * @param settings how the allocator looks ahead
 * @param start the capacity of the whole year
 * @param history households of the past, the earliest first
 * @param events what has happened, in order
 */
public record OnlineState(
    OnlineSettings settings, YearCapacity start, List<Arrival> history, List<OnlineEvent> events) {
  /** Copies the lists. */
  public OnlineState {
    requireNonNull(settings, "settings");
    requireNonNull(start, "start");
    history = List.copyOf(history);
    events = List.copyOf(events);
  }
}
