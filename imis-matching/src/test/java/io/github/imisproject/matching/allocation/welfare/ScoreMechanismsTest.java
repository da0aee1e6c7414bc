package io.github.imisproject.matching.allocation.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.mechanism.Greedy;
import io.github.imisproject.matching.allocation.mechanism.MaximumScore;
import io.github.imisproject.matching.allocation.verify.AllAllocations;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import io.github.imisproject.matching.allocation.verify.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mechanisms that maximise scores")
class ScoreMechanismsTest {
  private static final Profile EQUAL = new Profile(5, 3, 2, true, false, false, true, false);
  private static final Profile[] PROFILES = {Profile.SCORED, EQUAL, Profile.PINNED};

  private static AllocationProblem market(int number) {
    return RandomMarkets.market(PROFILES[number % PROFILES.length], number);
  }

  /** What each free party gets, upwards; {@code null} if a pair is not for use. */
  private static double[] scores(AllocationProblem problem, int[] places) {
    ScoreMatrix matrix = problem.scores().orElseThrow();
    double[] got = new double[places.length];
    int count = 0;
    for (int f = 0; f < places.length; f++) {
      if (problem.pin(f) < 0) {
        double score = places[f] < 0 ? 0 : matrix.score(f, places[f]);
        if (!(score >= 0)) {
          return new double[0];
        }
        got[count++] = score;
      }
    }
    double[] sorted = Arrays.copyOf(got, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static List<double[]> allScores(AllocationProblem problem) {
    int free = 0;
    for (int f = 0; f < problem.partyCount(); f++) {
      free += problem.pin(f) < 0 ? 1 : 0;
    }
    int wanted = free;
    return new AllAllocations(problem, TieBreak.CANONICAL)
        .all().stream()
            .map(places -> scores(problem, places))
            .filter(s -> s.length == wanted)
            .toList();
  }

  private static double nash(double[] scores) {
    double logs = 0;
    for (double score : scores) {
      logs += score > 0 ? 1000 + Math.log(score) : 0;
    }
    return logs;
  }

  private static void soundAndProven(AllocationProblem problem, Allocation result) {
    assertThat(
            new AllocationVerifier(problem)
                .check(result.placesByParty(), new FamilyPlacement(0).guarantees()))
        .isEmpty();
    ScoreOutcome outcome = result.outcome().orElseThrow();
    assertThat(new AllocationVerifier(problem).checkOutcome(result.placesByParty(), outcome))
        .isEmpty();
  }

  @Property(tries = 20, seed = "1957", edgeCases = EdgeCasesMode.NONE)
  void a_false_claim_of_a_total_is_found(@ForAll @IntRange int number) {
    AllocationProblem problem = market(number);
    Allocation result = new FamilyPlacement(1).allocate(problem);
    ScoreOutcome sound = result.outcome().orElseThrow();
    assertThat(claimed(result, sound.value() + 1, sound.value() + 1, true))
        .containsExactly(Violation.Kind.WRONG_TOTAL, Violation.Kind.NOT_PROVEN);
    assertThat(claimed(result, sound.value(), sound.value() - 1, false))
        .containsExactly(Violation.Kind.BOUND_TOO_LOW);
    assertThat(claimed(result, sound.value(), sound.value() + 1, true))
        .containsExactly(Violation.Kind.NOT_PROVEN);
    assertThat(claimed(result, sound.value(), sound.value() + 1, false)).isEmpty();
  }

  private static List<Violation.Kind> claimed(
      Allocation result, double value, double bound, boolean proven) {
    ScoreOutcome outcome =
        new ScoreOutcome(value, bound, OptionalDouble.empty(), proven, false, List.of());
    return new AllocationVerifier(result.problem())
        .checkOutcome(result.placesByParty(), outcome).stream().map(Violation::kind).toList();
  }

  @Property(tries = 1200, seed = "1955", edgeCases = EdgeCasesMode.NONE)
  void families_and_assignment_reach_the_highest_total(@ForAll @IntRange int number) {
    AllocationProblem problem = market(number);
    double best = new MaximumScore().allocate(problem).outcome().orElseThrow().value();
    for (Allocator mechanism : List.of(new FamilyPlacement(3), new OptimalAssignment())) {
      if (mechanism.refusal(problem).isPresent()) {
        continue;
      }
      Allocation result = mechanism.allocate(problem);
      soundAndProven(problem, result);
      ScoreOutcome outcome = result.outcome().orElseThrow();
      assertThat(outcome.value()).as("%s on %s", mechanism, number).isCloseTo(best, within(1e-9));
      assertThat(outcome.proven()).isTrue();
      if (mechanism instanceof OptimalAssignment && problem.partyCount() > 0) {
        assertThat(
                ScoreCertificate.of(problem, result.placesByParty(), outcome.prices())
                    .provesOptimal())
            .isTrue();
      }
    }
  }

  @Property(tries = 1200, seed = "1971", edgeCases = EdgeCasesMode.NONE)
  void leximin_lifts_the_lowest_then_the_next(@ForAll @IntRange int number) {
    AllocationProblem problem = market(number);
    Allocation result = new LeximinPlacement(1).allocate(problem);
    soundAndProven(problem, result);
    assertThat(result.fairness().orElseThrow().proven()).isTrue();
    double[] fairest = allScores(problem).stream().max(Arrays::compare).orElseThrow();
    assertThat(scores(problem, result.placesByParty())).as("%s", number).isEqualTo(fairest);
  }

  @Property(tries = 1200, seed = "1950", edgeCases = EdgeCasesMode.NONE)
  void nash_balances_the_scores_of_as_many_as_possible(@ForAll @IntRange int number) {
    AllocationProblem problem = market(number);
    Allocation result = new NashPlacement(1).allocate(problem);
    soundAndProven(problem, result);
    assertThat(result.fairness().orElseThrow().proven()).isTrue();
    double highest =
        allScores(problem).stream().mapToDouble(ScoreMechanismsTest::nash).max().orElseThrow();
    assertThat(nash(scores(problem, result.placesByParty())))
        .as("%s", number)
        .isCloseTo(highest, within(1e-5));
  }

  @Test
  void the_price_of_fairness_is_what_the_highest_total_had_more() {
    AllocationProblem problem = twoCourses();
    Allocation fair = new LeximinPlacement(0).allocate(problem);
    Allocation.Fairness report = fair.fairness().orElseThrow();
    // Amina and Yusuf: 0.9 + 0.1 in all, or 0.5 + 0.4 shared.
    assertThat(report.highest().total()).isCloseTo(1.0, within(1e-9));
    assertThat(report.fair().total()).isCloseTo(0.9, within(1e-9));
    assertThat(report.price()).isCloseTo(0.1, within(1e-9));
    assertThat(report.highest().least()).isCloseTo(0.1, within(1e-9));
    assertThat(report.fair().least()).isCloseTo(0.4, within(1e-9));
    assertThat(report.highest().gini()).isCloseTo(0.4, within(1e-9));
    assertThat(report.fair().gini()).isCloseTo(0.1 / 1.8, within(1e-9));
    assertThat(report.fair().positive()).isEqualTo(2);
    assertThat(report.fair().geometricMean()).isCloseTo(Math.sqrt(0.2), within(1e-9));
    assertThat(fair.outcome().orElseThrow().value()).isCloseTo(0.9, within(1e-9));
    assertThat(fair.outcome().orElseThrow().upperBound()).isCloseTo(1.0, within(1e-9));
    assertThat(fair.outcome().orElseThrow().proven()).isFalse();
    assertThat(new NashPlacement(0).allocate(problem).placesByParty())
        .isEqualTo(fair.placesByParty());
  }

  private static AllocationProblem twoCourses() {
    return new AllocationDraft("courses")
        .services("seat")
        .party("Amina", 1)
        .party("Yusuf", 1)
        .place("Greek", 1)
        .place("Cooking", 1)
        .score("Amina", "Greek", 0.9)
        .score("Amina", "Cooking", 0.5)
        .score("Yusuf", "Greek", 0.4)
        .score("Yusuf", "Cooking", 0.1)
        .build();
  }

  /** A town of families: beds and school places, support needs as incompatible pairs. */
  private static AllocationProblem families(int n, int m, long seed) {
    Random random = new Random(seed);
    AllocationDraft draft = new AllocationDraft("families").services("beds", "school");
    for (int l = 0; l < m; l++) {
      draft.place("l" + l, 2 * n / m + 1, n / m);
    }
    for (int f = 0; f < n; f++) {
      int size = 1 + random.nextInt(5);
      draft.party("f" + f, size, size / 2);
      for (int l = 0; l < m; l++) {
        if (random.nextInt(5) == 0) {
          draft.incompatible("f" + f, "l" + l);
        }
        draft.score("f" + f, "l" + l, Math.rint(1e6 * size * random.nextDouble()) / 1e6);
      }
    }
    return draft.build();
  }

  @Test
  void a_town_of_families_is_placed_with_a_bound_the_verifier_confirms() {
    AllocationProblem problem = families(300, 15, 4);
    Allocation result = new FamilyPlacement(1).allocate(problem);
    soundAndProven(problem, result);
    ScoreOutcome outcome = result.outcome().orElseThrow();
    double greedy = new Greedy().allocate(problem).outcome().orElseThrow().value();
    assertThat(outcome.value()).isGreaterThan(greedy);
    assertThat(outcome.value()).isGreaterThan(0.99 * outcome.upperBound());
    assertThat(ScoreCertificate.of(problem, result.placesByParty(), outcome.prices()).bound())
        .isCloseTo(outcome.upperBound(), within(1e-6));
    assertThat(new FamilyPlacement(1).allocate(problem)).isEqualTo(result);
  }

  @Test
  void the_fair_ones_say_when_nothing_is_proven_and_still_lean_towards_the_low() {
    AllocationProblem problem = families(80, 8, 2);
    Allocation.Fairness leximin =
        new LeximinPlacement(1).allocate(problem).fairness().orElseThrow();
    assertThat(leximin.proven()).isFalse();
    assertThat(leximin.fair().positive()).isGreaterThanOrEqualTo(leximin.highest().positive());
    assertThat(leximin.price()).isBetween(0.0, 1.0);
    Allocation.Fairness nash = new NashPlacement(1).allocate(problem).fairness().orElseThrow();
    assertThat(nash.fair().positive()).isGreaterThanOrEqualTo(nash.highest().positive());
    assertThat(nash.fair().gini()).isLessThan(nash.highest().gini());
  }

  @Test
  void a_deadline_at_once_still_gives_at_least_greedy() {
    RunControl over = new RunControl(() -> true, () -> false, RunControl.UNLIMITED.progress());
    AllocationProblem problem = families(60, 6, 3);
    double greedy = new Greedy().allocate(problem).outcome().orElseThrow().value();
    ScoreOutcome outcome = new FamilyPlacement(1).allocate(problem, over).outcome().orElseThrow();
    assertThat(outcome.value()).isGreaterThanOrEqualTo(greedy - 1e-9);
    assertThat(outcome.upperBound()).isGreaterThanOrEqualTo(outcome.value());
    AllocationDraft draft = new AllocationDraft("seats").services("seat");
    Random random = new Random(5);
    for (int l = 0; l < 20; l++) {
      draft.place("l" + l, 20);
    }
    for (int f = 0; f < 500; f++) {
      draft.party("f" + f, 1);
      for (int l = 0; l < 20; l++) {
        draft.score("f" + f, "l" + l, random.nextDouble());
      }
    }
    AllocationProblem seats = draft.build();
    Allocation stopped = new OptimalAssignment().allocate(seats, over);
    soundAndProven(seats, stopped);
    assertThat(stopped.outcome().orElseThrow().value())
        .isGreaterThanOrEqualTo(
            new Greedy().allocate(seats).outcome().orElseThrow().value() - 1e-9);
    assertThat(new OptimalAssignment().allocate(seats).outcome().orElseThrow().proven()).isTrue();
  }

  @Test
  void large_scores_are_bounded_with_their_rounding() {
    AllocationProblem problem =
        twoCourses()
            .withScores(ScoreMatrix.dense(2, 2, new double[] {123456.7, 5.1, 0.4, 1000.123456789}));
    Allocation result = new OptimalAssignment().allocate(problem);
    ScoreOutcome outcome = result.outcome().orElseThrow();
    assertThat(outcome.value()).isCloseTo(124456.823456789, within(1e-6));
    assertThat(outcome.upperBound()).isBetween(outcome.value(), outcome.value() + 1e-3);
  }

  @Test
  void they_refuse_what_they_cannot_honour() {
    AllocationProblem mixed = families(3, 2, 1);
    assertThatThrownBy(() -> new OptimalAssignment().allocate(mixed))
        .isInstanceOf(AllocationRefusedException.class)
        .hasMessageContaining("families");
    AllocationProblem limited =
        new AllocationDraft("q")
            .services("seat")
            .party("a", 1)
            .place("x", 1)
            .score("a", "x", 1)
            .quota(new Quota("q", List.of("x"), 0))
            .build();
    for (Allocator mechanism :
        List.of(
            new FamilyPlacement(0),
            new OptimalAssignment(),
            new LeximinPlacement(0),
            new NashPlacement(0))) {
      assertThatThrownBy(() -> mechanism.allocate(limited))
          .isInstanceOf(AllocationRefusedException.class)
          .hasMessageContaining("quotas");
    }
    assertThatThrownBy(() -> new FamilyPlacement(0, -1)).hasMessageContaining("nodeLimit is -1");
    assertThatThrownBy(() -> new LeximinPlacement(0, 0)).hasMessageContaining("nodeLimit is 0");
  }
}
