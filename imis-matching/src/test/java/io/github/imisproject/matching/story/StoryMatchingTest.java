package io.github.imisproject.matching.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.Consent;
import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.consent.LegalBasis;
import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.consent.SpecialCategoryCondition;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.LocalMember;
import io.github.imisproject.core.person.Migrant;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Undecided;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.reciprocal.HarmonicMean;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stories on the matching engine")
class StoryMatchingTest {
  static final List<LanguageTag> FIVE =
      List.of(
          LanguageTag.GREEK,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.ARABIC,
          LanguageTag.FARSI);

  static Matcher<Person, StoryView> forPeople(Stories stories) {
    return Matcher.forPerson(
        StoryView.class,
        StorySource.forPeople(TownStories.export(stories), stories, Vocabularies.embedded()),
        Purpose.MATCH_PEOPLE,
        MatchingPolicy.forStories(),
        ReferenceData.EMPTY,
        Plugins.installed());
  }

  static MatchResult<StoryView> suggest(Stories stories, Person person) {
    return forPeople(stories)
        .match(
            MatchRequest.of(person, SampleTown.DAY)
                .purposes(Set.of(Purpose.MATCH_PEOPLE))
                .top(100));
  }

  static MatchResult<StoryView> alike(Stories stories, String id) {
    StorySource<StoryView> source =
        StorySource.forStories(TownStories.export(stories), Vocabularies.embedded());
    return Matcher.between(
            StoryView.class,
            StoryView.class,
            source,
            MatchingPolicy.forSimilarStories(),
            Plugins.installed())
        .match(MatchRequest.of(source.find(id).orElseThrow(), SampleTown.DAY).top(100));
  }

  static LocalMember neighbour(String id, int birthYear) {
    return LocalMember.builder(
            PersonDetails.builder(id)
                .birthYear(birthYear)
                .languages(
                    List.of(
                        LanguageSkill.of(LanguageTag.GREEK, CefrLevel.NATIVE),
                        LanguageSkill.of(LanguageTag.ENGLISH, CefrLevel.B2)))
                .interests(Set.of(ConceptRef.of("themes", "RECIPE")))
                .consents(List.of(SampleTown.consent(id, SampleTown.USUAL)))
                .build())
        .build();
  }

  static List<String> codes(Match<?> match) {
    return match.explanation().contributions().stream()
        .flatMap(c -> c.reasons().stream())
        .map(Reason::code)
        .toList();
  }

  @Test
  void finds_the_story_from_the_other_side_about_the_same_thing_in_another_language() {
    MatchResult<StoryView> result = alike(TownStories.all(), "bread-of-herat");
    assertThat(result.matches().get(0).id()).isEqualTo("village-oven");
    assertThat(codes(result.matches().get(0)))
        .contains("story.topics.shared", "story.words.shared", "story.across.other");
    assertThat(result.matches()).extracting(Match::id).doesNotContain("bread-of-herat");
  }

  @Test
  void compares_stories_alike_both_ways() {
    for (StoryView one : StoryPluginsTest.stories()) {
      for (Match<StoryView> match : alike(TownStories.all(), one.id()).matches()) {
        double back =
            alike(TownStories.all(), match.id()).matches().stream()
                .filter(m -> m.id().equals(one.id()))
                .findFirst()
                .orElseThrow()
                .score()
                .value();
        assertThat(match.score().value())
            .isCloseTo(back, org.assertj.core.data.Offset.offset(1e-12));
      }
    }
  }

  @Test
  void suggests_what_the_person_likes_and_can_read_but_never_an_own_story() {
    MatchResult<StoryView> result = suggest(TownStories.all(), SampleTown.cook());
    assertThat(result.matches().get(0).id()).isEqualTo("village-oven");
    assertThat(codes(result.matches().get(0)))
        .contains("interests.shared", "story.language.yours", "story.bridge.other");
    assertThat(result.accounting().candidates()).isEqualTo(4);
    assertThat(result.toJson()).doesNotContain("bread-of-herat");
  }

  @Test
  void counts_what_a_machine_translated_less_and_says_so() {
    Match<StoryView> choir =
        suggest(TownStories.all(), SampleTown.cook()).matches().stream()
            .filter(m -> m.id().equals("choir"))
            .findFirst()
            .orElseThrow();
    Contribution language =
        choir.explanation().contributions().stream()
            .filter(c -> c.scorer().equals("storyLanguage"))
            .findFirst()
            .orElseThrow();
    assertThat(language.reasons())
        .extracting(Reason::code)
        .containsExactly("story.language.machine");
    assertThat(language.score()).isEqualTo(0.7);
  }

  @Test
  void keeps_hard_stories_from_minors_and_leaves_them_open_where_the_age_is_unknown() {
    assertThat(suggest(TownStories.all(), neighbour("maria", 2009)).exclusions())
        .extracting(Exclusion::id)
        .containsExactly("night-boat");
    assertThat(suggest(TownStories.all(), neighbour("kostas", 1980)).exclusions()).isEmpty();
    Person silent =
        LocalMember.builder(
                PersonDetails.builder("silent")
                    .consents(List.of(SampleTown.consent("silent", SampleTown.USUAL)))
                    .build())
            .build();
    assertThat(suggest(TownStories.all(), silent).undecided())
        .extracting(Undecided::id)
        .containsExactly("night-boat");
  }

