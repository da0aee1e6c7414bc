package io.github.imisproject.examples.firstmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The front page")
class ReadmeTest {
  private static final Pattern FENCED = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
  private final Path root = root();
  private final String readme = text(root.resolve("README.md"));

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> fenced(String text, String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = FENCED.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  /** Takes away the four blanks that the source's nesting adds. */
  private static String unindented(String lines) {
    return lines.replaceAll("(?m)^    ", "");
  }

  @Test
  void shows_the_lines_of_the_tested_source() {
    String source =
        text(
            root.resolve(
                "imis-examples/command-line/src/main/java/io/github/imisproject/examples/firstmatch/"
                    + "FirstMatch.java"));
    String snippet =
        source.substring(
            source.indexOf('\n', source.indexOf("// snippet")) + 1, source.indexOf("    // end"));
    assertEquals(List.of(unindented(snippet)), fenced(readme, "java"));
  }

  @Test
  void shows_what_they_print() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FirstMatch.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(fenced(readme, "text"))
        .containsExactly(bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Quick start", "## Test"})
  void gives_exactly_one_command_under(String heading) {
    int start = readme.indexOf("\n" + heading + "\n");
    int end = readme.indexOf("\n## ", start + 1);
    assertThat(fenced(readme.substring(start, end), "bash"))
        .singleElement()
        .matches(command -> command.strip().lines().count() == 1);
  }

  @Test
  void links_only_to_what_exists() {
    Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme);
    while (links.find()) {
      assertThat(root.resolve(links.group(1))).exists();
    }
  }
}
