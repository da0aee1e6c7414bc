package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A search key")
class SearchKeysTest {
  private static String key(String language, String text) {
    return SearchKeys.of(new LanguageTag(language)).key(text);
  }

  private static boolean match(String language, String one, String other) {
    return SearchKeys.of(new LanguageTag(language)).matches(one, other);
  }

  @Nested
  @DisplayName("in any language")
  class Common {
    @Test
    void drops_invisible_signs_and_collapses_spaces() {
      assertThat(key("en", "\u200E\u00A0data\u202F\u2009 ana\u00ADlyst\uFEFF \u200B"))
          .isEqualTo("data analyst");
    }

    @Test
    void writes_digits_of_every_script_alike() {
      assertThat(key("ar", "\u0661\u0662\u0663\u066B\u0664 \u06F1\u06F2\u066C\u06F3\u066A"))
          .isEqualTo("123.4 12,3%");
    }

    @ParameterizedTest
    @CsvSource({"2018", "2019", "201B", "02BC", "02BB", "FF07", "0060", "00B4", "1FBD"})
    void knows_every_apostrophe(String hex) {
      String apostrophe = Character.toString(Integer.parseInt(hex, 16));
      assertThat(key("und", "o" + apostrophe + "neill")).isEqualTo("o'neill");
    }

    @ParameterizedTest
    @CsvSource({"2010", "2011", "2012", "2013", "2014", "2015", "2212"})
    void knows_every_hyphen(String hex) {
      String hyphen = Character.toString(Integer.parseInt(hex, 16));
      assertThat(key("en", "part" + hyphen + "time")).isEqualTo("part-time");
    }
  }

  @Nested
  @DisplayName("in Arabic and Farsi")
  class Arabic {
    @Test
    void is_shared_by_both_keyboards() {
      assertThat(key("fa", "کارگر یدی")).isEqualTo(key("ar", "كارگر يدي"));
    }

    @Test
    void joins_and_splits_half_joined_words() {
      for (String one : new String[] {"می\u200Cروم", "می روم", "میروم"}) {
        assertThat(match("fa", one, "می\u200Cروم")).as(one).isTrue();
      }
    }

    @Test
    void finds_both_seats_of_a_hamza() {
      assertThat(match("fa", "مسئول", "مسؤول")).isTrue();
      assertThat(match("fa", "هیئت", "هیأت")).isTrue();
      assertThat(match("ar", "مؤمن", "مومن")).isTrue();
    }

    @Test
    void drops_the_ezafe_on_heh() {
      for (String one : new String[] {"خانۀ", "خانه\u0654", "خانه\u200Cی"}) {
        assertThat(key("fa", one)).as(one).isEqualTo(key("fa", "خانه"));
      }
    }
  }

  @Nested
  @DisplayName("in French")
  class French {
    @ParameterizedTest
    @CsvSource({
      "œuvre,oeuvre",
      "L’Œuvre,oeuvre",
      "garçon,garcon",
      "aujourd’hui,aujourd'hui",
      "prud’homme,prud'homme",
      "qu’il,il",
      "employé·e·s,employes",
      "employé(e)s,employes",
      "directeur/trice,directeur",
      "Boucher (h/f/x),boucher",
      "Comptable H/F,comptable"
    })
    void folds(String text, String expected) {
      assertThat(key("fr", text)).isEqualTo(expected);
    }

    @Test
    void of_inclusive_writing_stands_for_both_genders() {
      assertThat(SearchKeys.of(LanguageTag.FRENCH).keys("directeur·rice commercial·e"))
          .containsExactly("directeur commercial", "directrice commerciale");
    }
  }
}
