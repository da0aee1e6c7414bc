package io.github.imisproject.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.i18n.direction.TextDirection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a reader gets of a text")
class TextResolverTest {
  final TextResolver resolver = new TextResolver();
  final LocalizedText course =
      LocalizedText.of("el", "Μαθήματα ελληνικών")
          .with("fa", "کلاس یونانی")
          .with("en", "Greek <A1>");

  @Test
  void is_in_her_language_and_its_direction() {
    ServedText served = resolver.resolve(course, LanguageTag.FARSI);
    assertThat(served.value()).isEqualTo("کلاس یونانی");
    assertThat(served.direction()).isEqualTo(TextDirection.RIGHT_TO_LEFT);
    assertThat(served.isFallback()).isFalse();
  }

  @Test
  void is_marked_as_a_fallback_when_it_is_one() {
    ServedText served = resolver.resolve(course, new LanguageTag("ku"));
    assertThat(served.language()).isEqualTo(LanguageTag.GREEK);
    assertThat(served.isFallback()).isTrue();
    assertThat(served.negotiation().kind()).isEqualTo(MatchKind.ORIGINAL);
  }

  @Test
  void is_never_a_draft_unless_drafts_are_asked_for() {
    LocalizedText drafted =
        course.with(
            LanguageTag.FRENCH,
            new Translation(
                "Cours de grec",
                TranslationState.DRAFT,
                Optional.of(LanguageTag.GREEK),
                Optional.empty(),
                1,
                false,
                Optional.empty()));
    List<LanguageTag> wishes = List.of(LanguageTag.FRENCH, LanguageTag.ENGLISH);
    assertThat(resolver.resolve(drafted, wishes).language()).isEqualTo(LanguageTag.ENGLISH);
    TextResolver preview =
        new TextResolver(new LanguageNegotiator(), EnumSet.allOf(TranslationState.class));
    assertThat(preview.resolve(drafted, wishes).language()).isEqualTo(LanguageTag.FRENCH);
  }

  @Test
  void has_no_words_if_none_were_released() {
    ServedText served = resolver.resolve(LocalizedText.of("el", ""), LanguageTag.GREEK);
    assertThat(served.value()).isEmpty();
    assertThat(served.state()).isEqualTo(TranslationState.MISSING);
    assertThat(served.negotiation().kind()).isEqualTo(MatchKind.NONE);
  }

  @Test
  void is_safe_in_html() {
    assertThat(resolver.resolve(course, LanguageTag.ENGLISH).toHtml())
        .isEqualTo("<bdi lang=\"en\" dir=\"ltr\">Greek &lt;A1&gt;</bdi>");
    assertThat(TextLayout.escapeHtml("<a href=\"x\" title='y'>&"))
        .doesNotContain("<", ">", "\"", "'");
  }

  @Test
  void can_stand_beside_another_language() {
    SideBySide both =
        resolver.sideBySide(course, List.of(LanguageTag.FARSI), List.of(LanguageTag.GREEK));
    assertThat(both.toPlain()).isEqualTo("\u2067کلاس یونانی\u2069\n\u2066Μαθήματα ελληνικών\u2069");
    assertThat(both.toHtml())
        .isEqualTo(
            "<p lang=\"fa\" dir=\"rtl\">کلاس یونانی</p>\n"
                + "<p lang=\"el\" dir=\"ltr\">Μαθήματα ελληνικών</p>");
  }

  @Test
  void stands_once_if_both_readers_get_the_same() {
    SideBySide both =
        resolver.sideBySide(course, List.of(LanguageTag.GREEK), List.of(new LanguageTag("el-CY")));
    assertThat(both.isSameText()).isTrue();
    assertThat(both.toHtml()).doesNotContain("\n");
    assertThat(both.toPlain()).isEqualTo("\u2066Μαθήματα ελληνικών\u2069");
  }

  @Test
  void takes_its_direction_from_metadata_first_and_from_letters_last() {
    assertThat(TextLayout.direction("English words", LanguageTag.ARABIC))
        .isEqualTo(TextDirection.RIGHT_TO_LEFT);
    assertThat(TextLayout.direction("فارسی", new LanguageTag("fa-Latn")))
        .isEqualTo(TextDirection.LEFT_TO_RIGHT);
    assertThat(TextLayout.direction("12 فارسی abc", LanguageTag.UNDETERMINED))
        .isEqualTo(TextDirection.RIGHT_TO_LEFT);
    assertThat(TextLayout.direction("\u2067فارسی\u2069 abc", LanguageTag.UNDETERMINED))
        .isEqualTo(TextDirection.LEFT_TO_RIGHT);
    assertThat(TextLayout.direction("12", new LanguageTag("und-Arab")))
        .isEqualTo(TextDirection.RIGHT_TO_LEFT);
    assertThat(TextLayout.direction("123", new LanguageTag("zxx")))
        .isEqualTo(TextDirection.LEFT_TO_RIGHT);
  }

  @Test
  void cannot_break_out_of_its_isolate() {
    assertThat(TextLayout.isolate("a\u2069b")).isEqualTo("\u2068ab\u2069");
    assertThat(TextLayout.isolate("a\u2067b")).isEqualTo("\u2068a\u2067b\u2069\u2069");
  }

  @Property
  void keeps_isolates_balanced_whatever_the_text(
      @ForAll @Chars({'a', '\u2066', '\u2067', '\u2068', '\u2069'}) String text) {
    String balanced = TextLayout.balanced(text);
    int depth = 0;
    for (char c : balanced.toCharArray()) {
      depth += c == '\u2069' ? -1 : c == 'a' ? 0 : 1;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    assertThat(TextLayout.balanced(balanced)).isSameAs(balanced);
  }

  @Test
  void needs_a_decision_that_agrees_with_what_is_offered() {
    assertThatThrownBy(
            () -> new LanguageDecision(LanguageTag.GREEK, Optional.empty(), MatchKind.EXACT))
        .hasMessage("kind is EXACT and offered is absent; an offer is absent only for kind NONE");
    assertThatThrownBy(
            () ->
                new Negotiation(
                    Optional.of(LanguageTag.GREEK), MatchKind.NONE, Optional.empty(), List.of()))
        .hasMessage("kind is NONE and served is el; nothing is served only for kind NONE");
  }
}
