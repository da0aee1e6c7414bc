package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the vocabularies of the data folder; nothing of them is kept in the project. */
final class RealVocabularies {
  private RealVocabularies() {}

  /** Returns the data folder, or empty where it is absent. */
  static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/melo"))) {
        return Optional.of(at.resolve("shared/data"));
      }
    }
    return Optional.empty();
  }

  /** Reads the labels of a folder in MELO form. */
  static List<ConceptLabel> melo(Path folder, LanguageTag language) throws IOException {
    Map<String, String> concepts = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("concept_mapping.tsv"))) {
      String[] row = line.split("\t");
      concepts.put(row[0], row[1]);
    }
    List<ConceptLabel> labels = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("corpus_elements.tsv"))) {
      String[] row = line.split("\t");
      LabelKind kind = row[0].endsWith("_000") ? LabelKind.PREFERRED : LabelKind.ALTERNATIVE;
      labels.add(new ConceptLabel(concepts.get(row[0]), language, row[1], kind));
    }
    return labels;
  }

  /** Reads the preferred and alternative labels of one of ESCO's CSV files. */
  static List<ConceptLabel> esco(Path file, LanguageTag language) throws IOException {
    List<ConceptLabel> labels = new ArrayList<>();
    List<List<String>> rows = csv(Files.readString(file));
    int uri = rows.get(0).indexOf("conceptUri");
    int preferred = rows.get(0).indexOf("preferredLabel");
    int alternative = rows.get(0).indexOf("altLabels");
    for (List<String> row : rows.subList(1, rows.size())) {
      add(labels, row.get(uri), language, row.get(preferred), LabelKind.PREFERRED);
      for (String label : row.get(alternative).split("\n")) {
        add(labels, row.get(uri), language, label, LabelKind.ALTERNATIVE);
      }
    }
    return labels;
  }

  /** Reads the titles of occupations in Farsi. */
  static List<ConceptLabel> isco(Path file) throws IOException {
    List<ConceptLabel> labels = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t");
      add(labels, row[0], LanguageTag.FARSI, row.length > 1 ? row[1] : "", LabelKind.PREFERRED);
    }
    return labels;
  }

  private static void add(
      List<ConceptLabel> labels,
      String concept,
      LanguageTag language,
      String text,
      LabelKind kind) {
    if (!text.isBlank()) {
      labels.add(new ConceptLabel(concept, language, text.strip(), kind));
    }
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
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
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
