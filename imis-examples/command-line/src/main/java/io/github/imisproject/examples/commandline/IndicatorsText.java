package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.i18n.format.TextFormats;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.indicator.IndicatorReport;
import io.github.imisproject.matching.indicator.PlainTable;
import io.github.imisproject.matching.indicator.disclosure.CubeDefinition;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import io.github.imisproject.matching.indicator.disclosure.ReleasedCube;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Writes the most asked-for tables of a report for a terminal, in the reader's direction. */
final class IndicatorsText {
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private final PrintWriter out;
  private final IndicatorReport report;
  private final LanguageTag reader;
  private final TextFormats formats;
  private final MessageCatalogue words =
      MessageCatalogue.load("figures", IndicatorsText.class.getClassLoader());

  IndicatorsText(PrintWriter out, IndicatorReport report, LanguageTag reader) {
    this.out = out;
    this.report = report;
    this.reader = reader;
    this.formats = TextFormats.of(reader);
  }

  void write(boolean invented) {
    line(
        words.format(
            "figures.heading",
            reader,
            Map.of("title", report.title("all", reader), "period", report.period())));
    if (invented) {
      line(words.format("figures.invented", reader, Map.of()));
    }
    line(report.note(reader));
    strata("needs", "coverage");
    strata("needs", "area");
    strata("referrals", "outcome");
    strata("referrals", "waiting");
    people("assisted", "gender");
    people("area", "age");
    skills();
    capacity();
  }

  private void heading(String code, String... dimensions) {
    out.println();
    List<String> names = new ArrayList<>();
    for (String dimension : dimensions) {
      names.add(report.dimensionName(dimension, reader));
    }
    line("== " + report.title(code, reader) + " (" + String.join(" × ", names) + ") ==");
  }

  /** One line for each stratum that holds anybody, with one number for each category. */
  private void strata(String code, String dimension) {
    ReleasedCube cube = report.cube(code);
    CubeDefinition definition = cube.definition();
    String stratum = definition.stratum().orElseThrow().code();
    heading(code, stratum, dimension);
    List<List<String>> rows = new ArrayList<>();
    rows.add(head(stratum, categories(definition, dimension), dimension));
    for (String each : definition.strata()) {
      if (!cube.people(each, cell(definition, Map.of())).equals(OptionalInt.of(0))) {
        rows.add(
            row(
                report.categoryName(stratum, each, reader),
                categories(definition, dimension),
                c -> cube.people(each, cell(definition, Map.of(dimension, c)))));
      }
    }
    table(rows);
  }

  private void people(String down, String across) {
    ReleasedCube cube = report.cube("people");
    CubeDefinition definition = cube.definition();
    heading("people", down, across);
    List<List<String>> rows = new ArrayList<>();
    rows.add(head(down, categories(definition, across), across));
    for (String each : categories(definition, down)) {
      rows.add(
          row(
              report.categoryName(down, each, reader),
              categories(definition, across),
              c -> cube.people(Dimension.TOTAL, cell(definition, Map.of(down, each, across, c)))));
    }
    table(rows);
  }

  /** Supply beside demand, for the fields of skill of which one of the two is there. */
  private void skills() {
    ReleasedCube cube = report.cube("skills");
    CubeDefinition definition = cube.definition();
    Map<String, Long> demand = sums("skillDemand", "places");
    heading("skills", "skill");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            report.dimensionName("skill", reader),
            report.measureName("people", reader),
            report.title("skillDemand", reader)));
    for (String each : definition.strata()) {
      OptionalInt supply = cube.people(each, cell(definition, Map.of()));
      long asked = demand.getOrDefault(each, 0L);
      if (asked > 0 || !supply.equals(OptionalInt.of(0))) {
        rows.add(
            List.of(
                report.categoryName("skill", each, reader), number(supply), formats.number(asked)));
      }
    }
    table(rows);
  }

  private void capacity() {
    Map<String, Long> places = sums("capacity", "places");
    Map<String, Long> free = sums("capacity", "free");
    heading("capacity", "category");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            report.dimensionName("category", reader),
            report.measureName("places", reader),
            report.measureName("free", reader)));
    places.forEach(
        (category, all) ->
            rows.add(
                List.of(
                    report.categoryName("category", category, reader),
                    formats.number(all),
                    formats.number(free.getOrDefault(category, 0L)))));
    table(rows);
  }

  /** Adds up one measure of a plain table by its first dimension. */
  private Map<String, Long> sums(String code, String measure) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (PlainTable table : report.tables()) {
      if (table.code().equals(code)) {
        int at = table.measures().indexOf(measure);
        table
            .rows()
            .forEach(row -> sums.merge(row.categories().get(0), row.values().get(at), Long::sum));
      }
    }
    return sums;
  }

  private static List<String> categories(CubeDefinition definition, String dimension) {
    List<String> categories = new ArrayList<>();
    categories.add(Dimension.TOTAL);
    definition.dimensions().stream()
        .filter(d -> d.code().equals(dimension))
        .forEach(d -> categories.addAll(d.categories()));
    return categories;
  }

  private static List<String> cell(CubeDefinition definition, Map<String, String> named) {
    return definition.dimensions().stream()
        .map(d -> named.getOrDefault(d.code(), Dimension.TOTAL))
        .toList();
  }

  private List<String> head(String down, List<String> categories, String across) {
    List<String> head = new ArrayList<>();
    head.add(report.dimensionName(down, reader));
    categories.forEach(c -> head.add(report.categoryName(across, c, reader)));
    return head;
  }

  private interface Counts {
    OptionalInt of(String category);
  }

  private List<String> row(String name, List<String> categories, Counts counts) {
    List<String> row = new ArrayList<>();
    row.add(name);
    categories.forEach(c -> row.add(number(counts.of(c))));
    return row;
  }

  private String number(OptionalInt people) {
    return people.isPresent() ? formats.number(people.getAsInt()) : report.suppressedName(reader);
  }

  /** Pads each column to its widest cell; numbers stand at its end. */
  private void table(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - width(row.get(i)));
        text.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
      }
      line(text.toString());
    }
  }

  /** Counts what takes up a column: no marks of direction, no vowel signs. */
  private static int width(String text) {
    return (int)
        text.codePoints()
            .filter(
                c ->
                    Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.NON_SPACING_MARK)
            .count();
  }

  private void line(String text) {
    boolean rightToLeft = TextLayout.direction("", reader) == TextDirection.RIGHT_TO_LEFT;
    out.println((rightToLeft ? RIGHT_TO_LEFT_MARK : "") + text);
  }
}
