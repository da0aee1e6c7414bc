package io.github.imisproject.core.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invented tellers and what they tell. */
final class StorySamples {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private StorySamples() {}

  static Consent.Builder consent(String id, String teller) {
    return Consent.builder(
            id,
            teller,
            LegalBasis.CONSENT,
            LocalDate.of(2026, 1, 1),
            LanguageTag.FARSI,
            "story-consent-1")
        .purposes(Set.of(Purpose.STORY_PUBLICATION));
  }

  static Consent toPublish(String id, String teller) {
    return consent(id, teller).categories(Set.of(DataCategory.STORY)).build();
  }

  /** The bread of a newcomer, with a picture, a recording and two languages. */
  static Story.Builder bread(StoryAudience audience) {
    return Story.builder(
            "https://stories.example/bread",
            StoryForm.ARTICLE,
            "consent-nasrin",
            LocalizedText.of("fa", "نان مادرم").with("en", "My mother's bread"),
            audience)
        .side(Community.MIGRANT)
        .pseudonym("نسرین")
        .summary(LocalizedText.of("fa", "بوی تنور در کوچه").with("en", "The smell of the oven"))
        .content(
            LocalizedText.of("fa", "هر صبح بوی نان از تنور همسایه می‌آمد.")
                .with("en", "Every morning the smell of bread came from the neighbour's oven."))
        .mediaType("text/plain")
        .themes(Set.of(ConceptRef.of("themes", "CHILDHOOD")))
        .topics(Set.of(ConceptRef.of("interests", "COOKING")))
        .places(List.of(StoryPlace.of(LocalizedText.of("en", "The oven of Herat"))))
        .media(
            List.of(
                StoryMedia.of(
                    StoryForm.IMAGE,
                    "https://stories.example/media/oven.jpg",
                    LocalizedText.of("en", "A clay oven with flat bread")
                        .with("el", "Ένας πήλινος φούρνος με πίτες"))))
        .published(Instant.parse("2026-02-01T10:00:00Z"));
  }

  static Story reply(String id, String to, String consentId, String words) {
    return Story.builder(
            id, StoryForm.NOTE, consentId, LocalizedText.of("el", "Απάντηση"), StoryAudience.PUBLIC)
        .side(Community.LOCAL)
        .content(LocalizedText.of("el", words))
        .inReplyTo(to)
        .build();
  }

  static Story plain(String id, String consentId, StoryAudience audience) {
    return Story.builder(
            id, StoryForm.NOTE, consentId, LocalizedText.of("en", "Title of " + id), audience)
        .content(LocalizedText.of("en", "Words of " + id))
        .regionId("sparta")
        .build();
  }

  static Stories town(StoryAudience audience) {
    return Stories.of(
        List.of(
            bread(audience).build(),
            reply(
                "https://stories.example/reply-1",
                "https://stories.example/bread",
                "consent-eleni",
                "Κι η γιαγιά μου έψηνε έτσι."),
            plain("https://stories.example/square", "consent-eleni", StoryAudience.PUBLIC)),
        List.of(
            toPublish("consent-nasrin", "person-nasrin"),
            toPublish("consent-eleni", "person-eleni")));
  }

  static Map<String, Object> members(String json) {
    return io.github.imisproject.core.json.ImisJson.create()
        .read(ForeignObject.class, json)
        .get()
        .members();
  }
}
