package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("imis allocate")
class AllocateCommandTest {
  private static final String TOWNS =
      """
      {"id": "towns", "services": ["beds"],
       "households": [
        {"id": "Haddad", "need": [2], "preferences": ["Sparti", "Gytheio"]},
        {"id": "Amina", "need": [1], "preferences": ["Sparti", "Gytheio"]},
        {"id": "Yusuf", "need": [1], "preferences": ["Gytheio"]}],
       "localities": [{"id": "Sparti", "capacity": [2]}, {"id": "Gytheio", "capacity": [1]}],
       "priorities": {"Sparti": ["Haddad", "Amina", "Yusuf"],
                      "Gytheio": ["Amina", "Haddad", "Yusuf"]},
       "weights": [[1.5, 0.5], [0.9, 0.4], [null, 0.7]],
       "expected": [{"mechanism": "ignored"}]}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  @Test
  void prints_places_rounds_verified_properties_and_reasons() throws IOException {
    Run run = imis("allocate", "--problem", file("p.json", TOWNS), "--mechanism", "cmda");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("== Mechanism: cmda ==")
        .contains("Problem: towns")
        .contains("Placed: 2 / 3")
        .contains("Rounds: 3")
        .contains("  Amina: Gytheio")
        .contains("Amina is in Gytheio, number 2 on its list")
        .contains("Not in Sparti: beds is filled there by households ranked above Amina: Haddad.")
        .contains("Yusuf: not placed")
        .contains("nobody displaced by lower ranks");
  }

  @Test
  void answers_in_the_readers_language() throws IOException {
    String file = file("p.json", TOWNS);
    assertThat(imis("allocate", "--problem", file, "--mechanism", "cmda", "--language", "el").out())
        .contains("Μηχανισμός: cmda")
        .contains("την πρώτη του επιλογή");
    assertThat(imis("allocate", "--problem", file, "--mechanism", "cmda", "--language", "fa").out())
        .contains("سازوکار");
  }

  @Test
  void runs_all_mechanisms_and_lists_those_that_refuse() throws IOException {
    Run run = imis("allocate", "--problem", file("p.json", TOWNS));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("== Mechanism: max-score ==")
        .contains("Total score: 2.2")
        .contains("Upper bound: 2.2 (proven optimal)")
        .contains("Refused: The households need different amounts, but \"da-household\"");
  }

  @Test
  void writes_json_that_verify_accepts() throws IOException {
    String problem = file("p.json", TOWNS);
    Run run =
        imis(
            "allocate",
            "--problem",
            problem,
            "--mechanism",
            "MAX_SCORE",
            "--format",
            "json",
            "--deadline",
            "10s");
    assertThat(run.out())
        .startsWith("{\"results\":[{\"problem\":\"towns\",\"mechanism\":\"max-score\"")
        .contains("\"assignment\":{\"Haddad\":\"Sparti\",\"Amina\":null,\"Yusuf\":\"Gytheio\"}")
        .contains("\"value\":2.2");
    Run verify =
        imis("allocate", "verify", "--problem", problem, "--result", file("r.json", run.out()));
    assertThat(verify.err()).isEmpty();
    assertThat(verify.status()).isZero();
    assertThat(verify.out())
        .contains("* + feasible")
        .contains("  - stable")
        .contains("\"Amina\" prefers \"Gytheio\"")
        .contains("Total score: 2.2");
  }

  @Test
  void verify_fails_when_a_claim_does_not_hold() throws IOException {
    String result =
        file(
            "r.json",
            "{\"assignment\": {\"Haddad\": null, \"Amina\": \"Sparti\", \"Yusuf\": \"Gytheio\"}}");
    Run run =
        imis(
            "allocate",
            "verify",
            "--problem",
            file("p.json", TOWNS),
            "--result",
            result,
            "--claims",
            "STABLE");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("* - stable").contains("\"Haddad\" prefers \"Sparti\"");
  }

  @Test
  void reads_tables_joined_by_name_in_any_order() throws IOException {
    Run run =
        imis(
            "allocate",
            "--sizes",
            file("s.csv", "household,beds\nHaddad,2\nAmina,1\n"),
            "--capacities",
            file("c.csv", "place,beds\nSparti,2\nGytheio,1\n"),
            "--weights",
            file("w.csv", "household,Gytheio,Sparti\nAmina,0.4,0.9\nHaddad,,1.5\n"),
            "--compatibility",
            file("k.csv", "household,Sparti,Gytheio\nHaddad,1,1\nAmina,1,1\n"),
            "--mechanism",
            "max-score");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Haddad: Sparti").contains("Amina: Gytheio");
    Run wrong =
        imis(
            "allocate",
            "--sizes",
            file("s.csv", "household,beds\nHaddad,2\nAmina,1\n"),
            "--capacities",
            file("c.csv", "place,beds\nSparti,2\n"),
            "--weights",
            file("w.csv", "household,Sparta\nAmina,0.9\nHaddad,x\n"));
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("weights: The table lacks \"Sparti\"")
        .contains("weights: The table names \"Sparta\"");
  }

  @Test
  void reports_scarcity_one_more_seat_and_harm_against_a_baseline() throws IOException {
    String baseline =
        file(
            "b.json",
            "{\"assignment\": {\"Haddad\": null, \"Amina\": \"Gytheio\", \"Yusuf\": null}}");
    Run run =
        imis(
            "allocate",
            "--problem",
            file("p.json", TOWNS),
            "--mechanism",
            "serial",
            "--scarcity",
            "--more-seats",
            "--baseline",
            baseline,
            "--groups",
            file("g.csv", "household,group\nHaddad,families\nAmina,singles\n"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Sparti, beds: wanted 3, available 2, used 2. Scarce.")
        .contains("One more of beds in Gytheio would change the place of Yusuf. Placed more: 1.")
        .contains("Group “families”: nobody is worse off than before. Better: 1");
  }

  @Test
  void reports_all_that_is_wrong_with_the_problem_at_once() throws IOException {
    Run run =
        imis(
            "allocate",
            "--problem",
            file(
                "bad.json",
                TOWNS
                    .replace("\"need\": [2]", "\"need\": [-2]")
                    .replace("[\"Gytheio\"]}", "[\"Gythio\"]}")));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("/households/0/need/0: \"Haddad\" has the number -2, must be 0 or more.")
        .contains("/households/2/preferences/0: \"Gythio\" is not declared");
  }

  @Test
  void says_what_is_wrong_with_its_use() throws IOException {
    String problem = file("p.json", TOWNS);
    assertThat(imis("allocate").status()).isEqualTo(2);
    assertThat(imis("allocate", "--problem", problem, "--mechanism", "magic"))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(2);
              assertThat(run.err()).contains("mechanism is 'magic', which is not installed");
            });
    assertThat(imis("allocate", "--problem", problem, "--deadline", "soon").err())
        .contains("deadline is 'soon'; write it like 500ms, 10s or 2m");
    assertThat(imis("allocate", "--problem", problem, "--mechanism", "da-household").status())
        .isEqualTo(1);
  }

  @Test
  void places_families_with_a_bound_and_reports_the_price_of_fairness() throws IOException {
    String problem = file("p.json", TOWNS);
    Run families = imis("allocate", "--problem", problem, "--mechanism", "families", "--seed", "3");
    assertThat(families.err()).isEmpty();
    assertThat(families.status()).isZero();
    assertThat(families.out())
        .contains("Total score: 2.2")
        .contains("Upper bound: 2.2 (proven optimal)")
        .contains("Seed: 3");
    String courses =
        file(
            "c.json",
            """
            {"id": "courses", "services": ["seat"],
             "households": [{"id": "Amina", "need": [1]}, {"id": "Yusuf", "need": [1]}],
             "localities": [{"id": "Greek", "capacity": [1]}, {"id": "Cooking", "capacity": [1]}],
             "weights": [[0.9, 0.5], [0.4, 0.1]]}
            """);
    Run leximin =
        imis("allocate", "--problem", courses, "--mechanism", "leximin", "--format", "json");
    assertThat(leximin.out())
        .contains("\"assignment\":{\"Amina\":\"Cooking\",\"Yusuf\":\"Greek\"}")
        .contains("\"gap\":")
        .contains("\"certified\":")
        .contains("\"fairness\":{\"proven\":true,\"price\":");
    for (String[] expected :
        new String[][] {
          {"en", "Price of fairness: ", "Fair: total 0.9, lowest 0.4", "Gap: "},
          {"el", "Τίμημα της δικαιοσύνης: ", "Δίκαιη: ", "Απόσταση: "},
          {"fr", "Prix de l’équité: 10.000 %", "Équitable: total", "Écart: "},
          {"ar", "ثمن العدالة: ", "العادل: ", "الفجوة: "},
          {"fa", "بهای عدالت: ", "عادلانه: ", "فاصله: "}
        }) {
      assertThat(
              imis(
                      "allocate",
                      "--problem",
                      courses,
                      "--mechanism",
                      "leximin",
                      "--language",
                      expected[0])
                  .out())
          .contains(expected[1], expected[2], expected[3]);
    }
    String[] prove = {
      "allocate", "--problem", problem, "--mechanism", "families", "--node-limit", "1000"
    };
    assertThat(imis(prove).out()).contains("(proven optimal)");
    prove[6] = "-1";
    assertThat(imis(prove).status()).isEqualTo(2);
    assertThat(imis(prove).err()).contains("node-limit is -1, must be 0 or more");
    Run refused = imis("allocate", "--problem", problem, "--mechanism", "assignment");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("use families or max-score");
  }
}
