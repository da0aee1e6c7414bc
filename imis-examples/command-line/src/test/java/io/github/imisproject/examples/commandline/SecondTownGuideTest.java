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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to a second town")
class SecondTownGuideTest {
  private static final Path GUIDE = Path.of("../../docs/guide/second-town.md");
  @TempDir Path disk;

  /** Follows the guide from top to bottom: writes each file it shows, runs each command. */
  @Test
  void does_what_it_says() throws IOException {
    List<String> lines = Files.readAllLines(GUIDE);
    String file = "";
    int files = 0;
    int commands = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("`my-town/[a-z-]+\\.json`")) {
        file = line.substring(1, line.length() - 1);
      } else if (line.equals("```json")) {
        List<String> block = block(lines, i);
        Files.createDirectories(disk.resolve("my-town"));
        Files.writeString(disk.resolve(file), String.join("\n", block));
        files++;
        i += block.size() + 1;
      } else if (line.equals("```console")) {
        List<String> block = block(lines, i);
        run(block);
        commands++;
        i += block.size() + 1;
        if (block.get(0).contains("--language fr")) {
          putBack(lines);
        }
      }
    }
    assertThat(files).isEqualTo(10);
    assertThat(commands).isEqualTo(4);
  }

  /** "Put both files back as they were." */
  private void putBack(List<String> lines) throws IOException {
    for (String file : List.of("my-town/categories.json", "my-town/fields.json")) {
      int at = lines.indexOf("`" + file + "`");
      Files.writeString(disk.resolve(file), String.join("\n", block(lines, at + 1)));
    }
  }

  private static List<String> block(List<String> lines, int fence) {
    List<String> block = new ArrayList<>();
    for (int i = fence + 1; !lines.get(i).equals("```"); i++) {
      block.add(lines.get(i));
    }
    return block;
  }

  private void run(List<String> block) {
    String[] words = block.get(0).replace("$ imis ", "").split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals("my-town") ? disk.resolve("my-town").toString() : words[i];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(stream, stream, words);
    String told =
        out.toString(StandardCharsets.UTF_8)
            .replaceAll("[\\u2066-\\u2069\\u200E\\u200F]", "")
            .replace('\u00A0', ' ')
            .replace(disk.resolve("my-town").toString(), "my-town");
    assertThat(told).contains(block.subList(1, block.size()));
  }
}
