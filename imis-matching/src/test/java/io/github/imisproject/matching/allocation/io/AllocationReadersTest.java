package io.github.imisproject.matching.allocation.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.io.PreferenceFormats.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading an allocation problem")
class AllocationReadersTest {
  private static Reading<AllocationProblem> json(String text) {
    return AllocationJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> codes(Reading<?> reading) {
    return reading.problems().stream().map(p -> p.path() + " " + p.code()).toList();
  }

  private static final String START =
      "{\"services\": [\"beds\"], \"households\": [{\"id\": \"f1\", \"need\": [1],"
          + " \"preferences\": [\"l1\"]}, {\"id\": \"f2\", \"need\": [2], \"preferences\": []}],"
          + " \"localities\": [{\"id\": \"l1\", \"capacity\": [2]}], ";

  @Test
  void keeps_everything_that_the_document_says() {
    AllocationProblem problem =
        json("{\"id\": \"all\", \"services\": [\"beds\", \"school\"], \"households\": ["
                + "{\"id\": \"f1\", \"need\": [1, 2.0], \"preferences\": [\"l2\", [\"l1\","
                + " \"l3\"]]}, {\"id\": \"f2\", \"need\": [0, 0], \"preferences\": [\"l1\"]}],"
                + " \"localities\": [{\"id\": \"l1\", \"capacity\": [3, 3]}, {\"id\": \"l2\","
                + " \"capacity\": [1, 2]}, {\"id\": \"l3\", \"capacity\": [9, 9]}],"
                + " \"priorities\": {\"l1\": [[\"f1\", \"f2\"]], \"l2\": [\"f1\"], \"l3\":"
                + " [\"f2\"]}, \"endowment\": {\"f1\": \"l1\", \"f2\": null}, \"pins\":"
                + " [[\"f2\", \"l1\"]], \"incompatible\": [[\"f2\", \"l2\"]], \"pickOrder\":"
                + " [\"f2\", \"f1\"], \"scores\": {\"f1\": {\"l1\": 0.5, \"l2\": null}},"
                + " \"quotas\": [{\"id\": \"q\", \"places\": [\"l1\", \"l2\"], \"upper\": 4}]}")
            .get();
    assertThat(problem.id()).isEqualTo("all");
    assertThat(problem.need(0, 1)).isEqualTo(2);
    assertThat(problem.preferences().orElseThrow().tier(0, 2)).isEqualTo(1);
    assertThat(problem.priorities().orElseThrow().isStrict()).isFalse();
    assertThat(problem.endowment(0)).isZero();
    assertThat(problem.endowment(1)).isEqualTo(AllocationProblem.UNPLACED);
    assertThat(problem.pin(1)).isZero();
    assertThat(problem.isIncompatible(1, 1)).isTrue();
    assertThat(problem.pickOrder()).containsExactly(1, 0);
    assertThat(problem.scores().orElseThrow().score(0, 0)).isEqualTo(0.5);
    assertThat(problem.scores().orElseThrow().score(0, 1)).isNaN();
    assertThat(problem.quotas().get(0).upper()).isEqualTo(4);
    assertThat(problem)
        .hasToString("allocation problem 'all': 2 parties, 3 places, services [beds, school]");
  }

  @Test
  void reports_every_problem_at_once() {
    Reading<AllocationProblem> reading =
        json(
            "{\"services\": [\"beds\", \"beds\"], \"households\": [{\"id\": \"f1\", \"need\":"
                + " [1], \"preferences\": [\"l1\", \"l1\", \"l9\"]}, {\"id\": \"f1\", \"need\":"
                + " [-1, 2], \"preferences\": []}, {\"id\": \"f3\"}], \"localities\": [{\"id\":"
                + " \"l1\", \"capacity\": [1.5, 1]}], \"priorities\": {\"l1\": [\"f7\"]},"
                + " \"scores\": {\"f1\": {\"l1\": \"x\"}}, \"extra\": 1, \"incompatible\":"
                + " [[\"f1\"]], \"pins\": {\"f8\": \"l1\"}, \"weights\": 3, \"quotas\": [{\"id\":"
                + " \"q\", \"places\": [\"l7\"], \"upper\": 1}]}");
    assertThat(reading.value()).isEmpty();
    assertThat(codes(reading))
        .contains(
            "/services/1 allocation.duplicateId",
            "/households/0/need allocation.vectorLength",
            "/households/0/preferences/2 allocation.unknownId",
            "/households/1/id allocation.duplicateId",
            "/households/1/need/0 allocation.negative",
            "/households/2/need allocation.missing",
            "/localities/0/capacity/0 allocation.notWhole",
            "/priorities/l1/0 allocation.unknownId",
            "/scores/f1/l1 allocation.notNumber",
            "/incompatible/0 allocation.notPair",
            "/pins/f8 allocation.unknownId",
            "/weights allocation.notList",
            "/quotas/0/places/0 allocation.unknownId",
            "/extra allocation.unknownMember");
    assertThat(reading.problems().stream().filter(p -> p.severity() == Severity.WARNING).count())
        .isEqualTo(1);
    everyProblemIsSaid(reading.problems());
  }

  private static void everyProblemIsSaid(List<Problem> problems) {
    for (Problem problem : problems) {
      for (LanguageTag language : List.of(LanguageTag.GREEK, LanguageTag.FARSI)) {
        assertThat(problem.message(language))
            .as(problem.code())
            .doesNotContain("allocation.")
            .isNotEqualTo(problem.message(LanguageTag.ENGLISH));
      }
    }
  }

  @Test
  void reports_what_cannot_hold_together() {
    assertThat(codes(json(START + "\"endowment\": {\"f1\": \"l1\", \"f2\": \"l1\"}}")))
        .contains(
            "/endowment/f2 allocation.endowmentUnlisted",
            "/endowment allocation.endowmentCapacity");
    assertThat(codes(json(START + "\"pins\": {\"f1\": \"l1\", \"f2\": \"l1\"}}")))
        .containsExactly("/pins allocation.pinCapacity");
    assertThat(codes(json(START + "\"pins\": {\"f2\": \"l1\"}, \"endowment\": {\"f1\": \"l1\"}}")))
        .containsExactly("/endowment allocation.endowmentBesidePins");
    assertThat(
            codes(
                json(START + "\"incompatible\": [[\"f1\", \"l1\"]], \"pins\": {\"f1\": \"l1\"}}")))
        .containsExactly("/pins/f1 allocation.pinImpossible");
    assertThat(
            codes(
                json(
                    START
                        + "\"priorities\": {\"l1\": [\"f2\"]}, \"endowment\": {\"f1\": \"l1\"}}")))
        .containsExactly("/endowment/f1 allocation.endowmentImpossible");
    assertThat(codes(json(START + "\"pickOrder\": [\"f2\", \"f2\"]}")))
        .containsExactly("/pickOrder allocation.repeatedEntry", "/pickOrder allocation.orderLacks");
    assertThat(codes(json(START + "\"weights\": [[1, 2], [0]]}")))
        .containsExactly("/weights/0 allocation.weightColumns");
    assertThat(codes(json(START + "\"weights\": [[1]]}")))
        .containsExactly("/weights allocation.weightRows");
    assertThat(codes(json(START + "\"priorities\": {}}")))
        .containsExactly("/priorities/l1 allocation.listMissing");
    assertThat(codes(json(START.replace("[2]", "[9223372036854775807]") + "\"title\": \"\"}")))
        .containsExactly("/households allocation.needOverflow");
    assertThat(
            codes(
                json(
                    START.replace(
                            "{\"id\": \"l1\", \"capacity\": [2]}",
                            "{\"id\": \"l1\", \"capacity\": [2]}, {\"id\": \"l2\", \"capacity\":"
                                + " [2]}, {\"id\": \"l3\", \"capacity\": [2]}")
                        + "\"quotas\": [{\"id\": \"a\", \"places\": [\"l1\", \"l2\"], \"upper\":"
                        + " 1}, {\"id\": \"b\", \"places\": [\"l2\", \"l3\"], \"upper\": 1}]}")))
        .containsExactly("/quotas/1 allocation.quotasCross");
  }

  @Test
  void survives_documents_that_are_no_problems() {
    for (String text :
        List.of(
            "",
            "[]",
            "3",
            "{",
            "{\"services\": }",
            "{} x",
            "{\"id\": 1, \"id\": 2}",
            "\uFEFF",
            "{\"households\": {}, \"localities\": 3, \"services\": \"beds\"}",
            "{\"problems\": []}",
            "{\"problems\": [3, {}]}",
            "[".repeat(2000))) {
      Reading<AllocationProblem> reading = json(text);
      assertThat(reading.value()).as(text).isEmpty();
      if (!text.equals("{\"problems\": []}")) {
        assertThat(reading.problems()).as(text).isNotEmpty();
        everyProblemIsSaid(reading.problems());
      }
    }
  }

  @Test
  void accepts_an_empty_market() {
    AllocationProblem problem =
        json("{\"services\": [\"beds\"], \"households\": [], \"localities\": []}").get();
    assertThat(problem.partyCount()).isZero();
  }

  @Test
  void stops_at_the_limit_of_households_with_one_clear_problem() {
    Assumptions.assumeTrue(
        Boolean.getBoolean("imis.nightly"), "ten million households only at night");
    Reading<AllocationProblem> reading = AllocationJson.read(new Endless());
    assertThat(codes(reading)).containsExactly(" allocation.tooMany.households");
  }

  @Test
  void tells_of_a_heap_that_is_too_small_and_keeps_nothing() {
    InputStream exhausted =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("as if");
          }
        };
    Reading<AllocationProblem> reading = AllocationJson.read(exhausted);
    assertThat(reading.value()).isEmpty();
    assertThat(codes(reading)).containsExactly(" allocation.tooMany.memory");
    everyProblemIsSaid(reading.problems());
  }

  /** Ten million households, made as they are read. */
  private static final class Endless extends InputStream {
    private byte[] now =
        "{\"services\": [\"beds\"], \"households\": [".getBytes(StandardCharsets.UTF_8);
    private int at;
    private int made;

    @Override
    public int read() {
      if (at == now.length) {
        if (made == 10_000_000) {
          return -1;
        }
        made++;
        now = ("{\"id\":\"f" + made + "\",\"need\":[1]},").getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return now[at++];
    }
  }

  @Test
  void of_tables_reports_what_does_not_join_or_parse() {
    Reading<AllocationProblem> reading =
        AllocationTables.read(
            "household,beds\nf1,1\n\"f,2\",x\nf1,2\nf3,1,1\n",
            "place,beds,school\nl1,-1,2\n",
            Optional.of("household,l1\nf1,yes\n"),
            Optional.of("household,l1,l1\nf1,\"open"));
    assertThat(codes(reading))
        .contains(
            "sizes, line 4 allocation.table.rowTwice",
            "sizes, line 5 allocation.table.width",
            "capacities allocation.table.nameUnknown",
            "compatibility allocation.table.nameMissing",
            "weights, line 1 allocation.table.columnTwice",
            "weights, line 2 allocation.table.openQuote");
    everyProblemIsSaid(reading.problems());
    Reading<AllocationProblem> cells =
        AllocationTables.read(
            "household,beds\n\"f \"\"1\"\"\",x\n",
            "place,beds\nl1,1\n",
            Optional.of("household,l1\n\"f \"\"1\"\"\",yes\n"),
            Optional.of("household,l1\n\"f \"\"1\"\"\",much\n"));
    assertThat(codes(cells))
        .containsExactly(
            "sizes, line 2 allocation.table.notWhole",
            "compatibility, line 2 allocation.table.notFlag",
            "weights, line 2 allocation.table.notNumber");
    assertThat(codes(AllocationTables.read("", "place,beds\n", Optional.empty(), Optional.empty())))
        .contains("sizes allocation.table.empty");
    assertThat(AllocationTables.readGroups("household,group\nf1,old\n").get())
        .containsEntry("f1", "old");
    assertThat(codes(AllocationTables.readGroups("household\nf1\n")))
        .containsExactly("groups allocation.table.width");
  }

  @Test
  void of_preflib_keeps_counts_and_ties() {
    String text =
        "# FILE NAME: 00001.toc\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Greek\n"
            + "# ALTERNATIVE NAME 2: Computing\n2: 1,{2,3}\n1: 3\n";
    Profile profile = PreferenceFormats.readPrefLib(text).get();
    assertThat(profile.alternatives()).containsExactly("Greek", "Computing", "3");
    assertThat(profile.ballots())
        .containsExactly(
            List.of(List.of(0), List.of(1, 2)),
            List.of(List.of(0), List.of(1, 2)),
            List.of(List.of(2)));
    AllocationProblem problem = profile.toProblem(List.of(1L, 1L, 2L)).get();
    assertThat(problem.partyIds()).containsExactly("v1", "v2", "v3");
    assertThat(problem.preferences().orElseThrow().tier(0, 2)).isEqualTo(1);
    Reading<Profile> wrong =
        PreferenceFormats.readPrefLib("# NUMBER ALTERNATIVES: 2\nx: 1\n1: 3\n1: {1,2\n0: 1\n");
    assertThat(codes(wrong))
        .containsExactly(
            "line 2 allocation.format.count",
            "line 3 allocation.format.list",
            "line 4 allocation.format.list",
            "line 5 allocation.format.count");
    everyProblemIsSaid(wrong.problems());
    assertThat(codes(PreferenceFormats.readPrefLib("1: 1\n")))
        .contains("line 1 allocation.format.noAlternatives");
  }

  @Test
  void of_hospitals_and_residents_keeps_capacities_and_ties() {
    AllocationProblem problem =
        PreferenceFormats.readHospitalsResidents(
                "3 2\n1: 2 1\n2 (1 2)\n3:\n1: 2: (1 2) 3\n2 1 1 2\n")
            .get();
    assertThat(problem.partyIds()).containsExactly("r1", "r2", "r3");
    assertThat(problem.capacity(0, 0)).isEqualTo(2);
    assertThat(problem.preferences().orElseThrow().tier(1, 1)).isZero();
    assertThat(problem.priorities().orElseThrow().row(0)).containsExactly(0, 1, 2);
    assertThat(codes(PreferenceFormats.readHospitalsResidents("1 1\n2: 1\n1: x: 1 (\n")))
        .containsExactly(
            "line 2 allocation.format.number",
            "line 3 allocation.format.list",
            "line 3 allocation.format.capacity");
    assertThat(codes(PreferenceFormats.readHospitalsResidents("1 1\n1: 1\n")))
        .containsExactly("line 1 allocation.format.lines");
    assertThat(codes(PreferenceFormats.readHospitalsResidents("many\n")))
        .containsExactly("line 1 allocation.format.sizes");
  }

  @Test
  void of_an_assignment_reports_unknown_and_missing_names() {
    AllocationProblem problem = json(START + "\"title\": \"\"}").get();
    assertThat(codes(assignment("{\"assignment\": {\"f1\": \"l9\", \"f9\": \"l1\"}}", problem)))
        .containsExactly(
            "/assignment/f1 allocation.unknownId",
            "/assignment/f9 allocation.unknownId",
            "/assignment allocation.notAssigned");
    assertThat(codes(assignment("{}", problem))).containsExactly("/assignment allocation.missing");
    assertThat(codes(assignment("{\"assignment\": [", problem))).isNotEmpty();
    assertThat(assignment("{\"assignment\": {\"f1\": \"l1\", \"f2\": null}}", problem).get())
        .containsExactly(0, -1);
  }

  private static Reading<int[]> assignment(String text, AllocationProblem problem) {
    return ResultJson.readAssignment(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problem);
  }

  @Test
  void has_every_sentence_in_all_five_languages() throws IOException {
    List<Properties> all = new ArrayList<>();
    for (String bundle : List.of("problems-allocation", "allocation")) {
      all.clear();
      for (String language : List.of("en", "el", "fr", "ar", "fa")) {
        Properties properties = new Properties();
        try (InputStream in =
            AllocationJson.class.getResourceAsStream(
                "/META-INF/imis/messages/" + bundle + "_" + language + ".properties")) {
          properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        all.add(properties);
      }
      for (Properties other : all) {
        assertThat(other.keySet()).isEqualTo(all.get(0).keySet());
      }
    }
  }
}
