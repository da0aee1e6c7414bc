package io.github.imisproject.matching.allocation.explain;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How scarce one service is at one place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the place's id
 * @param service the service
 * @param capacity how much there is
 * @param used how much is used
 * @param wanted how much those need who are there or would rather be there
 * @param price what one unit more would be worth, if the mechanism has prices
 */
public record Scarcity(
    String place, String service, long capacity, long used, long wanted, OptionalDouble price) {
  /** Returns whether more is wanted than there is. */
  public boolean isScarce() {
    return wanted > capacity;
  }

  /** Returns how much is left. */
  public long free() {
    return capacity - used;
  }

  /** Returns this as a statement. */
  public Statement statement() {
    Map<String, Object> arguments = new TreeMap<>();
    arguments.put("place", place);
    arguments.put("service", service);
    arguments.put("capacity", capacity);
    arguments.put("used", used);
    arguments.put("wanted", wanted);
    return new Statement(isScarce() ? "scarcity.scarce" : "scarcity.enough", arguments);
  }
}
