package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis lint")
class LintCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("messages.properties"), "ask = Where, {name}?\nsave = Save\n");
    Files.writeString(
        folder.resolve("messages_el.properties"), "ask = Πού, {name}?\nsave = Σώσε\n");
    Files.writeString(folder.resolve("messages_fr.properties"), "ask = Où ?\nsave = Garder !\n");
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"x  y\"}");
  }

  @Test
  void prints_a_line_for_each_finding_and_fails_on_errors() {
    assertThat(run("lint", "--source", "en", folder.toString())).isEqualTo(1);
    assertThat(printed())
        .isEqualTo(
            folder
                + "/messages_el.properties:1:18\terror\tgreekQuestionMark\tel ask: U+003F is not"
                + " the Greek question mark; write the semicolon (U+003B)\n"
                + folder
                + "/messages_fr.properties:1:9\twarning\tfrenchSpacing\tfr ask: ? needs a no-break"
                + " space (U+00A0 or U+202F) beside it; put one there\n"
                + folder
                + "/messages_fr.properties:1:11\terror\tplaceholderMissing\tfr ask: placeholder"
                + " {name} of the source is missing; put it where its value belongs\n"
                + folder
                + "/messages_fr.properties:2:14\twarning\tfrenchSpacing\tfr save: ! needs a"
                + " no-break space (U+00A0 or U+202F) beside it; put one there\n");
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("4 files, 2 errors, 2 warnings");
  }

  @Test
  void passes_where_there_are_only_warnings() {
    String codes = "greekQuestionMark,placeholderMissing";
    assertThat(run("lint", "--disable", codes, "--language", "fa", folder.toString())).isZero();
    assertThat(printed()).contains("frenchSpacing").contains("فاصلهٔ نشکن");
  }

  @Test
  void says_what_is_wrong_with_its_use() {
    assertThat(run("lint", "--disable", "nope", folder.toString())).isEqualTo(2);
    assertThat(run("lint", "--source", "gr eek", folder.toString())).isEqualTo(2);
    assertThat(run("lint", folder.resolve("absent").toString())).isEqualTo(2);
    assertThat(run("lint")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("code 'nope' is unknown")
        .contains("language is 'gr eek'")
        .contains("does not exist; check the path");
  }

  @Test
  void needs_something_to_check() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("lint", empty.toString())).isEqualTo(2);
    Path other = Files.writeString(folder.resolve("x.txt"), "x");
    assertThat(run("lint", other.toString())).isEqualTo(2);
  }

  private int run(String... args) {
    return Main.run(new PrintStream(out), new PrintStream(err), args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
