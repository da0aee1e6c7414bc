package io.github.imisproject.matching.allocation.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.mechanism.DeferredAcceptance;
import io.github.imisproject.matching.allocation.verify.FlatStabilityCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Flat deferred acceptance")
class FlatDeferredAcceptanceTest {
  /** Ten choices each, popular places first in many lists, as many slots as parties. */
  private static FlatMarket market(int parties, long seed) {
    return FlatMarket.ofScores(
        starts(parties), choices(parties, seed), scores(parties, seed), capacity(parties));
  }

  private static int[] starts(int parties) {
    int[] start = new int[parties + 1];
    Arrays.setAll(start, f -> 10 * f);
    return start;
  }

  private static int[] capacity(int parties) {
    int[] capacity = new int[Math.max(10, parties / 10)];
    Arrays.fill(capacity, 10);
    return capacity;
  }

  private static int[] choices(int parties, long seed) {
    Random random = new Random(seed);
    int places = Math.max(10, parties / 10);
    int[] choices = new int[10 * parties];
    for (int f = 0; f < parties; f++) {
      for (int i = 0; i < 10; i++) {
        int place;
        boolean again;
        do {
          double u = random.nextDouble();
          place = (int) (places * u * Math.sqrt(u));
          again = false;
          for (int j = 0; j < i; j++) {
            again |= choices[10 * f + j] == place;
          }
        } while (again);
        choices[10 * f + i] = place;
      }
    }
    return choices;
  }

  private static float[] scores(int parties, long seed) {
    Random random = new Random(seed + 1);
    float[] scores = new float[10 * parties];
    for (int e = 0; e < scores.length; e++) {
      scores[e] = random.nextFloat() - 0.2f;
    }
    return scores;
  }

  @Property(tries = 1000, seed = "1971", edgeCases = EdgeCasesMode.NONE)
  void equals_the_rounds_of_the_mechanism(@ForAll @IntRange int number) {
    AllocationProblem problem =
        RandomMarkets.market(number % 2 == 0 ? Profile.EQUAL : Profile.UNIT, number);
    FlatMarket market = FlatMarket.of(problem, TieBreak.CANONICAL);
    int[] flat = FlatDeferredAcceptance.solve(market);
    assertThat(flat)
        .isEqualTo(
            DeferredAcceptance.byParties(TieBreak.CANONICAL).allocate(problem).placesByParty());
    assertThat(FlatStabilityCheck.blockingPairs(market, flat)).isZero();
  }

  @Test
  void equals_the_textbook_on_thousands_and_is_stable() {
    FlatMarket market = market(5000, 3);
    List<TextbookDeferredAcceptance.Hospital> hospitals = new ArrayList<>();
    List<TextbookDeferredAcceptance.Resident> residents =
        TextbookDeferredAcceptance.build(market, hospitals);
    int[] flat = FlatDeferredAcceptance.solve(market);
    assertThat(flat).isEqualTo(TextbookDeferredAcceptance.solve(residents, hospitals));
    assertThat(FlatStabilityCheck.blockingPairs(market, flat)).isZero();
    assertThat(FlatDeferredAcceptance.unplaced(flat)).isBetween(1L, 2500L);
    flat[0] = -1;
    assertThat(FlatStabilityCheck.blockingPairs(market, flat)).isPositive();
  }

  @Test
  void ranks_by_falling_score_and_then_by_number() {
    FlatMarket market =
        FlatMarket.ofScores(
            new int[] {0, 1, 2, 3, 4, 5},
            new int[5],
            new float[] {0.5f, -1f, 2f, 0.5f, -0f},
            new int[] {2});
    assertThat(java.util.stream.IntStream.range(0, 5).map(f -> market.rankAt(f, 0)).toArray())
        .containsExactly(1, 4, 0, 2, 3);
    assertThat(FlatDeferredAcceptance.solve(market)).containsExactly(0, -1, 0, -1, -1);
    assertThat(market).hasToString("5 parties, 1 places, 5 entries, capacity 2");
  }

  @Test
  void refuses_arrays_that_do_not_fit_together_and_needs_that_differ() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FlatMarket.ofRanks(new int[] {0, 1}, new int[] {3}, new int[1], new int[] {1}))
        .withMessage("edge 0 names place 3, must be from 0 to 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FlatMarket.ofRanks(new int[] {0, 1}, new int[1], new int[1], new int[] {-1}))
        .withMessage("capacity of place 0 is -1, must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FlatMarket.ofRanks(new int[] {0, 2}, new int[1], new int[1], new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FlatStabilityCheck.blockingPairs(
                    FlatMarket.ofRanks(
                        new int[] {0, 1, 2}, new int[2], new int[] {0, 1}, new int[] {1}),
                    new int[] {0, 0}))
        .withMessage("place 0 holds 2, must be at most 1");
    AllocationProblem uneven =
        java.util.stream.IntStream.range(0, 1000)
            .mapToObj(i -> RandomMarkets.market(Profile.LISTS, i))
            .filter(p -> !p.hasEqualNeeds())
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> FlatMarket.of(uneven, TieBreak.CANONICAL))
        .isInstanceOf(AllocationRefusedException.class)
        .hasMessageContaining("different amounts");
  }

  @Test
  void can_be_cancelled() {
    FlatMarket market = market(100, 5);
    assertThatThrownBy(
            () ->
                FlatDeferredAcceptance.solve(market, RunControl.UNLIMITED.cancelledBy(() -> true)))
        .isInstanceOf(CancellationException.class);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  @Test
  void is_measured_beside_the_textbook_at_three_sizes() {
    Assumptions.assumeTrue(
        Boolean.getBoolean("imis.nightly"), "measured only with -Dimis.nightly=true");
    for (int parties : new int[] {10_000, 100_000, 1_000_000}) {
      int[] choices = choices(parties, 1);
      float[] scores = scores(parties, 1);
      for (int round = 0; round < 3; round++) {
        double begin = cpuSeconds();
        FlatMarket market =
            FlatMarket.ofScores(starts(parties), choices, scores, capacity(parties));
        double ranked = cpuSeconds();
        int[] flat = FlatDeferredAcceptance.solve(market);
        double solved = cpuSeconds();
        long blocking = FlatStabilityCheck.blockingPairs(market, flat);
        double checked = cpuSeconds();
        assertThat(blocking).isZero();
        List<TextbookDeferredAcceptance.Hospital> hospitals = new ArrayList<>();
        List<TextbookDeferredAcceptance.Resident> residents =
            TextbookDeferredAcceptance.build(market, hospitals);
        double built = cpuSeconds();
        int[] textbook = TextbookDeferredAcceptance.solve(residents, hospitals);
        double done = cpuSeconds();
        assertThat(flat).isEqualTo(textbook);
        System.out.println(
            parties
                + " parties: ranks "
                + (ranked - begin)
                + " s, solve "
                + (solved - ranked)
                + " s, check "
                + (checked - solved)
                + " s; textbook build "
                + (built - checked)
                + " s, solve "
                + (done - built)
                + " s, ratio of solves "
                + (done - built) / (solved - ranked));
      }
    }
  }
}
