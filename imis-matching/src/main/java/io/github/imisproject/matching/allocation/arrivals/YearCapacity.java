package io.github.imisproject.matching.allocation.arrivals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What is left of the year's capacity.
 *
 * <p>Immutable and thread-safe.
 *
 * @param services the names of the services
 * @param places the ids of the places, in canonical order
 * @param remaining for each place in order what is left of each service, 0 or more
 */
public record YearCapacity(List<String> services, List<String> places, List<List<Long>> remaining) {
  /** Checks that the vectors fit together. */
  public YearCapacity {
    services = List.copyOf(services);
    places = List.copyOf(places);
    remaining = remaining.stream().map(List::copyOf).toList();
    distinct("services", services);
    distinct("places", places);
    if (remaining.size() != places.size()) {
      throw new IllegalArgumentException(
          "remaining has "
              + remaining.size()
              + " rows, must have one for each of "
              + places.size());
    }
    for (List<Long> row : remaining) {
      if (row.size() != services.size() || row.stream().anyMatch(left -> left < 0)) {
        throw new IllegalArgumentException(
            "remaining has the row " + row + ", must be " + services.size() + " numbers from 0");
      }
    }
  }

  private static void distinct(String name, List<String> ids) {
    if (new HashSet<>(ids).size() != ids.size()) {
      throw new IllegalArgumentException(name + " are " + ids + ", must be different");
    }
  }

  long remaining(int place, int service) {
    return remaining.get(place).get(service);
  }

  YearCapacity without(Arrival arrival, String place) {
    List<List<Long>> rows = new ArrayList<>(remaining);
    int at = places.indexOf(place);
    List<Long> row = new ArrayList<>(rows.get(at));
    for (int s = 0; s < row.size(); s++) {
      row.set(s, row.get(s) - arrival.need().get(s));
    }
    rows.set(at, row);
    return new YearCapacity(services, places, rows);
  }
}
