package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.internal.CsvLines;
import io.github.imisproject.matching.internal.CsvLines.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of comma-separated values (RFC 4180) whose first row and first column are names. */
final class CsvTable {
  final String name;
  final List<String> columns = new ArrayList<>();
  final List<String> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<String, List<String>> cells = new HashMap<>();

  private CsvTable(String name) {
    this.name = name;
  }

  static CsvTable read(String name, String text, List<Problem> problems) {
    CsvTable table = new CsvTable(name);
    List<Line> lines =
        CsvLines.read(
            text,
            line ->
                problems.add(
                    Problem.error(
                        name + ", line " + line, "allocation.table.openQuote", Map.of())));
    if (lines.isEmpty()) {
      problems.add(Problem.error(name, "allocation.table.empty", Map.of()));
      return table;
    }
    List<String> header = lines.get(0).cells();
    table.columns.addAll(header.subList(1, header.size()));
    Set<String> seen = new HashSet<>();
    for (String column : table.columns) {
      if (!seen.add(column)) {
        table.problem(problems, 1, "table.columnTwice", Map.of("name", column));
      }
    }
    for (Line line : lines.subList(1, lines.size())) {
      List<String> row = line.cells();
      if (row.size() != header.size()) {
        table.problem(
            problems,
            line.number(),
            "table.width",
            Map.of(
                "found", Integer.toString(row.size()), "wanted", Integer.toString(header.size())));
      } else if (table.cells.containsKey(row.get(0))) {
        table.problem(problems, line.number(), "table.rowTwice", Map.of("name", row.get(0)));
      } else {
        table.rows.add(row.get(0));
        table.lines.add(line.number());
        table.cells.put(row.get(0), row.subList(1, row.size()));
      }
    }
    return table;
  }

  private void problem(
      List<Problem> problems, int line, String code, Map<String, String> arguments) {
    problems.add(Problem.error(path(line), "allocation." + code, arguments));
  }

  private String path(int line) {
    return name + ", line " + line;
  }

  String pathOf(String row) {
    return path(lines.get(rows.indexOf(row)));
  }

  boolean hasRow(String row) {
    return cells.containsKey(row);
  }

  /** Returns a cell; both names must be known. */
  String cell(String row, String column) {
    List<String> values = cells.get(row);
    if (values == null) {
      throw new IllegalArgumentException("no row '" + row + "' in " + name);
    }
    return values.get(columns.indexOf(column));
  }
}
