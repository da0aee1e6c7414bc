package io.github.imisproject.matching.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plain text ranking")
class TextRankingTest {
  static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split(" "));
  }

  @Test
  void scores_by_the_bm25_formula() {
    Bm25 index = new Bm25(List.of("cook", "cook baker", "nurse"), TextRankingTest::words);
    double idf = Math.log(1 + 1.5 / 2.5);
    double average = 4 / 3.0;
    double first = idf * 2.2 / (1 + 1.2 * (0.25 + 0.75 / average));
    double second = idf * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / average));
    double[] scores = index.scores("Cook");
    assertThat(scores[0]).isCloseTo(first, within(1e-12));
    assertThat(scores[1]).isCloseTo(second, within(1e-12));
    assertThat(scores[2]).isZero();
    assertThat(index.scores("pilot")).containsOnly(0);
  }

  @Test
  void scores_by_the_cosine_of_character_vectors() {
    CharacterTfIdf index = new CharacterTfIdf(List.of("ab", "cd"), 2, 2, text -> text);
    // " ab " gives " a", "ab", "b "; the query "ax" shares " a" alone, and knows no other gram.
    assertThat(index.scores("ax")[0]).isCloseTo(1 / Math.sqrt(3), within(1e-12));
    assertThat(index.scores("ab")[0]).isCloseTo(1, within(1e-12));
    assertThat(index.scores("ab")[1]).isZero();
    CharacterTfIdf across = CharacterTfIdf.acrossWords(List.of("a b", "ab"), 3, 3, text -> text);
    assertThat(across.scores("a  b")[0]).isCloseTo(1, within(1e-12));
    assertThat(across.scores("a b")[1]).isZero();
    assertThatThrownBy(() -> new CharacterTfIdf(List.of(), 3, 2, text -> text))
        .hasMessage("n-grams are from 3 to 2, must be from 1 up");
  }

  @Property(tries = 100)
  void finds_every_text_by_its_own_words(
      @ForAll @Size(min = 1, max = 12)
          List<@AlphaChars @StringLength(min = 1, max = 8) String> texts) {
    TextRanking words = new Bm25(texts, TextRankingTest::words);
    TextRanking grams = new CharacterTfIdf(texts, 2, 4, text -> text);
    TextRanking whole = CharacterTfIdf.acrossWords(texts, 1, 3, text -> text);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(words.scores(texts.get(i))[i]).isPositive();
      double[] cosines = grams.scores(texts.get(i));
      assertThat(whole.scores(texts.get(i))[i]).isCloseTo(1, within(1e-9));
      assertThat(cosines[i]).isCloseTo(1, within(1e-9));
      for (double cosine : cosines) {
        assertThat(cosine).isBetween(0.0, 1 + 1e-9);
      }
    }
  }
}
