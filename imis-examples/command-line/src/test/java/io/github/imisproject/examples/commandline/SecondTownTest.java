package io.github.imisproject.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A sixth town of data alone")
class SecondTownTest {
  private static final String TOWN = "../second-town";
  private static final String OFFERS = TOWN + "/offers/directory.json";

  private static String imis(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode person(String id, String... more) {
    List<String> args =
        new ArrayList<>(List.of("match", "--directory", OFFERS, "--format", "json"));
    args.addAll(List.of(more));
    for (JsonNode person :
        JsonMapper.shared().readTree(imis(args.toArray(String[]::new))).get("people")) {
      if (person.get("person").asString().equals(id)) {
        return person;
      }
    }
    throw new AssertionError("nobody is called " + id);
  }

  private static List<String> offers(JsonNode person) {
    List<String> ids = new ArrayList<>();
    person.get("matches").forEach(m -> ids.add(m.get("offer").asString()));
    return ids;
  }

  private static Optional<JsonNode> match(JsonNode person, String offer) {
    for (JsonNode match : person.get("matches")) {
      if (match.get("offer").asString().equals(offer)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  @Test
  void has_at_most_sixty_lines_of_data_and_no_java() throws IOException {
    int lines = 0;
    List<Path> all;
    try (var files = Files.walk(Path.of(TOWN))) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      assertThat(file.toString()).matches(".*\\.(json|md)");
      if (file.toString().endsWith(".json")) {
        lines += Files.readAllLines(file).size();
      }
    }
    assertThat(lines).isBetween(1, 60);
    assertThat(imis("profile", "check", TOWN)).contains("0 errors, 0 warnings");
  }

  @Test
  void changes_who_may_take_a_job() {
    String[] local = {"--profile", TOWN, "--top", "9", "--language", "en"};
    assertThat(offers(person("newcomer-el", "--top", "9"))).contains("honey");
    assertThat(offers(person("newcomer-el", local))).doesNotContain("honey");
    assertThat(offers(person("newcomer-ar", local))).contains("honey");
    JsonNode whyNot = person("newcomer-el", local).get("whyNot");
    assertThat(whyNot.get("offer").asString()).isEqualTo("honey");
    assertThat(whyNot.get("reasons").get(0).asString())
        .contains("This document is a condition")
        .contains("driving licence");
  }

  @Test
  void closes_one_category_and_has_one_of_its_own() {
    JsonNode before = person("newcomer-en", "--top", "9");
    JsonNode after = person("newcomer-en", "--top", "9", "--profile", TOWN, "--language", "en");
    assertThat(offers(before)).contains("football");
    assertThat(offers(after)).doesNotContain("football");
    assertThat(match(after, "bees").orElseThrow().toString())
        .contains("The town gives this priority at present")
        .contains("beekeeping");
  }

  @Test
  void weighs_differently() {
    JsonNode bees =
        match(person("newcomer-en", "--top", "9", "--profile", TOWN), "bees").orElseThrow();
    List<String> scorers = new ArrayList<>();
    double priority = 0;
    for (JsonNode part : bees.get("parts")) {
      scorers.add(part.get("scorer").asString());
      if (part.get("scorer").asString().equals("priority")) {
        priority = part.get("score").asDouble();
      }
    }
    assertThat(scorers).contains("priority").doesNotContain("cost");
    assertThat(priority).isEqualTo(0.9);
    JsonNode plain = match(person("newcomer-en", "--top", "9"), "bees").orElseThrow();
    assertThat(bees.get("score").asDouble()).isGreaterThan(plain.get("score").asDouble());
  }

  @Test
  void shows_its_field_and_its_sentence_in_two_languages() {
    for (String[] words : // each language with the field, yes and no, and the sentence
        new String[][] {
          {"en", "Lunch included: yes", "Lunch included: no", "Just what you asked us for"},
          {"el", "Με γεύμα: ναι", "Με γεύμα: όχι", "Αυτό ακριβώς μας ζητήσατε"}
        }) {
      String text =
          imis("match", "--directory", OFFERS, "--profile", TOWN, "--language", words[0])
              .replaceAll("[\\u2066-\\u2069]", "");
      assertThat(text).contains(words[1], words[2], words[3]);
    }
    String french = imis("match", "--directory", OFFERS, "--profile", TOWN, "--language", "fr");
    assertThat(french).contains("C’est ce que vous cherchez");
  }
}
