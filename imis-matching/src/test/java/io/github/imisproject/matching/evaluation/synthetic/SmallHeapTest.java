package io.github.imisproject.matching.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.i18n.SupportedLanguages;
import jakarta.validation.Validation;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

@DisplayName("A town that is larger than the memory")
class SmallHeapTest {
  /** A million people written down would take some gigabytes. */
  private static final String HEAP = "-Xmx48m";

  @Test
  void passes_through_48_megabytes() throws Exception {
    long wanted = Boolean.getBoolean("imis.nightly") ? 1_000_000 : 30_000;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Passers.class.getName(),
                Long.toString(wanted))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    String[] counts = said.strip().split(" ");
    assertThat(Long.parseLong(counts[0])).isBetween(wanted, wanted + 10);
    // 60 % are adults, three adults in ten tell, and each has two or three decisions.
    assertThat(Double.parseDouble(counts[1]) / wanted).isBetween(0.16, 0.20);
    assertThat(Double.parseDouble(counts[2]) / wanted).isBetween(1.2, 1.8);
  }

  private static String classPath() {
    return Stream.of(
            Passers.class,
            SyntheticTown.class,
            Person.class,
            SupportedLanguages.class,
            ULocale.class,
            JsonParser.class,
            ObjectMapper.class,
            JsonCreator.class,
            Validation.class,
            NullMarked.class)
        .map(SmallHeapTest::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(type.getName(), e);
    }
  }
}
