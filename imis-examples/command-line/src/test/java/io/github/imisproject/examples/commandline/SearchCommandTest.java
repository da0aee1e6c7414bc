package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("imis search")
class SearchCommandTest {
  @Test
  void finds_offers_by_words_and_says_why() {
    Run run = imis("search", "cooking", "course");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.plain())
        .startsWith("== Search for “cooking course” ==")
        .contains("1. ", "Its text mentions, in your words: ", "Narrow it down:", "Kind: ");
  }

  @Test
  void answers_in_the_language_of_the_words() {
    for (List<String> search :
        List.of(
            List.of("μαθήματα ελληνικών", "Αναζήτηση για «μαθήματα ελληνικών»", "Είδος: "),
            List.of("cours de grec", "Recherche de", "Genre\u00a0: "),
            List.of("أبحث عن سكن", "البحث عن «أبحث عن سكن»", "النوع: "),
            List.of("دنبال خانه می‌گردم", "جست‌وجوی", "نوع: "))) {
      Run run = imis("search", search.get(0));
      assertThat(run.status()).as(search.get(0)).isZero();
      assertThat(run.plain()).contains(search.get(1), search.get(2), "1. ");
    }
  }

  @Test
  void narrows_by_every_part_and_counts_what_is_left() {
    String all = imis("search", "--language", "en", "--top", "1").plain();
    assertThat(all).startsWith("== All offers ==").containsPattern("\\d+ offers fit\\.");
    String housing =
        imis("search", "--category", "HOUSING", "--language", "en", "--top", "1").plain();
    java.util.regex.Matcher count =
        java.util.regex.Pattern.compile("(\\d+) offers fit").matcher(housing);
    assertThat(count.find()).isTrue();
    assertThat(all).contains("housing (" + count.group(1) + ")");
    assertThat(
            imis(
                    "search",
                    "--in",
                    "fa",
                    "--from",
                    "2026-03-02",
                    "--to",
                    "2026-03-08",
                    "--near",
                    "37.5148,22.6902",
                    "--within",
                    "30",
                    "--language",
                    "en")
                .plain())
        .contains("km away", "may fit");
  }

  @Test
  void refuses_what_makes_no_sense() {
    for (List<String> wrong :
        List.of(
            List.of("--top", "0", "--top is 0"),
            List.of("--near", "here", "--near is 'here'"),
            List.of("--near", "91,0", "--near is '91,0'"),
            List.of("--within", "3", "--within is set without --near"),
            List.of("--language", "de", "--language is 'de'"),
            List.of("--to", "2020-01-01", "before 2026-03-02"))) {
      Run run = imis("search", wrong.get(0), wrong.get(1));
      assertThat(run.status()).as(wrong.get(0)).isEqualTo(2);
      assertThat(run.err()).contains(wrong.get(2));
    }
    assertThat(imis("search", "--near", "37,22", "--within", "-1").err())
        .contains("--within is -1.0, must be above 0 kilometres");
    assertThat(imis("search", "--directory", "no-such-file").status()).isEqualTo(2);
  }

  @Test
  void has_its_words_in_five_languages_with_the_right_plurals() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("search", SearchCommand.class.getClassLoader())))
        .isEmpty();
  }
}
