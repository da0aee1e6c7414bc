package io.github.imisproject.i18n.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.DefectKind;
import io.github.imisproject.i18n.check.Finding;
import io.github.imisproject.i18n.check.TextChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pseudo-locale")
class PseudoLocaleTest {
  @Test
  void puts_accents_on_words_and_leaves_syntax_alone() {
    assertThat(PseudoLocale.ACCENTED.translate("Hello <b>{name}</b>, see https://a.org"))
        .isEqualTo("Ĥéļļö <b>{name}</b>, šéé https://a.org");
    assertThat(PseudoLocale.ACCENTED.language().value()).isEqualTo("en-XA");
  }

  @Test
  void makes_text_longer_and_shows_where_it_ends() {
    String made = PseudoLocale.EXPANDED.translate("Save the {thing}");
    assertThat(made).isEqualTo("[Save the {thing}~~~~~]");
    assertThat(made.length()).isGreaterThanOrEqualTo((int) (16 * 1.4));
  }

  @Test
  void turns_words_round() {
    assertThat(PseudoLocale.RIGHT_TO_LEFT.translate("Hi {name}!"))
        .isEqualTo("\u202EHi \u202C{name}\u202E!\u202C");
  }

  @Test
  void reaches_into_the_branches_of_a_message() {
    assertThat(PseudoLocale.ACCENTED.translate("{n, plural, one {# place} other {# places}}"))
        .isEqualTo("{n, plural, one {# þļåçé} other {# þļåçéš}}".replace("þ", "p"));
  }

  @Property
  void keeps_every_placeholder_and_tag(
      @ForAll
          @Chars({'a', 'B', ' ', '{', '}', '%', 's', '<', '>', '/', 'b', '$'})
          @StringLength(max = 20)
          String text) {
    TextChecker checker = new TextChecker();
    for (PseudoLocale locale : PseudoLocale.values()) {
      assertThat(
              checker.check(text, LanguageTag.ENGLISH, locale.translate(text), locale.language()))
          .extracting(Finding::kind)
          .doesNotContain(
              DefectKind.PLACEHOLDER_MISSING, DefectKind.PLACEHOLDER_UNKNOWN, DefectKind.URL);
    }
  }
}
