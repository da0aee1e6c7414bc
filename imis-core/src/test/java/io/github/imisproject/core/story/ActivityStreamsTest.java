package io.github.imisproject.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.json.JsonLimits;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ActivityStreams")
class ActivityStreamsTest {
  final ActivityStreams streams = ActivityStreams.create();

  /** Documents in every shape the specifications show, about our own invented things. */
  static Stream<String> foreignDocuments() {
    String context = "\"@context\": \"https://www.w3.org/ns/activitystreams\", ";
    return Stream.of(
        // A bare object, a link, and a link given as an object with its language.
        "{"
            + context
            + "\"type\": \"Object\", \"id\": \"https://e.example/1\", \"name\": \"A bench\"}",
        "{"
            + context
            + "\"type\": \"Link\", \"href\": \"https://e.example/2\", \"hreflang\": \"el\","
            + " \"mediaType\": \"text/html\", \"name\": \"Κρήνη\", \"rel\": [\"canonical\","
            + " \"preview\"], \"height\": 200, \"width\": 320}",
        // Activities: with actor and object by id, inside each other, with target, result,
        // instrument.
        "{"
            + context
            + "\"summary\": \"Dora made a note\", \"type\": \"Create\","
            + " \"actor\": \"https://e.example/dora\", \"object\": {\"type\": \"Note\","
            + " \"content\": \"<p>Καλημέρα</p>\"}, \"published\": \"2026-01-31T13:05:00+02:00\"}",
        "{"
            + context
            + "\"type\": \"Accept\", \"actor\": {\"type\": \"Person\", \"name\": \"Dora\"},"
            + " \"object\": {\"type\": \"Invite\", \"actor\": \"https://e.example/ali\","
            + " \"object\": {\"type\": \"Event\", \"name\": \"Φύτεμα\", \"startTime\":"
            + " \"2026-04-01T10:00:00Z\", \"duration\": \"PT2H\"}, \"target\":"
            + " [\"https://e.example/z\"]}}",
        "{"
            + context
            + "\"type\": \"Add\", \"actor\": {\"type\": \"Group\", \"name\": \"Choir\"},"
            + " \"object\": {\"type\": \"Image\", \"url\": [{\"type\": \"Link\", \"href\":"
            + " \"https://e.example/a.png\", \"mediaType\": \"image/png\"},"
            + " \"https://e.example/a.jpg\"]}, \"target\": {\"type\": \"Collection\", \"name\":"
            + " \"Album\"}, \"origin\": null}",
        // An activity without object, and a question with its answers.
        "{"
            + context
            + "\"type\": \"Travel\", \"actor\": {\"type\": \"Person\", \"name\": \"Ali\"},"
            + " \"origin\": {\"type\": \"Place\", \"name\": \"Herat\"}, \"target\": {\"type\":"
            + " \"Place\", \"name\": \"Sparta\", \"latitude\": 37.0744, \"longitude\": 22.4302,"
            + " \"accuracy\": 94.5, \"altitude\": 210, \"units\": \"m\"}}",
        "{"
            + context
            + "\"type\": \"Question\", \"name\": \"Which dance?\", \"oneOf\": [{\"type\":"
            + " \"Note\", \"name\": \"Attan\"}, {\"type\": \"Note\", \"name\": \"Tsamikos\"}],"
            + " \"closed\": \"2026-05-10T00:00:00Z\", \"replies\": {\"type\": \"Collection\","
            + " \"totalItems\": 0, \"items\": []}}",
        // Actors, profile, relationship, tombstone in an ordered collection.
        "{"
            + context
            + "\"type\": \"Profile\", \"summary\": \"Dora\", \"describes\": {\"type\":"
            + " \"Person\", \"name\": \"Dora\"}}",
        "{"
            + context
            + "\"type\": \"Relationship\", \"subject\": {\"type\": \"Person\", \"name\":"
            + " \"Dora\"}, \"relationship\": \"http://purl.org/vocab/relationship/friendOf\","
            + " \"object\": {\"type\": \"Person\", \"name\": \"Ali\"}}",
        "{"
            + context
            + "\"type\": \"OrderedCollection\", \"totalItems\": 2, \"name\": \"Photos\","
            + " \"orderedItems\": [{\"type\": \"Image\", \"id\": \"https://e.example/i/1\"},"
            + " {\"type\": \"Tombstone\", \"formerType\": \"Image\", \"id\":"
            + " \"https://e.example/i/2\", \"deleted\": \"2026-02-11T00:00:00Z\"}]}",
        "{"
            + context
            + "\"type\": \"OrderedCollectionPage\", \"id\": \"https://e.example/p?page=1\","
            + " \"startIndex\": 0, \"partOf\": \"https://e.example/p\", \"next\":"
            + " \"https://e.example/p?page=2\", \"orderedItems\": [{\"type\": \"Note\", \"name\":"
            + " \"x\"}]}",
        "{"
            + context
            + "\"type\": \"Collection\", \"totalItems\": 1, \"current\": {\"type\": \"Link\","
            + " \"href\": \"https://e.example/c\"}, \"items\": \"https://e.example/only\"}",
        // Natural languages: a map, the context's language, both plain and map.
        "{"
            + context
            + "\"type\": \"Note\", \"nameMap\": {\"en\": \"A note\", \"fa\": \"یادداشت\","
            + " \"zh-Hans\": \"便条\"}}",
        "{\"@context\": [\"https://www.w3.org/ns/activitystreams\", {\"@language\": \"ar\"}],"
            + " \"type\": \"Note\", \"content\": \"مرحبا\", \"contentMap\": {\"ar\": \"مرحبا\"}}",
        // Extensions, with terms of others, several types, numbers of all kinds and nulls.
        "{\"@context\": [\"https://www.w3.org/ns/activitystreams\", {\"css\":"
            + " \"http://www.w3.org/ns/oa#styledBy\", \"gsp\": {\"@id\": \"http://g.example/p\","
            + " \"@type\": \"@id\"}}], \"type\": [\"Note\", \"http://schema.org/CreativeWork\"],"
            + " \"css\": \"https://e.example/s.css\", \"gsp\": null, \"x\": [1, 1.50, -0, 1e3,"
            + " 12345678901234567890, true, false, [], {}, \"\\u0001\"]}",
        // No context at all, and no type.
        "{\"name\": \"Only a name\"}",
        "{}");
  }

