package io.github.imisproject.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.story.Interview.Answer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An interview guide")
class InterviewGuideTest {
  final InterviewGuide guide = InterviewGuide.standard();

  static final Answer TITLE =
      Answer.of("title", LocalizedText.of("ar", "خبز أمي").with("fr", "Le pain de ma mère"));
  static final Answer HOPE =
      Answer.of(
          "hope", LocalizedText.of("ar", "أن أفتح مخبزًا").with("fr", "Ouvrir une boulangerie"));

  static Interview interview(Community side, Answer... answers) {
    return new Interview(
        "story-1",
        "two-sides",
        "1",
        "consent-1",
        side,
        Optional.of("أمل"),
        false,
        LanguageTag.ARABIC,
        List.of(answers),
        StoryAudience.PUBLIC,
        Optional.empty(),
        Set.of(ConceptRef.of("interests", "COOKING")),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty());
  }

  List<String> problems(Interview interview) {
    return guide.compose(interview).problems().stream()
        .map(p -> p.path() + " " + p.code())
        .toList();
  }

  @Test
  void asks_both_communities_in_five_languages_about_themes_that_exist() {
    for (InterviewGuide.Question question : guide.questions()) {
      assertThat(question.text().languages())
          .extracting(LanguageTag::value)
          .containsExactlyInAnyOrder("el", "en", "fr", "ar", "fa");
      for (ConceptRef theme : question.themes()) {
        assertThat(Vocabularies.embedded().get("themes").find(theme.notation())).isPresent();
      }
    }
    assertThat(guide.questions()).extracting(q -> q.side()).contains(Optional.of(Community.LOCAL));
    assertThat(guide.questions())
        .extracting(q -> q.side())
        .contains(Optional.of(Community.MIGRANT), Optional.empty());
  }

  @Test
  void goes_through_JSON_and_comes_back() {
    ImisJson json = ImisJson.create();
    assertThat(json.read(InterviewGuide.class, json.write(guide)).get()).isEqualTo(guide);
    Interview interview = interview(Community.MIGRANT, TITLE, HOPE);
    assertThat(json.read(Interview.class, json.write(interview)).get()).isEqualTo(interview);
  }

  @Test
  void makes_a_story_with_each_answer_under_its_question() {
    Story story = guide.compose(interview(Community.MIGRANT, HOPE, TITLE)).get();
    assertThat(story.title().original()).isEqualTo("خبز أمي");
    assertThat(story.content().orElseThrow().original())
        .isEqualTo("ما الذي تأمله؟\n\nأن أفتح مخبزًا");
    assertThat(story.content().orElseThrow().find(LanguageTag.FRENCH).orElseThrow().value())
        .isEqualTo("Qu’espérez-vous ?\n\nOuvrir une boulangerie");
    assertThat(story.themes()).containsExactly(ConceptRef.of("themes", "HOPE"));
    assertThat(story.side()).contains(Community.MIGRANT);
    assertThat(story.consentId()).isEqualTo("consent-1");
  }

  @Test
  void never_tells_what_was_said_in_confidence() {
    Answer secret = new Answer("arrival", LocalizedText.of("ar", "سرّ لا يُحكى"), true);
    Story story = guide.compose(interview(Community.MIGRANT, TITLE, HOPE, secret)).get();
    assertThat(ActivityStreams.create().write(Stories.of(List.of(story), List.of())))
        .doesNotContain("سرّ");
    assertThat(story.themes()).doesNotContain(ConceptRef.of("themes", "ARRIVAL"));
    Answer hidden = new Answer("hope", HOPE.text(), true);
    assertThat(problems(interview(Community.MIGRANT, TITLE, hidden)))
        .containsExactly("/answers story.answerMissing");
  }

  @Test
  void translates_whole_stories_only() {
    Answer childhood = Answer.of("childhood", LocalizedText.of("ar", "شجرة التين"));
    Story half = guide.compose(interview(Community.LOCAL, TITLE, childhood, HOPE)).get();
    assertThat(half.content().orElseThrow().languages()).containsExactly(LanguageTag.ARABIC);
  }

  @Test
  void remembers_that_a_machine_translated_a_part() {
    Answer childhood =
        Answer.of(
            "childhood",
            LocalizedText.of("ar", "شجرة التين")
                .with(
                    LanguageTag.FRENCH,
                    new Translation(
                        "Le figuier",
                        TranslationState.MACHINE_TRANSLATED,
                        Optional.of(LanguageTag.ARABIC),
                        Optional.empty(),
                        0,
                        true,
                        Optional.empty())));
    Translation french =
        guide
            .compose(interview(Community.LOCAL, TITLE, childhood, HOPE))
            .get()
            .content()
            .orElseThrow()
            .find(LanguageTag.FRENCH)
            .orElseThrow();
    assertThat(french.machineTranslated()).isTrue();
    assertThat(french.state()).isEqualTo(TranslationState.MACHINE_TRANSLATED);
    assertThat(french.source()).contains(LanguageTag.ARABIC);
  }

  @Test
  void says_everything_that_is_missing_or_does_not_belong() {
    LocalizedText words = LocalizedText.of("ar", "كلام");
    assertThat(
            problems(
                interview(
                    Community.MIGRANT,
                    Answer.of("welcome", words),
                    Answer.of("nowhere", words),
                    Answer.of("today", LocalizedText.of("en", "Words")))))
        .containsExactlyInAnyOrder(
            "/answers story.answerMissing",
            "/answers story.answerMissing",
            "/answers/0/questionId story.otherSide",
            "/answers/1/questionId story.unknownQuestion",
            "/answers/2/text story.answerLanguage",
            "/answers story.titleMissing");
    InterviewGuide newer = new InterviewGuide(guide.id(), "2", guide.title(), guide.questions());
    Reading<Story> old = newer.compose(interview(Community.LOCAL, TITLE, HOPE));
    assertThat(old.problems()).extracting(Problem::code).containsExactly("story.guide");
    assertThatThrownBy(() -> interview(Community.LOCAL, TITLE, TITLE))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("answered twice");
  }
}
