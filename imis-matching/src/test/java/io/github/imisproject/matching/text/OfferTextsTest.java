package io.github.imisproject.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.evaluation.baseline.Bm25;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the texts of offers say to a question. */
class OfferTextsTest {
  static final TextSettings PLAIN = new TextSettings(1.2, 0.75, 1, 0.8, 1);

  static Offer offer(String id, LocalizedText title) {
    return offer(id, title, Optional.empty());
  }

  static Offer offer(String id, LocalizedText title, Optional<LocalizedText> description) {
    OfferDetails.Builder details =
        OfferDetails.builder(id, "provider", title, OfferCategory.OTHER, OfferStatus.ACTIVE);
    description.ifPresent(details::description);
    return ServiceOffer.builder(details.build()).build();
  }

  static Offer english(String id, String title) {
    return offer(id, LocalizedText.of("en", title));
  }

  static OfferTexts texts(List<Offer> offers) {
    return OfferTexts.of(offers, Vocabularies.embedded());
  }

  static TextEvidence ask(OfferTexts texts, String language, String words, Offer offer) {
    return texts
        .forRequest()
        .ask(
            "somebody",
            () -> TextQuestion.of(LocalizedText.of(language, words)),
            TextSettings.USUAL,
            offer)
        .orElseThrow();
  }

  /** Invented words, which no concept is called, so that only BM25 speaks. */
  static final List<String> WORDS =
      List.of("zorblat", "quimfar", "vexlund", "brontag", "plimsor", "drukvan", "gwelfin");

  @Provide
  Arbitrary<List<String>> collection() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(words -> String.join(" ", words))
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> query() {
    return Arbitraries.of(WORDS).set().ofMinSize(1).ofMaxSize(4).map(w -> String.join(" ", w));
  }

  static List<Offer> offers(List<String> titles) {
    List<Offer> offers = new ArrayList<>();
    for (String title : titles) {
      offers.add(english("o" + offers.size(), title));
    }
    return offers;
  }

  @Property
  void within_a_language_the_order_is_that_of_bm25(
      @ForAll("collection") List<String> titles, @ForAll("query") String query) {
    Bm25 rival = new Bm25(titles, LabelTokeniser.of(LanguageTag.ENGLISH)::stems);
    double[] expected = rival.scores(query);
    List<Offer> offers = offers(titles);
    OfferTexts texts = texts(offers).forRequest();
    double factor = Double.NaN;
    for (int i = 0; i < titles.size(); i++) {
      double score =
          texts
              .ask(
                  query, () -> TextQuestion.of(LocalizedText.of("en", query)), PLAIN, offers.get(i))
              .orElseThrow()
              .score();
      if (expected[i] == 0) {
        assertThat(score).isZero();
      } else if (Double.isNaN(factor)) {
        factor = score / expected[i];
      } else {
        assertThat(score / expected[i]).isCloseTo(factor, within(1e-12));
      }
    }
  }

