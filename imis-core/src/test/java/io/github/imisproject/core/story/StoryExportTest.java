package io.github.imisproject.core.story;

import static io.github.imisproject.core.story.StorySamples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.consent.Guardian;
import io.github.imisproject.core.consent.SpecialCategoryCondition;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An export of stories")
class StoryExportTest {
  static final Readership EVERYBODY = new Readership.Everybody();
  static final Readership SPARTA = new Readership.Residents("sparta");
  static final Readership NGO = new Readership.Partner("ngo");

  static List<String> ids(Stories stories, Readership readership) {
    return stories.visibleTo(readership, DAY, Regions.NONE).stories().stream()
        .map(Story::id)
        .toList();
  }

  static Stories one(Story story, Consent... consents) {
    return Stories.of(List.of(story), List.of(consents));
  }

  @ParameterizedTest
  @EnumSource(StoryAudience.class)
  void goes_exactly_as_far_as_the_teller_lets_it(StoryAudience audience) {
    Consent consent =
        StorySamples.consent("c", "person-nasrin")
            .categories(Set.of(DataCategory.STORY))
            .recipients(Set.of("ngo"))
            .build();
    Stories stories = one(StorySamples.plain("s", "c", audience), consent);
    assertThat(ids(stories, new Readership.Teller("person-nasrin"))).containsExactly("s");
    assertThat(ids(stories, new Readership.Teller("person-eleni"))).isEmpty();
    assertThat(ids(stories, NGO).isEmpty()).isEqualTo(audience == StoryAudience.PRIVATE);
    assertThat(ids(stories, SPARTA).isEmpty())
        .isEqualTo(audience.compareTo(StoryAudience.REGION) < 0);
    assertThat(ids(stories, new Readership.Residents("granada")).isEmpty())
        .isEqualTo(audience != StoryAudience.PUBLIC);
    assertThat(ids(stories, EVERYBODY).isEmpty()).isEqualTo(audience != StoryAudience.PUBLIC);
  }

  @Test
  void gives_a_story_for_partners_only_to_those_the_consent_names() {
    Stories stories =
        one(
            StorySamples.plain("s", "c", StoryAudience.PARTNERS),
            StorySamples.toPublish("c", "person-nasrin"));
    StoryExport export = stories.visibleTo(NGO, DAY, Regions.NONE);
    assertThat(export.stories()).isEmpty();
    assertThat(export.withheld())
        .containsExactly(
            new StoryExport.Withheld(
                "s", StoryExport.Reason.CONSENT, Optional.of(DenialReason.RECIPIENT_NOT_COVERED)));
  }

  @Test
  void gives_a_story_for_a_region_to_the_places_inside_it() {
    Regions regions =
        new Regions(
            List.of(
                region("laconia", Optional.empty()),
                region("sparta", Optional.of("laconia")),
                region("corinth", Optional.empty())));
    Story story =
        Story.builder(
                "s", StoryForm.NOTE, "c", LocalizedText.of("el", "Τίτλος"), StoryAudience.REGION)
            .content(LocalizedText.of("el", "Λόγια"))
            .regionId("laconia")
            .build();
    Stories stories = one(story, StorySamples.toPublish("c", "p"));
    assertThat(stories.visibleTo(SPARTA, DAY, regions).stories()).hasSize(1);
    assertThat(stories.visibleTo(new Readership.Residents("corinth"), DAY, regions).stories())
        .isEmpty();
  }

  private static Region region(String id, Optional<String> parent) {
    Region.Builder builder = Region.builder(id, LocalizedText.of("en", id), new CountryCode("GR"));
    parent.ifPresent(builder::parentId);
    return builder.build();
  }

  @Test
  void ends_on_the_day_the_consent_is_withdrawn_or_expires() {
    Consent consent = StorySamples.toPublish("c", "p");
    Story story = StorySamples.plain("s", "c", StoryAudience.PUBLIC);
    assertThat(ids(one(story, consent), EVERYBODY)).hasSize(1);
    assertThat(ids(one(story, consent.withdrawn(DAY)), EVERYBODY)).isEmpty();
    assertThat(ids(one(story, consent).with(consent.withdrawn(DAY)), EVERYBODY)).isEmpty();
    assertThat(ids(one(story, consent.withdrawn(DAY.plusDays(1))), EVERYBODY)).hasSize(1);
    assertThat(ids(one(story), EVERYBODY)).isEmpty();
  }

  @Test
  void needs_a_guardian_for_a_minor() {
    Story story =
        Story.builder(
                "s", StoryForm.NOTE, "c", LocalizedText.of("ar", "مدرستي"), StoryAudience.PUBLIC)
            .content(LocalizedText.of("ar", "أحب مدرستي"))
            .minor(true)
            .build();
    assertThat(
            one(story, StorySamples.toPublish("c", "p"))
                .visibleTo(EVERYBODY, DAY, Regions.NONE)
                .withheld())
        .extracting(w -> w.denial())
        .containsExactly(Optional.of(DenialReason.GUARDIAN_MISSING));
    Consent guarded =
        StorySamples.consent("c", "p")
            .categories(Set.of(DataCategory.STORY))
            .guardian(new Guardian("mother", Guardian.Role.PARENT))
            .build();
    assertThat(ids(one(story, guarded), EVERYBODY)).containsExactly("s");
  }

