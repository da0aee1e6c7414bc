package io.github.imisproject.examples.benchmarks.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels of one language: from {@code -Dimis.labels.LANGUAGE=FILE}, or the embedded vocabularies.
 */
final class Labels {
  private static final List<String> VOCABULARIES = List.of("occupations", "skills", "needs");

  private Labels() {}

  static List<String> of(String language) {
    String file = System.getProperty("imis.labels." + language);
    try {
      return file == null ? embedded(language) : Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> embedded(String language) throws IOException {
    List<String> labels = new ArrayList<>();
    for (String vocabulary : VOCABULARIES) {
      String name = "META-INF/imis/vocabulary/" + vocabulary + ".tsv";
      try (InputStream in = Labels.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException(name + " is missing from the class path");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> header = List.of(lines.readLine().split("\t"));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] cells = line.split("\t", -1);
          int at = header.indexOf(language);
          if (!line.startsWith("#") && at < cells.length && !cells[at].isEmpty()) {
            labels.add(cells[at]);
          }
        }
      }
    }
    return labels;
  }
}
