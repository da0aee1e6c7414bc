package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.arrivals.Arrival;
import io.github.imisproject.matching.allocation.arrivals.BatchOutcome;
import io.github.imisproject.matching.allocation.arrivals.DynamicPlacement;
import io.github.imisproject.matching.allocation.arrivals.YearCapacity;
import io.github.imisproject.matching.allocation.verify.AllAllocations;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The maximum score")
class MaximumScoreTest {
  private static final Profile SCORED_EQUAL = new Profile(5, 3, 2, true, false, false, true, false);
  private static final Profile[] PROFILES = {Profile.SCORED, SCORED_EQUAL, Profile.PINNED};
  private static final MaximumScore MAX = new MaximumScore();

  private static AllocationProblem market(int number) {
    return RandomMarkets.market(PROFILES[number % PROFILES.length], number);
  }

  private static ScoreOutcome outcome(AllocationProblem problem) {
    return MAX.allocate(problem).outcome().orElseThrow();
  }

  /** With {@code -Dimis.nightly=true} fifty markets a try, which makes a million. */
  @Property(tries = 20_000, seed = "2018", edgeCases = EdgeCasesMode.NONE)
  void equals_brute_force_and_picks_the_canonical_optimum(@ForAll @IntRange int number) {
    for (int i = Boolean.getBoolean("imis.nightly") ? 50 : 1; i > 0; i--) {
      equalsBruteForce(Math.floorMod(number + i * 40_000_009, Integer.MAX_VALUE));
    }
  }

  private static void equalsBruteForce(int number) {
    AllocationProblem problem = market(number);
    Allocation result = MAX.allocate(problem);
    ScoreOutcome outcome = result.outcome().orElseThrow();
    AllAllocations all = new AllAllocations(problem, TieBreak.CANONICAL);
    double best = all.bestTotal();
    assertThat(outcome.value()).as("market %s", number).isCloseTo(best, within(1e-9));
    assertThat(outcome.proven()).isTrue();
    assertThat(outcome.canonical()).isTrue();
    assertThat(outcome.upperBound()).isEqualTo(outcome.value());
    assertThat(outcome.relaxation().orElseThrow()).isGreaterThanOrEqualTo(best - 1e-9);
    if (problem.hasEqualNeeds()) {
      assertThat(outcome.relaxation().orElseThrow()).isCloseTo(outcome.value(), within(1e-9));
    }
    // Allocations are listed in canonical order, so the first with the best total is wanted.
    ScoreMatrix scores = problem.scores().orElseThrow();
    int[] first =
        all.all().stream()
            .filter(places -> Math.abs(total(scores, problem, places) - best) < 1e-9)
            .findFirst()
            .orElseThrow();
    assertThat(result.placesByParty()).as("market %s", number).isEqualTo(first);
  }

  private static double total(ScoreMatrix scores, AllocationProblem problem, int[] places) {
    double total = 0;
    for (int f = 0; f < places.length; f++) {
      double score = places[f] < 0 ? 0 : scores.score(f, places[f]);
      if (problem.pin(f) >= 0) {
        total += Double.isNaN(score) ? 0 : score;
      } else if (!(score >= 0)) {
        return Double.NaN;
      } else {
        total += score;
      }
    }
    return total;
  }

  @Property(tries = 1500, seed = "1983", edgeCases = EdgeCasesMode.NONE)
  void is_proven_by_prices_and_never_beaten_by_another_mechanism(@ForAll @IntRange int number) {
    AllocationProblem problem = market(number);
    Allocation result = MAX.allocate(problem);
    ScoreOutcome outcome = result.outcome().orElseThrow();
    ScoreCertificate certificate =
        ScoreCertificate.of(problem, result.placesByParty(), outcome.prices());
    assertThat(certificate.total()).isCloseTo(outcome.value(), within(1e-9));
    assertThat(certificate.bound()).isGreaterThanOrEqualTo(outcome.value() - 1e-6);
    if (problem.hasEqualNeeds() && problem.partyCount() > 0) {
      assertThat(certificate.provesOptimal()).as("market %s", number).isTrue();
    }
    for (Allocator other : Mechanisms.all(TieBreak.CANONICAL, number)) {
      if (other.refusal(problem).isEmpty()) {
        double total = totalWhereScored(problem, other.allocate(problem).placesByParty());
        assertThat(outcome.value()).as("%s", other).isGreaterThanOrEqualTo(total - 1e-9);
      }
    }
  }

  private static double totalWhereScored(AllocationProblem problem, int[] places) {
    double total = 0;
    for (int f = 0; f < places.length; f++) {
      double score = places[f] < 0 ? 0 : problem.scores().orElseThrow().score(f, places[f]);
      total += Double.isNaN(score) ? 0 : score;
    }
    return total;
  }