  @ParameterizedTest
  @EnumSource(StorySensitivity.class)
  void needs_the_special_category_that_a_story_tells_of(StorySensitivity sensitivity) {
    Story story =
        Story.builder(
                "s", StoryForm.NOTE, "c", LocalizedText.of("en", "Title"), StoryAudience.PUBLIC)
            .content(LocalizedText.of("en", "Words"))
            .sensitivities(Set.of(sensitivity))
            .build();
    assertThat(ids(one(story, StorySamples.toPublish("c", "p")), EVERYBODY).isEmpty())
        .isEqualTo(sensitivity.category().isPresent());
    Set<DataCategory> categories = EnumSet.of(DataCategory.STORY);
    sensitivity.category().ifPresent(categories::add);
    Consent explicit =
        StorySamples.consent("c", "p")
            .categories(categories)
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    assertThat(ids(one(story, explicit), EVERYBODY)).containsExactly("s");
    assertThat(one(story, explicit).visibleTo(EVERYBODY, DAY, Regions.NONE).toJson())
        .contains("\"sensitive\" : true", sensitivity.name());
  }

  @Test
  void leaves_out_how_a_teller_describes_the_own_culture_unless_a_consent_covers_it() {
    Story story =
        StorySamples.bread(StoryAudience.PUBLIC)
            .build()
            .with(
                List.of(),
                List.of(),
                Set.of(ConceptRef.of("cultures", "AFGHAN"), ConceptRef.of("interests", "COOKING")),
                Map.of());
    Stories without = one(story, StorySamples.toPublish("consent-nasrin", "p"));
    assertThat(without.visibleTo(EVERYBODY, DAY, Regions.NONE).toJson())
        .contains("interests:COOKING")
        .doesNotContain("AFGHAN", "Afghan");
    Consent explicit =
        StorySamples.consent("consent-nasrin", "p")
            .categories(EnumSet.of(DataCategory.STORY, DataCategory.ETHNIC_ORIGIN))
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    assertThat(one(story, explicit).visibleTo(EVERYBODY, DAY, Regions.NONE).toJson())
        .contains("cultures:AFGHAN");
  }

  @Test
  void holds_back_replies_to_what_is_held_back_through_the_whole_thread() {
    Story secret = StorySamples.plain("a", "c", StoryAudience.PARTNERS);
    Story reply = StorySamples.reply("b", "a", "c", "ένα");
    Story further = StorySamples.reply("d", "b", "c", "δύο");
    Story elsewhere = StorySamples.reply("e", "https://other.example/1", "c", "τρία");
    Stories stories =
        Stories.of(
            List.of(further, reply, secret, elsewhere),
            List.of(StorySamples.toPublish("c", "person-nasrin")));
    StoryExport export = stories.visibleTo(EVERYBODY, DAY, Regions.NONE);
    assertThat(export.stories()).extracting(Story::id).containsExactly("e");
    assertThat(export.withheld())
        .filteredOn(w -> w.reason() == StoryExport.Reason.REPLY)
        .extracting(StoryExport.Withheld::storyId)
        .containsExactlyInAnyOrder("b", "d");
  }

  @Test
  void holds_back_a_reply_that_came_after_its_story_was_withdrawn() {
    Story story = StorySamples.plain("a", "c", StoryAudience.PUBLIC);
    Stories left =
        Stories.of(List.of(story), List.of(StorySamples.toPublish("c", "person-nasrin")))
            .withdraw("a", DAY)
            .stories()
            .with(StorySamples.reply("b", "a", "c", "Words of a"));
    StoryExport export = left.visibleTo(EVERYBODY, DAY, Regions.NONE);
    assertThat(export.stories()).isEmpty();
    assertThat(export.withheld())
        .extracting(StoryExport.Withheld::reason)
        .containsExactly(StoryExport.Reason.REPLY);
  }

  @Test
  void says_nothing_that_is_for_its_keeper_only() {
    Story story =
        StorySamples.bread(StoryAudience.PUBLIC)
            .regionId("sparta")
            .unknownMembers(Map.of("source", "first draft", "bto", "https://secret.example/friend"))
            .build();
    Stories stories =
        new Stories(
            List.of(story),
            List.of(StorySamples.toPublish("consent-nasrin", "person-nasrin")),
            List.of(new Tombstone("gone", Optional.empty(), DAY)),
            List.of(new ForeignObject(Map.of("type", "Note", "content", "somebody else"))),
            Map.of("summary", "our own shelf"));
    String json = stories.visibleTo(EVERYBODY, DAY, Regions.NONE).toJson();
    assertThat(json)
        .contains("نسرین", "My mother's bread", "https://www.w3.org/ns/activitystreams")
        .doesNotContain(
            "consent-nasrin",
            "person-nasrin",
            "first draft",
            "secret.example",
            "gone",
            "somebody else",
            "our own shelf",
            "imis:audience",
            "imis:regionId");
    assertThat(ActivityStreams.create().write(stories))
        .contains("consent-nasrin", "first draft", "gone", "somebody else", "our own shelf");
  }

  @Test
  void is_kept_as_somebody_elses_when_it_is_read_back() {
    String json =
        StorySamples.town(StoryAudience.PUBLIC).visibleTo(EVERYBODY, DAY, Regions.NONE).toJson();
    Stories read = ActivityStreams.create().read(json).get();
    assertThat(read.stories()).isEmpty();
    assertThat(read.others()).hasSize(1);
    assertThat(ActivityStreams.create().write(read)).isEqualTo(json.stripTrailing());
  }

  @Test
  void gives_equal_bytes_for_equal_stories() {
    Stories one = StorySamples.town(StoryAudience.PUBLIC);
    Stories other = StorySamples.town(StoryAudience.PUBLIC);
    assertThat(one.visibleTo(EVERYBODY, DAY, Regions.NONE).toJson())
        .isEqualTo(other.visibleTo(EVERYBODY, DAY, Regions.NONE).toJson());
  }
}
