package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One thing that happened to an {@link OnlineAllocator}. Immutable and thread-safe. */
public sealed interface OnlineEvent {
  /**
   * Advice was asked for.
   *
   * @param batch the households, in canonical order
   * @param pins the place of those whom a case worker has fixed
   * @param prices for each place in order what one unit of each service was worth
   */
  record Advised(List<Arrival> batch, Map<String, String> pins, List<List<Double>> prices)
      implements OnlineEvent {
    /** Copies the collections. */
    public Advised {
      batch = List.copyOf(batch);
      pins = sorted(pins);
      prices = prices.stream().map(List::copyOf).toList();
    }
  }

  /**
   * People decided.
   *
   * @param places the place of each household; empty is a decision not to place it
   */
  record Committed(Map<String, Optional<String>> places) implements OnlineEvent {
    /** Copies the map. */
    public Committed {
      places = sorted(places);
    }
  }

  /**
   * A placed household left, and its room is free again.
   *
   * @param party its id
   */
  record Released(String party) implements OnlineEvent {
    /** Checks the id. */
    public Released {
      requireNonNull(party, "party");
    }
  }

  /**
   * A place got another capacity for the whole year.
   *
   * @param place its id
   * @param capacity how much of each service, used or not
   */
  record CapacitySet(String place, List<Long> capacity) implements OnlineEvent {
    /** Copies the list. */
    public CapacitySet {
      requireNonNull(place, "place");
      capacity = List.copyOf(capacity);
    }
  }

  /**
   * The expectation for the rest of the year was corrected.
   *
   * @param remaining how many households are still to come, 0 or more
   */
  record Expected(int remaining) implements OnlineEvent {
    /** Checks the number. */
    public Expected {
      if (remaining < 0) {
        throw new IllegalArgumentException("remaining is " + remaining + ", must be 0 or more");
      }
    }
  }

  private static <V> Map<String, V> sorted(Map<String, V> map) {
    SortedMap<String, V> copy = new TreeMap<>(map);
    return Collections.unmodifiableSortedMap(copy);
  }
}
