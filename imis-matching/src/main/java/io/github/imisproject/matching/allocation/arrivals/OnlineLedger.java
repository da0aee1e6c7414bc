package io.github.imisproject.matching.allocation.arrivals;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who holds what, and what is still free. Every change is checked whole before it is made. */
final class OnlineLedger {
  private final List<String> services;
  private final List<String> places;
  private final Map<String, Integer> placeIndex = new HashMap<>();
  private final long[][] total;
  private final long[][] used;
  private final Map<String, Arrival> pending = new LinkedHashMap<>();
  private final Map<String, Holding> placed = new HashMap<>();
  private final Set<String> unplaced = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private record Holding(Arrival arrival, int place) {}

  OnlineLedger(YearCapacity start) {
    services = start.services();
    places = start.places();
    total = new long[places.size()][services.size()];
    used = new long[places.size()][services.size()];
    for (int l = 0; l < places.size(); l++) {
      placeIndex.put(places.get(l), l);
      for (int s = 0; s < services.size(); s++) {
        total[l][s] = start.remaining(l, s);
      }
    }
  }

  int arrived() {
    return known.size();
  }

  long used(int place, int service) {
    return used[place][service];
  }

  long total(int place, int service) {
    return total[place][service];
  }

  YearCapacity remaining() {
    List<List<Long>> rows = new ArrayList<>();
    for (int l = 0; l < total.length; l++) {
      List<Long> row = new ArrayList<>();
      for (int s = 0; s < services.size(); s++) {
        row.add(total[l][s] - used[l][s]);
      }
      rows.add(row);
    }
    return new YearCapacity(services, places, rows);
  }

