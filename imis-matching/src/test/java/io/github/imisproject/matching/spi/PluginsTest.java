package io.github.imisproject.matching.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.rule.DistanceRule;
import io.github.imisproject.matching.scorer.CostScorer;
import io.github.imisproject.matching.scorer.DistanceScorer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of plug-ins")
class PluginsTest {
  @Test
  void holds_what_the_service_loader_finds() {
    Plugins installed = Plugins.installed();
    assertThat(installed.ruleIds())
        .contains("audience", "availability", "capacity", "distance", "eligibility", "language");
    assertThat(installed.scorerIds())
        .contains("cost", "distance", "interests", "language", "need", "schedule", "skills");
    assertThat(installed.findRule("distance")).get().isInstanceOf(DistanceRule.class);
    assertThat(installed.findScorer("distance")).get().isInstanceOf(DistanceScorer.class);
    assertThat(installed.findReranker("none")).isEmpty();
  }

  @Test
  void refuses_two_of_one_id() {
    assertThatThrownBy(() -> Plugins.installed().with(new DistanceRule()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two rules have the id 'distance'");
    assertThatThrownBy(() -> Plugins.installed().with(new CostScorer()))
        .hasMessageContaining("two scorers have the id 'cost'");
  }

  @Test
  void refuses_an_id_that_is_no_name() {
    Reranker odd =
        new Reranker() {
          @Override
          public String id() {
            return "Not an id";
          }

          @Override
          public String guarantee() {
            return "none";
          }

          @Override
          public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
            return ranked;
          }
        };
    assertThatThrownBy(() -> Plugins.installed().with(odd))
        .hasMessageContaining("is not in camel case");
  }

  @Test
  void gives_parameters_their_defaults_and_checks_what_is_set() {
    CostScorer cost = new CostScorer();
    Parameters parameters = Parameters.of(cost, Map.of("halfAmount", 5.0));
    assertThat(parameters.number("halfAmount")).isEqualTo(5);
    assertThat(parameters.number("halfRent")).isEqualTo(300);
    assertThat(parameters.codes("currency")).containsExactly("EUR");
    assertThat(parameters).isEqualTo(Parameters.of(cost, Map.of("halfAmount", 5.0)));
    assertThat(parameters).hasSameHashCodeAs(Parameters.of(cost, Map.of("halfAmount", 5.0)));
    assertThat(parameters).hasToString("{currency=[EUR], halfAmount=5.0, halfRent=300.0}");
    assertThatThrownBy(() -> parameters.flag("halfRent")).hasMessageContaining("of this type");
    assertThatThrownBy(() -> Parameters.of(cost, Map.of("halfAmount", -1.0)))
        .hasMessageContaining("parameter 'halfAmount' of 'cost' is -1.0, must be a number from");
    assertThatThrownBy(() -> Parameters.of(cost, Map.of("currency", "EUR")))
        .hasMessageContaining("must be a list of texts");
    assertThatThrownBy(() -> Parameters.of(new DistanceRule(), Map.of("acceptUnknown", 1)))
        .hasMessageContaining("must be true or false");
    assertThatThrownBy(() -> Parameters.of(cost, Map.of("half", 1.0)))
        .hasMessageContaining("'cost' has no parameter 'half'");
    assertThatThrownBy(() -> new ParameterSpec.Number("n", 5, 0, 1))
        .hasMessageContaining("the default of 'n' is 5.0");
  }

  @Test
  void gives_contexts_that_hold_each_kind_of_reference_once() {
    MatchContext context = MatchContext.of(SampleTown.DAY, Parameters.none());
    assertThat(context.find(String.class)).isEmpty();
    assertThat(context.with(String.class, "a").find(String.class)).contains("a");
    assertThatThrownBy(() -> context.with(String.class, "a").with(String.class, "b"))
        .hasMessageContaining("are set twice");
    assertThat(ReferenceData.of(context)).isSameAs(ReferenceData.EMPTY);
  }

  @Test
  void refuses_verdicts_and_assessments_that_say_nothing() {
    assertThatThrownBy(() -> new Verdict.Undecided(List.of())).hasMessageContaining("missing");
    assertThatThrownBy(() -> new Verdict.Excluded(List.of(), List.of()))
        .hasMessageContaining("reasons is empty");
    assertThatThrownBy(() -> new Assessment.Missing(List.of())).hasMessageContaining("facts");
    assertThatThrownBy(() -> Assessment.of(1.1)).hasMessageContaining("score is 1.1");
    assertThatThrownBy(() -> Assessment.of(Double.NaN)).hasMessageContaining("score is NaN");
  }
}
