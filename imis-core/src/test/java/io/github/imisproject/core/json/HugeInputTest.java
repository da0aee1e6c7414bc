package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

@DisplayName("Input of 200 MiB")
class HugeInputTest {
  @TempDir Path folder;

  @Test
  void ends_in_a_problem_within_256_MiB_of_heap() throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    classPath(),
                    HugeInput.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).isTrue();
    assertThat(text.lines())
        .containsExactly(
            "text: json.textTooLong",
            "name: json.textTooLong",
            "nesting: json.tooDeep",
            "objects: json.tooDeep",
            "number: json.textTooLong",
            "values: json.tooManyValues",
            "members: json.duplicateKey,json.tooManyProblems",
            "empty offers: json.missingType,json.tooManyProblems",
            "lists: json.duplicateKey,json.tooManyProblems",
            "white space: json.documentTooLong",
            "good offers: json.documentTooLong");
    assertThat(process.exitValue()).isZero();
  }

  /** The tests may run on the class path or inside a module; the child runs on the class path. */
  private static String classPath() throws URISyntaxException {
    Set<String> entries = new LinkedHashSet<>();
    for (Class<?> type :
        List.of(HugeInput.class, ImisJson.class, JsonParser.class, JsonInclude.class)) {
      entries.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    // Inside a patched module every class claims to come from the module's own folder.
    entries.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    return String.join(File.pathSeparator, entries);
  }
}
