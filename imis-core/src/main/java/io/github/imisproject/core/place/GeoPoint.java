package io.github.imisproject.core.place;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;

/**
 * A point on the earth, in WGS 84 degrees.
 *
 * <p>Immutable and thread-safe.
 *
 * @param latitude degrees north, from -90 to 90
 * @param longitude degrees east, from -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  /** The mean radius of the earth, in metres. */
  public static final double EARTH_RADIUS_METRES = 6_371_008.8;

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if latitude or longitude is out of range or not a number
   */
  public GeoPoint {
    new Invariants()
        .range("latitude", latitude, -90, 90)
        .range("longitude", longitude, -180, 180)
        .check();
    latitude = latitude + 0.0; // no negative zero: equal points have equal records
    longitude = longitude + 0.0;
  }

  /**
   * Returns the great-circle distance to {@code other}, by the haversine formula.
   *
   * <p>Straight-line distance on a sphere: it ignores roads and borders, and differs from the WGS
   * 84 ellipsoid by at most about 0.6 %. The same in both directions.
   *
   * @return metres, from 0 to 20 015 115
   * @see "R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984), p. 159"
   */
  public double distanceMetres(GeoPoint other) {
    double sinLatitude = StrictMath.sin(Math.toRadians(other.latitude - latitude) / 2);
    double sinLongitude = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
    double a =
        sinLatitude * sinLatitude
            + StrictMath.cos(Math.toRadians(latitude))
                * StrictMath.cos(Math.toRadians(other.latitude))
                * (sinLongitude * sinLongitude);
    return 2 * EARTH_RADIUS_METRES * StrictMath.asin(Math.min(1, Math.sqrt(a)));
  }

  /** Returns this point moved to the centre of its cell in a grid of about {@code metres}. */
  public GeoPoint coarse(int metres) {
    new Invariants().range("metres", metres, 1, 1_000_000).check();
    double step = Math.toDegrees(metres / EARTH_RADIUS_METRES);
    double centreLatitude = centre(latitude, step, 90);
    double width = step / Math.max(0.01, StrictMath.cos(Math.toRadians(centreLatitude)));
    return new GeoPoint(centreLatitude, centre(longitude, width, 180));
  }

  private static double centre(double degrees, double step, double limit) {
    double middle = (Math.floor(degrees / step) + 0.5) * step;
    return Math.max(-limit, Math.min(limit, middle));
  }
}
