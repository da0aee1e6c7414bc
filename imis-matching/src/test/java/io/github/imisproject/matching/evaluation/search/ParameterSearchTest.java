package io.github.imisproject.matching.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.search.SearchResult.Trial;
import io.github.imisproject.matching.evaluation.split.Split;
import io.github.imisproject.matching.evaluation.split.Splits;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parameter search")
class ParameterSearchTest {
  static final MatchingPolicy POLICY =
      MatchingPolicy.standard()
          .withScorers(List.of(WeightedUse.of("need", 1), WeightedUse.of("distance", 1)));
  static final SearchSpace SPACE =
      new SearchSpace(
          POLICY, List.of(Axis.weight("need", 0.5, 1, 2), Axis.weight("distance", 1, 3)));
  static final List<String> ITEMS = IntStream.range(0, 30).mapToObj(i -> "case-" + i).toList();

  static double weight(MatchingPolicy policy, int scorer) {
    return policy.scorers().get(scorer).weight();
  }

  static Metric<Double> metric(Direction direction) {
    return Metric.of("gap", "this test", "as it is", direction, value -> value);
  }

  /** How far a weight is from an optimum that differs from item to item around 2. */
  static Function<String, Double> gap(MatchingPolicy policy) {
    return item -> Math.abs(weight(policy, 0) - 2 - new Random(item.hashCode()).nextGaussian());
  }

  static final ParameterSearch<String, Double> LEAST_GAP =
      new ParameterSearch<>(metric(Direction.LOWER_IS_BETTER), ParameterSearchTest::gap);

  static List<Split<String>> folds(int k, long seed) {
    return Splits.of(ITEMS, item -> item, seed).folds(k);
  }

  @Test
  void tries_the_policy_itself_and_then_the_grid_in_order() {
    assertThat(SPACE.grid())
        .extracting(policy -> weight(policy, 0) + "/" + weight(policy, 1))
        .containsExactly("1.0/1.0", "0.5/1.0", "0.5/3.0", "1.0/3.0", "2.0/1.0", "2.0/3.0");
    assertThat(SPACE.grid().get(0)).isSameAs(POLICY);
  }

