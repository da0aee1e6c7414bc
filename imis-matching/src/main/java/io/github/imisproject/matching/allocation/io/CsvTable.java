package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
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
    List<Line> lines = lines(text, name, problems);
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

  private record Line(int number, List<String> cells) {}

  private static List<Line> lines(String text, String name, List<Problem> problems) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int number = 1;
    int begin = 1;
    String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i <= all.length(); i++) {
      char c = i == all.length() ? '\n' : all.charAt(i);
      if (quoted) {
        if (i == all.length()) {
          problems.add(
              Problem.error(name + ", line " + begin, "allocation.table.openQuote", Map.of()));
        } else if (c == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.length() == 0) {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
          lines.add(new Line(begin, List.copyOf(cells)));
        }
        cells.clear();
        begin = number + 1;
      } else if (c != '\r') {
        cell.append(c);
      }
      number += c == '\n' ? 1 : 0;
    }
    return lines;
  }
}
