package io.github.imisproject.core.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts characters into rows of cells, tolerating what RFC 4180 does not allow.
 *
 * <p>One pass, one buffer; memory is that of the current row. Faults are left in fields for the
 * caller to report after each row, because only the caller knows the file's name.
 */
final class CsvScanner {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 14;

  private final Reader in;
  private final CsvDialect dialect;
  private final CsvLimits limits;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder cell = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private int at;
  private int filled;
  private int line = 1;
  private boolean cellCut;
  private boolean started;

  /** The line the last row started on, from 1. */
  int rowLine = 1;

  /** The line of the quote that the file never closes in the last row, or 0. */
  int unclosedQuoteLine;

  /** Whether text followed a closing quote in the last row. */
  boolean textAfterQuote;

  /** Whether a cell of the last row was longer than the limit. */
  boolean longCell;

  /** How many cells the last row had, those beyond the limit included. */
  int cellCount;

  /** Whether the last row held a character that was no text: not UTF-8, or a NUL. */
  boolean brokenCharacter;

  CsvScanner(Reader in, CsvDialect dialect, CsvLimits limits) {
    this.in = in;
    this.dialect = dialect;
    this.limits = limits;
  }

  /** Reads the next row that is not blank into a new list; an empty list is the end of the file. */
  List<String> next() throws IOException {
    if (!started) {
      started = true;
      if (peek() == BYTE_ORDER_MARK) {
        read();
      }
    }
    while (true) {
      int c = peek();
      if (c == END) {
        return List.of();
      }
      if (dialect.comments() && c == '#') {
        skipLine();
        continue;
      }
      begin();
      scanRow();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        return new ArrayList<>(row);
      }
    }
  }

  private void begin() {
    row.clear();
    rowLine = line;
    unclosedQuoteLine = 0;
    textAfterQuote = false;
    longCell = false;
    cellCount = 0;
    brokenCharacter = false;
  }

  private void scanRow() throws IOException {
    boolean more = true;
    while (more) {
      cell.setLength(0);
      cellCut = false;
      if (dialect.quoting() && peek() == '"') {
        scanQuoted();
      }
      more = scanPlain();
      cellCount++;
      if (cellCount <= limits.columns()) {
        row.add(cell.toString());
      }
    }
  }

  /** Reads to the closing quote; a doubled quote is one quote. */
  private void scanQuoted() throws IOException {
    int openedOn = line;
    read();
    while (true) {
      int c = read();
      if (c == END) {
        unclosedQuoteLine = openedOn;
        return;
      }
      if (c == '"') {
        if (peek() != '"') {
          int after = peek();
          textAfterQuote |=
              after != END && after != '\n' && after != '\r' && after != dialect.delimiter();
          return;
        }
        read();
      }
      append(c);
    }
  }

  /** Reads to the delimiter or the end of the row; returns whether another cell follows. */
  private boolean scanPlain() throws IOException {
    while (true) {
      int c = read();
      if (c == END || c == '\n') {
        return false;
      }
      if (c == '\r') {
        if (peek() == '\n') {
          read();
        }
        return false;
      }
      if (c == dialect.delimiter()) {
        return true;
      }
      append(c);
    }
  }

  private void append(int c) {
    if (c == 0 || c == '\uFFFD') {
      brokenCharacter = true;
    }
    if (cellCut) {
      return;
    }
    if (cell.length() < limits.cellCharacters()) {
      cell.append((char) c);
    } else {
      cellCut = true;
      longCell = true;
      int last = cell.length() - 1;
      if (Character.isHighSurrogate(cell.charAt(last))) {
        cell.setLength(last);
      }
    }
  }

  private void skipLine() throws IOException {
    int c = read();
    while (c != END && c != '\n' && c != '\r') {
      c = read();
    }
    if (c == '\r' && peek() == '\n') {
      read();
    }
  }

  private int peek() throws IOException {
    if (at == filled && !fill()) {
      return END;
    }
    return buffer[at];
  }

  private int read() throws IOException {
    int c = peek();
    if (c != END) {
      at++;
      if (c == '\n' || (c == '\r' && peek() != '\n')) {
        line++;
      }
    }
    return c;
  }

  private boolean fill() throws IOException {
    int n = in.read(buffer, 0, buffer.length);
    at = 0;
    filled = Math.max(n, 0);
    return n > 0;
  }
}
