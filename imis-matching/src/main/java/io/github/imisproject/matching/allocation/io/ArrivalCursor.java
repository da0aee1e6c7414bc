package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads households, capacities and prices of a year of arrivals. */
final class ArrivalCursor {
  final JsonCursor cursor;

  ArrivalCursor(JsonCursor cursor) {
    this.cursor = cursor;
  }

  void unknown(String at, String member) {
    cursor.add(
        Problem.warning(at + "/" + member, "allocation.unknownMember", Map.of("member", member)));
    cursor.parser.skipChildren();
  }

  /** Reads one item of a list. */
  interface Item<T> {
    T read(String at);
  }

  <T> List<T> list(String at, Item<T> item) {
    List<T> items = new ArrayList<>();
    if (cursor.isArray(at)) {
      for (int i = 0; cursor.nextElement(); i++) {
        cursor.countEntry();
        items.add(item.read(at + "/" + i));
      }
    }
    return items;
  }

  List<Arrival> arrivals(String at) {
    return list(at, this::arrival).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Arrival> arrival(String at) {
    if (!cursor.isObject(at)) {
      return Optional.empty();
    }
    @Nullable String id = null;
    @Nullable List<Long> need = null;
    Map<String, Double> scores = new LinkedHashMap<>();
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "need" -> need = longs(at + "/need");
        case "scores" -> scores = scores(at + "/scores");
        default -> unknown(at, member);
      }
      member = cursor.nextMember();
    }
    if (id == null || need == null) {
      cursor.error(at + (id == null ? "/id" : "/need"), "missing");
      return Optional.empty();
    }
    return Optional.of(new Arrival(id, need, scores));
  }

  private Map<String, Double> scores(String at) {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (cursor.isObject(at)) {
      String place = cursor.nextMember();
      while (place != null) {
        cursor.countEntry();
        double score = cursor.number(at + "/" + place);
        if (!Double.isNaN(score)) {
          scores.put(place, score);
        }
        place = cursor.nextMember();
      }
    }
    return scores;
  }

  List<Long> longs(String at) {
    return Arrays.stream(cursor.vector(at)).boxed().toList();
  }

  /** Reads the pairs of an object; a null is an absent place. */
  Map<String, Optional<String>> places(String at) {
    Map<String, Optional<String>> places = new LinkedHashMap<>();
    if (cursor.isObject(at)) {
      String party = cursor.nextMember();
      while (party != null) {
        cursor.countEntry();
        boolean none = cursor.parser.currentToken() == JsonToken.VALUE_NULL;
        places.put(
            party, none ? Optional.empty() : Optional.ofNullable(cursor.string(at + "/" + party)));
        party = cursor.nextMember();
      }
    }
    return places;
  }

  List<List<Double>> prices(String at) {
    return list(at, row -> list(row, cursor::number));
  }

  /** A place as it is written. */
  record Place(String id, List<Long> capacity) {}

  Optional<Place> place(String at) {
    if (!cursor.isObject(at)) {
      return Optional.empty();
    }
    @Nullable String id = null;
    @Nullable List<Long> capacity = null;
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "capacity" -> capacity = longs(at + "/capacity");
        default -> unknown(at, member);
      }
      member = cursor.nextMember();
    }
    if (id == null || capacity == null) {
      cursor.error(at + (id == null ? "/id" : "/capacity"), "missing");
      return Optional.empty();
    }
    return Optional.of(new Place(id, capacity));
  }

  /** Puts the capacity together, or says what is wrong with it. */
  Optional<YearCapacity> capacity(
      String at, @Nullable List<String> services, @Nullable List<Place> places) {
    if (services == null || services.isEmpty()) {
      cursor.error(at + "/services", "servicesMissing");
      return Optional.empty();
    }
    if (places == null) {
      cursor.error(at + "/localities", "missing");
      return Optional.empty();
    }
    boolean sound = areDifferent(at + "/services", services);
    sound &= areDifferent(at + "/localities", places.stream().map(Place::id).toList());
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String path = at + "/localities/" + i + "/capacity";
      if (place.capacity().size() != services.size()) {
        sound = false;
        cursor.add(
            Problem.error(
                path,
                "allocation.vectorLength",
                Map.of(
                    "id",
                    place.id(),
                    "length",
                    Integer.toString(place.capacity().size()),
                    "services",
                    Integer.toString(services.size()))));
      }
      for (long capacity : place.capacity()) {
        if (capacity < 0) {
          sound = false;
          cursor.add(
              Problem.error(
                  path,
                  "allocation.negative",
                  Map.of("id", place.id(), "value", Long.toString(capacity))));
        }
      }
    }
    return sound
        ? Optional.of(
            new YearCapacity(
                services,
                places.stream().map(Place::id).toList(),
                places.stream().map(Place::capacity).toList()))
        : Optional.empty();
  }

  private boolean areDifferent(String at, List<String> ids) {
    Set<String> seen = new HashSet<>();
    boolean different = true;
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        different = false;
        cursor.add(Problem.error(at + "/" + i, "allocation.duplicateId", Map.of("id", ids.get(i))));
      }
    }
    return different;
  }
}
