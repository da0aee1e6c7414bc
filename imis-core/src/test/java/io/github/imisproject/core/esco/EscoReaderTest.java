package io.github.imisproject.core.esco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ESCO reader")
class EscoReaderTest {
  private static final String ESCO = "http://data.europa.eu/esco/";
  private static final String OCCUPATION_COLUMNS =
      "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n";
  private static final String SKILL_COLUMNS =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,broaderConceptUri\n";

  @TempDir Path folder;

  private void writeTown() throws IOException {
    write(
        "occupations_en.csv",
        OCCUPATION_COLUMNS
            + occupation("cook", "5120", "cook", "chef\nline cook", "Cooks meals.", "5120.1")
            + occupation("grill", "5120", "grill cook", "", "", "5120.1.2")
            + occupation("waiter", "5131", "waiter/waitress", "", "", "5131.2"));
    write(
        "occupations_fr.csv",
        OCCUPATION_COLUMNS
            + occupation(
                "waiter", "5131", "serveur/serveuse", "garçon\nserveur/serveuse", "", "5131.2")
            + occupation("cook", "5120", "cuisinier\u00A0/ cuisinière", "", "", "5120.1")
            + occupation(
                "grill", "5120", "grillardin/grillardine de restaurant", "", "", "5120.1.2"));
    write(
        "occupations_ar.csv",
        OCCUPATION_COLUMNS
            + occupation("waiter", "5131", "\u200Fنادل / نادلة\u200F", "", "", "5131.2")
            + occupation("cook", "5120", "طاهٍ / طاهية", "", "", "5120.1"));
    write(
        "ISCOGroups_en.csv",
        "conceptType,conceptUri,code,preferredLabel,altLabels\n"
            + "ISCOGroup,"
            + ESCO
            + "isco/C5,5,Service workers,\n"
            + "ISCOGroup,"
            + ESCO
            + "isco/C51,51,Personal service workers,\n"
            + "ISCOGroup,"
            + ESCO
            + "isco/C512,512,Cooks,\n"
            + "ISCOGroup,"
            + ESCO
            + "isco/C5120,5120,Cooks,\n");
    write(
        "transversalSkillsCollection_en.csv",
        SKILL_COLUMNS
            + skill("teamwork", "work in teams", "cooperate | collaborate", "social")
            + skill("hygiene", "keep a kitchen clean", "", "far-away"));
    write(
        "skillGroups_en.csv",
        "conceptType,conceptUri,preferredLabel,altLabels,code\n"
            + "SkillGroup,"
            + ESCO
            + "skill/social,social skills,,T4\n");
    write(
        "broaderRelationsSkillPillar_en.csv",
        "conceptType,conceptUri,broaderType,broaderUri\n"
            + "KnowledgeSkillCompetence,"
            + ESCO
            + "skill/hygiene,SkillGroup,"
            + ESCO
            + "skill/social\n");
    write(
        "occupationSkillRelations_en.csv",
        "occupationUri,relationType,skillType,skillUri\n"
            + ESCO
            + "occupation/cook,essential,skill/competence,"
            + ESCO
            + "skill/hygiene\n"
            + ESCO
            + "occupation/cook,optional,skill/competence,"
            + ESCO
            + "skill/teamwork\n"
            + ESCO
            + "occupation/baker,optional,skill/competence,"
            + ESCO
            + "skill/teamwork\n");
  }

  @Test
  void joins_languages_by_uri_whatever_the_order_of_rows() throws IOException {
    writeTown();
    Reading<EscoClassification> reading = EscoReader.read(folder);
    EscoClassification esco = reading.get();
    assertThat(esco.escoOccupations())
        .extracting(Concept::notation)
        .containsExactlyInAnyOrder("5120.1", "5120.1.2", "5131.2");
    assertThat(esco.iscoGroups()).hasSize(4);
    assertThat(esco.languages())
        .containsExactly(LanguageTag.ARABIC, LanguageTag.ENGLISH, LanguageTag.FRENCH);
    Concept waiter = esco.occupations().get("5131.2");
    assertThat(forms(waiter, LanguageTag.ENGLISH)).containsExactly("waiter", "waitress");
    assertThat(forms(waiter, LanguageTag.FRENCH)).containsExactly("serveur", "serveuse");
    assertThat(forms(waiter, LanguageTag.ARABIC)).containsExactly("نادل", "نادلة");
    ConceptLabels cook = esco.occupations().get("5120.1").labels(LanguageTag.ENGLISH).orElseThrow();
    assertThat(cook.alternatives()).containsExactly("chef", "line cook");
    assertThat(cook.definition()).contains("Cooks meals.");
    assertThat(forms(esco.occupations().get("5120.1.2"), LanguageTag.FRENCH))
        .containsExactly("grillardin de restaurant", "grillardine de restaurant");
  }

