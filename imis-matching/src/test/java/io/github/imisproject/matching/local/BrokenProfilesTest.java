package io.github.imisproject.matching.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileFolder;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.i18n.SupportedLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A broken profile")
class BrokenProfilesTest {
  private static final String SOUND =
      "{\"id\": \"urn:x:t\", \"version\": \"1.0.0\", \"name\": {\"en\": \"T\"}}";
  private final LocalProfileReader reader = LocalMatching.reader();
  @TempDir Path disk;

  /** One profile of the table. */
  private record Broken(String name, Map<String, String> files, List<String> problems) {
    Broken(String name) {
      this(name, new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  private static List<Broken> table() {
    List<Broken> all = new ArrayList<>();
    String file = "";
    for (String line : text().split("\n", -1)) {
      Broken last = all.isEmpty() ? new Broken("") : all.get(all.size() - 1);
      if (line.startsWith("== ")) {
        all.add(new Broken(line.substring(3)));
      } else if (line.startsWith("-- ")) {
        file = line.substring(3);
        last.files().put(file, "");
      } else if (line.startsWith("=> ")) {
        last.problems().add(line.substring(3));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        last.files().merge(file, line + "\n", String::concat);
      }
    }
    return all;
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(
            BrokenProfilesTest.class.getResourceAsStream("/local/broken-profiles.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> gives_its_full_list_of_problems() {
    return table().stream().map(b -> DynamicTest.dynamicTest(b.name(), () -> check(b)));
  }

  private void check(Broken broken) throws IOException {
    Reading<LocalProfile> reading = read(broken);
    List<String> told =
        reading.problems().stream().map(p -> (p.code() + " " + p.path()).strip()).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(broken.problems());
    assertThat(told).isNotEmpty();
    assertThat(reading.value()).isEmpty();
    for (Problem problem : reading.problems()) {
      for (var language : SupportedLanguages.ALL) {
        assertThat(problem.message(language))
            .as("%s in %s", problem.code(), language)
            .doesNotContainPattern("\\{[A-Za-z]+}")
            .isNotEqualTo(problem.code() + " " + problem.arguments());
      }
    }
  }

  private Reading<LocalProfile> read(Broken broken) throws IOException {
    Path town = Files.createDirectories(disk.resolve("" + broken.hashCode()).resolve("town"));
    Map<String, String> files = new LinkedHashMap<>(broken.files());
    files.putIfAbsent("profile.json", SOUND);
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().equals("(none)\n")) {
        Path path = town.resolve(file.getKey()).normalize();
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    return reader.read(ProfileFolder.of(town));
  }

  @Test
  void is_one_of_at_least_fifty() {
    assertThat(table()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void is_sound_once_it_is_mended() throws IOException {
    assertThat(read(new Broken("sound")).problems()).isEmpty();
  }
}
