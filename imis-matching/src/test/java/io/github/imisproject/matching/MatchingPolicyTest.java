package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A matching policy")
class MatchingPolicyTest {
  static final String MINIMAL =
      "{\"id\":\"mine\",\"scorers\":[{\"id\":\"need\",\"weight\":1}],"
          + "\"missingData\":{\"type\":\"pessimistic\"}}";

  @Test
  void is_the_same_however_it_was_written() {
    MatchingPolicy one = MatchingPolicy.read(MINIMAL).get();
    MatchingPolicy other =
        MatchingPolicy.read(
                """
                { "missingData": { "type": "pessimistic" }, "ties": "stableId", "rules": [ ],
                  "scorers": [ { "weight": 1.0e0, "parameters": { }, "id": "need" } ],
                  "id": "mine" }
                """)
            .get();
    assertThat(other).isEqualTo(one);
    assertThat(other.hash()).isEqualTo(one.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void has_another_hash_when_anything_else_decides() {
    MatchingPolicy standard = MatchingPolicy.standard();
    assertThat(
            List.of(
                standard.hash(),
                standard.withTies(TieRule.LOTTERY).hash(),
                standard.withMissingData(new MissingDataPolicy.Impute(0.25)).hash(),
                standard.withScorers(List.of(WeightedUse.of("need", 1))).hash(),
                standard.withRules(List.of(Use.of("distance"))).hash(),
                standard
                    .withRules(List.of(new Use("distance", Map.of("maximumKilometres", 20.0))))
                    .hash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void has_a_hash_that_stays() {
    assertThat(MatchingPolicy.read(MINIMAL).get().toJson())
        .isEqualTo(
            "{\"id\":\"mine\",\"missingData\":{\"type\":\"pessimistic\"},\"rerankers\":[],"
                + "\"rules\":[],\"scorers\":[{\"id\":\"need\",\"weight\":1}],"
                + "\"ties\":\"stableId\"}");
    assertThat(MatchingPolicy.read(MINIMAL).get().hash())
        .isEqualTo("f89af49227c79eb77fc6042d530ecb0bcd16593f43881b4c4c7a98b48b7b8534");
  }

  @Test
  void of_the_standard_kind_names_everything_this_library_brings() {
    assertThat(MatchingPolicy.standard().rules()).hasSize(8);
    assertThat(MatchingPolicy.standard().scorers()).hasSize(7);
  }

  @Provide
  Arbitrary<MatchingPolicy> policies() {
    Arbitrary<MissingDataPolicy> missing =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(9).map(MissingDataPolicy.Impute::new),
            Arbitraries.doubles().between(0, 1).ofScale(9).map(MissingDataPolicy.Interval::new),
            Arbitraries.of(
                new MissingDataPolicy.Renormalise(),
                new MissingDataPolicy.Optimistic(),
                new MissingDataPolicy.Pessimistic()));
    Arbitrary<List<WeightedUse>> scorers =
        Combinators.combine(
                Arbitraries.of("need", "skills", "cost"),
                Arbitraries.doubles().between(0.0001, 1000).ofScale(4))
            .as(WeightedUse::of)
            .list()
            .uniqueElements(WeightedUse::id)
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<List<Use>> rules =
        Arbitraries.doubles()
            .between(0, 20_000)
            .map(km -> List.of(new Use("distance", Map.of("maximumKilometres", km))));
    return Combinators.combine(scorers, rules, missing, Arbitraries.of(TieRule.values()))
        .as((s, r, m, t) -> new MatchingPolicy("generated", r, s, m, t, List.of()));
  }

  @Property
  void is_read_back_as_it_was_written(@ForAll("policies") MatchingPolicy policy) {
    MatchingPolicy back = MatchingPolicy.read(policy.toJson()).get();
    assertThat(back).isEqualTo(policy);
    assertThat(back.hash()).isEqualTo(policy.hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|matchingPolicy.empty|",
        "[|matchingPolicy.syntax|",
        "{'id':'a','id':'b'}|matchingPolicy.syntax|",
        "{} {}|matchingPolicy.syntax|",
        "[]|matchingPolicy.notAnObject|",
        "{'id':1}|matchingPolicy.notAText|/id",
        "{'id':' '}|matchingPolicy.blank|/id",
        "{'id':null}|matchingPolicy.notAText|/id",
        "{}|matchingPolicy.missing|",
        "{'scorers':{}}|matchingPolicy.notAList|/scorers",
        "{'scorers':[]}|matchingPolicy.noScorers|/scorers",
        "{'scorers':[1]}|matchingPolicy.notAnObject|/scorers/0",
        "{'scorers':[{'id':'need'}]}|matchingPolicy.missing|/scorers/0",
        "{'scorers':[{'id':'need','weight':'1'}]}|matchingPolicy.notANumber|/scorers/0/weight",
        "{'scorers':[{'id':'need','weight':0}]}|matchingPolicy.notPositive|/scorers/0/weight",
        "{'scorers':[{'id':'need','weight':1e9}]}|matchingPolicy.notPositive|/scorers/0/weight",
        "{'scorers':[{'id':'xyzzy','weight':1}]}|matchingPolicy.unknownScorer|/scorers/0/id",
        "{'scorers':[{'id':'skils','weight':1}]}"
            + "|matchingPolicy.unknownScorer.suggestion|/scorers/0/id",
        "{'scorers':[{'id':'need','weight':1},{'id':'need','weight':1}]}"
            + "|matchingPolicy.twice|/scorers/1/id",
        "{'scorers':[{'id':'need','weight':1,'wieght':2}]}"
            + "|matchingPolicy.unknownMember.suggestion|/scorers/0/wieght",
        "{'scorers':[{'id':'need','weight':1,'parameters':[]}]}"
            + "|matchingPolicy.notAnObject|/scorers/0/parameters",
        "{'scorers':[{'id':'need','weight':1,'parameters':{'patience':2}}]}"
            + "|matchingPolicy.range|/scorers/0/parameters/patience",
        "{'scorers':[{'id':'need','weight':1,'parameters':{'patience':'x'}}]}"
            + "|matchingPolicy.notANumber|/scorers/0/parameters/patience",
        "{'scorers':[{'id':'need','weight':1,'parameters':{'a~b/c':2}}]}"
            + "|matchingPolicy.unknownParameter|/scorers/0/parameters/a~0b~1c",
        "{'scorers':[{'id':'cost','weight':1,'parameters':{'currency':'EUR'}}]}"
            + "|matchingPolicy.notAList|/scorers/0/parameters/currency",
        "{'scorers':[{'id':'cost','weight':1,'parameters':{'currency':[1]}}]}"
            + "|matchingPolicy.notAText|/scorers/0/parameters/currency/0",
        "{'rules':[1]}|matchingPolicy.notAnObject|/rules/0",
        "{'rules':[{'id':'distanc'}]}|matchingPolicy.unknownRule.suggestion|/rules/0/id",
        "{'rules':[{'id':'distance','parameters':{'acceptUnknown':1}}]}"
            + "|matchingPolicy.notAFlag|/rules/0/parameters/acceptUnknown",
        "{'rerankers':[{'id':'mmr'}]}|matchingPolicy.unknownReranker|/rerankers/0/id",
        "{'missingData':'impute'}|matchingPolicy.notAnObject|/missingData",
        "{'missingData':{'type':'imput'}}"
            + "|matchingPolicy.unknownMissingData.suggestion|/missingData/type",
        "{'missingData':{'type':'impute'}}|matchingPolicy.missing|/missingData",
        "{'missingData':{'type':'impute','value':2}}|matchingPolicy.range|/missingData/value",
        "{'missingData':{'type':'interval','optimism':-1}}"
            + "|matchingPolicy.range|/missingData/optimism",
        "{'missingData':{'type':'renormalise','value':1}}"
            + "|matchingPolicy.unknownMember|/missingData/value",
        "{'ties':'random'}|matchingPolicy.unknownTies|/ties",
        "{'ties':7}|matchingPolicy.notAText|/ties",
        "{'whatever':7}|matchingPolicy.unknownMember|/whatever"
      })
  void reports_what_is_wrong_with_path_rule_and_fix(String json, String code, String path) {
    Reading<MatchingPolicy> reading = MatchingPolicy.read(json.replace('\'', '"'));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .anyMatch(p -> p.code().equals(code) && p.path().equals(path == null ? "" : path));
    for (Problem problem : reading.problems()) {
      for (LanguageTag language : SupportedLanguages.ALL) {
        assertThat(problem.message(language)).doesNotContain("{", problem.code());
      }
    }
  }

  @Test
  void reports_all_problems_at_once() {
    assertThat(MatchingPolicy.read("{\"scorers\":[{\"id\":\"nead\"}],\"ties\":1}").problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "matchingPolicy.missing",
            "matchingPolicy.missing",
            "matchingPolicy.missing",
            "matchingPolicy.notAText",
            "matchingPolicy.unknownScorer.suggestion");
  }

  @Test
  void refuses_a_document_that_is_too_long_or_too_deep() {
    assertThat(MatchingPolicy.read(" ".repeat((1 << 20) + 1)).problems())
        .extracting(Problem::code)
        .containsExactly("matchingPolicy.tooLong");
    assertThat(MatchingPolicy.read("[".repeat(100_000)).problems())
        .extracting(Problem::code)
        .containsExactly("matchingPolicy.syntax");
  }

  @Test
  void cannot_be_made_wrong_in_java_either() {
    List<WeightedUse> need = List.of(WeightedUse.of("need", 1));
    MissingDataPolicy low = new MissingDataPolicy.Pessimistic();
    assertThatThrownBy(
            () -> new MatchingPolicy(" ", List.of(), need, low, TieRule.STABLE_ID, List.of()))
        .hasMessageContaining("id is blank");
    assertThatThrownBy(
            () -> new MatchingPolicy("a", List.of(), List.of(), low, TieRule.STABLE_ID, List.of()))
        .hasMessageContaining("scorers is empty");
    assertThatThrownBy(
            () ->
                MatchingPolicy.standard()
                    .withScorers(List.of(WeightedUse.of("need", 1), WeightedUse.of("need", 2))))
        .hasMessageContaining("scorer 'need' is named twice");
    assertThatThrownBy(() -> WeightedUse.of("need", 0)).hasMessageContaining("weight of 'need'");
    assertThatThrownBy(() -> new MissingDataPolicy.Impute(1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new MissingDataPolicy.Interval(-1)).hasMessageContaining("-1");
  }

  @Test
  void that_names_what_is_not_installed_makes_no_matcher() {
    assertThatThrownBy(
            () ->
                Matcher.forOffers(
                    SampleTown.directory(),
                    MatchingPolicy.standard().withRules(List.of(Use.of("horoscope")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rule 'horoscope' is not installed");
    assertThatThrownBy(
            () ->
                Matcher.forOffers(
                    SampleTown.directory(),
                    MatchingPolicy.standard().withScorers(List.of(WeightedUse.of("horoscope", 1)))))
        .hasMessageContaining("scorer 'horoscope' is not installed");
    assertThatThrownBy(
            () ->
                Matcher.forOffers(
                    SampleTown.directory(),
                    MatchingPolicy.standard()
                        .withRules(List.of(new Use("distance", Map.of("km", 3.0))))))
        .hasMessageContaining("has no parameter 'km'");
  }
}
