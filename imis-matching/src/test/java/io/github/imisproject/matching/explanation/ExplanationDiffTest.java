package io.github.imisproject.matching.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.SupportedLanguages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Why one candidate stands above another. */
class ExplanationDiffTest {
  static final List<String> SCORERS = List.of("need", "skills", "language", "distance", "cost");

  /** An explanation of the scorers that score 0 or more; each weighs the same. */
  static Explanation.Sum explanation(List<Integer> hundredths) {
    List<Explanation> parts = new ArrayList<>();
    for (int i = 0; i < hundredths.size(); i++) {
      if (hundredths.get(i) >= 0) {
        parts.add(
            new Contribution(
                SCORERS.get(i),
                1.0 / SCORERS.size(),
                hundredths.get(i) / 100.0,
                Basis.KNOWN,
                List.of(Reason.of("need.none"), Reason.of("need.urgent")),
                List.of()));
      }
    }
    return new Explanation.Sum(parts);
  }

  @Provide
  Arbitrary<List<Integer>> scores() {
    return Arbitraries.integers().between(-20, 100).list().ofSize(SCORERS.size());
  }

  @Property
  void parts_add_up_to_the_difference_in_value_and_in_points(
      @ForAll("scores") List<Integer> one, @ForAll("scores") List<Integer> other) {
    Explanation first = explanation(one);
    Explanation second = explanation(other);
    ExplanationDiff diff = ExplanationDiff.of(first, second);
    double sum = diff.parts().stream().mapToDouble(ExplanationDiff.Part::value).sum();
    assertThat(sum).isCloseTo(first.value() - second.value(), within(1e-9));
    assertThat(diff.value()).isEqualTo(first.value() - second.value());
    assertThat(diff.points()).isEqualTo(Points.of(first).total() - Points.of(second).total());
  }

  @Property
  void turned_round_it_says_the_opposite(
      @ForAll("scores") List<Integer> one, @ForAll("scores") List<Integer> other) {
    ExplanationDiff diff = ExplanationDiff.of(explanation(one), explanation(other));
    ExplanationDiff turned = ExplanationDiff.of(explanation(other), explanation(one));
    assertThat(turned.value()).isEqualTo(-diff.value());
    assertThat(turned.points()).isEqualTo(-diff.points());
    assertThat(turned.forFirst())
        .extracting(ExplanationDiff.Part::scorer)
        .containsExactlyInAnyOrderElementsOf(
            diff.forSecond().stream().map(ExplanationDiff.Part::scorer).toList());
    LocalizedText a = LocalizedText.of("en", "A");
    LocalizedText b = LocalizedText.of("en", "B");
    assertThat(turned.reasons(b, a).get(0))
        .isEqualTo(diff.points() == 0 ? turned.reasons(b, a).get(0) : diff.reasons(a, b).get(0));
  }

  @Test
  void names_what_speaks_for_and_against_the_better_one() {
    ExplanationDiff diff =
        ExplanationDiff.of(
            explanation(List.of(50, 100, 50, 20, -1)), explanation(List.of(50, 20, 65, -1, 10)));
    assertThat(diff.forFirst())
        .extracting(ExplanationDiff.Part::scorer)
        .containsExactly("skills", "distance");
    assertThat(diff.forSecond())
        .extracting(ExplanationDiff.Part::scorer)
        .containsExactly("language", "cost");
    assertThat(diff.reasons(LocalizedText.of("en", "Baker"), LocalizedText.of("en", "Cook")))
        .extracting(reason -> bare(Explainer.standard().sentence(reason, LanguageTag.ENGLISH)))
        .containsExactly(
            "“Baker” is 150 points above “Cook”.",
            "In its favour, by 160 points: Skills and experience.",
            "In its favour, by 40 points: Distance.",
            "Against it, by 30 points: Languages.",
            "Against it, by 20 points: Cost.");
  }

  @Test
  void says_so_if_nothing_sets_two_apart() {
    ExplanationDiff diff =
        ExplanationDiff.of(
            explanation(List.of(50, 50, 50, 50, 50)), explanation(List.of(50, 50, 50, 50, 50)));
    assertThat(diff.reasons(LocalizedText.of("en", "A"), LocalizedText.of("en", "B")))
        .extracting(Reason::code)
        .containsExactly("diff.equal");
  }

  @Test
  void is_told_in_five_languages_with_arabic_duals() {
    ExplanationDiff diff =
        ExplanationDiff.of(
            explanation(List.of(1, 0, 0, 0, 0)), explanation(List.of(0, 0, 0, 0, 0)));
    assertThat(diff.points()).isEqualTo(2);
    Set<String> sentences = new HashSet<>();
    for (LanguageTag reader : SupportedLanguages.ALL) {
      sentences.add(
          bare(
              Explainer.standard()
                  .sentence(
                      diff.reasons(LocalizedText.of("en", "A"), LocalizedText.of("en", "B")).get(0),
                      reader)));
    }
    assertThat(sentences).hasSize(5).contains("«A» أعلى من «B» بنقطتين.");
  }

  @Test
  void refuses_parts_that_do_not_add_up() {
    assertThatThrownBy(() -> new ExplanationDiff(0.1, 100, List.of()))
        .hasMessage("the parts sum to 0 points, must sum to 100");
    assertThatThrownBy(() -> new ExplainedScore(5, List.of(2, 2), List.of()))
        .hasMessage("the parts sum to 4 points, must sum to 5");
  }

  @Property
  void brief_tells_the_three_greatest_parts_with_one_reason_and_full_tells_all(
      @ForAll("scores") List<Integer> scores) {
    Explanation.Sum explanation = explanation(scores);
    Explainer explainer = Explainer.standard();
    ExplainedScore brief = explainer.explain(explanation, Detail.BRIEF, LanguageTag.FRENCH);
    ExplainedScore full = explainer.explain(explanation, Detail.FULL, LanguageTag.FRENCH);
    int parts = explanation.parts().size();
    assertThat(full.parts()).hasSize(parts).allMatch(part -> part.sentences().size() == 2);
    assertThat(brief.parts())
        .hasSize(Math.min(3, parts))
        .allMatch(part -> part.sentences().size() == 1);
    assertThat(brief.allPoints()).isEqualTo(full.allPoints());
    assertThat(full.parts().stream().mapToInt(ExplainedScore.Part::points).sum())
        .isEqualTo(full.points())
        .isEqualTo(Points.of(explanation).total());
    assertThat(brief.parts())
        .extracting(ExplainedScore.Part::scorer)
        .containsExactlyElementsOf(
            full.parts().subList(0, brief.parts().size()).stream()
                .map(ExplainedScore.Part::scorer)
                .toList());
  }

  static String bare(String text) {
    return text.replaceAll("[\u2066-\u2069\u200e\u200f]", "");
  }
}
