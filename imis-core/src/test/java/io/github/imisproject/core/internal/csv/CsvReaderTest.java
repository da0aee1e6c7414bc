package io.github.imisproject.core.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

@DisplayName("The CSV reader")
class CsvReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void reads_rows_by_column_name() throws IOException {
    assertThat(rows("id,name\n1,Athens\n2,Patras\n"))
        .containsExactly(Map.of("id", "1", "name", "Athens"), Map.of("id", "2", "name", "Patras"));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takes_any_line_end_and_none_at_the_end(String end) throws IOException {
    assertThat(rows("id,name" + end + "1,Athens" + end + end + "2,Patras"))
        .extracting(r -> r.get("name"))
        .containsExactly("Athens", "Patras");
    assertThat(problems).isEmpty();
  }

  @Test
  void keeps_delimiters_quotes_and_line_ends_of_a_quoted_cell() throws IOException {
    assertThat(rows("id,text\n1,\"Open, \"\"always\"\"\nsays the desk\"\n2,b\n"))
        .extracting(r -> r.get("text"))
        .containsExactly("Open, \"always\"\nsays the desk", "b");
    assertThat(problems).isEmpty();
  }

  @Test
  void skips_a_byte_order_mark_before_a_quoted_header() throws IOException {
    assertThat(rows("\uFEFF\"id\",\"name, full\"\n1,A\n"))
        .containsExactly(Map.of("id", "1", "name, full", "A"));
    assertThat(problems).isEmpty();
  }

