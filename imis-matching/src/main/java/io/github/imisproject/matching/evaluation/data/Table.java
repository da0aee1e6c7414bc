package io.github.imisproject.matching.evaluation.data;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.internal.CsvLines;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table with a head line, walked row by row. What cannot be understood is reported with its line
 * and column, never with its value, which may be personal, and counts as not recorded.
 */
final class Table {
  private final String name;
  private final StudyFiles files;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<CsvLines.Line> rows = new ArrayList<>();
  private int at = -1;

  private Table(String name, StudyFiles files) {
    this.name = name;
    this.files = files;
  }

  /** Reads a file's table; empty if a column that must be there is missing. */
  static Optional<Table> read(
      StudyFiles files, String name, Set<String> required, Set<String> known) {
    Optional<String> text = files.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Table table = new Table(name, files);
    List<CsvLines.Line> lines =
        CsvLines.read(text.get(), line -> table.problem(line, "openQuote", Map.of()));
    List<String> head = lines.isEmpty() ? List.of() : lines.get(0).cells();
    for (int i = 0; i < head.size(); i++) {
      if (table.columns.put(head.get(i), i) != null) {
        table.problem(1, "columnTwice", Map.of("column", head.get(i)));
      } else if (!known.contains(head.get(i)) && !required.contains(head.get(i))) {
        files.add(
            name,
            Problem.warning(
                name + ":1", "experiment.columnUnknown", Map.of("column", head.get(i))));
      }
    }
    boolean whole = true;
    for (String column : required.stream().sorted().toList()) {
      if (!table.columns.containsKey(column)) {
        table.problem(1, "columnMissing", Map.of("column", column));
        whole = false;
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).cells().size() == head.size()) {
        table.rows.add(lines.get(i));
      } else {
        table.problem(
            lines.get(i).number(),
            "width",
            Map.of(
                "found", Integer.toString(lines.get(i).cells().size()),
                "needed", Integer.toString(head.size())));
      }
    }
    return whole ? Optional.of(table) : Optional.empty();
  }

  boolean next() {
    return ++at < rows.size();
  }

  /** Returns a cell's text; empty if the column is not there or the cell holds nothing. */
  Optional<String> text(String column) {
    Integer index = columns.get(column);
    return Optional.ofNullable(index)
        .map(i -> rows.get(at).cells().get(i))
        .filter(cell -> !cell.isEmpty());
  }

  /** Returns a cell that every row must have; empty with a problem. */
  Optional<String> needed(String column) {
    Optional<String> cell = text(column);
    if (cell.isEmpty()) {
      report("cellEmpty", column);
    }
    return cell;
  }

  Optional<LocalDate> date(String column) {
    return parsed(column, LocalDate::parse, "cellDate");
  }

  Optional<Integer> whole(String column) {
    return parsed(column, Integer::parseInt, "cellWhole");
  }

  Optional<Boolean> flag(String column) {
    return parsed(
        column,
        cell -> {
          if (!cell.equals("true") && !cell.equals("false")) {
            throw new IllegalArgumentException();
          }
          return cell.equals("true");
        },
        "cellFlag");
  }

  <E extends Enum<E>> Optional<E> code(String column, Class<E> type) {
    return parsed(column, cell -> Enum.valueOf(type, cell.toUpperCase(Locale.ROOT)), "cellCode");
  }

  /** Returns what a cell lists between semicolons. */
  <T> List<T> list(String column, Function<String, T> parse, String code) {
    return parsed(
            column,
            cell ->
                Arrays.stream(cell.split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(parse)
                    .toList(),
            code)
        .orElse(List.of());
  }

  /** Returns concepts, written {@code scheme:notation} or as notations of the usual scheme. */
  List<ConceptRef> concepts(String column, String scheme) {
    return list(
        column,
        part -> part.indexOf(':') < 0 ? ConceptRef.of(scheme, part) : ConceptRef.parse(part),
        "cellConcepts");
  }

  /** Returns the point of the columns latitude and longitude. */
  Optional<GeoPoint> point() {
    Optional<Double> latitude = parsed("latitude", Double::parseDouble, "cellNumber");
    Optional<Double> longitude = parsed("longitude", Double::parseDouble, "cellNumber");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GeoPoint(latitude.get(), longitude.get()));
    } catch (InvalidValueException e) {
      report("cellPoint", "latitude");
      return Optional.empty();
    }
  }

  Optional<Residence> residence() {
    Optional<String> region = text("region");
    Optional<GeoPoint> point = point();
    return region.isEmpty() && point.isEmpty()
        ? Optional.empty()
        : Optional.of(new Residence(region, point));
  }

  /** Builds something from the row; a value the model refuses is reported and the row left out. */
  <T> void build(Function<Table, T> builder, Consumer<T> take) {
    T built;
    try {
      built = builder.apply(this);
    } catch (InvalidValueException e) {
      e.problems()
          .forEach(
              p ->
                  files.add(
                      name, new Problem(line() + p.path(), p.code(), p.arguments(), p.severity())));
      return;
    }
    take.accept(built);
  }

  /** Adds an error about a column of the row. */
  void report(String code, String column) {
    problem(rows.get(at).number(), code, Map.of("column", column));
  }

  /** Adds an error about the row. */
  void problem(String code, Map<String, String> arguments) {
    problem(rows.get(at).number(), code, arguments);
  }

  private void problem(int line, String code, Map<String, String> arguments) {
    files.add(name, Problem.error(name + ":" + line, "experiment.table." + code, arguments));
  }

  private String line() {
    return name + ":" + rows.get(at).number();
  }

  private <T> Optional<T> parsed(String column, Function<String, T> parse, String code) {
    Optional<String> cell = text(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(cell.get()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      report(code, column);
      return Optional.empty();
    }
  }

  static LanguageTag language(String text) {
    return LanguageTag.parse(text).orElseThrow(IllegalArgumentException::new);
  }
}
