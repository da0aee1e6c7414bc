package io.github.imisproject.matching.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.evaluation.metric.allocation.AllocationMetrics;
import io.github.imisproject.matching.evaluation.metric.allocation.Outcome;
import io.github.imisproject.matching.evaluation.metric.explanation.ExplanationMetrics;
import io.github.imisproject.matching.evaluation.metric.reciprocal.ReciprocalLists;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metrics of outcomes")
class OutcomeMetricsTest {
  final AllocationProblem problem =
      new AllocationDraft("two homes")
          .services("beds")
          .party("amal", 1)
          .party("bita", 1)
          .party("chloe", 1)
          .place("mill", 1)
          .place("quay", 1)
          .prefers("amal", "mill", "quay")
          .prefers("bita", "mill", "quay")
          .prefers("chloe", "quay")
          .ranks("mill", "bita", "amal")
          .ranks("quay", "amal", "bita", "chloe")
          .score("amal", "mill", 0.9)
          .score("amal", "quay", 0.5)
          .score("bita", "mill", 0.8)
          .score("bita", "quay", 0.1)
          .score("chloe", "quay", 0.7)
          .build();

  Outcome places(int... places) {
    return new Outcome(problem, places);
  }

  @Test
  void count_ranks_scores_and_seats() {
    Outcome outcome = places(1, 0, -1);
    assertThat(AllocationMetrics.placedShare().evaluate(outcome)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(AllocationMetrics.totalScore().evaluate(outcome)).isCloseTo(1.3, within(1e-12));
    assertThat(AllocationMetrics.meanScore().evaluate(outcome)).isCloseTo(1.3 / 3, within(1e-12));
    assertThat(AllocationMetrics.leastScore().evaluate(outcome)).isZero();
    assertThat(AllocationMetrics.meanRank().evaluate(outcome)).isEqualTo(1.5);
    assertThat(AllocationMetrics.medianRank().evaluate(outcome)).isEqualTo(1.5);
    assertThat(AllocationMetrics.rankShare(1).evaluate(outcome)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(AllocationMetrics.profile(outcome)).containsExactly(1, 1);
    assertThat(AllocationMetrics.unfilledSeats().evaluate(outcome)).isZero();
    assertThat(AllocationMetrics.shareOfOptimum(1.6, "hindsight").evaluate(outcome))
        .isCloseTo(1.3 / 1.6, within(1e-12));
    assertThat(AllocationMetrics.nashWelfare().evaluate(outcome))
        .isCloseTo(Math.cbrt(0.5 * 0.8 * 1e-5), within(1e-9));
    assertThat(AllocationMetrics.giniOfScores().evaluate(outcome))
        .isCloseTo((0 * -2 + 0.5 * 0 + 0.8 * 2) / (3 * 1.3), within(1e-12));
  }

  @Test
  void find_no_complaint_in_a_stable_outcome_and_one_in_another() {
    assertThat(AllocationMetrics.blockingPairs().evaluate(places(1, 0, -1))).isZero();
    assertThat(AllocationMetrics.waste().evaluate(places(1, 0, -1))).isZero();
    assertThat(AllocationMetrics.blockingPairs().evaluate(places(0, 1, -1))).isPositive();
    assertThat(AllocationMetrics.blockingShare().evaluate(places(0, 1, -1))).isBetween(0.1, 1.0);
    assertThat(AllocationMetrics.justifiedEnvy().evaluate(places(0, 1, -1))).isPositive();
    assertThat(AllocationMetrics.waste().evaluate(places(-1, 0, -1))).isPositive();
    assertThat(AllocationMetrics.unfilledSeats().evaluate(places(-1, 0, -1))).isEqualTo(1);
  }

  @Test
  void tell_what_a_problem_lacks() {
    AllocationProblem bare =
        new AllocationDraft("bare").services("beds").party("a", 1).place("p", 1).build();
    Outcome outcome = new Outcome(bare, new int[] {0});
    assertThatThrownBy(() -> AllocationMetrics.totalScore().evaluate(outcome))
        .hasMessage("the problem has no scores; add them with withScores");
    assertThatThrownBy(() -> new Outcome(bare, new int[] {0, 0}))
        .hasMessage("there are 2 places for 1 parties; give one for each");
  }

  @Test
  void measure_an_even_load_as_zero() {
    assertThat(AllocationMetrics.loadImbalance(new double[] {2, 2, 2})).isZero();
    assertThat(AllocationMetrics.loadImbalance(new double[] {0, 4})).isEqualTo(1);
  }

  @Test
  void expect_a_match_only_where_both_read_and_like() {
    ReciprocalLists lists =
        new ReciprocalLists(
            List.of(List.of(1.0), List.of(1.0)),
            List.of(List.of(0.5, 1.0)),
            List.of(List.of(0), List.of(0)),
            List.of(List.of(0, 1)));
    double second = Math.log(2) / Math.log(3);
    assertThat(lists.expectedMatches()).isCloseTo(0.5 + second, within(1e-12));
    assertThat(lists.enviousLeft()).isEqualTo(1);
    assertThat(lists.enviousRight()).isZero();
  }

  @Test
  void find_the_standard_policy_fully_explained() {
    SyntheticTown town = new SyntheticTown(TownSettings.of(4).offers(60));
    var person = town.people().filter(p -> p.adult()).findFirst().orElseThrow();
    List<Match<Offer>> matches =
        Matcher.forOffers(town.directory(), MatchingPolicy.standard())
            .match(MatchRequest.of(person.person(), LocalDate.of(2026, 1, 1)))
            .matches();
    assertThat(matches).isNotEmpty();
    assertThat(ExplanationMetrics.<Offer>completeness().evaluate(matches))
        .isGreaterThan(0.9)
        .isLessThanOrEqualTo(1);
    assertThat(ExplanationMetrics.<Offer>length().evaluate(matches)).isGreaterThan(1);
    double all = ExplanationMetrics.<Offer>fidelity(20).evaluate(matches);
    assertThat(all).isGreaterThan(0.8);
    assertThat(ExplanationMetrics.<Offer>fidelity(1).evaluate(matches))
        .isLessThanOrEqualTo(all + 1e-12);
  }
}
