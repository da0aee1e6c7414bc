package io.github.imisproject.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A language negotiation")
class LanguageNegotiatorTest {
  final LanguageNegotiator negotiator = new LanguageNegotiator();

  @ParameterizedTest
  @CsvSource({
    "el,el,EXACT",
    "fa,fa,EXACT",
    "ara,ar,EXACT",
    "prs,fa,SAME_LANGUAGE",
    "fa-AF,fa,SAME_LANGUAGE",
    "pes,fa,EXACT",
    "ar-SY,ar,SAME_LANGUAGE",
    "fr-CA,fr,SAME_LANGUAGE",
    "el-CY,el,SAME_LANGUAGE",
    "haz,fa,VARIETY",
    "aiq,fa,VARIETY",
    "ary,ar,VARIETY",
    "arz,ar,VARIETY",
    "apc,ar,VARIETY",
    "arq,ar,VARIETY",
    "pnt,el,VARIETY",
    "ar-Latn,ar,OTHER_SCRIPT",
    "fa-Latn,fa,OTHER_SCRIPT",
    "el-Latn,el,OTHER_SCRIPT",
    "arz-Latn,ar,OTHER_SCRIPT",
    "tg,fa,OTHER_SCRIPT",
    "ps,fa,SECOND_LANGUAGE",
    "ps-PK,en,SECOND_LANGUAGE",
    "ur,en,SECOND_LANGUAGE",
    "ckb,ar,SECOND_LANGUAGE",
    "ckb-IR,fa,SECOND_LANGUAGE",
    "ku-IQ,ar,SECOND_LANGUAGE",
    "kmr-SY,ar,SECOND_LANGUAGE",
    "uz-AF,fa,SECOND_LANGUAGE",
    "wo,fr,SECOND_LANGUAGE",
    "ln,fr,SECOND_LANGUAGE",
    "so,ar,SECOND_LANGUAGE"
  })
  void decides_each_tag_and_says_how(String asked, String served, MatchKind kind) {
    Negotiation n = negotiate(asked);
    assertThat(n.served()).contains(new LanguageTag(served));
    assertThat(n.kind()).isEqualTo(kind);
    assertThat(n.requested()).contains(new LanguageTag(asked));
    assertThat(n.isFallback()).isEqualTo(!kind.isUnderstood());
  }

  @ParameterizedTest
  @CsvSource({"ku", "kmr", "de", "am", "und", "zxx", "mul", "mis", "tlh", "x-private"})
  void serves_the_original_where_nothing_fits_and_never_in_silence(String asked) {
    Negotiation n = negotiate(asked);
    assertThat(n.served()).contains(LanguageTag.ENGLISH);
    assertThat(n.kind()).isEqualTo(MatchKind.ORIGINAL);
    assertThat(n.isFallback()).isTrue();
    assertThat(n.decisions()).extracting(LanguageDecision::kind).containsExactly(MatchKind.NONE);
  }

  @Test
  void prefers_a_language_surely_read_to_one_perhaps_known() {
    Negotiation n = negotiate("ps", "fr");
    assertThat(n.served()).contains(LanguageTag.FRENCH);
    assertThat(n.requested()).contains(LanguageTag.FRENCH);
    assertThat(n.decisions())
        .extracting(LanguageDecision::kind)
        .containsExactly(MatchKind.SECOND_LANGUAGE, MatchKind.EXACT);
  }

  @Test
  void keeps_the_readers_order_among_languages_surely_read() {
    assertThat(negotiate("arz", "en").served()).contains(LanguageTag.ARABIC);
  }

  @Test
  void follows_the_deployments_fallback_list_before_the_original() {
    LanguageNegotiator local = new LanguageNegotiator(List.of(LanguageTag.GREEK));
    Negotiation n =
        local.negotiate(
            List.of(new LanguageTag("de")), SupportedLanguages.ALL, LanguageTag.ENGLISH);
    assertThat(n.served()).contains(LanguageTag.GREEK);
    assertThat(n.kind()).isEqualTo(MatchKind.FALLBACK);
    assertThat(n.requested()).isEmpty();
  }

  @Test
  void serves_nothing_only_if_nothing_is_on_offer() {
    Negotiation n = negotiator.negotiate(List.of(LanguageTag.GREEK), Set.of(), LanguageTag.ENGLISH);
    assertThat(n.served()).isEmpty();
    assertThat(n.kind()).isEqualTo(MatchKind.NONE);
  }

  @Test
  void gives_a_text_without_language_to_everyone() {
    Negotiation n =
        negotiator.negotiate(
            List.of(LanguageTag.FARSI), Set.of(new LanguageTag("zxx")), LanguageTag.ENGLISH);
    assertThat(n.kind()).isEqualTo(MatchKind.LANGUAGE_NEUTRAL);
    assertThat(n.isFallback()).isFalse();
  }

  @Test
  void prefers_dari_to_farsi_for_a_dari_reader_where_both_are_there() {
    Set<LanguageTag> offers = Set.of(LanguageTag.FARSI, new LanguageTag("fa-AF"));
    for (String asked : List.of("prs", "haz", "ps", "fa-AF")) {
      assertThat(
              negotiator
                  .negotiate(List.of(new LanguageTag(asked)), offers, LanguageTag.FARSI)
                  .served())
          .contains(new LanguageTag("fa-AF"));
    }
  }

  @Test
  void reads_what_a_browser_asks_for() {
    assertThat(AcceptLanguage.parse("en;q=0.5, fa-AF, *;q=0.1, prs;q=0.9, de;q=0, x y, fr;q=2"))
        .extracting(LanguageTag::value)
        .containsExactly("fa-AF", "en");
  }

  @Test
  void reads_a_hostile_header_in_bounded_time() {
    assertThat(AcceptLanguage.parse("a,".repeat(1_000_000))).isEmpty();
    assertThat(AcceptLanguage.parse("")).isEmpty();
  }

  @Property
  void reports_one_decision_for_every_tag(@ForAll("tags") List<LanguageTag> asked) {
    Negotiation n = negotiator.negotiate(asked, SupportedLanguages.ALL, LanguageTag.ENGLISH);
    assertThat(n.decisions())
        .extracting(LanguageDecision::requested)
        .containsExactlyElementsOf(
            asked.subList(0, Math.min(asked.size(), LanguageNegotiator.MAX_REQUESTED)));
    assertThat(SupportedLanguages.ALL).contains(n.served().orElseThrow());
  }

  @Property
  void does_not_depend_on_the_order_of_the_offers(@ForAll("tags") List<LanguageTag> asked) {
    List<LanguageTag> offers = List.of(LanguageTag.FARSI, LanguageTag.ARABIC, LanguageTag.GREEK);
    List<LanguageTag> reversed = List.of(LanguageTag.GREEK, LanguageTag.ARABIC, LanguageTag.FARSI);
    assertThat(negotiator.negotiate(asked, offers, LanguageTag.GREEK))
        .isEqualTo(negotiator.negotiate(asked, reversed, LanguageTag.GREEK));
  }

  @Provide
  Arbitrary<List<LanguageTag>> tags() {
    return Arbitraries.of(
            "el", "en", "fr-CA", "ar-Latn", "fa-AF", "haz", "ps", "ckb", "ku", "und", "zxx", "de")
        .map(LanguageTag::new)
        .list()
        .ofMaxSize(40);
  }

  private Negotiation negotiate(String... asked) {
    return negotiator.negotiate(
        Arrays.stream(asked).map(LanguageTag::new).toList(),
        SupportedLanguages.ALL,
        LanguageTag.ENGLISH);
  }
}
