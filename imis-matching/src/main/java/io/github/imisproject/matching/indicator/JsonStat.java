package io.github.imisproject.matching.indicator;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import io.github.imisproject.matching.indicator.disclosure.ReleasedCube;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a report in the JSON-stat 2.0 format. */
final class JsonStat {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final IndicatorReport report;
  private final LanguageTag reader;

  JsonStat(IndicatorReport report, LanguageTag reader) {
    this.report = report;
    this.reader = reader;
  }

  String write() {
    StringWriter out = new StringWriter(1 << 16);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "2.0");
      json.writeStringProperty("class", "collection");
      json.writeStringProperty("label", report.title("all", reader) + " " + report.period());
      json.writeName("note");
      json.writeStartArray();
      json.writeString(report.note(reader));
      json.writeEndArray();
      json.writeName("link");
      json.writeStartObject();
      json.writeName("item");
      json.writeStartArray();
      report.cubes().forEach(cube -> datasets(json, cube));
      report.tables().forEach(table -> dataset(json, table));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  /** One dataset for each choice of as many dimensions as tables cross, totals included. */
  private void datasets(JsonGenerator json, ReleasedCube cube) {
    CubeDefinition definition = cube.definition();
    int count = definition.dimensions().size();
    for (int mask = 0; mask < 1 << count; mask++) {
      if (Integer.bitCount(mask) != Math.min(definition.ways(), count)) {
        continue;
      }
      List<Axis> axes = new ArrayList<>();
      definition.stratum().ifPresent(s -> axes.add(new Axis(s.code(), s.categories())));
      List<Integer> crossed = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        if ((mask & 1 << i) != 0) {
          crossed.add(i);
          axes.add(Axis.withTotal(definition.dimensions().get(i)));
        }
      }
      int first = definition.stratum().isPresent() ? 1 : 0;
      dataset(
          json,
          definition.code(),
          axes,
          List.of("people"),
          categories -> {
            List<String> cell = new ArrayList<>();
            for (int i = 0; i < count; i++) {
              int at = crossed.indexOf(i);
              cell.add(at < 0 ? Dimension.TOTAL : categories.get(first + at));
            }
            String stratum = first == 1 ? categories.get(0) : Dimension.TOTAL;
            var people = cube.people(stratum, cell);
            return people.isPresent() ? OptionalLong.of(people.getAsInt()) : OptionalLong.empty();
          });
    }
  }

  private void dataset(JsonGenerator json, PlainTable table) {
    List<Axis> axes = new ArrayList<>();
    table.dimensions().forEach(d -> axes.add(new Axis(d.code(), d.categories())));
    Map<List<String>, Long> values = new HashMap<>();
    for (PlainTable.Row row : table.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        List<String> key = new ArrayList<>(row.categories());
        key.add(table.measures().get(i));
        values.put(key, row.values().get(i));
      }
    }
    dataset(
        json,
        table.code(),
        axes,
        table.measures(),
        key -> OptionalLong.of(values.getOrDefault(key, 0L)));
  }

  /**
   * One axis of a dataset.
   *
   * @param code the dimension
   * @param categories its categories, with or without the total
   */
  private record Axis(String code, List<String> categories) {
    static Axis withTotal(Dimension dimension) {
      List<String> categories = new ArrayList<>(dimension.categories());
      categories.add(Dimension.TOTAL);
      return new Axis(dimension.code(), categories);
    }
  }

  private void dataset(
      JsonGenerator json,
      String code,
      List<Axis> axes,
      List<String> measures,
      Function<List<String>, OptionalLong> value) {
    List<Axis> all = new ArrayList<>(axes);
    all.add(new Axis("period", List.of(report.period())));
    all.add(new Axis("measure", measures));
    json.writeStartObject();
    json.writeStringProperty("version", "2.0");
    json.writeStringProperty("class", "dataset");
    json.writeStringProperty("label", report.title(code, reader));
    json.writeName("extension");
    json.writeStartObject();
    json.writeStringProperty("indicator", code);
    json.writeEndObject();
    json.writeName("id");
    json.writeStartArray();
    all.forEach(axis -> json.writeString(axis.code()));
    json.writeEndArray();
    json.writeName("size");
    json.writeStartArray();
    all.forEach(axis -> json.writeNumber(axis.categories().size()));
    json.writeEndArray();
    roles(json, all);
    json.writeName("dimension");
    json.writeStartObject();
    all.forEach(axis -> axis(json, axis));
    json.writeEndObject();
    values(json, axes, measures, value);
    json.writeEndObject();
  }

  private static void roles(JsonGenerator json, List<Axis> axes) {
    json.writeName("role");
    json.writeStartObject();
    role(json, "time", "period");
    if (axes.stream().anyMatch(a -> a.code().equals("area"))) {
      role(json, "geo", "area");
    }
    role(json, "metric", "measure");
    json.writeEndObject();
  }

  private static void role(JsonGenerator json, String role, String dimension) {
    json.writeName(role);
    json.writeStartArray();
    json.writeString(dimension);
    json.writeEndArray();
  }

  private void axis(JsonGenerator json, Axis axis) {
    json.writeName(axis.code());
    json.writeStartObject();
    json.writeStringProperty("label", report.dimensionName(axis.code(), reader));
    json.writeName("category");
    json.writeStartObject();
    json.writeName("index");
    json.writeStartArray();
    axis.categories().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("label");
    json.writeStartObject();
    for (String category : axis.categories()) {
      json.writeStringProperty(category, label(axis.code(), category));
    }
    json.writeEndObject();
    if (axis.code().equals("measure")) {
      json.writeName("unit");
      json.writeStartObject();
      for (String measure : axis.categories()) {
        json.writeName(measure);
        json.writeStartObject();
        json.writeNumberProperty("decimals", 0);
        json.writeStringProperty("label", label("measure", measure));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private String label(String dimension, String category) {
    return switch (dimension) {
      case "period" -> category;
      case "measure" -> report.measureName(category, reader);
      default -> report.categoryName(dimension, category, reader);
    };
  }

  private static void values(
      JsonGenerator json,
      List<Axis> axes,
      List<String> measures,
      Function<List<String>, OptionalLong> value) {
    List<OptionalLong> all = new ArrayList<>();
    collect(axes, 0, new ArrayList<>(), measures, value, all);
    json.writeName("value");
    json.writeStartArray();
    for (OptionalLong each : all) {
      if (each.isPresent()) {
        json.writeNumber(each.getAsLong());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
    if (all.stream().anyMatch(OptionalLong::isEmpty)) {
      json.writeName("status");
      json.writeStartObject();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).isEmpty()) {
          json.writeStringProperty(Integer.toString(i), "c");
        }
      }
      json.writeEndObject();
    }
  }

  /** Row-major, the last dimension fastest. */
  private static void collect(
      List<Axis> axes,
      int at,
      List<String> categories,
      List<String> measures,
      Function<List<String>, OptionalLong> value,
      List<OptionalLong> all) {
    if (at == axes.size()) {
      for (String measure : measures) {
        categories.add(measure);
        all.add(value.apply(List.copyOf(categories)));
        categories.remove(categories.size() - 1);
      }
      return;
    }
    for (String category : axes.get(at).categories()) {
      categories.add(category);
      collect(axes, at + 1, categories, measures, value, all);
      categories.remove(categories.size() - 1);
    }
  }
}
