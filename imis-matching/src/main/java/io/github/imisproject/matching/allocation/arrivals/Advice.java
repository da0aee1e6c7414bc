package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@link OnlineAllocator} advises for a batch; people decide.
 *
 * <p>Immutable and thread-safe.
 *
 * @param households advice for each household, in the order of the batch
 * @param prices for each place what one unit of each service is worth to those still to come
 * @param proven whether the recommended places together are known to be worth most
 */
public record Advice(
    List<ForHousehold> households, Map<String, List<Double>> prices, boolean proven) {
  /** Copies the collections, keeping their order. */
  public Advice {
    households = List.copyOf(households);
    prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
  }

  /**
   * Advice for one household.
   *
   * @param party its id
   * @param recommended the place that suits it and the rest of the batch best; empty if it is worth
   *     more to keep the room
   * @param pinned whether a case worker had fixed the place
   * @param options every place it has a score for and staying unplaced: those with room first, the
   *     worthiest first, equal ones by place in canonical order, unplaced last
   */
  public record ForHousehold(
      String party, Optional<String> recommended, boolean pinned, List<Option> options) {
    /** Copies the list. */
    public ForHousehold {
      requireNonNull(party, "party");
      requireNonNull(recommended, "recommended");
      options = List.copyOf(options);
    }

    /**
     * Returns what choosing a place would lose against the best there is room for.
     *
     * @return 0 or more, in units of score; empty if the place is not among the options
     */
    public Optional<Double> regretOf(Optional<String> place) {
      return options.stream().filter(o -> o.place().equals(place)).map(Option::regret).findFirst();
    }
  }

  /**
   * One thing that can be decided for a household.
   *
   * @param place the place; empty is to stay unplaced
   * @param score the household's score there; 0 for staying unplaced
   * @param price what the room it would use is worth to those still to come
   * @param load what is charged because the place is ahead of the year
   * @param regret how much less this is worth than the best option with room, 0 or more; the worth
   *     is the score less price and load
   * @param hasRoom whether the household fits there now
   */
  public record Option(
      Optional<String> place,
      double score,
      double price,
      double load,
      double regret,
      boolean hasRoom) {
    /** Checks that nothing is missing. */
    public Option {
      requireNonNull(place, "place");
    }

    /** Returns the score less price and load. */
    public double worth() {
      return score - price - load;
    }
  }
}
