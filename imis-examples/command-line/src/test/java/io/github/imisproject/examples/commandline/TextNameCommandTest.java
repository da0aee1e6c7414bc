package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis text name")
class TextNameCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void prints_keys_for_one_name_and_a_score_for_two() throws IOException {
    Path names = folder.resolve("names.txt");
    Files.writeString(names, "Walid\nمحمد\tMohamed\nAli\tSchneider\n");
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            "text",
            "name",
            names + "");
    assertThat(status).isZero();
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("Walid\t").contains("wLD0");
    assertThat(lines[1]).isEqualTo("محمد\tMohamed\t0.9800\tKNOWN_SPELLINGS\ttrue");
    assertThat(lines[2]).startsWith("Ali\tSchneider\t0.").endsWith("SOUNDS_DIFFER\tfalse");
  }
}