  @Property(tries = 1000, seed = "2021", edgeCases = EdgeCasesMode.NONE)
  void never_falls_with_more_capacity_and_keeps_its_choice_when_scores_double(
      @ForAll @IntRange int number) {
    AllocationProblem problem =
        RandomMarkets.market(number % 2 == 0 ? Profile.SCORED : SCORED_EQUAL, number);
    double value = outcome(problem).value();
    AllocationProblem roomier = problem.withCapacity(0, 0, problem.capacity(0, 0) + 1);
    assertThat(outcome(roomier).value()).isGreaterThanOrEqualTo(value - 1e-9);

    ScoreMatrix scores = problem.scores().orElseThrow();
    int n = problem.partyCount();
    int m = problem.placeCount();
    double[] doubled = new double[n * m];
    double[] more = new double[n * m];
    boolean added = false;
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        double score = scores.score(f, l);
        doubled[f * m + l] = 2 * score;
        boolean add = Double.isNaN(score) && !added;
        more[f * m + l] = add ? 0.4 : score;
        added |= add;
      }
    }
    Allocation twice = MAX.allocate(problem.withScores(ScoreMatrix.dense(n, m, doubled)));
    assertThat(twice.placesByParty()).isEqualTo(MAX.allocate(problem).placesByParty());
    assertThat(outcome(problem.withScores(ScoreMatrix.dense(n, m, more))).value())
        .isGreaterThanOrEqualTo(value - 1e-9);
  }

  @Property(tries = 300, seed = "2024", edgeCases = EdgeCasesMode.NONE)
  void is_what_dynamic_placement_does_without_samples(@ForAll @IntRange int number) {
    AllocationProblem problem =
        RandomMarkets.market(number % 2 == 0 ? Profile.SCORED : SCORED_EQUAL, number);
    int k = problem.serviceCount();
    List<List<Long>> capacity = new ArrayList<>();
    AllocationDraft draft =
        new AllocationDraft("").services(problem.services().toArray(new String[0])).withScores();
    for (int l = 0; l < problem.placeCount(); l++) {
      List<Long> row = new ArrayList<>();
      long[] vector = new long[k];
      for (int s = 0; s < k; s++) {
        vector[s] = problem.capacity(l, s);
        row.add(vector[s]);
      }
      capacity.add(row);
      draft.place(problem.placeId(l), vector);
    }
    List<Arrival> batch = new ArrayList<>();
    for (int f = 0; f < problem.partyCount(); f++) {
      List<Long> need = new ArrayList<>();
      long[] vector = new long[k];
      for (int s = 0; s < k; s++) {
        vector[s] = problem.need(f, s);
        need.add(vector[s]);
      }
      String id = problem.partyId(f);
      draft.party(id, vector);
      Map<String, Double> scores = new TreeMap<>();
      for (int l = 0; l < problem.placeCount(); l++) {
        double score = problem.scores().orElseThrow().score(f, l);
        if (!Double.isNaN(score)) {
          scores.put(problem.placeId(l), score);
          draft.score(id, problem.placeId(l), score);
        }
      }
      batch.add(new Arrival(id, need, scores));
    }
    BatchOutcome dynamic =
        new DynamicPlacement(DynamicPlacement.Variant.CURRENT_INCLUDED_MINIMAL, 1, 1_000_000)
            .place(
                new YearCapacity(problem.services(), problem.placeIds(), capacity),
                batch,
                List.of());
    assertThat(dynamic.assignment()).isEqualTo(MAX.allocate(draft.build()).assignment());
  }

  @Test
  void keeps_a_valid_bound_when_the_search_is_stopped() {
    AllocationProblem problem = large(40, 5, 11);
    ScoreOutcome stopped = new MaximumScore(50).allocate(problem).outcome().orElseThrow();
    ScoreOutcome whole = new MaximumScore(5_000_000).allocate(problem).outcome().orElseThrow();
    assertThat(stopped.proven()).isFalse();
    assertThat(stopped.canonical()).isFalse();
    assertThat(whole.value()).isBetween(stopped.value() - 1e-9, stopped.upperBound() + 1e-9);
    ScoreOutcome late =
        new MaximumScore()
            .allocate(problem, RunControl.withDeadline(0, () -> 1L))
            .outcome()
            .orElseThrow();
    assertThat(late.upperBound()).isGreaterThanOrEqualTo(whole.value() - 1e-9);
    assertThat(late.value())
        .isGreaterThanOrEqualTo(
            new Greedy().allocate(problem).outcome().orElseThrow().value() - 1e-9);
  }

  @Test
  void has_a_relaxation_close_by_subgradient_when_the_simplex_would_be_too_large() {
    AllocationProblem problem = large(900, 30, 3);
    ScoreOutcome outcome = new MaximumScore(1000).allocate(problem).outcome().orElseThrow();
    assertThat(outcome.relaxation()).isEmpty();
    assertThat(outcome.upperBound()).isGreaterThanOrEqualTo(outcome.value());
    assertThat(outcome.upperBound() / outcome.value()).isLessThan(1.05);
  }

  @Test
  void keeps_quotas_on_groups_of_places() {
    AllocationProblem problem =
        new AllocationDraft("region")
            .services("beds")
            .party("f1", 2)
            .party("f2", 1)
            .party("f3", 1)
            .place("Sparti", 4)
            .place("Gytheio", 4)
            .place("Kalamata", 1)
            .score("f1", "Sparti", 0.9)
            .score("f2", "Gytheio", 0.8)
            .score("f3", "Gytheio", 0.7)
            .score("f3", "Kalamata", 0.1)
            .quota(new Quota("Laconia", List.of("Sparti", "Gytheio"), 2))
            .build();
    Allocation result = MAX.allocate(problem);
    assertThat(result.assignment())
        .containsEntry("f1", Optional.of("Sparti"))
        .containsEntry("f2", Optional.of("Gytheio"))
        .containsEntry("f3", Optional.of("Kalamata"));
  }

  private static AllocationProblem large(int n, int m, long seed) {
    Random random = new Random(seed);
    AllocationDraft draft = new AllocationDraft("large").services("beds", "school");
    for (int f = 0; f < n; f++) {
      draft.party("f" + f, 1 + random.nextInt(6), random.nextInt(4));
    }
    for (int l = 0; l < m; l++) {
      draft.place("l" + l, 3L * n / m, 3L * n / (2 * m));
    }
    for (int f = 0; f < n; f++) {
      for (int l = 0; l < m; l++) {
        draft.score("f" + f, "l" + l, random.nextInt(1000) / 1000.0);
      }
    }
    return draft.build();
  }
}
