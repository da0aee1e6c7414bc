package io.github.imisproject.i18n.stem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bars on ESCO's gendered titles, beside Lucene in the same run. */
@DisplayName("On ESCO's gendered titles, stems")
class GenderPairTest {
  @Test
  void of_both_genders_meet_in_french_and_merge_no_more_than_lucene_does() throws IOException {
    check(LanguageTag.FRENCH, GenderPairs.of(LanguageTag.FRENCH), new FrenchAnalyzer(), 92);
  }

  @Test
  void of_both_genders_meet_in_arabic_and_merge_no_more_than_lucene_does() throws IOException {
    check(LanguageTag.ARABIC, GenderPairs.of(LanguageTag.ARABIC), new ArabicAnalyzer(), 98);
  }

  @Test
  void of_both_genders_meet_in_greek_where_lucene_keeps_them_apart() throws IOException {
    GenderPairs pairs = GenderPairs.greek();
    LabelTokeniser tokeniser = LabelTokeniser.of(LanguageTag.GREEK);
    assertThat(pairs.agreement(tokeniser::stems)).isGreaterThan(97);
    // Titles that differ in number only, of the same trade: μηχανής, μηχανών.
    assertThat(pairs.wrongMerges(tokeniser::stems)).hasSizeLessThanOrEqualTo(6);
    assertThat(pairs.agreement(text -> LuceneAnalysis.terms(new GreekAnalyzer(), text)))
        .isLessThan(50);
  }

  private static void check(LanguageTag language, GenderPairs pairs, Analyzer rival, double bar) {
    LabelTokeniser tokeniser = LabelTokeniser.of(language);
    Function<String, List<String>> ours = tokeniser::stems;
    Function<String, List<String>> lucene = text -> LuceneAnalysis.terms(rival, text);
    assertThat(pairs.pairs()).hasSizeGreaterThan(1_500);
    double agreement = pairs.agreement(ours);
    assertThat(agreement)
        .as("percent of pairs that agree; differing: %s", pairs.disagreeing(ours))
        .isGreaterThanOrEqualTo(bar)
        .isGreaterThan(pairs.agreement(lucene));
    assertThat(pairs.wrongMerges(ours)).hasSizeLessThanOrEqualTo(pairs.wrongMerges(lucene).size());
    assertThat(pairs.agreement(tokeniser::words)).as("without stemming").isLessThan(5);
  }
}
