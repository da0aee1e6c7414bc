package io.github.imisproject.core.hsds;

import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes places of locations. */
final class PlaceImport {
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "location_type",
          "organization_id",
          "name",
          "description",
          "latitude",
          "longitude",
          "confidential");

  private final ImportContext context;

  PlaceImport(ImportContext context) {
    this.context = context;
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (HsdsRecord record : context.tables().records(HsdsTable.LOCATION)) {
      places.add(context.overlay().restore(Place.class, record, place(record)));
    }
    return places;
  }

  private Place place(HsdsRecord record) {
    LocationType type =
        HsdsValues.locationType(record.members().get("location_type"))
            .orElse(LocationType.PHYSICAL);
    Place.Builder builder = Place.builder(context.id(record), type);
    context.text(record, "name", "alternate_name").ifPresent(builder::name);
    context.text(record, "description").ifPresent(builder::description);
    address(record).ifPresent(builder::address);
    point(record).ifPresent(builder::point);
    builder.confidential(isConfidential(record));
    builder.unknownMembers(unknown(record));
    return builder.build();
  }

  private Map<String, Object> unknown(HsdsRecord record) {
    List<String> accessibility =
        context.tables().linked(HsdsTable.ACCESSIBILITY, record).stream()
            .flatMap(a -> a.firstText("description", "accessibility", "details").stream())
            .toList();
    Map<String, Object> left = ImportContext.leftOver(record, TAKEN);
    if (accessibility.isEmpty()) {
      return left;
    }
    Map<String, Object> more = new LinkedHashMap<>();
    if (left.get("hsds") instanceof Map<?, ?> own) {
      own.forEach((name, value) -> more.put(String.valueOf(name), value));
    }
    more.put("accessibility", accessibility);
    return Map.of("hsds", more);
  }

  private static boolean isConfidential(HsdsRecord record) {
    String text = record.text("confidential").orElse("").toLowerCase(Locale.ROOT);
    return Set.of("true", "yes", "1").contains(text);
  }

  private static Optional<GeoPoint> point(HsdsRecord record) {
    Optional<Double> latitude =
        HsdsValues.number(record.members().get("latitude"), -90, 90).map(Number::doubleValue);
    Optional<Double> longitude =
        HsdsValues.number(record.members().get("longitude"), -180, 180).map(Number::doubleValue);
    return latitude.flatMap(la -> longitude.map(lo -> new GeoPoint(la, lo)));
  }

  /** The physical address if there is one, or else the first; never the name of who is there. */
  private Optional<Address> address(HsdsRecord location) {
    List<HsdsRecord> addresses = context.tables().linked(HsdsTable.ADDRESS, location);
    Optional<HsdsRecord> best =
        addresses.stream()
            .filter(a -> a.text("address_type").orElse("").equalsIgnoreCase("physical"))
            .findFirst()
            .or(() -> addresses.stream().findFirst());
    return best.flatMap(a -> context.attempt(a, () -> address(a, lines(a))));
  }

  private static List<String> lines(HsdsRecord address) {
    List<String> lines = new ArrayList<>();
    for (String member : List.of("address_1", "address_2", "address_3", "address_4")) {
      address.text(member).ifPresent(lines::add);
    }
    return lines;
  }

  private static Address address(HsdsRecord record, List<String> lines) {
    return new Address(
        lines,
        record.text("city"),
        record.firstText("state_province", "region"),
        record.text("postal_code"),
        HsdsValues.country(record.members().get("country")));
  }
}