  @Property(tries = 100)
  void draws_between_the_ends_and_begins_alike_for_one_seed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int draws) {
    List<MatchingPolicy> drawn = SPACE.random(draws, seed);
    assertThat(drawn).hasSize(draws + 1);
    assertSame(POLICY, drawn.get(0));
    assertThat(drawn)
        .allSatisfy(
            policy -> {
              assertThat(weight(policy, 0)).isBetween(0.5, 2.0);
              assertThat(weight(policy, 1)).isBetween(1.0, 3.0);
            });
    assertEquals(drawn, SPACE.random(draws + 5, seed).subList(0, draws + 1));
    assertNotEquals(drawn, SPACE.random(draws, seed + 1));
  }

  @Test
  void changes_parameters_of_rules_and_scorers_and_nothing_else() {
    MatchingPolicy standard = MatchingPolicy.standard();
    MatchingPolicy changed =
        new SearchSpace(
                standard,
                List.of(
                    Axis.parameter(Axis.Part.RULES, "distance", "maximumKilometres", 9000),
                    Axis.parameter(Axis.Part.SCORERS, "distance", "halfKilometres", 700)))
            .grid()
            .get(1);
    assertThat(
            changed
                .toJson()
                .replace(",\"parameters\":{\"maximumKilometres\":9000}", "")
                .replace(",\"parameters\":{\"halfKilometres\":700}", ""))
        .isEqualTo(standard.toJson())
        .isNotEqualTo(changed.toJson());
    // Binding refuses a parameter that its rule or scorer does not know.
    assertThat(Matcher.forOffers(new SyntheticTown(TownSettings.of(1)).directory(), changed))
        .isNotNull();
  }

  @Property(tries = 100)
  void holds_out_what_each_split_s_own_choice_reaches(
      @ForAll @IntRange(min = 2, max = 30) int k, @ForAll long seed) {
    List<Split<String>> folds = folds(k, seed);
    SearchResult result = LEAST_GAP.run(SPACE.random(8, seed), folds);
    double heldOut = 0;
    for (int i = 0; i < k; i++) {
      int split = i;
      Trial choice =
          result.trials().stream()
              .min(Comparator.comparingDouble(trial -> trial.training().get(split)))
              .orElseThrow();
      assertEquals(choice.number(), result.choices().get(i));
      double test = 0;
      for (String item : folds.get(i).test()) {
        test += gap(choice.policy()).apply(item) / folds.get(i).test().size();
      }
      assertThat(choice.test().get(i)).isCloseTo(test, within(1e-12));
      heldOut += test / k;
    }
    assertThat(result.heldOut()).isCloseTo(heldOut, within(1e-12));
    assertThat(result.trials())
        .allMatch(trial -> trial.trainingMean() >= result.winner().trainingMean());
  }

  @Property(tries = 50)
  void values_the_winner_itself_on_one_split(@ForAll long seed) {
    Split<String> split = Splits.of(ITEMS, item -> item, seed).holdout(0.3);
    SearchResult result = LEAST_GAP.run(SPACE.grid(), List.of(split));
    assertEquals(result.winner().testMean(), result.heldOut());
    assertEquals(List.of(result.winner().number()), result.choices());
  }

  @Property(tries = 50)
  void does_not_choose_by_the_test(@ForAll long seed) {
    Split<String> split = Splits.of(ITEMS, item -> item, seed).holdout(0.3);
    ParameterSearch<String, Double> misled =
        new ParameterSearch<>(
            metric(Direction.LOWER_IS_BETTER),
            policy -> item -> split.test().contains(item) ? -weight(policy, 0) : weight(policy, 0));
    SearchResult result = misled.run(SPACE.grid(), List.of(split));
    assertEquals(0.5, weight(result.winner().policy(), 0));
    assertEquals(-0.5, result.heldOut());
  }

  @Test
  void lets_the_first_of_equals_win_in_both_directions() {
    for (Direction direction : List.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER)) {
      SearchResult flat =
          new ParameterSearch<String, Double>(metric(direction), policy -> item -> 0.25)
              .run(SPACE.grid(), folds(3, 1));
      assertSame(POLICY, flat.winner().policy());
      assertEquals(List.of(0, 0, 0), flat.choices());
      assertEquals(0.25, flat.heldOut());
    }
    SearchResult most =
        new ParameterSearch<String, Double>(
                metric(Direction.HIGHER_IS_BETTER), policy -> item -> weight(policy, 0))
            .run(SPACE.grid(), folds(3, 1));
    assertEquals(4, most.winner().number());
  }

  @Test
  void gives_the_same_result_on_any_number_of_threads() throws Exception {
    List<SearchResult> results = new ArrayList<>();
    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        results.add(pool.submit(() -> LEAST_GAP.run(SPACE.random(60, 3), folds(7, 3))).get());
      } finally {
        pool.shutdown();
      }
    }
    assertEquals(results.get(0), results.get(1));
    assertEquals(results.get(0), results.get(2));
  }

  @Test
  void finds_better_weights_for_a_town_than_bad_ones() {
    SyntheticTown town = new SyntheticTown(TownSettings.of(3).people(120).offers(40));
    List<SyntheticPerson> adults = town.people().filter(SyntheticPerson::adult).toList();
    Metric<Double> first =
        Metric.of(
            "gradeOfTheFirst",
            "this test",
            "0 if none",
            Direction.HIGHER_IS_BETTER,
            value -> value);
    ParameterSearch<SyntheticPerson, Double> search =
        new ParameterSearch<>(
            first,
            policy -> {
              Matcher<Person, Offer> matcher = Matcher.forOffers(town.directory(), policy);
              return person ->
                  matcher
                      .match(MatchRequest.of(person.person(), LocalDate.of(2026, 6, 1)).top(3))
                      .matches()
                      .stream()
                      .mapToDouble(match -> town.grade(person, match.candidate()) / 3.0)
                      .sum();
            });
    MatchingPolicy bad =
        MatchingPolicy.standard()
            .withScorers(List.of(WeightedUse.of("need", 0.001), WeightedUse.of("cost", 1)));
    SearchSpace space = new SearchSpace(bad, List.of(Axis.weight("need", 0.001, 1, 10)));
    SearchResult result =
        search.run(space.grid(), Splits.of(adults, SyntheticPerson::id, 1).folds(3));
    assertThat(result.winner().number()).isPositive();
    assertThat(result.heldOut()).isGreaterThan(result.trials().get(0).testMean());
  }

  @Test
  void says_what_is_wrong() {
    assertThatThrownBy(() -> new ParameterSearch<>(metric(Direction.NEITHER), policy -> i -> 0.0))
        .hasMessage("metric 'gap' has no better end; choose one that judges");
    assertThatThrownBy(() -> LEAST_GAP.run(List.of(), folds(2, 1)))
        .hasMessage("candidates is empty; give at least one");
    assertThatThrownBy(() -> LEAST_GAP.run(SPACE.grid(), List.of()))
        .hasMessage("splits is empty; give at least one");
    assertThatThrownBy(() -> LEAST_GAP.run(SPACE.grid(), List.of(new Split<>(ITEMS, List.of()))))
        .hasMessage("splits has Split[training=30, test=0]; give every split items on both sides");
  }

  @Test
  void refuses_axes_that_make_no_sense() {
    assertThatThrownBy(() -> Axis.weight("need", 0))
        .hasMessage("values of 'need' has 0.0, must be more than 0 and at most 1000000");
    assertThatThrownBy(() -> Axis.parameter(Axis.Part.RULES, "distance", "x", Double.NaN))
        .hasMessage("values of 'distance' has NaN, must be finite");
    assertThatThrownBy(() -> Axis.weight("need"))
        .hasMessage("values of 'need' is empty; name one or more");
    assertThatThrownBy(() -> Axis.weight("need", 1, 1))
        .hasMessage("values of 'need' are [1.0, 1.0], one of them twice; name each once");
    assertThatThrownBy(() -> new Axis(Axis.Part.RULES, "distance", Optional.empty(), List.of(1.0)))
        .hasMessage("parameter of 'distance' is missing; only a scorer has a weight");
    assertThatThrownBy(() -> new SearchSpace(POLICY, List.of(Axis.weight("neeed", 1))))
        .hasMessage("use is 'neeed', which is not among the policy's SCORERS; name one that is");
    assertThatThrownBy(() -> new SearchSpace(POLICY, List.of()))
        .hasMessage("axes is empty; name one number to change, or more");
    assertThatThrownBy(
            () -> new SearchSpace(POLICY, List.of(Axis.weight("need", 1), Axis.weight("need", 2))))
        .hasMessage("axes change a number of 'need' twice; put all values into one axis");
    double[] many = IntStream.range(1, 400).asDoubleStream().toArray();
    SearchSpace vast =
        new SearchSpace(POLICY, List.of(Axis.weight("need", many), Axis.weight("distance", many)));
    assertThatThrownBy(vast::grid)
        .hasMessage(
            "combinations is over 100000, must be from 1 to 99999; try fewer values, or draw at"
                + " random");
    assertThatThrownBy(() -> SPACE.random(0, 1)).hasMessageStartingWith("draws is 0, must be");
  }
}
