package io.github.imisproject.examples.commandline;

import static io.github.imisproject.examples.commandline.Run.imis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryAudience;
import io.github.imisproject.core.story.StoryForm;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command imis stories")
class StoriesCommandTest {
  @TempDir Path folder;

  private static Stories town() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("/town/stories.json")) {
      Reading<Stories> reading = ActivityStreams.create().read(Objects.requireNonNull(in));
      assertThat(reading.problems()).isEmpty();
      return reading.get();
    }
  }

  @Test
  void has_every_sentence_in_five_languages() {
    assertThat(
            CatalogueCheck.check(
                MessageCatalogue.load("stories", StoriesCommand.class.getClassLoader())))
        .isEmpty();
  }

  @Test
  void tells_stories_of_both_sides_in_the_five_languages() throws IOException {
    Stories town = town();
    assertThat(town.stories()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(town.stories()).allSatisfy(s -> assertThat(town.findConsent(s)).isPresent());
    assertThat(town.stories().stream().flatMap(s -> s.title().languages().stream()))
        .extracting(tag -> tag.language())
        .contains("el", "en", "fr", "ar", "fa");
    ActivityStreams streams = ActivityStreams.create();
    assertThat(streams.read(streams.write(town)).get()).isEqualTo(town);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Stories of the town",
    "el, Ιστορίες της πόλης",
    "fr, Histoires de la ville",
    "ar, قصص المدينة",
    "fa, داستان‌های شهر"
  })
  void lists_what_the_readers_may_have_in_their_language(String language, String title) {
    Run run = imis("stories", "list", "--language", language);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(title).doesNotContain("{", "lorry", "Lettre");
  }

  @Test
  void goes_as_far_as_each_teller_allows() {
    assertThat(imis("stories", "list", "--for", "everybody").out())
        .contains("The feast table")
        .doesNotContain("طاولة", "Eleven in a lorry", "Lettre", "2026-01");
    assertThat(imis("stories", "list").out()).contains("طاولة").doesNotContain("Eleven");
    assertThat(imis("stories", "list", "--for", "partner:bridges").out()).contains("Eleven");
    assertThat(imis("stories", "list", "--for", "partner:library").out()).doesNotContain("Eleven");
    assertThat(imis("stories", "list", "--for", "teller:newcomer-fr").out()).contains("Lettre");
  }

  @Test
  void suggests_stories_with_reasons_in_the_persons_language() {
    Run run = imis("stories", "suggest", "newcomer-fa");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("شعر پشت قبض‌ها", "علاقه‌مندی‌ها", "می‌توانید آن را به این زبان بخوانید")
        .doesNotContain("گل‌های مادرم");
    assertThat(imis("stories", "suggest", "local-yannis", "--top", "1").out())
        .contains("Το τάβλι", "σκάκι και τάβλι", "Έρχεται από την άλλη πλευρά");
  }

  @Test
  void finds_the_story_from_the_other_side_that_is_most_alike() {
    Run run = imis("stories", "similar", "embroidery", "--top", "1");
    assertThat(run.out()).contains("The first wedding dress", "Both are about", "crafts");
  }

  @Test
  void finds_what_two_people_could_talk_about() {
    Run run = imis("stories", "common", "newcomer-fa", "local-maria", "--language", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("It is about something you both like: crafts");
    assertThat(imis("stories", "common", "local-maria", "newcomer-fa", "--language", "en").out())
        .contains("you both like");
  }

  @Test
  void exports_activity_streams_that_hold_nothing_of_the_tellers() {
    Run run = imis("stories", "export", "--for", "everybody");
    assertThat(run.out())
        .contains("\"https://www.w3.org/ns/activitystreams\"", "My mother’s flowers")
        .doesNotContain("newcomer-", "local-sofia", "story-consent", "imis:minor");
    assertThat(ActivityStreams.create().read(run.out()).problems()).isEmpty();
  }

  @Test
  void withdraws_a_story_with_its_reply_and_shows_that_its_words_are_gone() throws IOException {
    Path file = folder.resolve("left.json");
    Run run = imis("stories", "withdraw", "embroidery", "--save", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("one story, one reply, no copy", "embroidery.jpg")
        .contains("Of its words, none is left in any output.");
    String saved = Files.readString(file);
    List<String> traces =
        List.of("مادرم", "lamplight", "λάμπας", "thread", "κλωστές", "گل‌بی‌بی", "cloth", "ύφασμα");
    assertThat(saved).doesNotContain(traces).contains("Tombstone");
    for (String command : List.of("list", "export", "suggest", "similar")) {
      String argument = command.equals("similar") ? "wedding-dress" : "local-maria";
      String out =
          command.equals("list") || command.equals("export")
              ? imis("stories", command, "--stories", file.toString()).out()
              : imis("stories", command, argument, "--stories", file.toString()).out();
      assertThat(out).as(command).isNotBlank().doesNotContain(traces);
    }
    assertThat(imis("stories", "export").out()).contains("lamplight", "thread", "cloth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stories",
        "stories list --for nobody",
        "stories list --for region:",
        "stories list --language de",
        "stories suggest nobody",
        "stories suggest --top 0",
        "stories similar nowhere",
        "stories similar lorry",
        "stories withdraw nowhere",
        "stories list --stories /does/not/exist.json"
      })
  void refuses_wrong_use_with_what_to_do_instead(String line) {
    Run run = imis(line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isNotBlank();
  }

  @Test
  void notices_a_retelling_with_quotation_marks_and_several_lines() throws IOException {
    Path file = folder.resolve("retold.json");
    Consent consent =
        Consent.builder(
                "c",
                "teller-1",
                LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                LanguageTag.ENGLISH,
                "story-consent-1")
            .purposes(Set.of(Purpose.STORY_PUBLICATION))
            .categories(Set.of(DataCategory.STORY))
            .build();
    String words = "She said \"come in\",\nand I did.";
    ActivityStreams.create()
        .write(
            Stories.of(
                List.of(told("a", "First", words), told("b", "Second", words)), List.of(consent)),
            file);
    assertThat(imis("stories", "withdraw", "a", "--stories", file.toString()).out())
        .contains("One of its words is still in an output.");
  }

  private static Story told(String id, String title, String words) {
    return Story.builder(
            id, StoryForm.NOTE, "c", LocalizedText.of("en", title), StoryAudience.PUBLIC)
        .content(LocalizedText.of("en", words))
        .build();
  }

  @Test
  void lists_the_problems_of_bad_stories() throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, "{\"type\": \"Poem\", \"imis:consentId\": \"c\"}");
    Run run = imis("stories", "list", "--stories", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("/type: type is not that of a story");
  }
}
