package io.github.imisproject.i18n.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The check of a text")
class TextCheckerTest {
  final TextChecker checker = new TextChecker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // nothing wrong
        "fr|Save|Enregistrer|",
        "fr|How are you?|Comment ça va\u202F?|",
        "fr|Open from 9:30|Ouvert dès 9:30|",
        "fr|See https://a.org/x?y=1|Voir https://a.org/x?y=1|",
        "fr-CA|Really?|Vraiment?|",
        "el|How are you?|Τι κάνεις;|",
        "el|PDF|PDF|",
        "el|WhatsApp|WhatsApp|",
        "el|Level B2|Επίπεδο B2|",
        "ar|Hello {name}|مرحبًا \u2068{name}\u2069|",
        "ar|{count} places|{count} مكان|",
        "ar|Year 1447 AH|سنة 1447 هـ|",
        "ar|Fee: 5|الرسم: 5|",
        "fa|Level A1|سطح A1|",
        "fa|He goes|می‌رود|",
        "en|100% sure|100% sure|",
        "el|100% sure|100% σίγουρο|",
        "fr|Read <b>this</b>|Lisez <b>ceci</b>|",
        "fr|a<br>b|un<br/>deux|",
        "ar|Hi {{ user.name }}!|أهلا <bdi>{{user.name}}</bdi>!|",
        "fr|50% of it|50 % du tout|",
        "fr|Don't|N'oubliez pas|",
        "ar|Work and IT|العمل وIT|",
        "fa|12 days from 2026-03-01|۱۲ روز از 2026-03-01|",
        "fr|Escape \\uD800|Échappement \\uD800|",
        // something wrong
        "el|Where?|Πού?|GREEK_QUESTION_MARK",
        "el|Athens|Aθήνα|MIXED_SCRIPT",
        "fa|Work|كار|FOREIGN_LETTER",
        "fr|Hi %s|Salut %d|PLACEHOLDER_MISSING PLACEHOLDER_UNKNOWN",
        "fr|{a} and {b}|{b} et {c}|PLACEHOLDER_MISSING PLACEHOLDER_UNKNOWN",
        "ar|See www.example.org|انظر الموقع|URL",
        "ar|Welcome to our new town hall|أهلا بكم Welcome to our new town|PARTLY_UNTRANSLATED",
        "el|<b>Now</b>|<b>Τώρα|MARKUP",
        "el|Press (here)|Πατήστε (εδώ|UNBALANCED_BRACKET",
        "fr|Name:|Nom:|FRENCH_SPACING",
        "fr|Café|CafÃ© du coin|ENCODING",
        "ar|Now|\\u0627\\u0644\\u0622\\u0646|WRONG_SCRIPT ENCODING",
        "fa|12 places|١٢ جا|MIXED_DIGITS",
        "el|Hello|Hello|UNTRANSLATED",
        "el|Hello|Γειά σου , φίλε|SPACE_BEFORE_MARK"
      })
  void finds_what_is_wrong_and_nothing_else(
      String language, String source, String target, String kinds) {
    List<DefectKind> expected =
        kinds == null
            ? List.of()
            : Arrays.stream(kinds.split(" ", -1)).map(DefectKind::valueOf).toList();
    assertThat(checker.check(source, LanguageTag.ENGLISH, target, new LanguageTag(language)))
        .extracting(Finding::kind)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void says_where_what_and_how_to_mend_it() {
    List<Finding> found = checker.check("Comment ça va?", LanguageTag.FRENCH);
    assertThat(found)
        .containsExactly(
            new Finding(
                DefectKind.FRENCH_SPACING,
                Severity.WARNING,
                13,
                14,
                Map.of("what", "?"),
                Optional.of("\u202F?")));
    assertThat(found.get(0).message(LanguageTag.ENGLISH))
        .isEqualTo("? needs a no-break space (U+00A0 or U+202F) beside it; put one there");
    assertThat(found.get(0).message(LanguageTag.GREEK)).contains("αδιάσπαστο διάστημα");
    assertThat(TextChecker.mend("Comment ça va?", found)).isEqualTo("Comment ça va\u202F?");
  }

  @Test
  void mends_look_alikes_of_another_script() {
    List<Finding> found = checker.check("στην Aθήνα", LanguageTag.GREEK);
    assertThat(TextChecker.mend("στην Aθήνα", found)).isEqualTo("στην Αθήνα");
  }

  @Test
  void compares_plural_forms_and_choices_of_messages() {
    String source = "{n, plural, one {# place} other {# places}} {g, select, f {a} other {b}}";
    assertThat(
            kinds(
                source,
                "{n, plural, one {# μέρος} other {# μέρη}} {g, select, f {α} other {β}}",
                LanguageTag.GREEK))
        .isEmpty();
    assertThat(kinds(source, "{n} μέρη {g, select, other {β}}", LanguageTag.GREEK))
        .containsExactly(DefectKind.BRANCH_MISSING);
    assertThat(
            kinds(
                "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
                "{n, selectordinal, few {#η} other {#η}}",
                LanguageTag.GREEK))
        .containsExactly(DefectKind.BRANCH_UNKNOWN);
    assertThat(kinds(source, "{n, plural, one {#} other {#}} {g}", LanguageTag.GREEK))
        .containsExactly(DefectKind.BRANCH_MISSING, DefectKind.BRANCH_MISSING);
    assertThat(kinds("in {town}", "{n, plural, one {#} other {#}}", LanguageTag.GREEK))
        .containsExactlyInAnyOrder(DefectKind.PLACEHOLDER_MISSING, DefectKind.PLACEHOLDER_UNKNOWN);
  }

  @Test
  void looks_into_the_branches_of_messages() {
    assertThat(
            checker.check(
                "{n, plural, one {# سؤال?} two {a} few {a} many {a} zero {a} other {b}}",
                LanguageTag.ARABIC))
        .extracting(Finding::kind)
        .contains(DefectKind.LATIN_PUNCTUATION);
  }

  @Test
  void knows_that_an_apostrophe_quotes_in_java_messages() {
    TextChecker java = new TextChecker(CheckOptions.DEFAULT.withApostropheQuotes(true));
    assertThat(java.check("{0} of them", LanguageTag.ENGLISH, "l'{0}", LanguageTag.FRENCH))
        .extracting(Finding::kind)
        .containsExactly(DefectKind.APOSTROPHE);
    assertThat(java.check("{0} of them", LanguageTag.ENGLISH, "l''un de {0}", LanguageTag.FRENCH))
        .isEmpty();
    assertThat(java.check("Today", LanguageTag.ENGLISH, "Aujourd'hui", LanguageTag.FRENCH))
        .isEmpty();
    assertThat(java.check("{0} '{'on'}'", LanguageTag.ENGLISH, "{0} '{'de'}'", LanguageTag.FRENCH))
        .isEmpty();
  }

  @Test
  void follows_its_options() {
    CheckOptions options =
        CheckOptions.DEFAULT
            .without(Set.of(DefectKind.FRENCH_SPACING))
            .withMaxLength(OptionalInt.of(12))
            .withOptional(Set.of("count"))
            .withKept(Set.of("Nostos"));
    TextChecker own = new TextChecker(options);
    assertThat(own.check("One place!", LanguageTag.ENGLISH, "Une place!", LanguageTag.FRENCH))
        .isEmpty();
    assertThat(own.check("{count} x!", LanguageTag.ENGLISH, "Place!", LanguageTag.FRENCH))
        .isEmpty();
    assertThat(own.check("Nostos", LanguageTag.ENGLISH, "Nostos", LanguageTag.GREEK)).isEmpty();
    assertThat(own.check("Une place de trop", LanguageTag.FRENCH))
        .extracting(Finding::kind)
        .containsExactly(DefectKind.LENGTH);
    assertThatThrownBy(() -> CheckOptions.DEFAULT.withMaxLength(OptionalInt.of(0)))
        .hasMessage("maxLength is 0, must be 1 or more");
  }

  @Test
  void has_a_sentence_for_every_kind_in_every_language() {
    MessageCatalogue sentences = MessageCatalogue.load("checks", getClass().getClassLoader());
    assertThat(CatalogueCheck.check(sentences)).isEmpty();
    assertThat(sentences.keys())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DefectKind.values()).map(DefectKind::code).toList());
  }

  @Test
  void finds_nothing_in_the_librarys_own_sentences() {
    for (String name : List.of("checks", "problems-catalogue")) {
      MessageCatalogue sentences = MessageCatalogue.load(name, getClass().getClassLoader());
      TextChecker own =
          new TextChecker(
              CheckOptions.DEFAULT.without(
                  Set.of(DefectKind.MISSING_ISOLATE))); // the catalogue isolates by itself
      for (String key : sentences.keys()) {
        String english = sentences.findPattern(key, LanguageTag.ENGLISH).orElseThrow();
        for (LanguageTag language : SupportedLanguages.ALL) {
          String text = sentences.findPattern(key, language).orElseThrow();
          assertThat(own.check(english, LanguageTag.ENGLISH, text, language))
              .as(key + " in " + language)
              .isEmpty();
        }
      }
    }
  }

  @Property(tries = 200)
  void never_fails_and_mends_for_good(
      @ForAll
          @Chars({
            'a', 'ά', 'ي', 'ی', 'ك', '٣', '۴', '5', ' ', '{', '}', '%', 's', '<', 'b', '>', '/',
            '\u2067', '\u2069', '\u202E', '\u200F', '\u0640', '?', '«', '»', ':', '\'', ',', '&',
            '\u00A0', '\u200B', '#', '(', ')'
          })
          @StringLength(max = 24)
          String text) {
    for (LanguageTag language : SupportedLanguages.ALL) {
      List<Finding> found = checker.check(text, language);
      for (Finding finding : found) {
        assertThat(finding.end()).isLessThanOrEqualTo(text.length());
      }
      String mended = text;
      int rounds = 0;
      while (rounds++ < 40) {
        String better = TextChecker.mend(mended, checker.check(mended, language));
        if (better.equals(mended)) {
          break;
        }
        mended = better;
      }
      assertThat(rounds).as("rounds for %s in %s", text, language).isLessThan(40);
      assertThat(checker.check(text, language, text, language))
          .extracting(Finding::kind)
          .doesNotContain(
              DefectKind.PLACEHOLDER_MISSING,
              DefectKind.PLACEHOLDER_UNKNOWN,
              DefectKind.PLACEHOLDER_ORDER,
              DefectKind.URL);
    }
  }

  private List<DefectKind> kinds(String source, String target, LanguageTag language) {
    return checker.check(source, LanguageTag.ENGLISH, target, language).stream()
        .map(Finding::kind)
        .toList();
  }
}
