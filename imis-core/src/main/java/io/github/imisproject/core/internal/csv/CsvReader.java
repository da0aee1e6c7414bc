package io.github.imisproject.core.internal.csv;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a tabular file with a header, row by row, and goes on after faults.
 *
 * <p>Not thread-safe. Linear in the file's length; memory is one row. A byte order mark is skipped,
 * lines may end in LF, CRLF or CR, quoted cells may hold line ends. What RFC 4180 forbids is
 * reported to the consumer: text after a closing quote, a quote never closed, rows shorter or
 * longer than the header, a column named twice, bytes that are not UTF-8, cells over the limits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, Common Format for CSV Files</a>
 */
public final class CsvReader implements Closeable {
  private final String file;
  private final Reader in;
  private final CsvScanner scanner;
  private final CsvLimits limits;
  private final Consumer<Problem> problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int width;
  private int rows;
  private boolean stopped;
  private List<String> cells = List.of();

  /**
   * Opens a file and reads its header.
   *
   * @param file the name to use in problems
   * @param bytes the content, in UTF-8; closed with this reader
   * @param problems told of each fault, in the order of the file
   * @throws IOException if reading fails
   */
  public CsvReader(
      String file,
      InputStream bytes,
      CsvDialect dialect,
      CsvLimits limits,
      Consumer<Problem> problems)
      throws IOException {
    this.file = requireNonNull(file, "file");
    this.limits = requireNonNull(limits, "limits");
    this.problems = requireNonNull(problems, "problems");
    // A decoder that replaces: one bad byte must not cost the rest of the file.
    this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    this.scanner = new CsvScanner(in, dialect, limits);
    readHeader();
  }

  private void readHeader() throws IOException {
    List<String> names = scanner.next();
    report();
    if (names.isEmpty()) {
      problems.accept(Problem.error(file, "csv.headerMissing", Map.of()));
      stopped = true;
      return;
    }
    if (scanner.cellCount > limits.columns()) {
      problems.accept(
          Problem.error(
              at(scanner.rowLine),
              "csv.tooManyColumns",
              Map.of("columns", scanner.cellCount + "", "limit", limits.columns() + "")));
      stopped = true;
      return;
    }
    width = names.size();
    for (int i = 0; i < width; i++) {
      String name = names.get(i).strip();
      if (name.isEmpty()) {
        continue;
      }
      if (columns.putIfAbsent(name, i) != null) {
        problems.accept(
            Problem.warning(at(scanner.rowLine), "csv.columnTwice", Map.of("column", name)));
      }
    }
  }

  /**
   * Moves to the next row.
   *
   * @return false at the end of the file, or where the limit on rows stops the reading
   * @throws IOException if reading fails
   */
  public boolean next() throws IOException {
    if (stopped) {
      return false;
    }
    cells = scanner.next();
    if (cells.isEmpty()) {
      return false;
    }
    if (rows == limits.rows()) {
      stopped = true;
      cells = List.of();
      problems.accept(
          Problem.error(
              at(scanner.rowLine), "csv.tooManyRows", Map.of("limit", limits.rows() + "")));
      return false;
    }
    rows++;
    report();
    if (scanner.cellCount != width && scanner.unclosedQuoteLine == 0) {
      problems.accept(
          Problem.warning(
              at(scanner.rowLine),
              scanner.cellCount < width ? "csv.rowShort" : "csv.rowLong",
              Map.of("cells", scanner.cellCount + "", "columns", width + "")));
    }
    return true;
  }

  private void report() {
    if (scanner.unclosedQuoteLine > 0) {
      problems.accept(Problem.error(at(scanner.unclosedQuoteLine), "csv.quoteNotClosed", Map.of()));
    }
    if (scanner.textAfterQuote) {
      problems.accept(Problem.warning(at(scanner.rowLine), "csv.textAfterQuote", Map.of()));
    }
    if (scanner.longCell) {
      problems.accept(
          Problem.error(
              at(scanner.rowLine),
              "csv.cellTooLong",
              Map.of("limit", limits.cellCharacters() + "")));
    }
    if (scanner.brokenCharacter) {
      problems.accept(Problem.warning(at(scanner.rowLine), "csv.brokenCharacter", Map.of()));
    }
  }

  private String at(int line) {
    return file + ":" + line;
  }

  /** Returns the columns' names in the order of the file, each once. */
  public List<String> header() {
    return List.copyOf(columns.keySet());
  }

  /** Returns whether the file has a column of this name. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns the cell as it stands in the file; empty text where the row or file has none. */
  public String cell(String column) {
    Integer index = columns.get(column);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }

  /** Returns the cell without white space around it; absent if that leaves nothing. */
  public Optional<String> find(String column) {
    String text = cell(column).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the row's cells that hold more than white space, by column, as they stand. */
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    columns.forEach(
        (name, index) -> {
          if (index < cells.size() && !cells.get(index).isBlank()) {
            row.put(name, cells.get(index));
          }
        });
    return Collections.unmodifiableMap(row);
  }

  /** Returns the cells beyond the header's last column; none in a well-formed file. */
  public List<String> surplus() {
    return cells.size() <= width
        ? List.of()
        : List.copyOf(new ArrayList<>(cells.subList(width, cells.size())));
  }

  /** Returns the path for problems of this row, such as {@code services.csv:12}. */
  public String path() {
    return at(scanner.rowLine);
  }

  /** Returns the path for problems of one cell, such as {@code services.csv:12:name}. */
  public String path(String column) {
    return path() + ":" + column;
  }

  /** Returns how many rows were read so far, without the header. */
  public int rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
