package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every row of Unicode's NormalizationTest: all five columns have one key. */
@DisplayName("On Unicode's normalization test, a key")
class UnicodeNormalizationTest {
  private static final Path FILE = Path.of("/usr/share/unicode/NormalizationTest.txt");

  @Test
  void is_the_same_for_every_column_of_every_row() throws IOException {
    int rows = 0;
    for (List<String> row : rows()) {
      for (LanguageTag language : SupportedLanguages.ALL) {
        SearchKeys keys = SearchKeys.of(language);
        for (KeyVariant variant : KeyVariant.values()) {
          String first = keys.key(row.get(0), variant);
          for (int column = 1; column < 5; column++) {
            String other = keys.key(row.get(column), variant);
            if (!first.equals(other)) {
              assertThat(other)
                  .as("%s, column %d of %s", language, column + 1, row)
                  .isEqualTo(first);
            }
          }
          if (!keys.key(first, variant).equals(first)) {
            assertThat(keys.key(first, variant)).as("key of the key of %s", row).isEqualTo(first);
          }
        }
      }
      rows++;
    }
    assertThat(rows).isGreaterThan(18_000);
  }

  private static List<List<String>> rows() throws IOException {
    assumeTrue(
        Files.exists(FILE), "skipped: " + FILE + " is absent; install the package unicode-data");
    List<List<String>> rows = new ArrayList<>();
    try (Stream<String> lines = Files.lines(FILE)) {
      lines
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '@')
          .forEach(line -> rows.add(columns(line)));
    }
    return rows;
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    String[] cells = line.split(";");
    for (int column = 0; column < 5; column++) {
      StringBuilder text = new StringBuilder();
      for (String hex : cells[column].split(" ")) {
        text.appendCodePoint(Integer.parseInt(hex, 16));
      }
      columns.add(text.toString());
    }
    return columns;
  }
}