  @ParameterizedTest
  @MethodSource("foreignDocuments")
  void of_others_come_back_as_they_were(String document) {
    Reading<Stories> reading = streams.read(document);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.get().stories()).isEmpty();
    String written = streams.write(reading.get());
    assertThat(StorySamples.members(written)).isEqualTo(StorySamples.members(document));
    assertThat(List.copyOf(StorySamples.members(written).keySet()))
        .isEqualTo(List.copyOf(StorySamples.members(document).keySet()));
    assertThat(streams.write(streams.read(written).get())).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("foreignDocuments")
  void of_others_survive_beside_stories(String document) {
    Stories town = StorySamples.town(StoryAudience.PUBLIC);
    Stories both =
        new Stories(
            town.stories(),
            town.consents(),
            List.of(),
            List.of(new ForeignObject(StorySamples.members(document))),
            Map.of());
    Reading<Stories> reading = streams.read(streams.write(both));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.get()).isEqualTo(both);
  }

  @Test
  void hold_every_part_of_a_story_there_and_back() {
    Story whole =
        Story.builder(
                "https://stories.example/whole",
                StoryForm.VIDEO,
                "consent-nasrin",
                LocalizedText.of("fa", "خانه").with("ar", "البيت"),
                StoryAudience.REGION)
            .side(io.github.imisproject.core.offer.terms.Community.MIGRANT)
            .pseudonym("Ν.")
            .minor(true)
            .summary(LocalizedText.of("fa", "کوتاه"))
            .content(
                LocalizedText.of("fa", "متن")
                    .with(
                        new LanguageTag("el"),
                        new Translation(
                            "Κείμενο",
                            TranslationState.MACHINE_TRANSLATED,
                            Optional.of(LanguageTag.FARSI),
                            Optional.of("abc"),
                            2,
                            true,
                            Optional.empty())))
            .mediaType("text/plain")
            .themes(java.util.Set.of(ConceptRef.of("themes", "PLACE")))
            .topics(java.util.Set.of(ConceptRef.of("cultures", "AFGHAN")))
            .places(List.of(StoryPlace.of(LocalizedText.of("en", "The square"), "sparta")))
            .media(
                List.of(
                    new StoryMedia(
                        StoryForm.AUDIO,
                        java.net.URI.create("https://stories.example/a.ogg"),
                        Optional.of("audio/ogg"),
                        Optional.of(LocalizedText.of("en", "A voice")),
                        Optional.of(LocalizedText.of("fa", "همه").with("en", "All said")),
                        Map.of("duration", "PT3M"))))
            .regionId("sparta")
            .sensitivities(java.util.Set.of(StorySensitivity.LOSS, StorySensitivity.FAITH))
            .published(java.time.Instant.parse("2026-02-01T10:00:00Z"))
            .inReplyTo("https://stories.example/bread")
            .unknownMembers(
                Map.of(
                    "tag", List.of(Map.of("type", "Mention", "href", "https://e.example/m")),
                    "x:mood", Map.of("warm", 1)))
            .build();
    Stories stories =
        new Stories(
            List.of(whole),
            List.of(StorySamples.toPublish("consent-nasrin", "person-nasrin")),
            List.of(new Tombstone("gone", Optional.of(StoryForm.NOTE), StorySamples.DAY)),
            List.of(),
            Map.of("summary", "our shelf"));
    String written = streams.write(stories);
    Reading<Stories> reading = streams.read(written);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.get()).isEqualTo(stories);
    assertThat(streams.write(reading.get())).isEqualTo(written);
    assertThat(StorySamples.members(written).get("@context").toString())
        .startsWith("[https://www.w3.org/ns/activitystreams, {imis=");
  }

  @Test
  void take_the_language_of_plain_texts_from_the_context() {
    Story story =
        streams
            .read(
                """
                {"@context": ["https://www.w3.org/ns/activitystreams", {"@language": "ar"}],
                 "type": "Article", "id": "s", "name": "حكاية", "content": "كان يا ما كان",
                 "imis:consentId": "c", "imis:audience": "PUBLIC"}\
                """)
            .get()
            .stories()
            .get(0);
    assertThat(story.language()).isEqualTo(LanguageTag.ARABIC);
    assertThat(story.title().original()).isEqualTo("حكاية");
  }

  @Test
  void take_a_missing_audience_for_a_private_one() {
    Reading<Stories> reading =
        streams.read(
            """
            {"type": "Note", "id": "s", "nameMap": {"en": "T"}, "contentMap": {"en": "W"},
             "to": "https://www.w3.org/ns/activitystreams#Public", "imis:consentId": "c"}\
            """);
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly("story.audienceAssumed", "story.consentUnknown");
    assertThat(reading.get().stories().get(0).audience()).isEqualTo(StoryAudience.PRIVATE);
  }

  @Test
  void report_everything_that_is_wrong_at_its_place_and_keep_the_rest() {
    Reading<Stories> reading =
        streams.read(
            """
            {"type": "Collection", "items": [
              {"type": "Poem", "imis:audience": "ALL", "nameMap": {"en": 3}, "published": "today",
               "imis:minor": "no", "imis:sensitivity": ["SAD"], "location": ["Sparta"],
               "attachment": [{"type": "Note", "url": "x"}, {"type": "Image", "url": "a b"}],
               "tag": {"imis:concept": "nothing"}},
              {"type": "Note", "id": "a", "imis:consentId": "c", "imis:audience": "REGION",
               "nameMap": {"en": "T"}},
              {"type": "Note", "id": "good", "imis:consentId": "c", "imis:audience": "PUBLIC",
               "nameMap": {"en": "T"}, "contentMap": {"en": "W"}},
              {"type": "Note", "id": "good", "imis:consentId": "c", "imis:audience": "PUBLIC",
               "nameMap": {"en": "T"}, "contentMap": {"en": "W"}},
              "https://e.example/only-a-link"],
             "imis:consents": [{"id": "c"}, 7]}\
            """);
    assertThat(reading.get().stories()).extracting(Story::id).containsExactly("good");
    assertThat(reading.problems().stream().map(p -> p.path() + " " + p.code()))
        .contains(
            "/items/0/type story.form",
            "/items/0 story.missing",
            "/items/0/imis:audience story.unknownWord",
            "/items/0/nameMap story.languageMap",
            "/items/0/published story.time",
            "/items/0/imis:minor story.wrongType",
            "/items/0/imis:sensitivity story.unknownWord",
            "/items/0/location/0 story.wrongType",
            "/items/0/attachment/0 story.media",
            "/items/0/attachment/1/url story.uri",
            "/items/0/tag model.conceptRef",
            "/items/1/content story.nothingTold",
            "/items/1/regionId story.regionMissing",
            "/items/3/id model.duplicateId",
            "/imis:consents/0 json.missing",
            "/imis:consents/1 story.wrongType",
            "/items/4 story.wrongType");
    for (Problem problem : reading.problems()) {
      for (String language : List.of("el", "en", "fr", "ar", "fa")) {
        assertThat(problem.message(new LanguageTag(language)))
            .as(problem.code())
            .doesNotContain("{", problem.code());
      }
    }
  }

  @Test
  void never_quote_a_story_in_a_problem() {
    Reading<Stories> reading =
        streams.read(
            """
            {"type": "Note", "id": "s", "imis:consentId": "c", "imis:audience": "secretword",
             "nameMap": {"secretword": "secretword"}, "contentMap": "secretword",
             "published": "secretword", "imis:side": "secretword", "location": "secretword",
             "attachment": {"type": "Image", "url": "secret word"}, "inReplyTo": 7}\
            """);
    assertThat(reading.problems()).hasSizeGreaterThan(6);
    assertThat(reading.problems().toString()).doesNotContain("secretword", "secret word");
  }

  @Test
  void stop_at_what_is_no_JSON_object_and_at_limits() {
    assertThat(streams.read("[]").value()).isEmpty();
    assertThat(streams.read("{").problems())
        .extracting(Problem::code)
        .containsExactly("json.truncated");
    assertThat(streams.read("{\"a\":1,\"a\":2}").problems())
        .extracting(Problem::code)
        .containsExactly("json.duplicateKey");
    assertThat(
            ActivityStreams.create(JsonLimits.DEFAULT.withDocumentBytes(20))
                .read("{\"name\": \"longer than twenty bytes\"}")
                .problems())
        .extracting(Problem::code)
        .containsExactly("json.documentTooLong");
    String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
    assertThat(streams.read(deep).problems())
        .extracting(Problem::code)
        .containsExactly("json.tooDeep");
  }
}
