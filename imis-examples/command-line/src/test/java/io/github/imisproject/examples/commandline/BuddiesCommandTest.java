package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command imis buddies")
class BuddiesCommandTest {
  @Test
  void has_every_sentence_in_five_languages() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("buddies", BuddiesCommand.class.getClassLoader())))
        .isEmpty();
  }

  @Test
  void groups_newcomers_with_locals_and_says_what_each_gets() {
    Run run = imis("buddies");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Group 1", "newcomer", "long here", "You can talk in");
    assertThat(run.out()).contains("No other grouping is better");
    // A newcomer and two locals at least, so nobody sits alone among the others.
    assertThat(run.out().split("== Group")).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "el, Ομάδα 1",
    "fr, Groupe 1",
    "ar, المجموعة",
    "fa, گروه",
  })
  void speaks_the_readers_language(String language, String word) {
    assertThat(imis("buddies", "--language", language).out()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa"})
  void writes_the_comma_of_the_readers_script(String language) {
    assertThat(imis("buddies", "--language", language).out().lines())
        .filteredOn(line -> line.startsWith("\u200F\u2068local-nikos"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("\u060C ").doesNotContain(", "));
  }

  @Test
  void finds_a_mentor_of_the_same_line_of_work_and_shows_both_sides() {
    Run run = imis("buddies", "--mentor", "newcomer-ar", "--language", "en", "--top", "1");

    assertThat(run.out())
        .contains("local-yannis", "knows your line of work", "For the other side:")
        .doesNotContain("PHONE", "37.5", "22.6");
  }

  @Test
  void finds_a_partner_to_learn_from() {
    assertThat(imis("buddies", "--exchange", "newcomer-fa", "--language", "en").out())
        .contains("You can learn from the other person", "Greek");
  }

  @Test
  void refuses_what_it_cannot_answer() {
    assertThat(imis("buddies", "--mentor", "nobody").err()).contains("not among the profiles");
    assertThat(imis("buddies", "--mentor", "a", "--exchange", "b").status()).isEqualTo(2);
    assertThat(imis("buddies", "--top", "0").status()).isEqualTo(2);
  }
}
