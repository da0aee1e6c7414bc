package io.github.imisproject.matching.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.story.Readership;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryAudience;
import io.github.imisproject.core.story.StoryExport;
import io.github.imisproject.core.story.StoryForm;
import io.github.imisproject.core.story.StoryMedia;
import io.github.imisproject.core.story.StorySensitivity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.matching.SampleTown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A few invented stories of the sample town. */
final class TownStories {
  private TownStories() {}

  static Consent consent(String teller) {
    return Consent.builder(
            "story-" + teller,
            teller,
            LegalBasis.CONSENT,
            LocalDate.of(2026, 1, 1),
            LanguageTag.FARSI,
            "1")
        .purposes(Set.of(Purpose.STORY_PUBLICATION))
        .categories(Set.of(DataCategory.STORY))
        .build();
  }

  static Story.Builder story(String id, String teller, Community side, LocalizedText content) {
    return Story.builder(
            id,
            StoryForm.ARTICLE,
            "story-" + teller,
            LocalizedText.of(content.defaultLanguage(), id),
            StoryAudience.PUBLIC)
        .side(side)
        .content(content);
  }

  static Stories all() {
    return Stories.of(
        List.of(
            story(
                    "bread-of-herat",
                    "cook",
                    Community.MIGRANT,
                    LocalizedText.of("fa", "مادرم نان را در تنور می‌پخت")
                        .with("en", "My mother baked flatbread in a clay oven"))
                .themes(Set.of(ConceptRef.of("themes", "RECIPE")))
                .topics(Set.of(ConceptRef.of("interests", "COOKING")))
                .build(),
            story(
                    "village-oven",
                    "eleni",
                    Community.LOCAL,
                    LocalizedText.of("el", "Η γιαγιά έψηνε ψωμί στον ξυλόφουρνο")
                        .with("en", "Grandmother baked bread in the village oven on Saturdays"))
                .themes(Set.of(ConceptRef.of("themes", "RECIPE")))
                .topics(Set.of(ConceptRef.of("interests", "COOKING")))
                .build(),
            story(
                    "choir",
                    "eleni",
                    Community.LOCAL,
                    LocalizedText.of("el", "Τραγουδάμε κάθε Τρίτη")
                        .with(
                            LanguageTag.FARSI,
                            new Translation(
                                "هر سه‌شنبه آواز می‌خوانیم",
                                TranslationState.MACHINE_TRANSLATED,
                                Optional.of(LanguageTag.GREEK),
                                Optional.empty(),
                                0,
                                true,
                                Optional.empty())))
                .topics(Set.of(ConceptRef.of("interests", "SINGING")))
                .regionId("sparta")
                .build(),
            story(
                    "night-boat",
                    "amal",
                    Community.MIGRANT,
                    LocalizedText.of("ar", "كان البحر أسود في تلك الليلة"))
                .themes(Set.of(ConceptRef.of("themes", "JOURNEY")))
                .sensitivities(Set.of(StorySensitivity.FLIGHT))
                .build(),
            Story.builder(
                    "picture",
                    StoryForm.IMAGE,
                    "story-amal",
                    LocalizedText.of("ar", "صورة"),
                    StoryAudience.PUBLIC)
                .media(
                    List.of(
                        StoryMedia.of(
                            StoryForm.IMAGE,
                            "https://stories.example/p.jpg",
                            LocalizedText.of("ar", "شجرة زيتون في الساحة"))))
                .build()),
        List.of(consent("cook"), consent("eleni"), consent("amal")));
  }

  static StoryExport export(Stories stories) {
    return stories.visibleTo(new Readership.Everybody(), SampleTown.DAY, Regions.NONE);
  }
}
