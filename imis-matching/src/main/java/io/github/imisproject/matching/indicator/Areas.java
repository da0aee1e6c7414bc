package io.github.imisproject.matching.indicator;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The areas that figures tell apart.
 *
 * <p>Immutable and thread-safe. They are fixed for as long as a series of figures goes on. A
 * confidential place lies in no area: to say in which part of a town a shelter is would be a step
 * towards it.
 */
public final class Areas {
  private final Map<String, LocalizedText> names;
  private final Function<Optional<String>, Optional<String>> byRegion;
  private final Function<GeoPoint, Optional<String>> byPoint;

  private Areas(
      Map<String, LocalizedText> names,
      Function<Optional<String>, Optional<String>> byRegion,
      Function<GeoPoint, Optional<String>> byPoint) {
    this.names = names;
    this.byRegion = byRegion;
    this.byPoint = byPoint;
  }

  /**
   * Returns areas that are regions; what lies in a region below one counts for it.
   *
   * @param regions all regions
   * @param ids the regions to tell apart, none inside another, at least one
   * @throws IllegalArgumentException if one is unknown or there is none
   */
  public static Areas regions(Regions regions, List<String> ids) {
    Map<String, LocalizedText> names = new LinkedHashMap<>();
    for (String id : ids) {
      Region region =
          regions
              .find(id)
              .orElseThrow(() -> new IllegalArgumentException("region '" + id + "' is unknown"));
      names.put(id, region.name());
    }
    return new Areas(
        checked(names),
        inner ->
            inner.flatMap(
                id ->
                    names.keySet().stream()
                        .filter(outer -> regions.contains(outer, id) == Truth.TRUE)
                        .findFirst()),
        point -> Optional.empty());
  }

  /**
   * Returns areas around centres: everything belongs to the nearest one.
   *
   * @param centres the centres by code, in the order of display, at least one
   * @param names the names by the same codes
   * @throws IllegalArgumentException if there is none or a name is missing
   */
  public static Areas around(Map<String, GeoPoint> centres, Map<String, LocalizedText> names) {
    Map<String, GeoPoint> points = new LinkedHashMap<>(centres);
    Map<String, LocalizedText> ordered = new LinkedHashMap<>();
    for (String code : points.keySet()) {
      LocalizedText name = names.get(code);
      if (name == null) {
        throw new IllegalArgumentException("area '" + code + "' has no name; give it one");
      }
      ordered.put(code, name);
    }
    return new Areas(
        checked(ordered), region -> Optional.empty(), point -> Optional.of(nearest(points, point)));
  }

  private static String nearest(Map<String, GeoPoint> centres, GeoPoint point) {
    String nearest = "";
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, GeoPoint> centre : centres.entrySet()) {
      double distance = centre.getValue().distanceMetres(point);
      if (distance < least) {
        least = distance;
        nearest = centre.getKey();
      }
    }
    return nearest;
  }

  private static Map<String, LocalizedText> checked(Map<String, LocalizedText> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there is no area; name at least one");
    }
    return names;
  }

  /** Returns the dimension {@code area}; its last category is for what lies in none. */
  public Dimension dimension() {
    List<String> codes = new ArrayList<>(names.keySet());
    codes.add(Dimension.UNKNOWN);
    return new Dimension("area", codes);
  }

  /** Returns the name of an area, or empty if there is no such area. */
  public Optional<LocalizedText> findName(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** Returns the area of where somebody lives, or {@link Dimension#UNKNOWN}. */
  public String of(Residence residence) {
    return byRegion
        .apply(residence.regionId())
        .or(() -> residence.point().flatMap(byPoint))
        .orElse(Dimension.UNKNOWN);
  }

  /** Returns the area of a place, or {@link Dimension#UNKNOWN}; always so if it is confidential. */
  public String of(Place place) {
    requireNonNull(place, "place");
    if (place.confidential()) {
      return Dimension.UNKNOWN;
    }
    return byRegion
        .apply(place.regionId())
        .or(() -> place.point().flatMap(byPoint))
        .orElse(Dimension.UNKNOWN);
  }
}
