package io.github.imisproject.matching.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Scored;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import io.github.imisproject.matching.spi.Plugins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An experiment")
class ExperimentTest {
  static final Experiment SMALL =
      new Experiment(
          "small",
          new StudyData.Town(TownSettings.of(5).people(300).offers(60).bias(0.1)),
          StudySplit.LATER_HALF,
          60,
          30,
          List.of("learnedWeights"),
          false,
          Optional.empty(),
          List.of("ndcg_cut_10", "map", "rbp_0.9"),
          200,
          5);
  static final ExperimentResult RESULT = new ExperimentRunner().run(SMALL);

  @Test
  void puts_the_oracle_first_and_the_lottery_last() {
    assertThat(RESULT.mean("oracle", "ndcg_cut_10").estimate()).isGreaterThan(0.999);
    for (String strategy : RESULT.strategies()) {
      if (!strategy.equals("random")) {
        assertThat(RESULT.mean(strategy, "ndcg_cut_10").estimate())
            .as(strategy)
            .isGreaterThan(RESULT.mean("random", "ndcg_cut_10").high());
      }
    }
  }

  @Test
  void always_runs_the_baselines_beside_what_it_names() {
    assertThat(RESULT.strategies())
        .containsExactly(
            "random",
            "oracle",
            "bm25",
            "charTfIdf",
            "weightedRules",
            "greedy",
            "statusQuo",
            "learnedWeights");
  }

