package io.github.imisproject.examples.ownscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.contract.ScorerContract;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.Scorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A partner's own scorer")
class SupportScorerTest implements ScorerContract<PersonView, Offer> {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String FOLDER = "src/main/java/io/github/imisproject/examples/ownscorer/";
  private static final String SERVICES =
      "src/main/resources/META-INF/services/io.github.imisproject.matching.spi.Scorer";

  @Override
  public Scorer<PersonView, Offer> scorer() {
    return new SupportScorer();
  }

  @Override
  public List<PersonView> seekers() {
    return List.of(
        new ConsentGate()
            .view(
                Migrant.builder(PersonDetails.builder("newcomer").build()).build(),
                Optional.empty(),
                Purpose.MATCH_SERVICES,
                DAY));
  }

  @Override
  public List<Offer> candidates() {
    return OwnScorerExample.directory().offers();
  }

  @Override
  public MatchContext context() {
    return MatchContext.of(DAY, Parameters.none());
  }

  private static String run(LanguageTag reader) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OwnScorerExample.run(new PrintStream(out, true, StandardCharsets.UTF_8), reader);
    return out.toString(StandardCharsets.UTF_8).replaceAll("[\u2066-\u2069\u200e\u200f]", "");
  }

  @Test
  void is_installed_by_one_line_and_takes_part_once_a_policy_names_it() throws IOException {
    assertThat(Plugins.installed().scorerIds()).contains("support");
    assertThat(Files.readAllLines(Path.of(SERVICES))).hasSize(1);
    assertThat(MatchingPolicy.standard().scorers())
        .extracting(MatchingPolicy.WeightedUse::id)
        .doesNotContain("support");
    assertThat(run(LanguageTag.ENGLISH).lines())
        .containsExactly(
            "Sewing: It brings 2 kinds of support.",
            "Gardening: It brings one kind of support.",
            "Cooking: We do not know: which support it brings.");
  }

  @Test
  void speaks_five_languages() {
    Set<String> answers = new HashSet<>();
    SupportedLanguages.ALL.forEach(reader -> answers.add(run(reader)));
    assertThat(answers).hasSize(5).anyMatch(answer -> answer.contains("يقدم نوعين من الدعم."));
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("support", SupportScorer.class.getClassLoader())))
        .isEmpty();
  }

  @Test
  void is_one_file_of_less_than_forty_lines() throws IOException {
    assertThat(Files.readAllLines(Path.of(FOLDER + "SupportScorer.java"))).hasSizeLessThan(40);
  }

  @Test
  void is_shown_in_the_guide_as_it_is() throws IOException {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/guide/own-scorer.md"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    String guide = Files.readString(at.resolve("docs/guide/own-scorer.md"));
    for (String shown :
        List.of(
            FOLDER + "SupportScorer.java",
            SERVICES,
            "src/main/resources/META-INF/imis/messages/support_en.properties")) {
      assertThat(guide).contains(Files.readString(Path.of(shown)).strip());
    }
    assertThat(guide).contains(run(LanguageTag.ENGLISH).strip());
    String source = Files.readString(Path.of(FOLDER + "OwnScorerExample.java"));
    for (String line :
        List.of(
            ".withScorers(List.of(WeightedUse.of(\"support\", 1)));",
            ".with(MessageCatalogue.load(\"support\","
                + " OwnScorerExample.class.getClassLoader()));")) {
      assertThat(source).contains(line);
      assertThat(guide).contains(line);
    }
  }
}
