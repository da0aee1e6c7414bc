package io.github.imisproject.examples.nextsteps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide on questions after the first match")
class NextStepsTest {
  private static final String SOURCE =
      "src/main/java/io/github/imisproject/examples/nextsteps/NextSteps.java";

  private static String guide() throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/guide/questions-and-answers.md"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return Files.readString(at.resolve("docs/guide/questions-and-answers.md"));
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1).stripTrailing().stripIndent().strip());
    }
    return found;
  }

  @Test
  void shows_the_lines_of_the_program() throws IOException {
    List<String> snippets =
        all(Files.readString(Path.of(SOURCE)), "// snippet: [^\n]*\n(.*?)    // end");
    assertThat(snippets).hasSize(4);
    assertThat(all(guide(), "```java\n(.*?)```")).isEqualTo(snippets);
  }

  @Test
  void shows_what_the_program_prints() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NextSteps.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed =
        bytes.toString(StandardCharsets.UTF_8).replaceAll("[\u2066-\u2069\u200e\u200f]", "");
    assertThat(String.join("\n", all(guide(), "```text\n(.*?)```")))
        .isEqualToNormalizingNewlines(printed.strip());
  }
}
