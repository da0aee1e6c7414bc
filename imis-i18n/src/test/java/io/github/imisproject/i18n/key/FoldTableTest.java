package io.github.imisproject.i18n.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fold table")
class FoldTableTest {
  @Test
  void is_what_its_rules_generate() throws IOException {
    try (InputStream in = FoldTable.class.getResourceAsStream("fold.bin")) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes())
          .as("regenerate it with FoldTableGenerator")
          .isEqualTo(FoldTableGenerator.generate());
    }
  }

  /** Where our rules say nothing, ICU's NFKC_Casefold is the oracle for every character. */
  @Test
  void agrees_with_icu_on_every_letter_of_other_alphabets() {
    Normalizer2 oracle = Normalizer2.getNFKCCasefoldInstance();
    Normalizer2 decompose = Normalizer2.getNFKDInstance();
    int compared = 0;
    for (int c = 0; c < 0x10000; c++) {
      boolean marksOrOurs = c >= 0x0600 && c < 0x0900;
      if (!Character.isLetter(c) || marksOrOurs) {
        continue;
      }
      String expected =
          decompose
              .normalize(oracle.normalize(Character.toString(c)))
              .replaceAll("[\\u0300-\\u036F]", "");
      String folded = FoldRules.fold(c);
      // Casefolding writes an iota subscript as a letter; a key strips it like any other mark.
      if (decompose.normalize(Character.toString(c)).indexOf(0x0345) >= 0) {
        continue;
      }
      if (expected.chars().anyMatch(each -> each >= 0x0600 && each < 0x0900)
          || "œæøłđðħıþ".contains(Character.toString(Character.toLowerCase(c)))
          || expected.chars().anyMatch(each -> "œæøłđðħıþʼʻ".indexOf(each) >= 0)) {
        continue;
      }
      assertThat(folded).as("U+%04X", c).isEqualTo(expected);
      compared++;
    }
    assertThat(compared).isGreaterThan(45_000);
  }

  @Test
  void never_ends_a_longer_replacement_with_a_space() {
    for (int c = 0; c < 0x10000; c++) {
      String folded = FoldRules.fold(c);
      assertThat(folded.length() > 1 && folded.endsWith(" ")).as("U+%04X", c).isFalse();
    }
  }
}
