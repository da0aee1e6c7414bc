package io.github.imisproject.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Withdrawing a story")
class StoryWithdrawalTest {
  static final String BREAD = "https://stories.example/bread";

  /** Everything of the story and of the reply to it that must be nowhere afterwards. */
  static final List<String> TRACES =
      List.of(
          "نان",
          "تنور",
          "bread",
          "Every morning",
          "oven",
          "φούρνος",
          "γιαγιά",
          "نسرین",
          "COOKING",
          "CHILDHOOD",
          "Herat");

  final ForeignObject create =
      new ForeignObject(
          StorySamples.members(
              """
              {"type": "Create", "id": "https://other.example/act/1",
               "object": {"type": "Article", "id": "https://stories.example/bread",
                 "content": "Every morning the smell of bread came"}}\
              """));
  final ForeignObject digest =
      new ForeignObject(
          StorySamples.members(
              """
              {"type": "Collection", "id": "https://other.example/digest", "totalItems": 2,
               "items": [{"id": "https://stories.example/bread", "content": "oven"},
                 {"id": "https://other.example/2", "content": "Stays"}],
               "first": null}\
              """));
  final ForeignObject foreignReply =
      new ForeignObject(
          StorySamples.members(
              """
              {"type": "Note", "id": "https://other.example/note/9",
               "inReplyTo": {"type": "Article", "id": "https://stories.example/bread"},
               "content": "What an oven!"}\
              """));
  final ForeignObject replyToReply =
      new ForeignObject(
          StorySamples.members(
              """
              {"type": "Note", "id": "https://other.example/note/10",
               "inReplyTo": ["https://other.example/note/9"], "content": "And what bread"}\
              """));

  Stories town() {
    Stories town = StorySamples.town(StoryAudience.PUBLIC);
    List<Story> stories = new ArrayList<>(town.stories());
    Story square = stories.remove(2);
    stories.add(
        square.with(
            List.of(),
            List.of(),
            square.topics(),
            Map.of(
                "context",
                Map.of("type", "Article", "id", BREAD, "content", "oven"),
                "generator",
                "kept")));
    return new Stories(
        stories,
        town.consents(),
        List.of(),
        List.of(create, digest, foreignReply, replyToReply),
        Map.of());
  }

  @Test
  void leaves_no_byte_of_it_in_any_output() {
    StoryWithdrawal withdrawal = town().withdraw(BREAD, StorySamples.DAY);
    Stories left = withdrawal.stories();
    List<String> outputs = new ArrayList<>();
    for (Readership readership :
        List.of(
            new Readership.Everybody(),
            new Readership.Residents("sparta"),
            new Readership.Partner("ngo"),
            new Readership.Teller("person-nasrin"),
            new Readership.Teller("person-eleni"))) {
      StoryExport export = left.visibleTo(readership, StorySamples.DAY, Regions.NONE);
      outputs.add(export.toJson());
      outputs.add(export.toString());
    }
    for (String output : outputs) {
      assertThat(output).doesNotContain(TRACES).doesNotContain(BREAD, "reply-1");
    }
    String archive = ActivityStreams.create().write(left);
    assertThat(archive.replace(BREAD, "")).doesNotContain(TRACES);
    assertThat(archive).containsOnlyOnce(BREAD).contains("Tombstone", "Stays", "kept");
    assertThat(withdrawal.toString().replace(BREAD, "")).doesNotContain("نان", "Every morning");
  }

  @Test
  void would_have_been_seen_in_every_output_before() {
    StoryExport export =
        town().visibleTo(new Readership.Everybody(), StorySamples.DAY, Regions.NONE);
    assertThat(export.toJson())
        .contains("نان", "bread", "Every morning", "φούρνος", "γιαγιά", "COOKING", "Herat");
    assertThat(ActivityStreams.create().write(town()))
        .contains("نان", "What an oven!", "And what bread");
  }

  @Test
  void says_what_went_and_what_is_left_to_do() {
    StoryWithdrawal withdrawal = town().withdraw(BREAD, StorySamples.DAY);
    assertThat(withdrawal.withdrawn()).containsExactly(BREAD);
    assertThat(withdrawal.replies()).containsExactly("https://stories.example/reply-1");
    assertThat(withdrawal.media())
        .containsExactly(URI.create("https://stories.example/media/oven.jpg"));
    // The copy in the activity, the digest, the two foreign notes, and the one in the square.
    assertThat(withdrawal.copies()).isEqualTo(5);
    assertThat(withdrawal.stories().others()).hasSize(1);
    assertThat(withdrawal.stories().others().get(0).members())
        .doesNotContainKey("totalItems")
        .containsEntry("first", null);
    assertThat(withdrawal.stories().tombstones())
        .containsExactly(
            new Tombstone(BREAD, Optional.of(StoryForm.ARTICLE), StorySamples.DAY),
            new Tombstone(
                "https://stories.example/reply-1", Optional.of(StoryForm.NOTE), StorySamples.DAY));
  }

  @Test
  void keeps_an_old_copy_from_coming_back() {
    Stories before = StorySamples.town(StoryAudience.PUBLIC);
    Stories after = before.withdraw(BREAD, StorySamples.DAY).stories();
    assertThatThrownBy(() -> after.with(before.find(BREAD).orElseThrow()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("withdrawn");
    String archive = ActivityStreams.create().write(after);
    String merged =
        archive.replace(
            "\"items\" : [",
            "\"items\" : [ {\"type\":\"Article\",\"id\":\""
                + BREAD
                + "\",\"nameMap\":{\"en\":\"Again\"},\"content\":\"Again\","
                + "\"imis:consentId\":\"consent-nasrin\",\"imis:audience\":\"PUBLIC\"},");
    assertThat(merged).isNotEqualTo(archive);
    Reading<Stories> reading = ActivityStreams.create().read(merged);
    assertThat(reading.problems())
        .extracting(p -> p.code())
        .containsExactly("story.afterTombstone");
    assertThat(reading.get()).isEqualTo(after);
  }

  @Test
  void refuses_a_story_that_is_not_there() {
    assertThatThrownBy(() -> Stories.NONE.withdraw("nowhere", StorySamples.DAY))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("there is no story of this id");
  }

  @Test
  void of_everything_one_teller_told_leaves_the_others_alone() {
    StoryWithdrawal all = town().withdrawAllOf("person-eleni", StorySamples.DAY);
    assertThat(all.withdrawn())
        .containsExactly("https://stories.example/reply-1", "https://stories.example/square");
    assertThat(all.stories().stories()).extracting(Story::id).containsExactly(BREAD);
  }

  @Test
  void for_good_leaves_neither_tombstone_nor_consent() {
    StoryWithdrawal all = town().eraseAllOf("person-nasrin");
    String archive = ActivityStreams.create().write(all.stories());
    assertThat(archive).doesNotContain(TRACES).doesNotContain(BREAD, "nasrin");
    assertThat(all.stories().consents()).extracting(c -> c.id()).containsExactly("consent-eleni");
  }
}