  /** Returns what is wrong with a batch and its pins. */
  List<Problem> checkBatch(List<Arrival> batch, Map<String, String> pins) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Arrival> byId = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Arrival arrival = batch.get(i);
      String at = "/batch/" + i;
      checkArrival(at, arrival, problems);
      if (byId.put(arrival.id(), arrival) != null) {
        problems.add(error(at + "/id", "duplicateId", "id", arrival.id()));
      }
      if (placed.containsKey(arrival.id()) || unplaced.contains(arrival.id())) {
        problems.add(error(at + "/id", "online.decided", "party", arrival.id()));
      }
    }
    if (problems.isEmpty()) {
      Map<String, Optional<String>> fixed = new LinkedHashMap<>();
      pins.forEach((party, place) -> fixed.put(party, Optional.of(place)));
      checkPlaces("/pins/", fixed, byId, "unknownId", "id", problems);
    }
    return problems;
  }

  void checkArrival(String at, Arrival arrival, List<Problem> problems) {
    if (arrival.id().isBlank()) {
      problems.add(error(at + "/id", "blankId"));
    }
    if (arrival.need().size() != services.size()) {
      problems.add(
          error(
              at + "/need",
              "vectorLength",
              "id",
              arrival.id(),
              "length",
              Integer.toString(arrival.need().size()),
              "services",
              Integer.toString(services.size())));
    }
    for (long need : arrival.need()) {
      if (need < 0) {
        problems.add(
            error(at + "/need", "negative", "id", arrival.id(), "value", Long.toString(need)));
      }
    }
    arrival
        .scores()
        .forEach(
            (place, score) -> {
              String path = at + "/scores/" + place;
              if (!placeIndex.containsKey(place)) {
                problems.add(error(path, "unknownId", "id", place));
              }
              if (Double.isNaN(score) || Double.isInfinite(score)) {
                problems.add(error(path, "scoreNotNumber", "party", arrival.id(), "place", place));
              }
            });
  }

  /** The batch waits for a decision. */
  void await(List<Arrival> batch) {
    for (Arrival arrival : batch) {
      pending.put(arrival.id(), arrival);
      known.add(arrival.id());
    }
  }

  /** Returns whether a household has been advised on before, decided or not. */
  boolean isKnown(String party) {
    return known.contains(party);
  }

  /** Returns what is wrong with decisions on households that wait for one. */
  List<Problem> checkDecisions(Map<String, Optional<String>> decisions) {
    List<Problem> problems = new ArrayList<>();
    checkPlaces("/decisions/", decisions, pending, "online.notAdvised", "party", problems);
    return problems;
  }

  private void checkPlaces(
      String path,
      Map<String, Optional<String>> decisions,
      Map<String, Arrival> arrivals,
      String unknownCode,
      String unknownName,
      List<Problem> problems) {
    long[][] more = new long[places.size()][services.size()];
    decisions.forEach(
        (party, place) -> {
          Arrival arrival = arrivals.get(party);
          if (arrival == null) {
            problems.add(error(path + party, unknownCode, unknownName, party));
          } else if (place.isPresent()) {
            checkPlace(path + party, arrival, place.get(), more, problems);
          }
        });
  }

  private void checkPlace(
      String path, Arrival arrival, String place, long[][] more, List<Problem> problems) {
    Integer l = placeIndex.get(place);
    if (l == null) {
      problems.add(error(path, "unknownId", "id", place));
      return;
    }
    if (!arrival.scores().containsKey(place)) {
      problems.add(error(path, "online.excluded", "party", arrival.id(), "place", place));
    }
    for (int s = 0; s < services.size(); s++) {
      // Needs are checked to be at most what is left, one by one, so the sum cannot overflow.
      long left = total[l][s] - used[l][s] - more[l][s];
      if (arrival.need().get(s) > left) {
        problems.add(
            error(
                path,
                "online.noRoom",
                "party",
                arrival.id(),
                "place",
                place,
                "service",
                services.get(s)));
        return;
      }
    }
    for (int s = 0; s < services.size(); s++) {
      more[l][s] += arrival.need().get(s);
    }
  }

  void decide(Map<String, Optional<String>> decisions) {
    decisions.forEach(
        (party, place) -> {
          Arrival arrival = requireNonNull(pending.remove(party));
          if (place.isEmpty()) {
            unplaced.add(party);
            return;
          }
          int l = requireNonNull(placeIndex.get(place.get()));
          placed.put(party, new Holding(arrival, l));
          change(arrival, l, 1);
        });
  }

  List<Problem> checkRelease(String party) {
    return placed.containsKey(party)
        ? List.of()
        : List.of(error("/released", "online.notPlaced", "party", party));
  }

  void release(String party) {
    Holding holding = requireNonNull(placed.remove(party));
    change(holding.arrival(), holding.place(), -1);
  }

  private void change(Arrival arrival, int place, int sign) {
    for (int s = 0; s < services.size(); s++) {
      used[place][s] += sign * arrival.need().get(s);
    }
  }

  List<Problem> checkCapacity(String place, List<Long> capacity) {
    Integer l = placeIndex.get(place);
    if (l == null) {
      return List.of(error("/capacity/" + place, "unknownId", "id", place));
    }
    if (capacity.size() != services.size()) {
      return List.of(
          error(
              "/capacity/" + place,
              "vectorLength",
              "id",
              place,
              "length",
              Integer.toString(capacity.size()),
              "services",
              Integer.toString(services.size())));
    }
    List<Problem> problems = new ArrayList<>();
    for (int s = 0; s < services.size(); s++) {
      if (capacity.get(s) < used[l][s]) {
        problems.add(
            error(
                "/capacity/" + place + "/" + s,
                "online.belowUse",
                "place",
                place,
                "service",
                services.get(s),
                "value",
                Long.toString(capacity.get(s)),
                "used",
                Long.toString(used[l][s])));
      }
    }
    return problems;
  }

  void setCapacity(String place, List<Long> capacity) {
    int l = requireNonNull(placeIndex.get(place));
    for (int s = 0; s < services.size(); s++) {
      total[l][s] = capacity.get(s);
    }
  }

  List<String> pending() {
    return List.copyOf(pending.keySet());
  }

  /** Returns who holds a place, by id. */
  Map<String, String> placements() {
    Map<String, String> sorted = new TreeMap<>();
    placed.forEach((party, holding) -> sorted.put(party, places.get(holding.place())));
    return sorted;
  }

  static Problem error(String path, String code, String... keysAndValues) {
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      arguments.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Problem.error(path, "allocation." + code, arguments);
  }
}
