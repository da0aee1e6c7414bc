package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.AllAllocations;
import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankMaximalTest {
  @Property(tries = 3000, seed = "2006", edgeCases = EdgeCasesMode.NONE)
  void has_the_best_profile_of_ranks_of_all_allocations(@ForAll @IntRange int number) {
    AllocationProblem problem =
        RandomMarkets.market(number % 2 == 0 ? Profile.EQUAL : Profile.UNIT, number);
    if (number % 3 == 0) {
      problem = tied(problem, number);
    }
    AllocationProblem market = problem;
    int[] places = new RankMaximal().allocate(market).placesByParty();
    int[] best =
        new AllAllocations(market, TieBreak.CANONICAL)
            .all().stream().map(other -> profile(market, other)).max(Arrays::compare).orElseThrow();
    assertThat(profile(market, places)).as("market %s", number).isEqualTo(best);
  }

  /** How many parties have a place of the first tier, of the second, and so on. */
  private static int[] profile(AllocationProblem problem, int[] places) {
    RankedLists lists = problem.preferences().orElseThrow();
    int[] profile = new int[problem.placeCount()];
    for (int f = 0; f < places.length; f++) {
      for (int i = 0; i < lists.length(f); i++) {
        if (lists.entry(f, i) == places[f]) {
          profile[lists.tier(f, i)]++;
        }
      }
    }
    return profile;
  }

  private static AllocationProblem tied(AllocationProblem problem, int seed) {
    RankedLists lists = problem.preferences().orElseThrow();
    int[] start = new int[lists.rows() + 1];
    int[] entries = new int[lists.size()];
    int[] tiers = new int[lists.size()];
    for (int f = 0; f < lists.rows(); f++) {
      start[f + 1] = start[f] + lists.length(f);
      for (int i = 0; i < lists.length(f); i++) {
        entries[start[f] + i] = lists.entry(f, i);
        tiers[start[f] + i] = (i + seed % 2) / 2;
      }
    }
    return problem.withPreferences(RankedLists.of(start, entries, tiers));
  }
}
