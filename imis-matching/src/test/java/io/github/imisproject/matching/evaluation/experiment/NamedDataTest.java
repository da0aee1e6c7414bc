package io.github.imisproject.matching.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.data.StudyFiles;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticHousehold;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.spi.Plugins;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An experiment on named data")
class NamedDataTest {
  static final String SMALL = "\"resamples\": 100, \"seed\": 4, \"ablation\": false";

  @TempDir Path folder;

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  ExperimentResult run(String json) {
    return new ExperimentRunner().in(folder).run(Experiment.read(json).get());
  }

  /** An invented town, written down as the files of an office. */
  void town() throws IOException {
    SyntheticTown town = new SyntheticTown(TownSettings.of(8).people(200).offers(40).missing(0));
    List<Person> people = new ArrayList<>();
    List<Household> households = new ArrayList<>();
    StringBuilder judgements = new StringBuilder();
    StringBuilder history = new StringBuilder("person,offer,day,referred,succeeded\n");
    StringBuilder groups = new StringBuilder("person,attribute,value\n");
    for (SyntheticHousehold household : town.households().toList()) {
      households.add(household.household());
      for (SyntheticPerson person : household.members()) {
        if (person.adult()) {
          people.add(person.person());
          groups.append(person.id()).append(",gender,");
          groups.append(person.groups().get("gender")).append('\n');
          for (Offer offer : town.directory().offers()) {
            judgements.append(person.id()).append(" 0 ").append(offer.id()).append(' ');
            judgements.append(town.grade(person, offer)).append('\n');
          }
          town.history(person, household.arrivedOn())
              .forEach(
                  r ->
                      history.append(
                          String.join(
                              ",",
                              r.personId(),
                              r.offerId(),
                              r.decidedOn().toString(),
                              Boolean.toString(r.referred()),
                              Boolean.toString(r.succeeded()) + "\n")));
        }
      }
    }
    ImisJson json = ImisJson.create();
    write("offers.json", json.write(town.directory()));
    write("people.json", json.write(new Profiles(people, households, Map.of())));
    write("judgements.txt", judgements.toString());
    write("history.csv", history.toString());
    write("groups.csv", groups.toString());
  }

  static String records(String more) {
    return "{\"name\": \"office\", "
        + SMALL
        + ", \"cases\": 80, \"metrics\": [\"ndcg_cut_10\", \"map\"], \"data\": {\"type\":"
        + " \"records\", \"offers\": \"offers.json\", \"people\": \"people.json\", \"judgements\":"
        + " \"judgements.txt\", \"history\": \"history.csv\", \"groups\": \"groups.csv\", \"asOf\":"
        + " \"2026-03-01\"}"
        + more
        + "}";
  }

