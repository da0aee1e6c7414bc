package io.github.imisproject.i18n.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.text.LanguageTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A label index")
class LabelIndexTest {
  private final List<ConceptLabel> labels =
      List.of(
          label("nurse", "en", "nurse", LabelKind.PREFERRED),
          label("nurse", "fr", "infirmier", LabelKind.PREFERRED),
          label("nurse", "fr", "infirmière", LabelKind.ALTERNATIVE),
          label("nurse", "el", "νοσηλευτής", LabelKind.PREFERRED),
          label("nurse", "ar", "ممرض", LabelKind.PREFERRED),
          label("nurse", "fa", "پرستار", LabelKind.PREFERRED),
          label("cook", "en", "cook", LabelKind.PREFERRED),
          label("cook", "en", "kitchen chef", LabelKind.ALTERNATIVE),
          label("cook", "fr", "cuisinier de collectivité", LabelKind.PREFERRED),
          label("cook", "el", "μάγειρας", LabelKind.PREFERRED),
          label("cook", "ar", "طاهٍ", LabelKind.PREFERRED),
          label("cook", "fa", "آشپز", LabelKind.PREFERRED),
          label("welder", "en", "welder", LabelKind.PREFERRED),
          label("welder", "en", "welding machine operator", LabelKind.ALTERNATIVE),
          label("welder", "en", "welding machine tender", LabelKind.ALTERNATIVE),
          label("welder", "fr", "soudeur", LabelKind.PREFERRED),
          label("welder", "el", "ηλεκτροσυγκολλητής", LabelKind.PREFERRED),
          label("welder", "fa", "جوشکار", LabelKind.PREFERRED),
          label("loom", "en", "loom operator", LabelKind.PREFERRED),
          label("loom", "en", "weaver", LabelKind.HIDDEN),
          label("weavers", "en", "weavers", LabelKind.PREFERRED));
  private final LabelIndex index = LabelIndex.of(labels);

  @ParameterizedTest
  @CsvSource({
    "fr,Infirmière,nurse",
    "el,ΝΟΣΗΛΕΥΤΗΣ,nurse",
    "el,μαγειρας,cook",
    "ar,مُمَرِّض,nurse",
    "fa,پرستار,nurse",
    "fa,آشپز,cook",
    "fa,جوشكار,welder",
    "en,WELDER,welder"
  })
  void finds_a_label_whatever_its_case_marks_or_keyboard(String tag, String text, String concept) {
    List<LabelHit> hits = index.findExact(LabelQuery.of(text, new LanguageTag(tag)));
    assertThat(hits).extracting(LabelHit::concept).containsExactly(concept);
    assertThat(hits.get(0).parts()).containsKey(LabelSignal.SAME_KEY);
    assertThat(index.conceptsNamed(text, new LanguageTag(tag))).containsExactly(concept);
  }

  @ParameterizedTest
  @CsvSource({
    "en,weldre,welder",
    "fr,infirmer,nurse",
    "el,νοσηλετυής,nurse",
    "fa,پرتسار,nurse",
    "el,ηλεκτροσιγκολητής,welder",
    "fr,cuisnier de colectivité,cook"
  })
  void finds_a_label_in_spite_of_typing_errors(String tag, String text, String concept) {
    LabelHit hit = index.findNear(LabelQuery.of(text, new LanguageTag(tag)), 2).get(0);
    assertThat(hit.concept()).isEqualTo(concept);
    assertThat(hit.parts()).containsKey(LabelSignal.FEW_EDITS);
    assertThat(index.search(LabelQuery.of(text, new LanguageTag(tag))).get(0).concept())
        .isEqualTo(concept);
  }

  @Test
  void shows_the_label_in_the_persons_language_and_says_what_matched() {
    LabelQuery query = LabelQuery.of("infirmiere", LanguageTag.FRENCH);
    LabelHit hit = index.search(query.shownIn(LanguageTag.GREEK, LanguageTag.ENGLISH)).get(0);
    assertThat(hit.shown().text()).isEqualTo("νοσηλευτής");
    assertThat(hit.matched().text()).isEqualTo("infirmière");
    LabelHit arabic = index.search(LabelQuery.of("soudeur").shownIn(LanguageTag.ARABIC)).get(0);
    assertThat(arabic.shown().text()).as("there is no Arabic label").isEqualTo("soudeur");
  }

  @Test
  void never_shows_a_hidden_label() {
    LabelHit hit = index.search(LabelQuery.of("weaver", LanguageTag.ENGLISH)).get(0);
    assertThat(hit.matched().text()).isEqualTo("weaver");
    assertThat(hit.shown().text()).isEqualTo("loom operator");
  }

  @Test
  void finds_by_words_in_another_order_and_names_them() {
    LabelHit hit = index.search(LabelQuery.of("operator of welding", LanguageTag.ENGLISH)).get(0);
    assertThat(hit.concept()).isEqualTo("welder");
    assertThat(hit.words())
        .extracting(WordLink::queryWord)
        .containsExactlyInAnyOrder("operator", "welding");
  }

  @Test
  void learns_from_the_vocabulary_which_words_stand_for_one_another() {
    LabelHit hit =
        index.search(LabelQuery.of("loom tender", LanguageTag.ENGLISH)).stream()
            .filter(h -> h.concept().equals("loom"))
            .findFirst()
            .orElseThrow();
    assertThat(hit.words())
        .anySatisfy(
            link -> {
              assertThat(link.queryWord()).isEqualTo("tender");
              assertThat(link.labelWord()).isEqualTo("operator");
              assertThat(link.relation()).isEqualTo(WordLink.Relation.USED_IN_ITS_PLACE);
            });
  }

