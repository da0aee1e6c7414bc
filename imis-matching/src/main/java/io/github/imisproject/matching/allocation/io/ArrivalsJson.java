package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.ArrivalYear;
import io.github.imisproject.matching.allocation.arrivals.OnlineState;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads and writes years of arrivals as JSON: known years to be played through, and the state of a
 * year that is under way.
 *
 * <p>A known year stands in the member {@code dynamic} of a document, a list of objects with {@code
 * id}, {@code services}, {@code localities} ({@code id}, {@code capacity}), {@code batches} (lists
 * of households with {@code id}, {@code need} and {@code scores} by locality) and, if wanted,
 * {@code futureSamples} (for each batch a list of futures) and {@code history}. {@code expected}
 * and {@code note} are passed over. Limits are those of {@link AllocationJson}.
 */
public final class ArrivalsJson {
  private ArrivalsJson() {}

  /**
   * Reads the known years of a document.
   *
   * @return all of them, at least one; or, if any has an error, none and what is wrong
   */
  public static Reading<List<ArrivalYear>> readYears(InputStream json) {
    return read(
        json,
        arrivals -> {
          JsonCursor cursor = arrivals.cursor;
          List<ArrivalYear> years = new ArrayList<>();
          boolean found = false;
          String member = cursor.nextMember();
          while (member != null) {
            if (member.equals("dynamic")) {
              List<Optional<ArrivalYear>> all = arrivals.list("/dynamic", at -> year(arrivals, at));
              found = !all.isEmpty();
              all.forEach(year -> year.ifPresent(years::add));
            } else {
              cursor.parser.skipChildren();
            }
            member = cursor.nextMember();
          }
          if (!found) {
            cursor.error("/dynamic", "missing");
          }
          return Optional.of(years);
        });
  }

  private static Optional<ArrivalYear> year(ArrivalCursor arrivals, String at) {
    JsonCursor cursor = arrivals.cursor;
    if (!cursor.isObject(at)) {
      return Optional.empty();
    }
    @Nullable String id = "";
    @Nullable List<String> services = null;
    @Nullable List<ArrivalCursor.Place> places = null;
    List<List<Arrival>> batches = List.of();
    List<List<List<Arrival>>> futures = List.of();
    List<Arrival> history = List.of();
    String member = cursor.nextMember();
    while (member != null) {
      switch (member) {
        case "id" -> id = cursor.string(at + "/id");
        case "services" -> services = cursor.strings(at + "/services");
        case "localities" ->
            places =
                arrivals.list(at + "/localities", arrivals::place).stream()
                    .flatMap(Optional::stream)
                    .toList();
        case "batches" -> batches = arrivals.list(at + "/batches", arrivals::arrivals);
        case "futureSamples" ->
            futures =
                arrivals.list(
                    at + "/futureSamples", batch -> arrivals.list(batch, arrivals::arrivals));
        case "history" -> history = arrivals.arrivals(at + "/history");
        case "expected", "note" -> cursor.parser.skipChildren();
        default -> arrivals.unknown(at, member);
      }
      member = cursor.nextMember();
    }
    Optional<YearCapacity> capacity = arrivals.capacity(at, services, places);
    if (capacity.isEmpty()) {
      return Optional.empty();
    }
    Reading<ArrivalYear> checked =
        ArrivalYear.check(
            new ArrivalYear(id == null ? "" : id, capacity.get(), batches, futures, history));
    for (Problem p : checked.problems()) {
      cursor.add(new Problem(at + p.path(), p.code(), p.arguments(), p.severity()));
    }
    return checked.value();
  }

  /**
   * Reads the state of a year that is under way; whether its events fit each other is seen when it
   * is restored.
   */
  public static Reading<OnlineState> readState(InputStream json) {
    return read(json, arrivals -> new OnlineStateReader(arrivals).read());
  }

  /**
   * Writes the state of a year: UTF-8, the same bytes for equal states on every machine. The stream
   * stays open.
   */
  public static void writeState(OnlineState state, OutputStream out) {
    OnlineStateWriter.write(state, out);
  }

  private static <T> Reading<T> read(
      InputStream json, Function<ArrivalCursor, Optional<T>> content) {
    List<Problem> problems = new ArrayList<>();
    Optional<T> value = Optional.empty();
    try (JsonParser parser = AllocationJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonCursor cursor = new JsonCursor(parser, problems);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        cursor.error("", "notObject");
      } else {
        value = content.apply(new ArrivalCursor(cursor));
        if (parser.nextToken() != null) {
          cursor.error("", "trailing");
        }
      }
    } catch (JsonCursor.LimitExceeded e) {
      problems.add(e.problem());
    } catch (JacksonException e) {
      problems.add(
          Problem.error(
              "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
              "allocation.notJson",
              Map.of()));
    }
    boolean failed = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    return failed || value.isEmpty() ? Reading.failed(problems) : new Reading<>(value, problems);
  }
}
