package io.github.imisproject.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules a partner may change")
class ImisValidatorTest {
  private static final ImisValidator VALIDATOR = ImisValidator.create();
  @TempDir Path folder;

  @AfterAll
  static void close() {
    VALIDATOR.close();
  }

  @Test
  void say_nothing_of_a_good_offer() {
    assertThat(VALIDATOR.validate(offer(LocalizedText.of("el", "Χορός")))).isEmpty();
  }

  @Test
  void want_a_title_that_can_be_read_in_every_language() {
    assertThat(VALIDATOR.validate(offer(LocalizedText.of("el", "Χορός").with("en", " "))))
        .containsExactly(Problem.warning("/title", "policy.textBlank", java.util.Map.of()));
    assertThat(VALIDATOR.validate(offer(LocalizedText.of("el", "")))).hasSize(1);
  }

  @Test
  void let_a_translation_be_missing() {
    LocalizedText title =
        LocalizedText.of("el", "Χορός").with(LanguageTag.FARSI, Translation.original(""));
    assertThat(VALIDATOR.validate(offer(title))).isEmpty();
  }

  @Test
  void count_characters_and_not_their_encoding() {
    assertThat(VALIDATOR.validate(offer(LocalizedText.of("en", "\uD83D\uDE00".repeat(200)))))
        .isEmpty();
    List<Problem> problems = VALIDATOR.validate(offer(LocalizedText.of("en", "a".repeat(201))));
    assertThat(problems)
        .containsExactly(
            Problem.warning("/title", "policy.textTooLong", java.util.Map.of("max", "200")));
    assertThat(problems.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(problems.get(0).message(LanguageTag.ENGLISH)).contains("200");
  }

  @Test
  void point_into_a_document_as_its_JSON_does() {
    Directory directory =
        new Directory(
            List.of(),
            List.of(),
            List.of(),
            List.of(activity(LocalizedText.of("en", "a")), activity(LocalizedText.of("en", " "))),
            java.util.Map.of());
    assertThat(VALIDATOR.validate(directory))
        .extracting(Problem::path)
        .containsExactly("/offers/1/title");
  }

  @Test
  void reach_into_optional_lists_and_lists_of_parts() {
    Need longNote =
        new Need(
            ConceptRef.of("imis-needs", "housing"),
            Optional.empty(),
            Need.Status.OPEN,
            Optional.of(LocalizedText.of("fa", "x".repeat(2001))));
    Migrant person =
        Migrant.builder(PersonDetails.builder("p").needs(List.of(longNote)).build()).build();
    Profiles profiles = new Profiles(List.of(person), List.of(), java.util.Map.of());
    assertThat(VALIDATOR.validate(profiles))
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/people/0/needs/0/note", "policy.textTooLong"));
  }

  @Test
  void limit_how_many_entries_there_are() {
    OfferDetails many =
        OfferDetails.builder(
                "o", "p", LocalizedText.of("en", "a"), OfferCategory.CULTURE, OfferStatus.ACTIVE)
            .costs(Collections.nCopies(51, CostOption.free()))
            .build();
    assertThat(VALIDATOR.validate(many))
        .containsExactly(Problem.warning("/costs", "policy.tooMany", sizes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "fr", "ar", "fa", "en"})
  void answer_in_the_language_asked_for_whatever_the_servers_is(String language) {
    Locale before = Locale.getDefault();
    try {
      for (String server : List.of("el", "fa", "tr", "de")) {
        Locale.setDefault(Locale.forLanguageTag(server));
        ConstraintViolation<OfferDetails> violation =
            VALIDATOR
                .jakarta(new LanguageTag(language))
                .validate(offer(LocalizedText.of("en", "a".repeat(201))))
                .iterator()
                .next();
        Problem same = Problem.warning("", "policy.textTooLong", java.util.Map.of("max", "200"));
        assertThat(violation.getMessage())
            .isEqualTo(same.message(new LanguageTag(language)).replaceAll("[\u2068\u2069]", ""));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void answer_in_English_where_nobody_wrote_a_sentence() {
    assertThat(
            VALIDATOR
                .jakarta(new LanguageTag("de"))
                .validate(offer(LocalizedText.of("en", " ")))
                .iterator()
                .next()
                .getMessage())
        .startsWith("The text is blank");
  }

  @Test
  void are_replaced_by_those_of_a_partner() throws IOException {
    Path mapping = folder.resolve("constraints.xml");
    Files.writeString(
        mapping,
        """
        <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.0">
          <bean class="io.github.imisproject.core.offer.OfferDetails" ignore-annotations="true">
            <field name="title">
              <constraint annotation="io.github.imisproject.core.validation.TextLength">
                <element name="max">5</element>
              </constraint>
            </field>
          </bean>
        </constraint-mappings>
        """);
    try (ImisValidator own = ImisValidator.create(List.of(mapping))) {
      assertThat(own.validate(offer(LocalizedText.of("en", "Dancing"))))
          .containsExactly(
              Problem.warning("/title", "policy.textTooLong", java.util.Map.of("max", "5")));
      assertThat(own.validate(offer(LocalizedText.of("en", " ")))).isEmpty();
    }
  }

  @Test
  void never_name_a_class_or_a_key() {
    String json = ImisJson.create().write(offer(LocalizedText.of("en", " ")));
    assertThat(json).doesNotContain("imis", "class");
    assertThat(VALIDATOR.validate(offer(LocalizedText.of("en", " "))).toString())
        .doesNotContain("imis.", "{imis", "Check");
  }

  private static java.util.Map<String, String> sizes() {
    return java.util.Map.of("max", "50", "min", "0");
  }

  private static OfferDetails offer(LocalizedText title) {
    return OfferDetails.builder("o", "p", title, OfferCategory.CULTURE, OfferStatus.ACTIVE).build();
  }

  private static CulturalActivity activity(LocalizedText title) {
    OfferDetails details =
        OfferDetails.builder(
                title.original().isBlank() ? "o2" : "o1",
                "p",
                title,
                OfferCategory.CULTURE,
                OfferStatus.ACTIVE)
            .build();
    return CulturalActivity.builder(details).build();
  }
}