  @Test
  void puts_occupations_below_each_other_and_below_their_groups() throws IOException {
    writeTown();
    EscoClassification esco = EscoReader.read(folder).get();
    assertThat(esco.occupations().ancestors("5120.1.2").keySet())
        .extracting(Concept::notation)
        .containsExactly("5120.1", "5120", "512", "51", "5");
    write(
        "occupations_en.csv",
        OCCUPATION_COLUMNS + occupation("baker", "5120", "baker", "", "", ""));
    assertThat(EscoReader.read(folder).get().occupations().broader("baker"))
        .extracting(Concept::notation)
        .containsExactly("5120");
    // The group 5131 is not among the files: the occupation stays, at the top.
    assertThat(esco.occupations().broader("5131.2")).isEmpty();
  }

  @Test
  void reads_skills_their_groups_and_what_occupations_call_for() throws IOException {
    writeTown();
    Reading<EscoClassification> reading =
        EscoReader.read(folder, Set.of(LanguageTag.ENGLISH), ReadingProgress.NONE);
    EscoClassification esco = reading.get();
    assertThat(esco.skills().broader("teamwork"))
        .extracting(Concept::notation)
        .containsExactly("T4");
    assertThat(esco.skills().broader("hygiene"))
        .extracting(Concept::notation)
        .containsExactly("T4");
    assertThat(esco.skills().get("teamwork").labels(LanguageTag.ENGLISH).orElseThrow().names())
        .containsExactly("work in teams", "cooperate", "collaborate");
    assertThat(esco.relations())
        .containsExactly(
            new OccupationSkill("5120.1", "hygiene", true),
            new OccupationSkill("5120.1", "teamwork", false));
    assertThat(reading.problems())
        .extracting(Problem::code, p -> p.arguments().get("count"))
        .containsExactly(
            Tuple.tuple("esco.broaderOutside", "1"), Tuple.tuple("esco.relationOutside", "1"));
  }

  @Test
  void counts_what_a_language_lacks() throws IOException {
    writeTown();
    assertThat(EscoReader.read(folder).problems())
        .filteredOn(p -> p.code().equals("esco.languageIncomplete"))
        .extracting(p -> p.arguments().get("language"), p -> p.arguments().get("count"))
        // Three skills and four groups have no file in Arabic and French; one Arabic row is
        // missing.
        .containsExactly(Tuple.tuple("ar", "8"), Tuple.tuple("fr", "7"));
  }