  @Test
  void gives_the_same_bytes_again_on_another_number_of_threads() throws Exception {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      String again = one.submit(() -> new ExperimentRunner().run(SMALL).toJson()).get();
      assertThat(again).isEqualTo(RESULT.toJson());
    } finally {
      one.shutdown();
    }
  }

  @Test
  void ends_with_the_same_bytes_after_an_interruption(@TempDir Path folder) throws Exception {
    ExperimentRunner runner = new ExperimentRunner();
    assertThatThrownBy(
            () ->
                runner.run(
                    SMALL,
                    Checkpoints.in(folder),
                    progress -> {
                      if (progress.done() == 4) {
                        throw new CancellationException("power cut");
                      }
                    }))
        .hasMessage("power cut");
    try (var files = Files.list(folder)) {
      Path some = files.filter(f -> f.toString().contains("bm25")).findFirst().orElseThrow();
      Files.writeString(some, Files.readString(some).substring(0, 500));
    }
    List<String> resumed = new ArrayList<>();
    ExperimentResult result =
        runner.run(
            SMALL,
            Checkpoints.in(folder),
            progress -> {
              if (progress.resumed()) {
                resumed.add(progress.strategy());
              }
            });
    assertThat(resumed).containsExactly("random", "oracle", "charTfIdf");
    assertThat(result.toJson()).isEqualTo(RESULT.toJson());
  }

  @Test
  void measures_a_strategy_of_your_own_and_its_ablations() {
    Strategy first = new FirstOffers("firstOffers");
    ExperimentRunner runner =
        new ExperimentRunner(List.of(first), Vocabularies.embedded(), Plugins.installed());
    ExperimentResult result = runner.run(SMALL.with("firstOffers"));
    assertThat(result.strategies()).contains("firstOffers");
    assertThat(result.mean("firstOffers", "map").estimate())
        .isLessThan(result.mean("oracle", "map").estimate());
    assertThat(result.comparisons())
        .filteredOn(c -> c.strategy().equals("firstOffers"))
        .allMatch(c -> c.corrected() < 0.05 && c.difference().high() < 0);
  }

  record FirstOffers(String id) implements Strategy {
    @Override
    public Ranker prepare(Training training) {
      return (seeker, depth) ->
          training.directory().offers().stream()
              .limit(depth)
              .map(Offer::id)
              .map(offer -> new Scored(offer, 1))
              .toList();
    }
  }

  @Test
  void refuses_a_strategy_that_lists_an_offer_twice_or_one_unknown() {
    Strategy twice =
        new Strategy() {
          @Override
          public String id() {
            return "twice";
          }

          @Override
          public Ranker prepare(Training training) {
            return (seeker, depth) -> List.of(new Scored("o-1", 1), new Scored("o-1", 1));
          }
        };
    ExperimentRunner runner =
        new ExperimentRunner(List.of(twice), Vocabularies.embedded(), Plugins.installed());
    assertThatThrownBy(() -> runner.run(SMALL.with("twice")))
        .hasMessageContaining("ranks an offer twice");
    assertThatThrownBy(() -> new ExperimentRunner().run(SMALL.with("learnedWeigths")))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e ->
                assertThat(e.problems().get(0).message(LanguageTag.ENGLISH))
                    .isEqualTo(
                        "strategy 'learnedWeigths' is unknown; did you mean learnedWeights?"));
  }

  @Test
  void hides_the_truth_from_those_who_learn() {
    PeopleBench bench = bench(SMALL.split());
    Training training = bench.parts.get(0).training();
    assertThat(training.history()).isNotEmpty().noneMatch(r -> r.suitable());
    assertThat(training.cases()).doesNotContainAnyElementsOf(bench.cases);
    assertThat(training.cases().stream().flatMap(c -> bench.population.history(c).stream()))
        .anyMatch(r -> r.suitable());
  }

  static PeopleBench bench(StudySplit split) {
    Experiment experiment = with(split);
    TownSettings town = ((StudyData.Town) experiment.data()).settings();
    return new PeopleBench(
        experiment,
        new TownPopulation(town, Vocabularies.embedded()),
        List.of(),
        Plugins.installed());
  }

  static Experiment with(StudySplit split) {
    return new Experiment(
        SMALL.name(),
        SMALL.data(),
        split,
        SMALL.cases(),
        SMALL.depth(),
        SMALL.strategies(),
        false,
        Optional.empty(),
        SMALL.metrics(),
        SMALL.resamples(),
        SMALL.seed());
  }

  @Test
  void reports_gaps_harms_places_and_reasons() {
    assertThat(RESULT.gaps()).isNotEmpty().allMatch(g -> g.corrected() >= g.pValue());
    assertThat(RESULT.harms()).anyMatch(h -> h.group().equals("gender=FEMALE"));
    assertThat(RESULT.findings().catalogue())
        .allSatisfy(
            s -> {
              assertThat(s.values().get("share_of_hindsight")).isBetween(0.0, 1.0 + 1e-9);
              assertThat(s.values().get("coverage")).isBetween(0.0, 1.0);
            });
    assertThat(RESULT.findings().history().orElseThrow().gap().contains(0.1)).isTrue();
    assertThat(RESULT.findings().explained())
        .filteredOn(m -> m.metric().equals("explanation_completeness"))
        .isNotEmpty()
        .allMatch(m -> m.mean().estimate() > 0.5 && m.mean().high() <= 1 + 1e-9);
  }

  @Test
  void reads_what_it_writes() {
    assertThat(Experiment.read(SMALL.toJson()).get()).isEqualTo(SMALL);
    assertThat(Experiment.read("{}").get()).isEqualTo(Experiment.quick(1));
  }

  @Test
  void reports_every_problem_of_a_file_at_once() {
    var reading = Experiment.read("{\"name\": 3, \"caes\": 10, \"town\": {\"bias\": \"x\"}}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .extracting(p -> p.path() + " " + p.code())
        .containsExactlyInAnyOrder(
            "/name experiment.type.text",
            "/caes experiment.unknownMember",
            "/town/bias experiment.type.number");
    assertThat(Experiment.read("{\"metrics\": [\"nonsense\"]}").problems()).hasSize(1);
    assertThat(Experiment.read("{").problems())
        .extracting(p -> p.code())
        .containsExactly("experiment.syntax");
  }
}
