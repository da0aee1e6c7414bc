package io.github.imisproject.matching.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Takes the text of a small table apart: commas, quotes doubled inside quotes, any line end.
 *
 * <p>Cells are stripped, a byte order mark and empty lines are passed over. Linear in the text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, Common Format for CSV Files</a>
 */
public final class CsvLines {
  private CsvLines() {}

  /**
   * One line that is not empty.
   *
   * @param number the number of its first line in the file, from 1
   * @param cells its cells
   */
  public record Line(int number, List<String> cells) {}

  /**
   * Returns the lines.
   *
   * @param openQuote told the number of the line whose quote is never closed
   */
  public static List<Line> read(String text, IntConsumer openQuote) {
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
          openQuote.accept(begin);
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
