package io.github.imisproject.matching.evaluation.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one strategy did, case by case. As lines it is the checkpoint of a run. */
record Measured(String id, Map<String, double[]> values, List<List<String>> lists) {
  private static final String END = "end";

  /** One head line, one line for each metric with exact hexadecimal numbers, one for each case. */
  List<String> lines(String hash) {
    List<String> lines = new ArrayList<>();
    lines.add(hash + "\t" + id);
    values.forEach(
        (metric, row) -> {
          StringBuilder line = new StringBuilder(metric);
          for (double value : row) {
            line.append('\t').append(Double.toHexString(value));
          }
          lines.add(line.toString());
        });
    lists.forEach(list -> lines.add(String.join("\t", list)));
    lines.add(END);
    return lines;
  }

  /** Reads a checkpoint; empty if it is of another experiment or not whole. */
  static Optional<Measured> of(
      List<String> lines, String hash, String id, List<String> metrics, int cases) {
    if (lines.size() != metrics.size() + cases + 2
        || !lines.get(0).equals(hash + "\t" + id)
        || !lines.get(lines.size() - 1).equals(END)) {
      return Optional.empty();
    }
    Map<String, double[]> values = new LinkedHashMap<>();
    for (int m = 0; m < metrics.size(); m++) {
      String[] cells = lines.get(m + 1).split("\t", -1);
      if (!cells[0].equals(metrics.get(m)) || cells.length != cases + 1) {
        return Optional.empty();
      }
      double[] row = new double[cases];
      try {
        for (int i = 0; i < cases; i++) {
          row[i] = Double.parseDouble(cells[i + 1]);
        }
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      values.put(metrics.get(m), row);
    }
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      String line = lines.get(metrics.size() + 1 + i);
      lists.add(line.isEmpty() ? List.of() : List.of(line.split("\t", -1)));
    }
    return Optional.of(new Measured(id, values, List.copyOf(lists)));
  }
}
