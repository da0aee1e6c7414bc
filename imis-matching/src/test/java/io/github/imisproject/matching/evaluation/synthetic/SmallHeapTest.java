package io.github.imisproject.matching.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A town that is larger than the memory")
class SmallHeapTest {
  /** A million people written down would take some gigabytes. */
  private static final String HEAP = "-Xmx48m";

  @Test
  void passes_through_48_megabytes() throws Exception {
    long wanted = Boolean.getBoolean("imis.nightly") ? 1_000_000 : 30_000;
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Passers.class.getName(),
                Long.toString(wanted))
            .redirectErrorStream(true);
    // Options from outside would change the heap, and Java would talk about them.
    java.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    String[] counts = said.strip().split(" ");
    assertThat(Long.parseLong(counts[0])).isBetween(wanted, wanted + 10);
    // 60 % are adults, three adults in ten tell, and each has two or three decisions.
    assertThat(Double.parseDouble(counts[1]) / wanted).isBetween(0.16, 0.20);
    assertThat(Double.parseDouble(counts[2]) / wanted).isBetween(1.2, 1.8);
  }

  /** One class of everything that the town needs; a runner of tests may load them its own way. */
  private static final List<String> NEEDED =
      List.of(
          Passers.class.getName(),
          SyntheticTown.class.getName(),
          "io.github.imisproject.core.person.Person",
          "io.github.imisproject.i18n.SupportedLanguages",
          "com.ibm.icu.util.ULocale",
          "tools.jackson.core.JsonParser",
          "tools.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.annotation.JsonCreator",
          "jakarta.validation.Validation");

  private static String classPath() {
    return Stream.concat(
            NEEDED.stream().flatMap(name -> folder(name).stream()),
            Stream.of(
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", "")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The folder or jar that a class stands in. */
  private static Optional<String> folder(String name) {
    String file = name.replace('.', '/') + ".class";
    return Optional.ofNullable(SmallHeapTest.class.getClassLoader().getResource(file))
        .map(URL::toString)
        .map(url -> url.substring(0, url.length() - file.length()))
        .map(url -> url.startsWith("jar:") ? url.substring(4, url.length() - 2) : url)
        .map(url -> Path.of(URI.create(url)).toString());
  }
}