  @Test
  void counts_lines_through_quoted_line_ends() throws IOException {
    rows("id,text\n1,\"a\nb\r\nc\"\n2\n");
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(5, "rowShort"));
  }

  @Test
  void reports_rows_shorter_and_longer_than_the_header_and_keeps_them() throws IOException {
    assertThat(rows("id,name,city\n1,A\n2,B,C,D\n"))
        .containsExactly(
            Map.of("id", "1", "name", "A"), Map.of("id", "2", "name", "B", "city", "C"));
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(2, "rowShort"), row(3, "rowLong"));
    assertThat(problems.get(1).toString())
        .isEqualTo(
            "test.csv:3: The row has 4 cells, the header 3; put quotation marks around a cell that"
                + " holds the delimiter. The row is kept.");
  }

  @Test
  void gives_the_surplus_cells_of_a_long_row() throws IOException {
    try (CsvReader reader = open("id\n1,b,c\n", CsvDialect.COMMA, CsvLimits.STANDARD)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.surplus()).containsExactly("b", "c");
      assertThat(reader.next()).isFalse();
      assertThat(reader.surplus()).isEmpty();
    }
  }

  @Test
  void says_where_a_quote_opens_that_is_never_closed() throws IOException {
    assertThat(rows("id,name\n1,A\n2,\"B\n3,C\n")).hasSize(2);
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(3, "quoteNotClosed"));
  }

  @Test
  void keeps_text_after_a_closing_quote_and_says_so() throws IOException {
    assertThat(rows("id,name\n1,\"The \"Open\" house\"\n").get(0).get("name")).contains("Open");
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(2, "textAfterQuote"));
  }

  @Test
  void keeps_a_quote_inside_a_plain_cell() throws IOException {
    assertThat(rows("id,name\n1,5\" pipe\n").get(0)).containsEntry("name", "5\" pipe");
    assertThat(problems).isEmpty();
  }

  @Test
  void reports_a_column_named_twice_and_uses_the_first() throws IOException {
    assertThat(rows("id,name,name\n1,A,B\n")).containsExactly(Map.of("id", "1", "name", "A"));
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(1, "columnTwice"));
  }

  @Test
  void reports_an_empty_file() throws IOException {
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n \n")).isEmpty();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("csv.headerMissing", "csv.headerMissing");
  }

  @Test
  void replaces_bytes_that_are_not_utf_8_and_goes_on() throws IOException {
    byte[] bytes = "id,name\n1,caf\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    try (CsvReader reader =
        new CsvReader(
            "test.csv",
            new ByteArrayInputStream(bytes),
            CsvDialect.COMMA,
            CsvLimits.STANDARD,
            problems::add)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.cell("name")).isEqualTo("caf\uFFFD");
      assertThat(reader.next()).isTrue();
      assertThat(reader.next()).isFalse();
    }
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(2, "brokenCharacter"));
  }

  @Test
  void cuts_a_cell_at_the_limit_without_halving_a_character() throws IOException {
    CsvLimits limits = new CsvLimits(3, 10, 10);
    try (CsvReader reader = open("id\nab\uD83D\uDE00z\n", CsvDialect.COMMA, limits)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.cell("id")).isEqualTo("ab");
    }
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(2, "cellTooLong"));
  }

  @Test
  void stops_at_the_limits_on_rows_and_columns() throws IOException {
    try (CsvReader reader = open("id\n1\n2\n3\n", CsvDialect.COMMA, new CsvLimits(9, 9, 2))) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.next()).isTrue();
      assertThat(reader.next()).isFalse();
      assertThat(reader.next()).isFalse();
      assertThat(reader.rows()).isEqualTo(2);
    }
    try (CsvReader reader = open("a,b,c\n1,2,3\n", CsvDialect.COMMA, new CsvLimits(9, 2, 9))) {
      assertThat(reader.next()).isFalse();
    }
    assertThat(problems)
        .extracting(Problem::path, Problem::code)
        .containsExactly(row(4, "tooManyRows"), row(1, "tooManyColumns"));
  }

  @Test
  void refuses_limits_below_one() {
    assertThatThrownBy(() -> new CsvLimits(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cellCharacters is 0, must be 1 or more");
  }

  @Test
  void skips_comments_and_takes_quotes_literally_in_tab_separated_files() throws IOException {
    String text = "# ours\nnotation\ten\n# a \"comment\"\r\nA1\t\"first\"\n";
    try (CsvReader reader = open(text, CsvDialect.TAB, CsvLimits.STANDARD)) {
      assertThat(reader.header()).containsExactly("notation", "en");
      assertThat(reader.next()).isTrue();
      assertThat(reader.path()).isEqualTo("test.csv:4");
      assertThat(reader.path("en")).isEqualTo("test.csv:4:en");
      assertThat(reader.find("en")).contains("\"first\"");
      assertThat(reader.find("el")).isEmpty();
      assertThat(reader.has("el")).isFalse();
      assertThat(reader.next()).isFalse();
    }
    assertThat(problems).isEmpty();
  }

  @Property(tries = 300)
  void gives_back_every_table_that_was_written_by_the_rules(
      @ForAll("tables") List<List<String>> table) throws IOException {
    StringBuilder text = new StringBuilder("a,b,c\r\n");
    table.forEach(
        r -> text.append(String.join(",", r.stream().map(this::quoted).toList())).append("\r\n"));
    List<List<String>> read = new ArrayList<>();
    try (CsvReader reader = open(text.toString(), CsvDialect.COMMA, CsvLimits.STANDARD)) {
      while (reader.next()) {
        read.add(List.of(reader.cell("a"), reader.cell("b"), reader.cell("c")));
      }
    }
    assertThat(read).isEqualTo(table);
    assertThat(problems).isEmpty();
  }

  @Property(tries = 300)
  void agrees_with_another_reader_on_well_formed_tables(@ForAll("tables") List<List<String>> table)
      throws IOException {
    StringBuilder text = new StringBuilder();
    table.forEach(
        r -> text.append(String.join(",", r.stream().map(this::quoted).toList())).append("\n"));
    List<List<String>> other = new ArrayList<>();
    try (MappingIterator<List<String>> rows =
        CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build()
            .readerForListOf(String.class)
            .readValues(text.toString())) {
      rows.forEachRemaining(other::add);
    }
    CsvScanner scanner =
        new CsvScanner(new StringReader(text.toString()), CsvDialect.COMMA, CsvLimits.STANDARD);
    List<List<String>> ours = new ArrayList<>();
    for (List<String> row = scanner.next(); !row.isEmpty(); row = scanner.next()) {
      ours.add(row);
    }
    assertThat(ours).isEqualTo(other);
  }

  @Property(tries = 500)
  void ends_without_an_exception_on_any_bytes(@ForAll @IntRange(max = 1 << 20) int seed)
      throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] nasty = "a,\"\n\r\t#\0\u00e9\uFEFF;".getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(200); i > 0; i--) {
      bytes.write(nasty[random.nextInt(nasty.length)]);
    }
    int rows = 0;
    try (CsvReader reader =
        new CsvReader(
            "dirty.csv",
            new ByteArrayInputStream(bytes.toByteArray()),
            random.nextBoolean() ? CsvDialect.COMMA : CsvDialect.TAB,
            new CsvLimits(1 + random.nextInt(20), 1 + random.nextInt(5), 1 + random.nextInt(9)),
            problems::add)) {
      while (reader.next()) {
        rows++;
        assertThat(reader.row().keySet()).isSubsetOf(reader.header());
      }
    }
    assertThat(rows).isBetween(0, 9);
    assertThat(problems)
        .allSatisfy(
            p ->
                assertThat(p.message(LanguageTag.ARABIC))
                    .doesNotContain("{")
                    .doesNotStartWith("csv."));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab \",;\n\u0645\u03b1'").ofMaxLength(8);
    // The first cell is never blank, so that no row is a blank line.
    Arbitrary<String> first = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4);
    return first
        .flatMap(f -> cell.list().ofSize(2).map(rest -> List.of(f, rest.get(0), rest.get(1))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static Tuple row(int line, String code) {
    return Tuple.tuple("test.csv:" + line, "csv." + code);
  }

  private List<Map<String, String>> rows(String text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader reader = open(text, CsvDialect.COMMA, CsvLimits.STANDARD)) {
      while (reader.next()) {
        rows.add(reader.row());
      }
    }
    return rows;
  }

  private CsvReader open(String text, CsvDialect dialect, CsvLimits limits) throws IOException {
    return new CsvReader(
        "test.csv",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        dialect,
        limits,
        problems::add);
  }
}
