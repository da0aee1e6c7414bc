package io.github.imisproject.i18n.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Label search on real vocabularies")
class LabelSearchOnRealVocabulariesTest {
  private static final int DRAWN = 1000;
  private static final double LEAST = 0.95;
  private Path data = Path.of("");

  @BeforeEach
  void find_the_data() {
    if (RealVocabularies.folder().isEmpty()) {
      System.out.println("skipped: the folder shared/data is not there");
    }
    Assumptions.assumeTrue(RealVocabularies.folder().isPresent(), "shared/data is not there");
    data = RealVocabularies.folder().orElseThrow();
  }

  @Test
  void finds_greek_labels_with_a_typing_error_without_accents_or_in_capitals() throws IOException {
    check(RealVocabularies.melo(data.resolve("melo/esco_el"), LanguageTag.GREEK));
  }

  @Test
  void finds_arabic_labels_with_a_typing_error_or_typed_on_a_persian_keyboard() throws IOException {
    Path file = data.resolve("esco-1.2.1/occupations_ar.csv");
    check(RealVocabularies.esco(file, LanguageTag.ARABIC));
  }

  @Test
  void finds_farsi_labels_with_a_typing_error_or_typed_on_an_arabic_keyboard() throws IOException {
    check(RealVocabularies.isco(data.resolve("isco-08-fa/isco08_fa.tsv")));
  }

  /** French names of today's ESCO find the English label through the concepts both share. */
  @Test
  void finds_english_labels_for_french_names_through_the_concepts_they_share() throws IOException {
    List<ConceptLabel> labels = new ArrayList<>();
    Path melo = data.resolve("melo");
    labels.addAll(RealVocabularies.melo(melo.resolve("bel_q_fr_c_fr"), LanguageTag.FRENCH));
    labels.addAll(RealVocabularies.melo(melo.resolve("usa_q_en_c_en"), LanguageTag.ENGLISH));
    Set<String> both = concepts(labels, "fr");
    both.retainAll(concepts(labels, "en"));
    LabelIndex index = LabelIndex.of(labels);
    Path file = data.resolve("esco-1.2.1/occupations_fr.csv");
    List<ConceptLabel> queries = new ArrayList<>(RealVocabularies.esco(file, LanguageTag.FRENCH));
    queries.removeIf(query -> !both.contains(query.concept()));
    Random random = new Random(11);
    double sum = 0;
    for (int i = 0; i < DRAWN; i++) {
      ConceptLabel query = queries.get(random.nextInt(queries.size()));
      LabelQuery french =
          LabelQuery.of(query.text(), LanguageTag.FRENCH)
              .shownIn(LanguageTag.ENGLISH)
              .limit(LabelQuery.USUAL_LIMIT);
      int rank = 0;
      for (LabelHit hit : index.search(french)) {
        rank++;
        if (hit.concept().equals(query.concept())) {
          assertThat(hit.shown().language()).isEqualTo(LanguageTag.ENGLISH);
          sum += 1.0 / rank;
          break;
        }
      }
    }
    System.out.println("French to English through concepts: MRR " + sum / DRAWN);
    assertThat(sum / DRAWN).isGreaterThanOrEqualTo(0.75);
  }

  private static Set<String> concepts(List<ConceptLabel> labels, String language) {
    return labels.stream()
        .filter(label -> label.language().value().equals(language))
        .map(ConceptLabel::concept)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void check(List<ConceptLabel> labels) {
    LabelIndex index = LabelIndex.of(labels);
    LanguageTag language = labels.get(0).language();
    Map<String, Set<String>> bearers =
        labels.stream()
            .collect(
                Collectors.groupingBy(
                    label -> SearchKeys.of(language).key(label.text()),
                    Collectors.mapping(ConceptLabel::concept, Collectors.toSet())));
    Random random = new Random(7);
    int[] right = new int[3];
    for (int i = 0; i < DRAWN; i++) {
      ConceptLabel label = labels.get(random.nextInt(labels.size()));
      // Several concepts may bear the very same label; any of them is as right as another.
      Set<String> wanted = bearers.get(SearchKeys.of(language).key(label.text()));
      String[] written = {
        mistype(label.text(), random), otherKeyboard(label.text()), withoutMarks(label.text())
      };
      for (int kind = 0; kind < written.length; kind++) {
        List<LabelHit> hits = index.search(LabelQuery.of(written[kind], language).limit(1));
        right[kind] += !hits.isEmpty() && wanted.contains(hits.get(0).concept()) ? 1 : 0;
      }
    }
    for (int kind = 0; kind < right.length; kind++) {
      String what = List.of("typing error", "keyboard", "no marks").get(kind);
      System.out.println(language + " " + what + ": " + right[kind] / (double) DRAWN);
    }
    for (int kind = 0; kind < right.length; kind++) {
      assertThat(right[kind] / (double) DRAWN).isGreaterThanOrEqualTo(LEAST);
    }
  }

  private static String mistype(String text, Random random) {
    StringBuilder typed = new StringBuilder(text);
    int at = random.nextInt(text.length());
    char letter = text.charAt(random.nextInt(text.length()));
    switch (random.nextInt(4)) {
      case 0 -> typed.insert(at, letter);
      case 1 -> typed.setCharAt(at, letter);
      case 2 -> typed.deleteCharAt(at);
      default -> {
        if (at + 1 < text.length()) {
          typed.setCharAt(at, text.charAt(at + 1));
          typed.setCharAt(at + 1, text.charAt(at));
        }
      }
    }
    return typed.toString();
  }

  private static String otherKeyboard(String text) {
    String from = "يكةیک\u200cـ";
    String to = "یکهيك\u200c\u200c";
    StringBuilder typed = new StringBuilder();
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int at = from.indexOf(c);
      if (c != '\u200c') { // a half-join that nobody types
        typed.append(at < 0 ? c : to.charAt(at));
      }
    }
    return typed.toString();
  }

  private static String withoutMarks(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