  @Test
  void explains_every_score_in_five_languages() {
    List<Reason> reasons = new ArrayList<>();
    for (Person person : List.of(SampleTown.cook(), neighbour("maria", 2009))) {
      MatchResult<StoryView> result = suggest(TownStories.all(), person);
      result
          .matches()
          .forEach(m -> m.explanation().contributions().forEach(c -> reasons.addAll(c.reasons())));
    }
    for (StoryView story : StoryPluginsTest.stories()) {
      alike(TownStories.all(), story.id())
          .matches()
          .forEach(m -> m.explanation().contributions().forEach(c -> reasons.addAll(c.reasons())));
    }
    assertThat(reasons.stream().map(Reason::code).collect(Collectors.toSet()))
        .contains(
            "story.topics.shared",
            "story.topics.none",
            "story.words.shared",
            "story.across.other",
            "story.across.same",
            "story.bridge.other",
            "story.bridge.same",
            "story.language.yours",
            "story.language.machine",
            "story.language.none");
    for (Reason reason : reasons) {
      for (LanguageTag language : FIVE) {
        assertThat(Explainer.standard().sentence(reason, language))
            .doesNotContain("{", reason.code());
      }
    }
  }

  @Test
  void finds_what_two_people_have_in_common_and_tells_each_only_what_is_true_of_both() {
    Person cook = SampleTown.cook();
    Person maria = neighbour("maria", 1960);
    StoriesInCommon common =
        StoriesInCommon.of(
            suggest(TownStories.all(), cook),
            suggest(TownStories.all(), maria),
            new HarmonicMean(),
            2);
    assertThat(common.stories()).hasSize(2);
    StoriesInCommon.Shared best = common.stories().get(0);
    assertThat(best.story().id()).isEqualTo("village-oven");
    assertThat(best.together())
        .extracting(Reason::code)
        .containsExactly("story.common.interests", "story.common.ownLanguages");
    assertThat(best.joint())
        .isBetween(
            Math.min(best.one().score().value(), best.other().score().value()),
            Math.max(best.one().score().value(), best.other().score().value()));
    assertThat(
            StoriesInCommon.of(
                    suggest(TownStories.all(), maria),
                    suggest(TownStories.all(), cook),
                    new HarmonicMean(),
                    2)
                .stories())
        .extracting(s -> s.story().id())
        .containsExactlyElementsOf(common.stories().stream().map(s -> s.story().id()).toList());
    for (LanguageTag language : FIVE) {
      best.together()
          .forEach(
              r ->
                  assertThat(Explainer.standard().sentence(r, language))
                      .doesNotContain("{", r.code()));
    }
    assertThatThrownBy(
            () ->
                StoriesInCommon.of(
                    suggest(TownStories.all(), cook),
                    suggest(TownStories.all(), maria),
                    new HarmonicMean(),
                    0))
        .hasMessageContaining("top is 0");
  }

  @Test
  void leaves_nothing_of_a_withdrawn_story_in_results_or_behind_the_source() {
    Stories before = TownStories.all();
    Stories after = before.withdraw("village-oven", SampleTown.DAY).stories();
    List<String> traces =
        List.of(
            "village-oven",
            "baked",
            "bread in",
            "grandmother",
            "Grandmother",
            "ξυλόφουρνο",
            "saturday");
    assertThat(suggest(before, SampleTown.cook()).toJson()).contains("village-oven");
    assertThat(alike(before, "bread-of-herat").toJson()).contains("village-oven");
    assertThat(suggest(after, SampleTown.cook()).toJson()).doesNotContain(traces);
    assertThat(alike(after, "bread-of-herat").toJson())
        .doesNotContain("village-oven", "grandmother");
    List<String> texts =
        reachableTexts(
            StorySource.forPeople(TownStories.export(after), after, Vocabularies.embedded()));
    assertThat(texts).noneMatch(t -> t.contains("village-oven") || t.contains("randmother"));
    assertThat(texts).noneMatch(t -> t.contains("ξυλόφουρν") || t.contains("ξυλοφουρν"));
    assertThat(
            reachableTexts(
                StorySource.forPeople(TownStories.export(before), before, Vocabularies.embedded())))
        .anyMatch(t -> t.contains("village-oven"))
        .anyMatch(t -> t.contains("ξυλοφουρν"));
  }

  @Test
  void has_another_hash_of_data_after_a_withdrawal_and_the_same_in_another_order() {
    Stories before = TownStories.all();
    Stories after = before.withdraw("choir", SampleTown.DAY).stories();
    assertThat(hash(after)).isNotEqualTo(hash(before));
    List<Story> turned = new ArrayList<>(before.stories());
    Collections.reverse(turned);
    assertThat(hash(Stories.of(turned, before.consents()))).isEqualTo(hash(before));
  }

