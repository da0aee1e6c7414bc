package io.github.imisproject.core.esco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.SharedData;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import java.io.File;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ESCO 1.2.1 download")
class EscoDownloadTest {
  private static final Set<LanguageTag> THREE =
      Set.of(LanguageTag.ENGLISH, LanguageTag.FRENCH, LanguageTag.ARABIC);

  private static Reading<EscoClassification> reading;

  @BeforeAll
  static void read() {
    reading = EscoReader.read(SharedData.require("esco-1.2.1"), THREE, ReadingProgress.NONE);
  }

  @Test
  void holds_3039_occupations_with_labels_in_three_languages() {
    List<Concept> occupations = reading.get().escoOccupations();
    assertThat(occupations).hasSize(3039);
    assertThat(occupations).allSatisfy(o -> assertThat(o.labels().keySet()).containsAll(THREE));
    assertThat(alternatives(occupations, LanguageTag.ENGLISH)).isEqualTo(30_387);
    assertThat(alternatives(occupations, LanguageTag.FRENCH)).isEqualTo(12_907);
    assertThat(alternatives(occupations, LanguageTag.ARABIC)).isEqualTo(725);
  }

  @Test
  void puts_every_occupation_below_a_group_of_isco() {
    EscoClassification esco = reading.get();
    assertThat(esco.iscoGroups()).hasSize(619);
    assertThat(esco.occupations().topConcepts()).hasSize(10);
    assertThat(esco.escoOccupations())
        .allSatisfy(
            o -> assertThat(esco.occupations().ancestors(o.notation())).hasSizeGreaterThan(3));
  }

  @Test
  void has_its_gendered_labels_taken_apart() {
    int gendered = 0;
    List<String> whole = new ArrayList<>();
    for (LanguageTag language : THREE) {
      for (Concept occupation : reading.get().escoOccupations()) {
        ConceptLabels labels = occupation.labels(language).orElseThrow();
        assertThat(labels.preferred()).doesNotContain("\u00A0", "\u200B", "\u200E", "\u200F");
        String[] halves = labels.preferred().split(" ?/ ?");
        // A few labels write the same form on both sides: those have one form.
        if (halves.length == 2 && !halves[0].equals(halves[1])) {
          gendered++;
          if (labels.forms().size() != 2) {
            whole.add(labels.preferred());
          }
        }
      }
    }
    // Two different words that share no letter cannot be told from "or": those stay whole.
    assertThat(gendered).isGreaterThan(4900);
    assertThat(whole).hasSizeLessThan(gendered / 1000);
    Concept director = reading.get().occupations().get("2654.1.7");
    assertThat(director.labels(LanguageTag.FRENCH).orElseThrow().forms())
        .containsExactly("directeur technique", "directrice technique");
    assertThat(director.labels(LanguageTag.ARABIC).orElseThrow().forms())
        .containsExactly("المدير الفني", "المديرة الفنية");
  }

  @Test
  void holds_the_three_collections_of_skills() {
    assertThat(reading.get().skills().size()).isGreaterThan(1700);
    assertThat(reading.get().skills().concepts())
        .allSatisfy(s -> assertThat(s.labels().keySet()).containsAll(THREE));
  }

  @Test
  void is_reported_by_kind() {
    Map<String, Integer> kinds = new TreeMap<>();
    reading.problems().forEach(p -> kinds.merge(p.code(), 1, Integer::sum));
    // Four occupations stand twice in each language; groups have no Arabic file.
    assertThat(kinds)
        .containsEntry("esco.conceptTwice", 12)
        .containsEntry("esco.languageIncomplete", 1)
        .containsEntry("esco.broaderOutside", 1)
        .hasSize(3);
    assertThat(reading.problems()).extracting(Problem::path).doesNotContainNull();
  }

  @Test
  void is_read_within_300_megabytes_of_heap() throws Exception {
    Path folder = SharedData.require("esco-1.2.1");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                Child.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).startsWith("3039 occupations");
    assertThat(process.exitValue()).isZero();
  }

  /** Where this test and the reader come from; a patched module keeps its tests elsewhere. */
  private static String classPath() throws URISyntaxException {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> type : List.of(EscoReader.class, EscoDownloadTest.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    places.add(Path.of("target", "test-classes").toString());
    return String.join(File.pathSeparator, places);
  }

  private static long alternatives(List<Concept> occupations, LanguageTag language) {
    return occupations.stream()
        .mapToLong(o -> o.labels(language).orElseThrow().alternatives().size())
        .sum();
  }

  /** Reads the download in a process of its own. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Reading<EscoClassification> reading =
          EscoReader.read(Path.of(arguments[0]), THREE, ReadingProgress.NONE);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(reading.get().escoOccupations().size() + " occupations");
    }
  }
}
