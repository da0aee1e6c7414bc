package io.github.imisproject.core.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.esco.EscoClassification;
import io.github.imisproject.core.esco.EscoReader;
import io.github.imisproject.core.hsds.HsdsExport;
import io.github.imisproject.core.hsds.HsdsImport;
import io.github.imisproject.core.hsds.HsdsReader;
import io.github.imisproject.core.hsds.HsdsWriter;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.ConceptSchemeReader;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guide to directories and vocabularies")
class DirectoryGuideTest {
  @TempDir Path folder;

  private final List<String> out = new ArrayList<>();

  @Test
  void reads_a_directory_and_writes_it_back() throws IOException {
    Files.writeString(folder.resolve("services.csv"), "id,name,status\ns1,Legal clinic,open\n");
    // tag::hsds
    Reading<Directory> reading =
        HsdsImport.in(new LanguageTag("en")).read(folder, ReadingProgress.NONE);
    for (Problem problem : reading.problems()) {
      out.add(problem.path() + " " + problem.message(new LanguageTag("fr")));
    }
    Directory directory = reading.get();
    String json = HsdsWriter.toJson(new HsdsExport(new LanguageTag("en")).nested(directory));
    // end::hsds
    assertThat(out)
        .containsExactly(
            "services.csv:2:status \u2068status\u2069 vaut « \u2068open\u2069 » ; il faut active,"
                + " inactive, defunct ou temporarily closed. L'enregistrement est conservé.");
    assertThat(HsdsReader.readJson(json).problems()).isEmpty();
    assertThat(json).contains("Legal clinic");
  }

  @Test
  void adds_a_vocabulary_and_reads_esco() throws IOException {
    Path file = folder.resolve("crafts.tsv");
    Files.writeString(
        file, "notation\tbroader\tel\ten\nwool\t\tΜαλλί\tWool\nfelt\twool\tΚετσές\tFelt\n");
    Files.writeString(
        folder.resolve("occupations_fr.csv"),
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,code\n"
            + "Occupation,http://data.europa.eu/esco/occupation/1,5120,cuisinier/cuisinière,,5120.1\n");
    // tag::vocabulary
    ConceptScheme crafts = ConceptSchemeReader.read(file).get();
    Vocabularies vocabularies = Vocabularies.embedded().with(crafts);
    out.add(vocabularies.get("crafts").get("felt").label(new LanguageTag("el")).orElseThrow());

    EscoClassification esco =
        EscoReader.read(folder, Set.of(new LanguageTag("fr")), ReadingProgress.NONE).get();
    out.addAll(
        esco.occupations().get("5120.1").labels(new LanguageTag("fr")).orElseThrow().forms());
    // end::vocabulary
    assertThat(out).containsExactly("Κετσές", "cuisinier", "cuisinière");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hsds", "vocabulary"})
  void shows_the_code_that_was_run(String tag) throws IOException {
    Path guide = Path.of("..", "docs", "guide", "directories-and-vocabularies.md");
    Path source = Path.of("src/test/java/io/github/imisproject/core/guide/DirectoryGuideTest.java");
    assumeTrue(
        Files.exists(guide) && Files.exists(source), "skipped: the project's folder is not here");
    String text = Files.readString(source);
    String block = text.substring(text.indexOf("// tag::" + tag), text.indexOf("// end::" + tag));
    String code = block.substring(block.indexOf('\n') + 1).stripTrailing().stripIndent();
    assertThat(Files.readString(guide)).contains("```java\n" + code + "\n```");
  }
}