  static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.api.Assertions.within(offset);
  }

  @Property
  void no_offer_exceeds_the_bound_and_the_order_of_offers_changes_nothing(
      @ForAll("collection") List<String> titles, @ForAll("query") String query) {
    List<Offer> offers = offers(titles);
    List<Offer> turned = new ArrayList<>(offers);
    Collections.reverse(turned);
    TextQuestion question = TextQuestion.of(LocalizedText.of("en", query + " asylum lawyer"));
    OfferTexts texts = texts(offers).forRequest();
    OfferTexts others = texts(turned).forRequest();
    double bound = texts.bound(query, () -> question, TextSettings.USUAL);
    assertThat(bound).isBetween(0.0, 1.0);
    for (Offer offer : offers) {
      TextEvidence evidence =
          texts.ask(query, () -> question, TextSettings.USUAL, offer).orElseThrow();
      assertThat(evidence.score()).isLessThanOrEqualTo(bound);
      assertThat(others.ask(query, () -> question, TextSettings.USUAL, offer)).contains(evidence);
    }
    Offer stranger = english("stranger", String.join(" ", Collections.nCopies(9, query)));
    assertThat(texts.ask(query, () -> question, TextSettings.USUAL, stranger).orElseThrow().score())
        .isLessThanOrEqualTo(bound);
  }

  final Offer lawyer = english("lawyer", "A lawyer for tenants");
  final Offer shelter = offer("shelter", LocalizedText.of("el", "Δικηγόρος για πρόσφυγες"));
  final Offer cinema = english("cinema", "Cinema under the stars");
  final OfferTexts town = texts(List.of(lawyer, shelter, cinema));

  @Test
  void a_question_in_one_language_finds_offers_in_another_through_concepts() {
    for (List<String> wish :
        List.of(
            List.of("fa", "به یک وکیل نیاز دارم"),
            List.of("ar", "أحتاج إلى محامٍ"),
            List.of("fr", "je cherche un avocat"))) {
      for (Offer found : List.of(lawyer, shelter)) {
        TextEvidence evidence = ask(town, wish.get(0), wish.get(1), found);
        assertThat(evidence.score()).as(wish.get(0) + " " + found.id()).isGreaterThan(0.05);
        assertThat(evidence.words()).isEmpty();
        assertThat(evidence.concepts())
            .extracting(TextEvidence.Mention::concept)
            .contains(ConceptRef.of("occupations", "2611"));
      }
      assertThat(ask(town, wish.get(0), wish.get(1), cinema).score()).isZero();
    }
  }

  @Test
  void ones_own_words_are_named_as_they_were_written() {
    assertThat(ask(town, "en", "Lawyers, please!", lawyer).words()).containsExactly("Lawyers");
    assertThat(ask(town, "el", "ψάχνω δικηγόρο", shelter).words()).containsExactly("δικηγόρο");
    assertThat(ask(town, "en", "the stars", cinema).words()).containsExactly("stars");
  }

  @Test
  void words_that_only_carry_a_sentence_find_nothing() {
    assertThat(ask(town, "en", "I would like a dentist", lawyer).score()).isZero();
    assertThat(ask(town, "en", "for under the", cinema).score()).isPositive();
  }

  @Test
  void a_word_in_the_title_counts_more_than_one_in_the_description() {
    Offer inTitle =
        offer(
            "t",
            LocalizedText.of("en", "sewing class"),
            Optional.of(LocalizedText.of("en", "x y")));
    Offer inText =
        offer(
            "d",
            LocalizedText.of("en", "x y"),
            Optional.of(LocalizedText.of("en", "sewing class")));
    OfferTexts both = texts(List.of(inTitle, inText, cinema));
    assertThat(ask(both, "en", "sewing", inTitle).score())
        .isGreaterThan(ask(both, "en", "sewing", inText).score());
  }

  @Test
  void of_several_wishes_the_best_answered_counts_with_its_weight() {
    TextQuestion question =
        new TextQuestion(
            List.of(
                new TextQuestion.Wish(
                    Optional.of(LocalizedText.of("en", "cinema")), List.of(), 0.5),
                new TextQuestion.Wish(
                    Optional.of(LocalizedText.of("en", "lawyer")), List.of(), 1)));
    TextQuestion half = new TextQuestion(question.wishes().subList(0, 1));
    TextQuestion full = TextQuestion.of(LocalizedText.of("en", "cinema"));
    double whole = score(full, cinema);
    assertThat(score(question, cinema)).isEqualTo(score(half, cinema)).isEqualTo(whole / 2);
    assertThat(score(question, lawyer))
        .isEqualTo(score(TextQuestion.of(LocalizedText.of("en", "lawyer")), lawyer));
  }

  double score(TextQuestion question, Offer offer) {
    return town.forRequest()
        .ask(question, () -> question, TextSettings.USUAL, offer)
        .orElseThrow()
        .score();
  }

  @Test
  void an_offer_in_a_language_nobody_can_compare_is_unknown_and_not_zero() {
    Offer german = offer("german", LocalizedText.of("de", "Rechtsanwalt"));
    OfferTexts texts = texts(List.of(german, lawyer));
    assertThat(
            texts
                .forRequest()
                .ask(
                    "somebody",
                    () -> TextQuestion.of(LocalizedText.of("en", "lawyer")),
                    TextSettings.USUAL,
                    german))
        .isEmpty();
  }

  @Test
  void a_text_of_no_stated_language_is_read_in_the_one_it_is_in() {
    Offer unsaid = offer("unsaid", LocalizedText.of("und", "δωρεάν μαθήματα κολύμβησης"));
    OfferTexts texts = texts(List.of(unsaid, lawyer));
    assertThat(ask(texts, "el", "κολύμβηση", unsaid).score()).isPositive();
  }

  @Test
  void what_is_asked_in_one_request_is_forgotten_in_the_next() {
    OfferTexts first = town.forRequest();
    TextQuestion question = TextQuestion.of(LocalizedText.of("en", "lawyer"));
    first.ask("somebody", () -> question, TextSettings.USUAL, lawyer);
    first.ask(
        "somebody",
        () -> {
          throw new AssertionError("asked twice");
        },
        TextSettings.USUAL,
        cinema);
    assertThatThrownBy(
            () ->
                town.forRequest()
                    .ask(
                        "somebody",
                        () -> {
                          throw new IllegalStateException("asked anew");
                        },
                        TextSettings.USUAL,
                        lawyer))
        .hasMessage("asked anew");
    assertThat(question.wishes().get(0).toString()).isEqualTo("Wish");
  }

  @Test
  void many_askers_in_one_request_each_get_their_own_answer() {
    OfferTexts request = town.forRequest();
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String word = i % 2 == 0 ? "lawyer" : "cinema";
      scores.add(
          request
              .ask(
                  i,
                  () -> TextQuestion.of(LocalizedText.of("en", word)),
                  TextSettings.USUAL,
                  lawyer)
              .orElseThrow()
              .score());
    }
    for (int i = 0; i < 100; i++) {
      assertThat(scores.get(i) > 0).isEqualTo(i % 2 == 0);
    }
    assertThat(scores.stream().max(Comparator.naturalOrder())).contains(scores.get(0));
  }

  @Test
  void evidence_written_to_a_log_names_no_word_of_the_person() {
    TextEvidence evidence =
        new TextEvidence(0.5, List.of("asylum"), List.of(), LanguageTag.ENGLISH);
    assertThat(evidence.toString()).isEqualTo("TextEvidence[0.5, en]");
  }

  @Test
  void settings_and_weights_are_checked() {
    assertThatThrownBy(() -> new TextSettings(11, 0.75, 1, 0.8, 1))
        .hasMessage("k1 is 11.0, must be from 0 to 10.0");
    assertThatThrownBy(() -> new TextSettings(1, -1, 1, 0.8, 1)).hasMessageContaining("b is -1.0");
    assertThatThrownBy(() -> new TextQuestion.Wish(Optional.empty(), List.of(), 2))
        .hasMessage("weight is 2.0, must be from 0 to 1");
    assertThatThrownBy(() -> new TextEvidence(2, List.of(), List.of(), LanguageTag.ENGLISH))
        .hasMessage("score is 2.0, must be from 0 to 1");
  }
}
