package io.github.imisproject.i18n.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The indexed search by words agrees with the plain one on every vocabulary and query. */
class WordSearchTest {
  @Property(tries = 150)
  void every_concept_has_the_score_of_the_plain_search(
      @ForAll("vocabularies") List<ConceptLabel> labels, @ForAll("texts") String query) {
    List<String> concepts = labels.stream().map(ConceptLabel::concept).distinct().toList();
    List<String> texts = new ArrayList<>();
    int[] numbers = new int[labels.size()];
    int[] conceptOf = new int[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      texts.add(labels.get(i).text());
      numbers[i] = i;
      conceptOf[i] = concepts.indexOf(labels.get(i).concept());
    }
    WordIndex index =
        new WordIndex(LanguageTag.ENGLISH, texts, numbers, conceptOf, concepts.size());
    WordSearch fast = new WordSearch(index, query);
    PlainWordSearch plain = new PlainWordSearch(LanguageTag.ENGLISH, labels);
    net.jqwik.api.Assume.that(!plain.isBorderline(query));
    for (int c = 0; c < concepts.size(); c++) {
      assertThat(fast.touches(c)).isEqualTo(plain.touches(concepts.get(c), query));
      if (fast.touches(c)) {
        assertThat((double) fast.score(c))
            .as(query + " in " + concepts.get(c))
            .isEqualTo(plain.score(concepts.get(c), query), within(1e-4));
      }
    }
  }

  @Provide
  Arbitrary<List<ConceptLabel>> vocabularies() {
    Arbitrary<String> concepts = Arbitraries.of("c1", "c2", "c3", "c4", "c5");
    return Combinators.combine(concepts, texts())
        .as((c, t) -> new ConceptLabel(c, LanguageTag.ENGLISH, t, LabelKind.ALTERNATIVE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "nurse",
            "nurses",
            "nursing",
            "teacher",
            "teaching",
            "machine",
            "machinist",
            "operator",
            "operative",
            "of",
            "the",
            "night",
            "school",
            "welder",
            "weldr",
            "cook",
            "head",
            "IT")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }
}
