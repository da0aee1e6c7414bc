package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("imis match")
class MatchCommandTest {
  private static final Pattern SUM = Pattern.compile("(\\d\\.\\d{3}) = ([0-9. +]+)");

  @Test
  void tells_five_newcomers_in_five_languages_without_arguments() {
    Run run = imis();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Προσφορές για", "Offers for", "Offres pour", "عروض من أجل", "پیشنهادها برای")
        .contains("Γιατί όχι", "Why not", "Pourquoi pas", "لماذا ليس", "چرا");
    assertThat(run.out()).isEqualTo(imis("match").out());
  }

  @Test
  void shows_scores_that_are_the_sum_of_their_parts() {
    List<MatchResult> sums = SUM.matcher(imis("match", "--top", "9").out()).results().toList();
    assertThat(sums).hasSize(5 * 9);
    for (MatchResult sum : sums) {
      BigDecimal total = BigDecimal.ZERO;
      for (String part : sum.group(2).split("\\+")) {
        total = total.add(new BigDecimal(part.strip()));
      }
      assertThat(total).as(sum.group()).isEqualByComparingTo(sum.group(1));
    }
  }

  @Test
  void gives_at_least_three_reasons_a_match_even_when_brief() {
    for (String detail : List.of("brief", "full")) {
      for (JsonNode person : json("--explain", detail).get("people")) {
        assertThat(person.get("matches")).hasSize(3);
        for (JsonNode match : person.get("matches")) {
          List<String> reasons = new ArrayList<>();
          match.get("parts").forEach(p -> p.get("reasons").forEach(r -> reasons.add(r.asString())));
          assertThat(reasons).as(match.get("offer").asString()).hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(person.get("whyNot").get("reasons")).isNotEmpty();
      }
    }
  }

  @Test
  void shows_three_parts_of_a_match_when_brief() {
    String out = imis("match", "--explain", "brief", "--top", "1", "--language", "en").out();
    assertThat(Pattern.compile("(?m)^   \u2066\\+0\\.").matcher(out).results().count())
        .isEqualTo(15);
  }

  @Test
  void writes_json_whose_parts_add_up_and_whose_candidates_are_accounted_for() {
    for (JsonNode person : json().get("people")) {
      assertThat(
              person.get("matched").asInt()
                  + person.get("undecided").asInt()
                  + person.get("excluded").asInt())
          .isEqualTo(person.get("candidates").asInt());
      for (JsonNode match : person.get("matches")) {
        double sum = 0;
        for (JsonNode part : match.get("parts")) {
          sum += part.get("value").asDouble();
        }
        assertThat(sum).isEqualTo(match.get("score").asDouble());
      }
      assertThat(person.get("provenance").get("policyHash").asString()).hasSize(64);
    }
  }

  @Test
  void tells_everybody_in_one_language_when_asked_to() {
    assertThat(imis("match", "--language", "fr").out())
        .doesNotContain("Offers for", "Προσφορές για")
        .contains("Offres pour newcomer-el", "Offres pour newcomer-fa");
  }

  @Test
  void writes_the_same_bytes_whatever_the_default_language() {
    Locale before = Locale.getDefault();
    try {
      List<String> outputs = new ArrayList<>();
      for (String tag : List.of("en", "el", "fa", "ar", "tr")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        outputs.add(imis("match").out() + imis("match", "--format", "json").out());
      }
      assertThat(outputs).hasSize(5).containsOnly(outputs.get(0));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void depends_on_the_day_asked_for() {
    Run later = imis("match", "--as-of", "2027-12-01");
    assertThat(later.status()).isZero();
    assertThat(later.out()).isNotEqualTo(imis("match").out());
  }

  @Test
  void exits_with_2_when_used_wrongly() {
    assertThat(imis("match", "--top", "0"))
        .matches(r -> r.status() == 2 && r.err().contains("--top is 0, must be from 1 to 1000"));
    assertThat(imis("match", "--language", "de"))
        .matches(r -> r.status() == 2 && r.err().contains("must be one of el, en, fr, ar, fa"));
    assertThat(imis("match", "--language", "not a tag").status()).isEqualTo(2);
    assertThat(imis("match", "--directory-language", "??").status()).isEqualTo(2);
    assertThat(imis("match", "--as-of", "yesterday").status()).isEqualTo(2);
    assertThat(imis("match", "--format", "xml").status()).isEqualTo(2);
    assertThat(imis("match", "--no-such-option").status()).isEqualTo(2);
    assertThat(imis("match", "--profiles", "no-such-file.json").err())
        .contains("no-such-file.json", "does not exist");
    assertThat(imis("match", "--directory", "no-such-folder").status()).isEqualTo(2);
    assertThat(imis("match", "--policy", "no-such-file.json").status()).isEqualTo(2);
  }

  @Test
  void lists_every_problem_of_a_policy_and_exits_with_1(@TempDir Path folder) throws IOException {
    Path policy = folder.resolve("policy.json");
    Files.writeString(
        policy,
        """
        {"id": "mine", "rules": [{"id": "distnace"}],
         "scorers": [{"id": "need", "weight": -1}], "missingData": {"type": "guess"}}
        """);
    Run run = imis("match", "--policy", policy.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("/rules/0/id: rule 'distnace' is not installed; did you mean 'distance'?")
        .contains("/scorers/0/weight: the number is -1, must be more than 0")
        .contains("/missingData/type: there is no way 'guess' to treat missing data");
  }

  @Test
  void ranks_by_the_policy_given(@TempDir Path folder) throws IOException {
    Path policy = folder.resolve("policy.json");
    Files.writeString(
        policy,
        """
        {"id": "cheap", "rules": [], "scorers": [{"id": "cost", "weight": 1}],
         "missingData": {"type": "pessimistic"}}
        """);
    Run run = imis("match", "--policy", policy.toString(), "--language", "en", "--top", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("1.000 = 1.000", "Not possible: 0.");
  }

  @Test
  void lists_the_problems_of_bad_profiles_without_a_stack_trace(@TempDir Path folder)
      throws IOException {
    Path profiles = folder.resolve("profiles.json");
    Files.writeString(profiles, "{\"people\": [{\"type\": \"Migrant\", \"birthYear\": 1}");
    Run run = imis("match", "--profiles", profiles.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @Test
  void reads_a_directory_and_profiles_of_its_own_form(@TempDir Path folder) throws IOException {
    Path directory = folder.resolve("directory.json");
    Path profiles = folder.resolve("profiles.json");
    copy("/town/directory.json", directory);
    copy("/town/profiles.json", profiles);
    Run run = imis("match", "--directory", directory.toString(), "--profiles", profiles.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("125 offers of 30 organisations at 47 places read; 0 problems");
    assertThat(run.out()).endsWith(imis("match").out());
  }

  @Test
  void reads_a_real_directory_and_counts_its_problems_by_kind() {
    Optional<Path> data = shared("hsds/legal-aid-1.x");
    data.ifPresentOrElse(
        path -> {}, () -> System.out.println("skipped: there is no ../shared/data folder"));
    Assumptions.assumeTrue(data.isPresent(), "there is no ../shared/data folder");
    Run run = imis("match", "--directory", data.get().toString(), "--language", "ar");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("429 offers of ")
        .contains(" at 520 places read; ", " x hsds.idBlank, such as ", " x hsds.requiredBlank");
    for (String person : List.of("el", "en", "fr", "ar", "fa")) {
      assertThat(run.out()).contains("newcomer-" + person);
    }
    assertThat(SUM.matcher(run.out()).results()).hasSize(15);
  }

  @Test
  void lets_a_need_in_words_rank_a_real_directory_that_holds_only_text(@TempDir Path folder)
      throws IOException {
    Optional<Path> data = shared("hsds/legal-aid-1.x");
    data.ifPresentOrElse(
        path -> {}, () -> System.out.println("skipped: there is no ../shared/data folder"));
    Assumptions.assumeTrue(data.isPresent(), "there is no ../shared/data folder");
    Path profiles = folder.resolve("profiles.json");
    Files.writeString(
        profiles,
        """
        {"people": [{"type": "Migrant", "id": "tenant",
          "needs": [{"category": "needs:LEGAL", "urgency": "HIGH",
                     "note": {"en": "my landlord wants to evict me"}}],
          "consents": [{"id": "c", "subjectId": "tenant", "legalBasis": "CONSENT",
                        "purposes": ["MATCH_SERVICES"], "categories": ["PREFERENCE"],
                        "grantedOn": "2026-01-01", "languageShown": "fr", "textVersion": "1"}]}]}
        """);
    Run run =
        imis(
            "match",
            "--directory",
            data.get().toString(),
            "--profiles",
            profiles.toString(),
            "--directory-category",
            "LEGAL");
    assertThat(run.err()).isEmpty();
    String best = run.out().lines().filter(line -> line.startsWith("1. ")).findFirst().get();
    assertThat(best).containsPattern("(?i)evict|landlord|tenant");
    assertThat(run.out()).contains("Son texte reprend vos mots");
  }

  private static Optional<Path> shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data").resolve(name);
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  private static void copy(String resource, Path to) throws IOException {
    try (var in = MatchCommandTest.class.getResourceAsStream(resource)) {
      Files.copy(java.util.Objects.requireNonNull(in), to);
    }
  }

  private static JsonNode json(String... more) {
    List<String> args = new ArrayList<>(List.of("match", "--format", "json"));
    args.addAll(List.of(more));
    return JsonMapper.shared().readTree(imis(args.toArray(String[]::new)).out());
  }
}
