package io.github.imisproject.matching.indicator;

import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import io.github.imisproject.matching.indicator.disclosure.ReleasedCube;
import io.github.imisproject.matching.internal.CsvCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as one long table of codes. */
final class CsvExport {
  private static final String CONFIDENTIAL = "c";

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final List<String> dimensions = new ArrayList<>();
  private final IndicatorReport report;

  private CsvExport(IndicatorReport report) {
    this.report = report;
    for (ReleasedCube cube : report.cubes()) {
      cube.definition().stratum().ifPresent(this::addDimension);
      cube.definition().dimensions().forEach(this::addDimension);
    }
    report.tables().forEach(table -> table.dimensions().forEach(this::addDimension));
  }

  static String write(IndicatorReport report) {
    CsvExport export = new CsvExport(report);
    export.write();
    return export.out.toString();
  }

  private void addDimension(Dimension dimension) {
    if (!dimensions.contains(dimension.code())) {
      dimensions.add(dimension.code());
    }
  }

  private void write() {
    out.append("indicator,period");
    dimensions.forEach(d -> out.append(',').append(CsvCells.cell(d)));
    out.append(",measure,value,status\r\n");
    for (ReleasedCube cube : report.cubes()) {
      CubeDefinition definition = cube.definition();
      for (ReleasedCube.Observation each : cube.observations()) {
        Map<String, String> categories = new LinkedHashMap<>();
        definition.stratum().ifPresent(s -> categories.put(s.code(), each.stratum()));
        for (int i = 0; i < each.cell().size(); i++) {
          categories.put(definition.dimensions().get(i).code(), each.cell().get(i));
        }
        line(
            definition.code(),
            categories,
            "people",
            each.people().isPresent() ? Integer.toString(each.people().getAsInt()) : "");
      }
    }
    for (PlainTable table : report.tables()) {
      for (PlainTable.Row row : table.rows()) {
        Map<String, String> categories = new LinkedHashMap<>();
        for (int i = 0; i < row.categories().size(); i++) {
          categories.put(table.dimensions().get(i).code(), row.categories().get(i));
        }
        for (int i = 0; i < row.values().size(); i++) {
          line(table.code(), categories, table.measures().get(i), row.values().get(i).toString());
        }
      }
    }
  }

  private void line(String code, Map<String, String> categories, String measure, String value) {
    out.append(CsvCells.cell(code)).append(',').append(CsvCells.cell(report.period()));
    for (String dimension : dimensions) {
      out.append(',').append(CsvCells.cell(categories.getOrDefault(dimension, "")));
    }
    out.append(',').append(CsvCells.cell(measure)).append(',').append(value).append(',');
    out.append(value.isEmpty() ? CONFIDENTIAL : "").append("\r\n");
  }
}