  @Test
  void measures_records_of_people_and_offers_with_all_baselines() throws IOException {
    town();
    ExperimentResult result = run(records(", \"strategies\": [\"learnedWeights\"]"));
    assertThat(result.mean("oracle", "ndcg_cut_10").estimate()).isGreaterThan(0.999);
    assertThat(result.mean("weightedRules", "ndcg_cut_10").estimate())
        .isGreaterThan(result.mean("random", "ndcg_cut_10").high());
    assertThat(result.files().keySet())
        .containsExactly(
            "groups.csv", "history.csv", "judgements.txt", "offers.json", "people.json");
    assertThat(result.files().values()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(result.gaps()).isNotEmpty().allMatch(gap -> gap.attribute().equals("gender"));
    assertThat(result.findings().history()).isEmpty();
    assertThat(result.findings().weights()).hasSize(1);
    assertThat(run(records(", \"strategies\": [\"learnedWeights\"]")).toJson())
        .isEqualTo(result.toJson());
  }

  @Test
  void leaves_out_who_did_not_consent_to_research() throws IOException {
    town();
    Profiles profiles = ImisJson.create().read(Profiles.class, folder.resolve("people.json")).get();
    long agreed =
        profiles.people().stream()
            .filter(p -> p.details().consents().stream().anyMatch(c -> c.categories().size() >= 6))
            .count();
    PeopleBench bench = bench(records(", \"split\": {\"kind\": \"leaveOut\", \"number\": 1}"));
    assertThat(bench.population.people()).hasSize((int) agreed);
    assertThat(agreed).isLessThan(profiles.people().size()).isGreaterThan(0);
  }

  PeopleBench bench(String json) {
    Experiment experiment = Experiment.read(json).get();
    var files = new StudyFiles(folder);
    var read =
        StudyRecords.read((StudyData.Records) experiment.data(), Vocabularies.embedded(), files);
    return new PeopleBench(
        experiment,
        new RecordPopulation(read.get(), files.hashes()),
        List.of(),
        Plugins.installed());
  }

  static final String PEOPLE =
      """
      id,consented,arrived,gender,languages,needs,occupations,latitude,longitude,household
      p1,2026-01-01,2026-01-02,FEMALE,ar:NATIVE;el:A2,FIND_JOB,,38.25,21.73,h1
      p2,2026-01-01,2026-01-03,MALE,fa:NATIVE,LEARN_LANGUAGE;FIND_HOME,,38.26,21.74,
      p3,2026-01-01,2026-01-04,,fr:NATIVE,SEE_DOCTOR,,38.24,21.73,h1
      p4,2026-01-01,2026-01-05,FEMALE,uk:NATIVE,FIND_HOME,,,,
      p5,,2026-01-06,FEMALE,uk:NATIVE,FIND_HOME,,,,
      """;

  static final String OFFERS =
      """
      id,title,category,needs,languages,places,latitude,longitude
      o1,"Cook, full time",EMPLOYMENT,FIND_JOB,el,1,38.25,21.73
      o2,Greek for beginners,LANGUAGE,LEARN_LANGUAGE,el;fa:interpreter,12,38.25,21.73
      o3,Two rooms,HOUSING,FIND_HOME,en,1,38.3,21.7
      o4,Surgery,HEALTHCARE,SEE_DOCTOR,en;fr,30,38.25,21.74
      """;

  void tables() throws IOException {
    write("people.csv", PEOPLE);
    write("offers.csv", OFFERS);
    write("judgements.txt", "p1 0 o1 3\np2 0 o2 2\np2 0 o3 2\np3 0 o4 3\np4 0 o3 2\np4 0 o1 0\n");
  }

  static final String TABLES =
      "{\"name\": \"tables\", "
          + SMALL
          + ", \"metrics\": [\"recip_rank\"], \"split\": {\"kind\": \"folds\", \"number\": 2},"
          + " \"strategies\": [], \"data\": {\"type\": \"records\", \"offers\": \"offers.csv\","
          + " \"people\": \"people.csv\", \"judgements\": \"judgements.txt\", \"asOf\":"
          + " \"2026-03-01\"}}";

  @Test
  void reads_people_and_offers_from_tables() throws IOException {
    tables();
    ExperimentResult result = run(TABLES);
    assertThat(result.measured()).isEqualTo(4);
    assertThat(result.mean("weightedRules", "recip_rank").estimate()).isGreaterThan(0.7);
    PeopleBench bench = bench(TABLES);
    assertThat(bench.parts).hasSize(2);
    StudyCase first = bench.population.people().get(0);
    assertThat(first.household().members()).hasSize(2);
    assertThat(first.person().details().languages().orElseThrow()).hasSize(2);
    assertThat(bench.population.directory().offers().get(0).details().title().original())
        .isEqualTo("Cook, full time");
  }

  @Test
  void reads_a_service_directory_and_a_classification() throws IOException {
    tables();
    write("hsds/organizations.csv", "id,name,description\norg,The town,All of it\n");
    write(
        "hsds/services.csv",
        "id,organization_id,name,status\no1,org,Work,active\no4,org,Surgery,active\n");
    write(
        "esco/occupations_en.csv",
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,code\n"
            + "Occupation,http://data.europa.eu/esco/occupation/1,5120,cook,chef,5120.1\n");
    ExperimentResult result =
        run(
            TABLES
                .replace("offers.csv", "hsds")
                .replace("\"asOf\"", "\"esco\": \"esco\", \"asOf\""));
    assertThat(result.files().keySet())
        .contains("hsds/services.csv", "hsds/organizations.csv", "esco/occupations_en.csv");
    assertThat(result.measured() - result.withoutRelevant()).isEqualTo(2);
    assertThat(result.mean("oracle", "recip_rank").estimate()).isEqualTo(1);
  }

  @Test
  void compares_mechanisms_on_preference_lists() throws IOException {
    write(
        "votes.soc",
        "# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Greek\n# ALTERNATIVE NAME 2: Cooking\n"
            + "4: 1,2,3\n1: 2,1,3\n1: 3,1,2\n");
    String json =
        "{\"name\": \"votes\", "
            + SMALL
            + ", \"data\": {\"type\": \"preferences\", \"file\": \"votes.soc\", \"seats\": [2, 2,"
            + " 2]}, \"strategies\": [\"boston\"]}";
    ExperimentResult result = run(json);
    assertThat(result.measured()).isEqualTo(6);
    assertThat(result.strategies()).contains("random", "serial", "ttc", "immediate");
    for (String mechanism : result.strategies()) {
      assertThat(result.mean(mechanism, "placed").estimate()).isEqualTo(1);
      // Two of the four who like Greek best get it; nobody can do better than 4 first choices.
      assertThat(result.mean(mechanism, "first_choice").estimate()).isLessThanOrEqualTo(4 / 6.0);
    }
    assertThat(result.mean("immediate", "first_choice").estimate()).isEqualTo(4 / 6.0);
    assertThat(result.findings().catalogue())
        .allMatch(s -> s.values().get("waste") == 0 || s.strategy().equals("random"));
    assertThat(result.harms()).isEmpty();
    assertThat(Experiment.read(Experiment.read(json).get().toJson()).get())
        .isEqualTo(Experiment.read(json).get());
  }

  @Test
  void compares_runs_of_other_systems() throws IOException {
    write("qrels", "1 0 a 1\n2 0 b 1\n3 0 c 2\n4 0 d 0\n");
    write("good.run", "1 Q0 a 1 9 x\n2 Q0 b 1 9 x\n3 Q0 z 1 9 x\n3 Q0 c 2 8 x\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bad.run.gz")))) {
      out.write("1 Q0 z 1 9 x\n1 Q0 a 2 8 x\n".getBytes(StandardCharsets.UTF_8));
    }
    ExperimentResult result =
        run(
            "{\"name\": \"runs\", "
                + SMALL
                + ", \"metrics\": [\"recip_rank\", \"rbp_0.9\"], \"data\": {\"type\": \"runs\","
                + " \"judgements\": \"qrels\", \"runs\": [\"good.run\", \"bad.run.gz\"]}}");
    assertThat(result.reference()).isEqualTo("good.run");
    assertThat(result.withoutRelevant()).isEqualTo(1);
    assertThat(result.mean("good.run", "recip_rank").estimate()).isEqualTo((1 + 1 + 0.5) / 3);
    assertThat(result.mean("bad.run.gz", "recip_rank").estimate()).isEqualTo(0.5 / 3);
    assertThat(result.comparisons()).hasSize(2).allMatch(c -> c.losses() == 3);
    assertThat(result.files()).containsOnlyKeys("qrels", "good.run", "bad.run.gz");
  }

  List<Problem> problems(String json) {
    try {
      run(json);
    } catch (InvalidValueException e) {
      return e.problems();
    }
    return List.of();
  }

  @Test
  void says_in_five_languages_what_is_wrong_with_the_files() throws IOException {
    write(
        "people.csv",
        PEOPLE
            + "p1,2026-01-01,2026-01-02,,,,,,,\n"
            + ",,,,,,,,,\n"
            + "p7,soon,,ALL,ar,:x,,north,21,\n"
            + "p8,1\n"
            + "p9,2026-01-01,,,,,,95,21,\n");
    write("offers.csv", OFFERS.replace("EMPLOYMENT", "WORK").replace("38.3,", "38.3,x,"));
    write("judgements.txt", "p1 0 o1\n");
    List<Problem> found =
        problems(TABLES.replace("\"asOf\"", "\"esco\": \"../esco\", \"groups\": \"no\", \"asOf\""));
    assertThat(found)
        .extracting(p -> p.path() + " " + p.code())
        .contains(
            "../esco experiment.fileOutside",
            "offers.csv:2 experiment.table.cellCode",
            "offers.csv:4 experiment.table.width",
            "people.csv:7 experiment.table.idTwice",
            "people.csv:8 experiment.table.cellEmpty",
            "people.csv:9 experiment.table.cellDate",
            "people.csv:9 experiment.table.cellCode",
            "people.csv:9 experiment.table.cellLanguages",
            "people.csv:9 experiment.table.cellConcepts",
            "people.csv:9 experiment.table.cellNumber",
            "people.csv:10 experiment.table.width",
            "people.csv:11 experiment.table.cellPoint",
            "judgements.txt:1 trec.columns");
    said(found);
  }

  static void said(List<Problem> found) {
    for (Problem problem : found) {
      assertThat(SupportedLanguages.ALL.stream().map(problem::message).distinct())
          .as(problem.code())
          .hasSize(5)
          .allMatch(s -> !s.contains("{") && !s.startsWith(problem.code()));
    }
  }

  @Test
  void says_what_is_wrong_with_the_tables_beside() throws IOException {
    tables();
    write(
        "history.csv",
        "person,offer,day,referred,succeeded,mood\n"
            + "p1,o1,2026-02-01,false,true,good\n"
            + "p9,o1,2026-02-01,true,,\n"
            + "p1,o9,2026-02-01,perhaps,,\n");
    write("groups.csv", "person,attribute\np1,gender\n");
    List<Problem> found =
        problems(
            TABLES.replace(
                "\"asOf\"", "\"history\": \"history.csv\", \"groups\": \"groups.csv\", \"asOf\""));
    assertThat(found)
        .extracting(p -> p.path() + " " + p.code())
        .contains(
            "history.csv:1 experiment.columnUnknown",
            "history.csv:2 experiment.table.successWithoutReferral",
            "history.csv:3 experiment.table.idUnknown",
            "history.csv:4 experiment.table.idUnknown",
            "history.csv:4 experiment.table.cellFlag",
            "groups.csv:1 experiment.table.columnMissing");
    said(found);
  }

  @Test
  void says_what_it_cannot_use() throws IOException {
    tables();
    write("votes.soc", "# NUMBER ALTERNATIVES: 2\n1: 1,2\n1: 2,1\n");
    write("qrels", "1 0 a 1\n");
    write("a.run", "1 Q0 a 1 9 x\n");
    write("latin.csv", "x");
    Files.write(folder.resolve("latin.csv"), new byte[] {'i', 'd', '\n', (byte) 0xE9});
    List<Problem> found = new ArrayList<>();
    String runs = "{\"data\": {\"type\": \"runs\", \"judgements\": \"qrels\", \"runs\": [\"%s\"]}}";
    String votes = "{\"data\": {\"type\": \"preferences\", \"file\": \"%s\", \"seats\": [%s]}%s}";
    found.addAll(problems(runs.replace("%s", "a.run")));
    found.addAll(problems(runs.replace("%s", "b.run")));
    found.addAll(problems(String.format(Locale.ROOT, votes, "votes.soc", "1", "")));
    found.addAll(
        problems(
            String.format(Locale.ROOT, votes, "votes.soc", "1, 1", ", \"strategies\": [\"x\"]")));
    found.addAll(problems(TABLES.replace("people.csv", "latin.csv")));
    found.addAll(problems(TABLES.replace("\"folds\", \"number\": 2", "\"folds\", \"number\": 9")));
    found.addAll(
        problems(TABLES.replace("\"folds\", \"number\": 2", "\"cold\", \"group\": \"shoe\"")));
    assertThat(found)
        .extracting(Problem::code)
        .contains(
            "experiment.tooFewCases",
            "experiment.fileMissing",
            "experiment.seats",
            "experiment.unknownStrategy",
            "experiment.fileNotText",
            "experiment.cannotSplit",
            "experiment.unknownGroup");
    said(found);
  }

  @Test
  void binds_checkpoints_to_the_bytes_of_the_data() throws IOException {
    tables();
    Path kept = folder.resolve("kept");
    ExperimentRunner runner = new ExperimentRunner().in(folder);
    Experiment experiment = Experiment.read(TABLES).get();
    runner.run(experiment, Checkpoints.in(kept), progress -> {});
    write("judgements.txt", "p1 0 o2 3\np2 0 o2 2\np3 0 o4 3\np4 0 o3 2\n");
    runner.run(
        experiment,
        Checkpoints.in(kept),
        progress -> assertThat(progress.resumed()).as(progress.strategy()).isFalse());
  }

  @Test
  void refuses_a_directory_where_people_should_be() throws IOException {
    town();
    assertThat(problems(records("").replace("people.json", "offers.json"))).isNotEmpty();
  }
}
