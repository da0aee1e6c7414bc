package io.github.imisproject.core.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.rights.ErasureReport.Kind;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An erasure")
class ErasureTest {
  static final ImisJson JSON = ImisJson.create();

  static final String CONSENT =
      """
      {"id": "c-%s", "subjectId": "%s", "purposes": ["MATCH_JOBS"], "categories": ["SKILL"],
       "legalBasis": "CONSENT", "grantedOn": "2026-01-01", "languageShown": "fa",
       "textVersion": "1"%s}\
      """;

  static Profiles profiles() {
    return JSON.read(
            Profiles.class,
            """
            {"people": [
              {"type": "Migrant", "id": "amina", "birthYear": 1990, "householdId": "h1",
               "consents": [%s]},
              {"type": "Migrant", "id": "amina-2", "birthYear": 2014, "householdId": "h1",
               "x:broughtBy": "amina", "consents": [%s]},
              {"type": "LocalMember", "id": "sofia", "consents": []}],
             "households": [
              {"id": "h1", "members": [{"personId": "amina", "role": "HEAD"},
                {"personId": "amina-2", "role": "CHILD"}]},
              {"id": "h2", "members": [{"personId": "amina", "role": "HEAD"}]}],
             "x:notes": [{"about": "amina", "text": "came on Monday"}, {"about": "sofia"}]}\
            """
                .formatted(
                    CONSENT.formatted("1", "amina", ""),
                    CONSENT.formatted(
                        "2",
                        "amina-2",
                        ", \"guardian\": {\"id\": \"amina\", \"role\": \"PARENT\"}")))
        .get();
  }

  static Stories stories() {
    return ActivityStreams.create()
        .read(
            """
            {"type": "Collection", "imis:consents": [%s, %s], "items": [
              {"type": "Note", "id": "s1", "nameMap": {"en": "Mine"}, "imis:audience": "PUBLIC",
               "contentMap": {"en": "My words"}, "imis:consentId": "c-1",
               "attachment": {"type": "Image", "url": "https://e.example/me.jpg",
                 "nameMap": {"en": "My face"}}},
              {"type": "Note", "id": "s2", "nameMap": {"en": "Answer"}, "inReplyTo": "s1",
               "contentMap": {"en": "You said it"}, "imis:audience": "PUBLIC",
               "imis:consentId": "c-2"}]}\
            """
                .formatted(
                    CONSENT.formatted("1", "amina", ""), CONSENT.formatted("2", "sofia", "")))
        .get();
  }

  @Test
  void leaves_no_trace_in_any_document() {
    Erasure erasure = Erasure.of("amina");
    String profiles = JSON.write(erasure.from(profiles()));
    String stories = ActivityStreams.create().write(erasure.from(stories()));
    String state =
        erasure.fromDocument(
            """
            {"placed": {"amina": "flat-3", "sofia": "flat-4"}, "waiting": ["amina", "amina-2"],
             "referrals": [{"id": "r1", "seekerId": "amina", "offer": "o1"}, {"id": "r2"}],
             "last": {"person": "amina", "at": 3}, "next": "amina", "empty": null}\
            """);
    String trail =
        erasure.fromLines(
            "{\"subjectId\":\"amina\",\"n\":1}\n\n{\"subjectId\":\"amina-2\"}\n"
                + "{\"subjectId\":\"sofia\",\"counterpartId\":\"amina\"}\n");
    for (String document : List.of(profiles, stories, state, trail)) {
      assertThat(document.replace("amina-2", "")).doesNotContain("amina");
    }
    assertThat(profiles).contains("amina-2", "sofia").doesNotContain("1990", "Monday", "h2");
    assertThat(stories).doesNotContain("My words", "My face", "You said it", "Tombstone", "s1");
    assertThat(state)
        .isEqualTo(
            "{\"placed\":{\"sofia\":\"flat-4\"},\"waiting\":[\"amina-2\"],"
                + "\"referrals\":[{\"id\":\"r2\"}],\"empty\":null}");
    assertThat(trail).isEqualTo("{\"subjectId\":\"amina-2\"}\n");
    assertThat(erasure.report().complete()).isTrue();
  }

  @Test
  void reports_what_went_and_names_nobody() {
    Erasure erasure = Erasure.of("amina");
    erasure.from(profiles());
    erasure.from(stories());
    erasure.fromLines("{\"subjectId\":\"amina\"}\n");
    ErasureReport report = erasure.report();
    assertThat(report.erased())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Kind.PROFILE, 1,
                Kind.CONSENT, 2,
                Kind.HOUSEHOLD_MEMBERSHIP, 2,
                Kind.HOUSEHOLD, 1,
                Kind.GUARDIANSHIP, 1,
                Kind.STORY, 1,
                Kind.REPLY, 1,
                Kind.AUDIT_RECORD, 1,
                Kind.REFERENCE, 2));
    assertThat(report.media()).containsExactly(URI.create("https://e.example/me.jpg"));
    assertThat(report.toString()).doesNotContain("amina");
  }

  @Test
  void closes_what_a_guardian_had_opened() {
    Profiles left = Erasure.of("amina").from(profiles());
    assertThat(left.people().get(0).details().consents().get(0).guardian()).isEmpty();
    assertThat(left.findHousehold(left.people().get(0)).orElseThrow().members()).hasSize(1);
  }

  @Test
  void takes_no_other_person_along_who_is_only_linked() {
    Profiles left = Erasure.of("amina").from(profiles());
    assertThat(left.people()).extracting(p -> p.id()).containsExactly("amina-2", "sofia");
    assertThat(left.people().get(0).unknownMembers()).isEmpty();
  }

  @Test
  void says_where_a_name_still_stands_in_a_text_it_cannot_judge() {
    Erasure erasure = Erasure.of("amina");
    String left = erasure.fromDocument("{\"note\":\"amina and amina-2 came\",\"n\":[1.50]}");
    assertThat(left).contains("1.50");
    assertThat(erasure.report().mentions()).isEqualTo(1);
    assertThat(erasure.report().complete()).isFalse();
  }

  @Test
  void of_somebody_unknown_changes_nothing() {
    Erasure erasure = Erasure.of("nobody");
    assertThat(erasure.from(profiles())).isEqualTo(profiles());
    assertThat(erasure.from(stories())).isEqualTo(stories());
    assertThat(erasure.report()).isEqualTo(new ErasureReport(Map.of(), 0, List.of()));
  }

  @Test
  void refuses_what_is_no_id_and_no_document() {
    assertThatThrownBy(() -> Erasure.of(" ")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Erasure.of("amina").fromDocument("[1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not one JSON object");
  }

  @Property(tries = 50)
  void done_twice_is_done_once(@ForAll @IntRange(min = 0, max = 4) int who) {
    String person = List.of("amina", "amina-2", "sofia", "h1", "nobody").get(who);
    Profiles once = Erasure.of(person).from(profiles());
    Erasure again = Erasure.of(person);
    assertThat(again.from(once)).isEqualTo(once);
    assertThat(again.report().erased()).isEmpty();
  }
}
