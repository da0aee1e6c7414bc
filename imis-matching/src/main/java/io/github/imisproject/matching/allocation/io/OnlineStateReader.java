package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.OnlineEvent;
import io.github.imisproject.matching.allocation.arrivals.OnlineSettings;
import io.github.imisproject.matching.allocation.arrivals.OnlineState;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the state of a year of arrivals. */
final class OnlineStateReader {
  private static final Map<String, Long> LEAST =
      Map.of(
          "expected",
          0L,
          "samples",
          0L,
          "window",
          1L,
          "multiplier",
          0L,
          "balance",
          0L,
          "nodeLimit",
          1L,
          "seed",
          Long.MIN_VALUE);

  private final ArrivalCursor arrivals;
  private final JsonCursor cursor;

  OnlineStateReader(ArrivalCursor arrivals) {
    this.arrivals = arrivals;
    this.cursor = arrivals.cursor;
  }

  Optional<OnlineState> read() {
    Optional<OnlineSettings> settings = Optional.empty();
    boolean hasSettings = false;
    @Nullable List<String> services = null;
    @Nullable List<ArrivalCursor.Place> places = null;
    List<Arrival> history = List.of();
    List<OnlineEvent> events = List.of();
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "settings" -> {
          hasSettings = true;
          settings = settings();
        }
        case "services" -> services = cursor.strings("/services");
        case "localities" ->
            places =
                arrivals.list("/localities", arrivals::place).stream()
                    .flatMap(Optional::stream)
                    .toList();
        case "history" -> history = arrivals.arrivals("/history");
        case "events" ->
            events =
                arrivals.list("/events", this::event).stream().flatMap(Optional::stream).toList();
        default -> arrivals.unknown("", member);
      }
      member = cursor.nextMember();
    }
    if (!hasSettings) {
      cursor.error("/settings", "missing");
    }
    Optional<YearCapacity> start = arrivals.capacity("", services, places);
    return settings.isPresent() && start.isPresent()
        ? Optional.of(new OnlineState(settings.get(), start.get(), history, events))
        : Optional.empty();
  }

  private Optional<OnlineSettings> settings() {
    if (!cursor.isObject("/settings")) {
      return Optional.empty();
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    Map<String, Long> wholes = new LinkedHashMap<>();
    String member = cursor.nextMember();
    while (member != null) {
      String at = "/settings/" + member;
      switch (member) {
        case "multiplier", "balance" -> numbers.put(member, cursor.number(at));
        case "expected", "samples", "window", "nodeLimit", "seed" ->
            wholes.put(member, cursor.whole(at));
        default -> arrivals.unknown("/settings", member);
      }
      member = cursor.nextMember();
    }
    boolean sound = true;
    for (String name : List.of("multiplier", "balance")) {
      sound &= check(name, numbers.getOrDefault(name, Double.NaN));
    }
    for (String name : List.of("expected", "samples", "window", "nodeLimit", "seed")) {
      Long value = wholes.get(name);
      boolean whole = name.equals("seed") || name.equals("nodeLimit");
      boolean small = value != null && (whole || value <= Integer.MAX_VALUE);
      sound &= check(name, small && value != null ? value : Double.NaN);
    }
    return sound
        ? Optional.of(
            new OnlineSettings(
                wholes.getOrDefault("expected", 0L).intValue(),
                wholes.getOrDefault("samples", 0L).intValue(),
                wholes.getOrDefault("window", 0L).intValue(),
                numbers.getOrDefault("multiplier", 0.0),
                numbers.getOrDefault("balance", 0.0),
                wholes.getOrDefault("nodeLimit", 0L),
                wholes.getOrDefault("seed", 0L)))
        : Optional.empty();
  }

  private boolean check(String name, double value) {
    long least = LEAST.getOrDefault(name, 0L);
    if (value >= least) {
      return true;
    }
    cursor.add(
        Problem.error(
            "/settings/" + name,
            "allocation.online.setting",
            Map.of("name", name, "least", Long.toString(least))));
    return false;
  }

  private Optional<OnlineEvent> event(String at) {
    if (!cursor.isObject(at)) {
      return Optional.empty();
    }
    @Nullable String type = null;
    @Nullable String party = null;
    @Nullable String place = null;
    @Nullable List<Arrival> batch = null;
    Map<String, Optional<String>> pins = Map.of();
    @Nullable Map<String, Optional<String>> places = null;
    @Nullable List<List<Double>> prices = null;
    @Nullable List<Long> capacity = null;
    long remaining = -1;
    String member = cursor.nextMember();
    while (member != null) {
      String path = at + "/" + member;
      switch (member) {
        case "type" -> type = cursor.string(path);
        case "batch" -> batch = arrivals.arrivals(path);
        case "pins" -> pins = arrivals.places(path);
        case "prices" -> prices = arrivals.prices(path);
        case "places" -> places = arrivals.places(path);
        case "party" -> party = cursor.string(path);
        case "place" -> place = cursor.string(path);
        case "capacity" -> capacity = arrivals.longs(path);
        case "remaining" -> remaining = cursor.whole(path);
        default -> arrivals.unknown(at, member);
      }
      member = cursor.nextMember();
    }
    String kind = type == null ? "" : type;
    if (kind.equals("advised") && batch != null && prices != null) {
      Map<String, String> fixed = new LinkedHashMap<>();
      pins.forEach((id, l) -> l.ifPresent(pin -> fixed.put(id, pin)));
      return Optional.of(new OnlineEvent.Advised(batch, fixed, prices));
    }
    if (kind.equals("committed") && places != null) {
      return Optional.of(new OnlineEvent.Committed(places));
    }
    if (kind.equals("released") && party != null) {
      return Optional.of(new OnlineEvent.Released(party));
    }
    if (kind.equals("capacitySet") && place != null && capacity != null) {
      return Optional.of(new OnlineEvent.CapacitySet(place, capacity));
    }
    if (kind.equals("expected") && remaining >= 0 && remaining <= Integer.MAX_VALUE) {
      return Optional.of(new OnlineEvent.Expected((int) remaining));
    }
    cursor.error(at, "online.event");
    return Optional.empty();
  }
}