  @Test
  void gives_scores_that_are_the_sums_of_their_parts_in_falling_order() {
    double last = 1;
    for (LabelHit hit : index.search(LabelQuery.of("welding machine operatr"))) {
      double sum = hit.parts().values().stream().mapToDouble(d -> d).sum();
      assertThat(hit.score()).isEqualTo(sum, within(1e-12)).isBetween(0.0, last);
      assertThat(hit.parts().values()).allMatch(part -> part > 0);
      last = hit.score();
    }
  }

  @Test
  void finds_what_was_added_and_leaves_the_older_snapshot_as_it_was() {
    ConceptLabel added = label("baker", "el", "αρτοποιός", LabelKind.PREFERRED);
    ConceptLabel more = label("nurse", "en", "hospital nurse", LabelKind.ALTERNATIVE);
    LabelIndex larger = index.plus(List.of(added)).plus(List.of(more));
    assertThat(index.search(LabelQuery.of("αρτοποιός"))).isEmpty();
    assertThat(larger.search(LabelQuery.of("αρτοποιος")).get(0).shown()).isEqualTo(added);
    assertThat(larger.labels("nurse")).contains(more).hasSize(7);
    assertThat(larger.size()).isEqualTo(labels.size() + 2);
    assertThat(larger.plus(List.of())).isSameAs(larger);
  }

  @Test
  void answers_alike_however_it_was_put_together() {
    LabelIndex pieces = LabelIndex.of(List.of());
    for (ConceptLabel label : labels) {
      pieces = pieces.plus(List.of(label));
    }
    for (String text : List.of("nurse", "μαγειρασ", "welding operator", "پرستار", "kitchn chef")) {
      assertThat(pieces.search(LabelQuery.of(text))).isEqualTo(index.search(LabelQuery.of(text)));
    }
  }

  @Test
  void ranks_labels_with_each_concepts_best_one_first() {
    List<Map.Entry<ConceptLabel, Double>> ranking =
        index.rankLabels(
            LabelQuery.of("welding machine operator", LanguageTag.ENGLISH).limit(4),
            Set.of(LanguageTag.ENGLISH));
    assertThat(ranking.get(0).getKey().text()).isEqualTo("welding machine operator");
    assertThat(ranking).hasSize(4).allMatch(e -> e.getKey().language().value().equals("en"));
    for (int i = 1; i < ranking.size(); i++) {
      assertThat(ranking.get(i).getValue()).isLessThanOrEqualTo(ranking.get(i - 1).getValue());
    }
  }

  @Test
  void of_nothing_finds_nothing() {
    LabelIndex empty = LabelIndex.of(List.of());
    assertThat(empty.search(LabelQuery.of("nurse"))).isEmpty();
    assertThat(empty.size()).isZero();
    assertThat(index.conceptsNamed("nobody", LanguageTag.ENGLISH)).isEmpty();
    assertThat(index.search(LabelQuery.of("..."))).isEmpty();
    assertThat(index.search(LabelQuery.of(""))).isEmpty();
  }

  @Test
  void counts_its_memory() {
    index.search(LabelQuery.of("nurse"));
    assertThat(index.memory().labels()).isEqualTo(labels.size());
    assertThat(index.memory().lookupBytesPerLabel()).isBetween(20.0, 120.0);
    assertThat(index.memory().wordBytes()).isPositive();
  }

  @Test
  void keeps_texts_of_any_script_as_they_were() {
    List<ConceptLabel> odd =
        List.of(
            label("https://a/é", "und", "Œuvre d’art № 5", LabelKind.PREFERRED),
            label("b", "zh", "護士 𝒜", LabelKind.PREFERRED),
            label("c", "fa", "می‌روم ۱۲", LabelKind.PREFERRED),
            label("d", "zh", "護土", LabelKind.PREFERRED));
    LabelIndex strange = LabelIndex.of(odd);
    odd.forEach(l -> assertThat(strange.labels(l.concept())).containsExactly(l));
    assertThat(strange.findExact(LabelQuery.of("護士 𝒜", new LanguageTag("zh"))))
        .extracting(LabelHit::concept)
        .containsExactly("b");
    assertThat(strange.findExact(LabelQuery.of("護士", new LanguageTag("zh")))).isEmpty();
  }

  @Test
  void refuses_what_makes_no_sense() {
    LabelQuery query = LabelQuery.of("nurse");
    assertThatThrownBy(() -> index.findNear(query, 3))
        .hasMessage("mostEdits is 3, must be 0, 1 or 2");
    assertThatThrownBy(() -> query.limit(0)).hasMessage("limit is 0, must be at least 1");
    assertThatThrownBy(() -> LabelQuery.of("x".repeat(1001)))
        .hasMessage("text has 1001 characters, must have at most 1000");
    assertThatThrownBy(() -> label(" ", "en", "x", LabelKind.HIDDEN))
        .hasMessage("concept is blank; give the concept's URI or code");
    assertThatThrownBy(() -> label("c", "en", " ", LabelKind.HIDDEN))
        .hasMessage("text is blank for concept 'c'; leave the label out instead");
    assertThatThrownBy(() -> new WordLink("a", "b", 2, WordLink.Relation.KIN))
        .hasMessage("weight is 2.0, must be above 0 and up to 1");
    assertThatThrownBy(() -> new LabelHit(labels.get(0), labels.get(6), Map.of(), List.of()))
        .hasMessage("shown is a label of 'nurse', matched of 'cook'");
    assertThat(new LabelQuery("x", Optional.empty(), List.of(), 1).limit()).isEqualTo(1);
  }

  private static ConceptLabel label(String concept, String tag, String text, LabelKind kind) {
    return new ConceptLabel(concept, new LanguageTag(tag), text, kind);
  }
}
