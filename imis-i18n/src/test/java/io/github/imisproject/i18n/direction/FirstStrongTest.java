package io.github.imisproject.i18n.direction;

import static io.github.imisproject.i18n.direction.TextDirection.LEFT_TO_RIGHT;
import static io.github.imisproject.i18n.direction.TextDirection.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The first strong character")
class FirstStrongTest {
  private static final Path FILE = Path.of("/usr/share/unicode/BidiCharacterTest.txt");

  @ParameterizedTest
  @CsvSource({
    "Καλημέρα,LEFT_TO_RIGHT",
    "123 hello,LEFT_TO_RIGHT",
    "(۱۲۳) سلام,RIGHT_TO_LEFT",
    "مرحبا IMIS,RIGHT_TO_LEFT",
    "\u05E9\u05DC\u05D5\u05DD,RIGHT_TO_LEFT"
  })
  void decides(String text, TextDirection expected) {
    assertThat(FirstStrong.find(text)).contains(expected);
  }

  @Test
  void inside_an_isolate_does_not_count() {
    assertThat(FirstStrong.find("\u2068IMIS\u2069 سلام")).contains(RIGHT_TO_LEFT);
    assertThat(FirstStrong.find("\u2067سلام IMIS")).isEmpty();
    assertThat(FirstStrong.find("\u2069سلام")).contains(RIGHT_TO_LEFT);
  }

  @Test
  void is_absent_from_digits_and_looked_for_in_the_first_paragraph_only() {
    assertThat(FirstStrong.find("+30 210 123")).isEmpty();
    assertThat(FirstStrong.find("12\nabc")).isEmpty();
    assertThat(FirstStrong.find("12\u2029abc")).isEmpty();
    assertThat(FirstStrong.of("...", RIGHT_TO_LEFT)).isEqualTo(RIGHT_TO_LEFT);
    assertThat(FirstStrong.of("a", RIGHT_TO_LEFT)).isEqualTo(LEFT_TO_RIGHT);
  }

  /**
   * Columns: code points; direction asked for (0 left, 1 right, 2 automatic); resolved paragraph
   * level. Where the direction is given by metadata it is the level; ICU is the oracle for what the
   * text alone says.
   */
  @Test
  void gives_every_paragraph_level_of_the_bidi_character_test() throws IOException {
    assumeTrue(
        Files.exists(FILE), "skipped: " + FILE + " is absent; install the package unicode-data");
    int rows = 0;
    int automatic = 0;
    for (String line : Files.readAllLines(FILE)) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] cells = line.split(";");
      StringBuilder text = new StringBuilder();
      for (String hex : cells[0].split(" ")) {
        text.appendCodePoint(Integer.parseInt(hex, 16));
      }
      int read = FirstStrong.of(text, LEFT_TO_RIGHT) == RIGHT_TO_LEFT ? 1 : 0;
      if (cells[1].equals("2")) {
        automatic++;
      }
      int level = cells[1].equals("2") ? read : Integer.parseInt(cells[1]);
      assertThat(level).as(line).isEqualTo(Integer.parseInt(cells[2]));
      Bidi oracle = new Bidi(text.toString(), Bidi.LEVEL_DEFAULT_LTR);
      assertThat(read).as(line).isEqualTo(oracle.getParagraphByIndex(0).getEmbeddingLevel());
      rows++;
    }
    assertThat(rows).isGreaterThan(90_000);
    assertThat(automatic).isGreaterThan(20);
  }
}
