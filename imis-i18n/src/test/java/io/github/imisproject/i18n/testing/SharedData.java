package io.github.imisproject.i18n.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds and reads the real data that lies beside the project and is never part of it. */
public final class SharedData {
  private SharedData() {}

  /** Returns a file of the shared data, or skips the test with the reason. */
  public static Path file(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve("data").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    assumeTrue(false, "skipped: shared/data/" + name + " is absent on this machine");
    throw new IllegalStateException("unreachable");
  }

  /** Reads a CSV file of RFC 4180 with a header: each row by column name. */
  public static List<Map<String, String>> csv(String name) throws IOException {
    String text = Files.readString(file(name));
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = List.of();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          header = add(rows, header, row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!row.isEmpty()) {
      row.add(cell.toString());
      add(rows, header, row);
    }
    return rows;
  }

  private static List<String> add(
      List<Map<String, String>> rows, List<String> header, List<String> row) {
    if (header.isEmpty()) {
      List<String> names = new ArrayList<>(row);
      names.replaceAll(name -> name.replace("\uFEFF", ""));
      return names;
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < header.size() && i < row.size(); i++) {
      byName.put(header.get(i), row.get(i));
    }
    rows.add(byName);
    return header;
  }
}
