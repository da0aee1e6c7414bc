package io.github.imisproject.core.person;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.problem.InvalidValueException;
import java.util.Optional;

/**
 * Where a person lives, on purpose only coarsely.
 *
 * <p>Immutable and thread-safe. The point is moved to the middle of a grid cell of about one
 * kilometre, so that no exact home is ever stored.
 *
 * @param regionId the region
 * @param point the middle of a cell of about one kilometre
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Residence(Optional<String> regionId, Optional<GeoPoint> point) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public Residence {
    requireNonNull(regionId, "regionId");
    requireNonNull(point, "point");
    point = point.map(p -> p.coarse(GRID_METRES));
    new Invariants()
        .id("regionId", regionId)
        .oneOf(regionId.isPresent() || point.isPresent(), "regionId, point")
        .check();
  }

  /** The width of a cell, in metres. */
  public static final int GRID_METRES = 1000;

  /** Returns a residence of which only the region is known. */
  public static Residence in(String regionId) {
    return new Residence(Optional.of(regionId), Optional.empty());
  }

  /** Returns a residence of which region and cell are known. */
  public static Residence in(String regionId, GeoPoint point) {
    return new Residence(Optional.of(regionId), Optional.of(point));
  }
}
