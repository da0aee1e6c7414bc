package io.github.imisproject.core.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.util.Optional;

/**
 * A rectangle on the map.
 *
 * <p>Immutable and thread-safe. A box across the antimeridian has a west greater than its east.
 *
 * @param south the southern edge, degrees from -90 to 90
 * @param west the western edge, degrees from -180 to 180
 * @param north the northern edge, not south of {@code south}
 * @param east the eastern edge, degrees from -180 to 180
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BoundingBox(double south, double west, double north, double east) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public BoundingBox {
    new Invariants()
        .range("south", south, -90, 90)
        .range("north", north, -90, 90)
        .range("west", west, -180, 180)
        .range("east", east, -180, 180)
        .ordered("south", Optional.of(south), "north", Optional.of(north))
        .check();
  }

  /** Returns whether {@code point} lies in the box, its edges included. */
  public boolean contains(GeoPoint point) {
    boolean between =
        west <= east
            ? point.longitude() >= west && point.longitude() <= east
            : point.longitude() >= west || point.longitude() <= east;
    return between && point.latitude() >= south && point.latitude() <= north;
  }
}
