package io.github.imisproject.matching.allocation.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.mechanism.DeferredAcceptance;
import io.github.imisproject.matching.allocation.verify.FlatStabilityCheck;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

  /** The same market with names, in which each place ranks by score, then by number. */
  private static AllocationProblem named(int parties, long seed) {
    int[] choices = choices(parties, seed);
    float[] scores = scores(parties, seed);
    AllocationDraft draft = new AllocationDraft("").services("bed").withPriorities();
    for (int f = 0; f < parties; f++) {
      draft.party("f" + f, 1);
      String[] wishes = new String[10];
      for (int i = 0; i < 10; i++) {
        wishes[i] = "l" + choices[10 * f + i];
      }
      draft.prefers("f" + f, wishes);
    }
    int[] capacity = capacity(parties);
    for (int l = 0; l < capacity.length; l++) {
      draft.place("l" + l, capacity[l]);
      int place = l;
      String[] best =
          IntStream.range(0, choices.length)
              .filter(e -> choices[e] == place)
              .boxed()
              .sorted(Comparator.comparing((Integer e) -> -scores[e]).thenComparing(e -> e))
              .map(e -> "f" + e / 10)
              .toArray(String[]::new);
      draft.ranks("l" + l, best);
    }
    return draft.build();
  }

  @Test
  void equals_the_rounds_on_thousands_and_is_stable() {
    FlatMarket market = market(3000, 3);
    int[] flat = FlatDeferredAcceptance.solve(market);
    assertThat(flat)
        .isEqualTo(
            DeferredAcceptance.byParties(TieBreak.CANONICAL)
                .allocate(named(3000, 3))
                .placesByParty());
    assertThat(FlatStabilityCheck.blockingPairs(market, flat)).isZero();
    assertThat(FlatDeferredAcceptance.unplaced(flat)).isBetween(1L, 1500L);
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
    assertThat(IntStream.range(0, 5).map(f -> market.rankAt(f, 0)).toArray())
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
        IntStream.range(0, 1000)
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
}
