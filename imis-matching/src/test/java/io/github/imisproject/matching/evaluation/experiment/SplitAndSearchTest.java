package io.github.imisproject.matching.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Weights;
import io.github.imisproject.matching.evaluation.search.SearchResult;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The split and the search of an experiment")
class SplitAndSearchTest {
  static final String SEARCH =
      "{\"name\": \"tuned\", \"seed\": 6, \"cases\": 40, \"resamples\": 100, \"ablation\": false,"
          + " \"strategies\": [\"learnedWeights\"], \"metrics\": [\"ndcg_cut_10\"],"
          + " \"town\": {\"people\": 200, \"offers\": 40}, \"split\": {\"kind\": \"coldFolds\","
          + " \"number\": 2}, \"search\": {\"axes\": [{\"scorer\": \"need\", \"values\": [0.001,"
          + " 0.6]}], \"folds\": 2}}";

  @ParameterizedTest
  @EnumSource(StudySplit.Kind.class)
  void never_measure_whom_they_learn_from_unless_decisions_are_kept_back(StudySplit.Kind kind) {
    PeopleBench bench = ExperimentTest.bench(StudySplit.of(kind));
    assertThat(bench.cases).hasSizeLessThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(bench.parts).hasSize(kind.id().toLowerCase(Locale.ROOT).endsWith("folds") ? 5 : 1);
    Set<Integer> measured = new HashSet<>();
    for (PeopleBench.Part part : bench.parts) {
      List<StudyCase> tested = part.measured().stream().map(bench.cases::get).toList();
      assertThat(tested).isNotEmpty();
      assertThat(measured.addAll(part.measured())).isTrue();
      if (kind == StudySplit.Kind.LEAVE_OUT) {
        assertThat(part.training().cases()).containsAll(tested);
      } else {
        assertThat(part.training().cases()).doesNotContainAnyElementsOf(tested);
      }
      if (kind == StudySplit.Kind.COLD || kind == StudySplit.Kind.COLD_FOLDS) {
        Set<String> homes = new HashSet<>();
        part.training().cases().forEach(c -> homes.add(c.household().id()));
        assertThat(tested).noneMatch(c -> homes.contains(c.household().id()));
      }
      if (kind == StudySplit.Kind.TEMPORAL) {
        assertThat(tested)
            .allMatch(
                c -> part.training().cases().stream().allMatch(t -> t.asOf().isBefore(c.asOf())));
      }
    }
    assertThat(measured).hasSize(bench.cases.size());
  }

  @Test
  void keep_back_as_many_decisions_about_each_person_as_asked() {
    PeopleBench bench = ExperimentTest.bench(StudySplit.of(StudySplit.Kind.LEAVE_OUT));
    Training training = bench.parts.get(0).training();
    int with = 0;
    for (StudyCase someone : training.cases()) {
      int all = bench.population.history(someone).size();
      long left =
          training.history().stream().map(Referral::personId).filter(someone.id()::equals).count();
      assertThat(left).isEqualTo(all > 1 ? all - 1 : all);
      with += all > 1 ? 1 : 0;
    }
    assertThat(with).isPositive();
  }

  @Test
  void choose_weights_on_some_and_measure_them_on_others() {
    Experiment experiment = Experiment.read(SEARCH).get();
    ExperimentResult result = new ExperimentRunner().run(experiment);
    assertThat(result.strategies()).contains("tunedWeights", "learnedWeights");
    List<Weights> tuned =
        result.findings().weights().stream()
            .filter(w -> w.strategy().equals("tunedWeights"))
            .toList();
    assertThat(tuned).hasSize(2);
    for (Weights weights : tuned) {
      assertThat(weights.candidates()).isEqualTo(3);
      assertThat(weights.byScorer().get("need")).isGreaterThan(0.1);
      assertThat(weights.heldOut().orElseThrow()).isBetween(0.3, 1.0);
    }
    assertThat(new ExperimentRunner().run(experiment).toJson()).isEqualTo(result.toJson());
    assertThat(Experiment.read(experiment.toJson()).get()).isEqualTo(experiment);
  }

  @Test
  void keep_the_worst_value_from_winning() {
    Experiment experiment = Experiment.read(SEARCH).get();
    PeopleBench bench =
        new PeopleBench(
            experiment,
            new TownPopulation(
                ((StudyData.Town) experiment.data()).settings(), Vocabularies.embedded()),
            List.of(),
            Plugins.installed());
    SearchResult found = bench.tuned().orElseThrow().search(bench.parts.get(0).training());
    assertThat(found.trials().get(1).trainingMean())
        .isLessThan(found.winner().trainingMean() - 0.1);
  }

  @Test
  void are_refused_with_their_place_and_in_five_languages() {
    List<Problem> found = new ArrayList<>();
    found.addAll(
        Experiment.read(
                "{\"split\": {\"kind\": \"fold\", \"share\": 2}, \"search\": {\"axes\":"
                    + " [{\"scorer\": \"ned\", \"values\": [1]}, {\"scorer\": \"need\", \"values\":"
                    + " [0]}, {}, 3], \"draws\": -1, \"folds\": \"x\"}, \"metrics\": [\"map\","
                    + " \"map\", \"nonsense\"], \"cases\": 1.5, \"ablation\": 3, \"strategies\": 3,"
                    + " \"town\": 4, \"data\": {}, \"seed\": \"x\", \"resamples\": 3}")
            .problems());
    found.addAll(
        Experiment.read(
                "{\"data\": {\"type\": \"records\", \"asOf\": \"soon\", \"language\": \"a b\"},"
                    + " \"metrics\": [], \"search\": {}}")
            .problems());
    found.addAll(Experiment.read("{\"data\": {\"type\": \"runs\"}}").problems());
    found.addAll(
        Experiment.read("{\"data\": {\"type\": \"preferences\", \"seats\": [-1]}}").problems());
    found.addAll(Experiment.read("{\"data\": {\"type\": \"thing\"}}").problems());
    assertThat(found)
        .extracting(p -> p.path() + " " + p.code())
        .contains(
            "/split/kind experiment.splitKind",
            "/search/draws experiment.range",
            "/search/folds experiment.type.whole",
            "/search/axes/0/scorer experiment.unknownMember",
            "/search/axes/1/values experiment.axisValues",
            "/search/axes/2/scorer experiment.memberMissing",
            "/search/axes/3 experiment.type.object",
            "/metrics experiment.twice",
            "/metrics experiment.metric",
            "/cases experiment.type.whole",
            "/ablation experiment.type.flag",
            "/strategies experiment.type.texts",
            "/town experiment.townAndData",
            "/seed experiment.type.seed",
            "/resamples experiment.range",
            "/data/offers experiment.memberMissing",
            "/data/asOf experiment.type.date",
            "/data/language experiment.language",
            "/metrics experiment.empty",
            "/search/axes experiment.empty",
            "/data/runs experiment.empty",
            "/data/judgements experiment.memberMissing",
            "/data/file experiment.memberMissing",
            "/data/seats experiment.type.numbers",
            "/data/type experiment.dataType");
    NamedDataTest.said(found);
  }
}
