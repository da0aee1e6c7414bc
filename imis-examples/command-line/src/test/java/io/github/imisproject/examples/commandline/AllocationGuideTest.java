package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to allocation")
class AllocationGuideTest {
  @TempDir Path folder;

  @Test
  void shows_what_the_commands_really_print() throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/guide/allocation.md"))) {
      at = at.getParent();
    }
    String guide = Files.readString(at.resolve("docs/guide/allocation.md"));
    List<String> json = blocks(guide, "json");
    List<String> commands = blocks(guide, "sh");
    List<String> outputs = blocks(guide, "text");
    assertThat(json).hasSize(1);
    assertThat(commands).hasSizeGreaterThan(2).hasSameSizeAs(outputs);
    Path towns = Files.writeString(folder.resolve("towns.json"), json.get(0));
    for (int i = 0; i < commands.size(); i++) {
      String[] words = commands.get(i).replace("towns.json", towns.toString()).split(" ");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
      int status = Main.run(stream, stream, java.util.Arrays.copyOfRange(words, 1, words.length));
      assertThat(status).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(outputs.get(i));
    }
  }

  private static List<String> blocks(String guide, String kind) {
    Matcher matcher = Pattern.compile("```" + kind + "\n(.*?)\n```", Pattern.DOTALL).matcher(guide);
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }
}