  @Test
  void reports_faulty_rows_and_keeps_the_others() throws IOException {
    write(
        "occupations_en.csv",
        OCCUPATION_COLUMNS
            + occupation("cook", "5120", "cook", "", "", "5120.1")
            + occupation("cook", "5120", "cook again", "", "", "5120.1")
            + occupation("nameless", "5120", " \u00A0", "", "", "5120.2")
            + "Occupation,not a uri,5120,x,,,5120.3\n"
            + "Occupation,,5120,x,,,5120.3\n"
            + "Planet,"
            + ESCO
            + "occupation/mars,5120,x,,,5120.4\n"
            + "Planet,,5120,x,,,5120.5\n"
            + occupation("other", "5120", "same code", "", "", "5120.1")
            + "Occupation,"
            + ESCO
            + "occupation/short,5120,short row\n");
    write("notes_en.csv", "a,b\n1,2\n");
    write("readme.txt", "not read");
    Reading<EscoClassification> reading =
        EscoReader.read(
            folder, Set.of(LanguageTag.ENGLISH, LanguageTag.GREEK), ReadingProgress.NONE);
    assertThat(reading.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            Tuple.tuple("", "esco.languageMissing"),
            Tuple.tuple("notes_en.csv", "esco.fileUnknown"),
            Tuple.tuple("occupations_en.csv:3:conceptUri", "esco.conceptTwice"),
            Tuple.tuple("occupations_en.csv:4:preferredLabel", "esco.labelMissing"),
            Tuple.tuple("occupations_en.csv:5:conceptUri", "esco.uriMalformed"),
            Tuple.tuple("occupations_en.csv:6:conceptUri", "esco.uriMalformed"),
            Tuple.tuple("occupations_en.csv:7:conceptType", "esco.typeUnknown"),
            Tuple.tuple("occupations_en.csv:10", "csv.rowShort"),
            Tuple.tuple("", "esco.languageIncomplete"),
            Tuple.tuple("esco-occupations/5120.1", "vocabulary.notationTwice"));
    assertThat(reading.get().escoOccupations())
        .extracting(Concept::notation)
        .containsExactly("5120.1", "5120.2", "short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "en", "fr", "ar", "fa"})
  void words_every_problem_in_each_language(String language) throws IOException {
    writeTown();
    write(
        "occupations_fa.csv",
        OCCUPATION_COLUMNS
            + "Planet,x,,,,,\nOccupation,x,,,,,\n"
            + occupation("cook", "", "", "", "", "")
            + occupation("cook", "", "", "", "", ""));
    write("notes_en.csv", "a,b\n1,2\n");
    List<Problem> problems = new ArrayList<>(EscoReader.read(folder).problems());
    problems.addAll(
        EscoReader.read(folder, Set.of(new LanguageTag("sw")), ReadingProgress.NONE).problems());
    problems.addAll(EscoReader.read(folder.resolve("absent")).problems());
    assertThat(problems)
        .extracting(Problem::code)
        .contains("esco.filesMissing", "esco.folderUnreadable");
    for (Problem problem : problems) {
      String own = problem.message(new LanguageTag(language));
      assertThat(own).doesNotStartWith("esco.").doesNotContain("{");
      assertThat(own.equals(problem.message(LanguageTag.ENGLISH))).isEqualTo(language.equals("en"));
    }
  }

  @Test
  void tells_how_far_it_has_come() throws IOException {
    writeTown();
    List<String> heard = new ArrayList<>();
    EscoReader.read(
        folder, Set.of(LanguageTag.ARABIC), (file, rows) -> heard.add(file + " " + rows));
    assertThat(heard).containsExactly("occupations_ar.csv 0", "occupations_ar.csv 2");
  }

  @Property(tries = 60)
  void keeps_every_well_formed_row_among_random_dirt(@ForAll @IntRange(max = 99_999) int seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(OCCUPATION_COLUMNS);
    int good = 0;
    String[] dirt = {
      "\n",
      ",,,\n",
      "Occupation\n",
      "Occupation,x,,,,,\n",
      "a,b,c,d,e,f,g,h,i\n",
      " , , \n",
      "Occupation,\"q\"x,1,2,3,4,5\n"
    };
    for (int i = 0; i < 30; i++) {
      if (random.nextBoolean()) {
        text.append(dirt[random.nextInt(dirt.length)]);
      } else {
        text.append(occupation("o" + good, "1", "label " + good, "", "", ""));
        good++;
      }
    }
    Path own = Files.createTempDirectory("esco");
    Path file = Files.writeString(own.resolve("occupations_en.csv"), text);
    assertThat(EscoReader.read(own).get().escoOccupations()).hasSize(good);
    Files.delete(file);
    Files.delete(own);
  }

  private static List<String> forms(Concept concept, LanguageTag language) {
    return concept.labels(language).orElseThrow().forms();
  }

  private static String occupation(
      String id, String group, String label, String alternatives, String description, String code) {
    return "Occupation,"
        + ESCO
        + "occupation/"
        + id
        + ","
        + group
        + ","
        + label
        + ",\""
        + alternatives
        + "\","
        + description
        + ","
        + code
        + "\n";
  }

  private static String skill(String id, String label, String alternatives, String broader) {
    return "KnowledgeSkillCompetence,"
        + ESCO
        + "skill/"
        + id
        + ",skill/competence,transversal,"
        + label
        + ","
        + alternatives
        + ","
        + ESCO
        + "skill/"
        + broader
        + "\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