  private static String hash(Stories stories) {
    return StorySource.forPeople(TownStories.export(stories), stories, Vocabularies.embedded())
        .dataHash();
  }

  @Test
  void takes_a_withdrawn_consent_to_publish_out_of_the_next_suggestions() {
    Consent withdrawn = TownStories.consent("eleni").withdrawn(SampleTown.DAY);
    assertThat(suggest(TownStories.all().with(withdrawn), SampleTown.cook()).toJson())
        .doesNotContain("village-oven", "choir");
  }

  @Test
  void refuses_people_as_candidates_and_rules_that_do_not_fit() {
    assertThatThrownBy(
            () ->
                Matcher.forPerson(
                    Person.class,
                    null,
                    Purpose.MATCH_PEOPLE,
                    MatchingPolicy.forStories(),
                    ReferenceData.EMPTY,
                    Plugins.installed()))
        .hasMessageContaining("consent gate");
    assertThatThrownBy(
            () ->
                Matcher.forPerson(
                    StoryView.class,
                    StorySource.forPeople(
                        TownStories.export(TownStories.all()),
                        TownStories.all(),
                        Vocabularies.embedded()),
                    Purpose.MATCH_PEOPLE,
                    MatchingPolicy.standard(),
                    ReferenceData.EMPTY,
                    Plugins.installed()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_the_own_culture_only_on_a_stated_legal_ground_and_then_says_which() {
    Set<DataCategory> categories = EnumSet.of(DataCategory.ETHNIC_ORIGIN, DataCategory.PREFERENCE);
    Consent explicit =
        Consent.builder(
                "explicit",
                "dancer",
                LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                LanguageTag.FARSI,
                "1")
            .purposes(SampleTown.MATCHING)
            .categories(categories)
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    Person dancer =
        Migrant.builder(PersonDetails.builder("dancer").consents(List.of(explicit)).build())
            .culturalBackground(Set.of(ConceptRef.of("cultures", "AFGHAN")))
            .build();
    Story feast =
        TownStories.story("feast", "farid", Community.MIGRANT, LocalizedText.of("en", "We danced"))
            .topics(Set.of(ConceptRef.of("cultures", "AFGHAN")))
            .build();
    Consent told =
        Consent.builder(
                "story-farid",
                "farid",
                LegalBasis.CONSENT,
                LocalDate.of(2026, 1, 1),
                LanguageTag.FARSI,
                "1")
            .purposes(Set.of(Purpose.STORY_PUBLICATION))
            .categories(EnumSet.of(DataCategory.STORY, DataCategory.ETHNIC_ORIGIN))
            .specialCategoryCondition(SpecialCategoryCondition.EXPLICIT_CONSENT)
            .build();
    Stories stories = Stories.of(List.of(feast), List.of(told));
    assertThat(codes(suggest(stories, dancer).matches().get(0)))
        .doesNotContain("interests.culture");
    MatchingPolicy grounded =
        MatchingPolicy.forStories()
            .withScorers(
                List.of(
                    new MatchingPolicy.WeightedUse(
                        "storyInterests",
                        1,
                        Map.of("culturalGround", List.of("art. 9(2)(a) GDPR")))));
    Match<StoryView> match =
        Matcher.forPerson(
                StoryView.class,
                StorySource.forPeople(
                    TownStories.export(stories), stories, Vocabularies.embedded()),
                Purpose.MATCH_PEOPLE,
                grounded,
                ReferenceData.EMPTY,
                Plugins.installed())
            .match(MatchRequest.of(dancer, SampleTown.DAY))
            .matches()
            .get(0);
    assertThat(match.score().value()).isEqualTo(0.5);
    Reason reason = match.explanation().contributions().get(0).reasons().get(0);
    assertThat(Explainer.standard().sentence(reason, LanguageTag.ENGLISH))
        .contains("art. 9(2)(a) GDPR");
  }

  /** Every text that can be reached from an object, by reflection. */
  private static List<String> reachableTexts(Object root) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    List<String> texts = new ArrayList<>();
    while (!open.isEmpty()) {
      Object at = open.pop();
      if (!seen.add(at)) {
        continue;
      }
      if (at instanceof String text) {
        texts.add(text);
      } else if (at instanceof Collection<?> collection) {
        collection.forEach(open::push);
      } else if (at instanceof Map<?, ?> map) {
        map.keySet().forEach(open::push);
        map.values().forEach(open::push);
      } else if (at instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (at.getClass().isArray() && !at.getClass().getComponentType().isPrimitive()) {
        for (int i = 0; i < Array.getLength(at); i++) {
          open.push(Array.get(at, i));
        }
      } else if (at.getClass().getName().startsWith("io.github.imisproject")
          && !(at instanceof Enum)) {
        push(at, open);
      }
    }
    return texts;
  }

  private static void push(Object at, Deque<Object> open) {
    for (Class<?> c = at.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          try {
            field.setAccessible(true);
            Object value = field.get(at);
            if (value != null) {
              open.push(value);
            }
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
  }
}
