package io.github.imisproject.i18n.check;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Real labels, read in place; a test that needs them is skipped where they are absent. */
final class TestData {
  private TestData() {}

  /** A label in English and its translation. */
  record Pair(String source, String target) {}

  /** Returns ESCO's preferred occupation titles in English and another language, joined by URI. */
  static List<Pair> esco(String language) {
    Map<String, String> english = labels(folder("esco-1.2.1").resolve("occupations_en.csv"));
    Map<String, String> other =
        labels(folder("esco-1.2.1").resolve("occupations_" + language + ".csv"));
    return join(english, other);
  }

  /** Returns Greek ESCO labels beside the English preferred title of their concept. */
  static List<Pair> greek() {
    Map<String, String> english = labels(folder("esco-1.2.1").resolve("occupations_en.csv"));
    Map<String, String> concepts = tabbed(folder("melo").resolve("esco_el/concept_mapping.tsv"));
    Map<String, String> texts = tabbed(folder("melo").resolve("esco_el/corpus_elements.tsv"));
    List<Pair> pairs = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          String source = english.get(concepts.get(id));
          if (source != null) {
            pairs.add(new Pair(source, text));
          }
        });
    return pairs;
  }

  /** Returns ISCO-08 titles in English and Farsi, joined by code. */
  static List<Pair> farsi() {
    Map<String, String> english = new LinkedHashMap<>();
    for (List<String> row : csv(folder("esco-1.2.1").resolve("ISCOGroups_en.csv"))) {
      english.put(row.get(2), row.get(3));
    }
    return join(english, tabbed(folder("isco-08-fa").resolve("isco08_fa.tsv")));
  }

  private static List<Pair> join(Map<String, String> sources, Map<String, String> targets) {
    List<Pair> pairs = new ArrayList<>();
    sources.forEach(
        (key, source) -> {
          String target = targets.get(key);
          if (target != null) {
            pairs.add(new Pair(source, target));
          }
        });
    return pairs;
  }

  static Path folder(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
      at = at.getParent();
    }
    boolean there = at != null && Files.isDirectory(at.resolve("shared/data").resolve(name));
    assumeTrue(there, "shared/data/" + name + " is not on this machine, so nothing is measured");
    return Objects.requireNonNull(at).resolve("shared/data").resolve(name);
  }

  private static Map<String, String> labels(Path file) {
    Map<String, String> labels = new LinkedHashMap<>();
    csv(file).forEach(row -> labels.put(row.get(1), row.get(3)));
    labels.remove("conceptUri");
    return labels;
  }

  private static Map<String, String> tabbed(Path file) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String line : read(file).split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        map.put(line.substring(0, tab), line.substring(tab + 1).strip());
      }
    }
    return map;
  }

  private static List<List<String>> csv(Path file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String text = read(file);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    rows.removeIf(r -> r.size() < 4);
    return rows;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
