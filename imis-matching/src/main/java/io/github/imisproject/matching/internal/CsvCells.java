package io.github.imisproject.matching.internal;

/** Writes cells of CSV (RFC 4180) that a spreadsheet takes for what they are. */
public final class CsvCells {
  private CsvCells() {}

  /** A formula in a spreadsheet begins with = + - or @; a quote before it keeps it a text. */
  public static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
