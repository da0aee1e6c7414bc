package io.github.imisproject.matching.allocation.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.imisproject.matching.allocation.RankedLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stable matching with ties, in one group, and with couples")
class TiedMarketsTest {
  static TiedMarket market(Random random) {
    int n = 1 + random.nextInt(5);
    int m = 1 + random.nextInt(4);
    int[] capacity = IntStream.range(0, m).map(l -> random.nextInt(3)).toArray();
    return new TiedMarket(lists(random, n, m), lists(random, m, n), capacity);
  }

  private static RankedLists lists(Random random, int rows, int entries) {
    int[] start = new int[rows + 1];
    List<Integer> all = new ArrayList<>();
    List<Integer> tiers = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Integer> list = new ArrayList<>(IntStream.range(0, entries).boxed().toList());
      Collections.shuffle(list, random);
      int size = random.nextInt(4) == 0 ? random.nextInt(entries + 1) : entries;
      int tier = 0;
      for (int i = 0; i < size; i++) {
        tier += i > 0 && random.nextInt(2) == 0 ? 1 : 0;
        all.add(list.get(i));
        tiers.add(tier);
      }
      start[row + 1] = all.size();
    }
    return RankedLists.of(
        start,
        all.stream().mapToInt(Integer::intValue).toArray(),
        tiers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** All matchings without a blocking pair; with {@code weak} gains, ties block as well. */
  private static List<int[]> stable(TiedMarket market, boolean tiesBlock) {
    List<int[]> found = new ArrayList<>();
    enumerate(market, 0, new int[market.parties()], new int[market.places()], tiesBlock, found);
    return found;
  }

  private static void enumerate(
      TiedMarket market, int f, int[] places, int[] used, boolean tiesBlock, List<int[]> found) {
    if (f == places.length) {
      if (!isBlocked(market, places, used, tiesBlock)) {
        found.add(places.clone());
      }
      return;
    }
    places[f] = -1;
    enumerate(market, f + 1, places, used, tiesBlock, found);
    for (int l = 0; l < market.places(); l++) {
      if (market.isAcceptable(f, l) && used[l] < market.capacity(l)) {
        places[f] = l;
        used[l]++;
        enumerate(market, f + 1, places, used, tiesBlock, found);
        used[l]--;
      }
    }
    places[f] = -1;
  }

  private static boolean isBlocked(TiedMarket market, int[] places, int[] used, boolean tiesBlock) {
    for (int f = 0; f < places.length; f++) {
      for (int l = 0; l < market.places(); l++) {
        if (places[f] == l || !market.isAcceptable(f, l)) {
          continue;
        }
        int gain = places[f] < 0 ? 1 : market.partyTier(f, places[f]) - market.partyTier(f, l);
        boolean partyWants = tiesBlock ? gain >= 0 : gain > 0;
        boolean placeWants = used[l] < market.capacity(l);
        for (int g = 0; g < places.length && !placeWants && market.capacity(l) > 0; g++) {
          int better = market.placeTier(l, g) - market.placeTier(l, f);
          placeWants = places[g] == l && (tiesBlock ? better >= 0 : better > 0);
        }
        if (partyWants && placeWants) {
          return true;
        }
      }
    }
    return false;
  }

  @Property(tries = 3000, seed = "2000", edgeCases = EdgeCasesMode.NONE)
  void a_super_stable_matching_is_found_exactly_if_there_is_one(@ForAll @IntRange int number) {
    TiedMarket market = market(new Random(number));
    List<int[]> all = stable(market, true);
    Optional<int[]> found = SuperStability.find(market);
    assertThat(found.isPresent()).as("market %s", number).isEqualTo(!all.isEmpty());
    found.ifPresent(
        places -> {
          assertThat(all).anyMatch(other -> Arrays.equals(other, places));
          for (int[] other : all) {
            for (int f = 0; f < places.length; f++) {
              assertThat(places[f] < 0).isEqualTo(other[f] < 0);
              if (places[f] >= 0) {
                assertThat(market.partyTier(f, places[f]))
                    .isLessThanOrEqualTo(market.partyTier(f, other[f]));
              }
            }
          }
        });
  }

  /** All matchings that no pair blocks by one gaining and the other not losing. */
  private static List<int[]> stronglyStable(TiedMarket market) {
    return stable(market, false).stream()
        .filter(
            places -> {
              int[] used = new int[market.places()];
              Arrays.stream(places).filter(l -> l >= 0).forEach(l -> used[l]++);
              for (int f = 0; f < places.length; f++) {
                for (int l = 0; l < used.length; l++) {
                  if (places[f] != l && market.isAcceptable(f, l) && market.capacity(l) > 0) {
                    int gain =
                        places[f] < 0 ? 1 : market.partyTier(f, places[f]) - market.partyTier(f, l);
                    int worst = -1;
                    for (int g = 0; g < places.length; g++) {
                      worst = places[g] == l ? Math.max(worst, market.placeTier(l, g)) : worst;
                    }
                    int better = used[l] < market.capacity(l) ? 1 : worst - market.placeTier(l, f);
                    if (gain >= 0 && better >= 0 && gain + better > 0) {
                      return false;
                    }
                  }
                }
              }
              return true;
            })
        .toList();
  }

  @Property(tries = 6000, seed = "2003", edgeCases = EdgeCasesMode.NONE)
  void a_strongly_stable_matching_is_found_exactly_if_there_is_one(@ForAll @IntRange int number) {
    TiedMarket market = market(new Random(number));
    List<int[]> all = stronglyStable(market);
    Optional<int[]> found = StrongStability.find(market);
    assertThat(found.isPresent()).as("market %s", number).isEqualTo(!all.isEmpty());
    found.ifPresent(
        places -> {
          assertThat(all).anyMatch(other -> Arrays.equals(other, places));
          for (int[] other : all) {
            assertThat(StrongStability.isStronglyStable(market, other)).isTrue();
            for (int f = 0; f < places.length; f++) {
              assertThat(places[f] < 0).isEqualTo(other[f] < 0);
              if (places[f] >= 0) {
                assertThat(market.partyTier(f, places[f]))
                    .isLessThanOrEqualTo(market.partyTier(f, other[f]));
              }
            }
          }
        });
    // Super-stable is strongly stable, strongly stable is stable.
    SuperStability.find(market)
        .ifPresent(p -> assertThat(StrongStability.isStronglyStable(market, p)).isTrue());
  }

  @Test
  void two_who_want_one_place_that_does_not_care_have_no_strongly_stable_matching() {
    TiedMarket market =
        new TiedMarket(
            RankedLists.of(new int[] {0, 1, 2}, new int[] {0, 0}, new int[] {0, 0}),
            RankedLists.of(new int[] {0, 2}, new int[] {0, 1}, new int[] {0, 0}),
            new int[] {1});
    assertThat(StrongStability.find(market)).isEmpty();
    assertThat(StrongStability.isStronglyStable(market, new int[] {0, -1})).isFalse();
    assertThat(StrongStability.isStronglyStable(market, new int[] {0, 0})).isFalse();
  }

  @Property(tries = 3000, seed = "2013", edgeCases = EdgeCasesMode.NONE)
  void two_thirds_of_the_largest_stable_matching_are_placed(@ForAll @IntRange int number) {
    TiedMarket market = market(new Random(number));
    List<int[]> all = stable(market, false);
    int[] found = LargeStableMatching.find(market);
    assertThat(all).as("market %s", number).anyMatch(other -> Arrays.equals(other, found));
    long most = all.stream().mapToLong(TiedMarketsTest::size).max().orElse(0);
    assertThat(3 * size(found)).isGreaterThanOrEqualTo(2 * most);
  }

  private static long size(int[] places) {
    return Arrays.stream(places).filter(l -> l >= 0).count();
  }

  @Property(tries = 3000, seed = "1985", edgeCases = EdgeCasesMode.NONE)
  void roommates_are_paired_exactly_if_a_stable_pairing_exists(@ForAll @IntRange int number) {
    Random random = new Random(number);
    int n = 1 + random.nextInt(6);
    int[][] lists = new int[n][];
    for (int a = 0; a < n; a++) {
      int self = a;
      List<Integer> others =
          new ArrayList<>(IntStream.range(0, n).filter(b -> b != self).boxed().toList());
      Collections.shuffle(others, random);
      int size = random.nextInt(3) == 0 ? random.nextInt(n) : n - 1;
      lists[a] = others.stream().limit(size).mapToInt(Integer::intValue).toArray();
    }
    List<int[]> all = new ArrayList<>();
    int[] partner = new int[n];
    Arrays.fill(partner, -2);
    pair(lists, partner, 0, all);
    Optional<int[]> found = StableRoommates.find(lists);
    assertThat(found.isPresent()).as("group %s", number).isEqualTo(!all.isEmpty());
    found.ifPresent(pairing -> assertThat(all).anyMatch(other -> Arrays.equals(other, pairing)));
  }

  private static int rank(int[][] lists, int a, int b) {
    for (int i = 0; i < lists[a].length; i++) {
      if (lists[a][i] == b) {
        return i;
      }
    }
    return -1;
  }

  private static void pair(int[][] lists, int[] partner, int a, List<int[]> all) {
    if (a == partner.length) {
      for (int b = 0; b < a; b++) {
        for (int c = 0; c < b; c++) {
          if (wants(lists, partner, b, c) && wants(lists, partner, c, b)) {
            return;
          }
        }
      }
      all.add(partner.clone());
      return;
    }
    if (partner[a] != -2) {
      pair(lists, partner, a + 1, all);
      return;
    }
    partner[a] = -1;
    pair(lists, partner, a + 1, all);
    for (int b = a + 1; b < partner.length; b++) {
      if (partner[b] == -2 && rank(lists, a, b) >= 0 && rank(lists, b, a) >= 0) {
        partner[a] = b;
        partner[b] = a;
        pair(lists, partner, a + 1, all);
        partner[b] = -2;
      }
    }
    partner[a] = -2;
  }

  private static boolean wants(int[][] lists, int[] partner, int a, int b) {
    int rank = rank(lists, a, b);
    return rank >= 0
        && rank(lists, b, a) >= 0
        && (partner[a] < 0 || rank < rank(lists, a, partner[a]));
  }

  @Test
  void irvings_six_people_are_paired() {
    // The example of Irving (1985), people counted from 0.
    int[][] lists = {
      {3, 5, 1, 4, 2},
      {5, 2, 4, 0, 3},
      {3, 4, 0, 5, 1},
      {1, 5, 4, 0, 2},
      {3, 1, 2, 5, 0},
      {4, 0, 3, 1, 2}
    };
    assertThat(StableRoommates.find(lists)).isPresent();
    int[][] none = {{1, 2, 3}, {2, 0, 3}, {0, 1, 3}, {0, 1, 2}};
    assertThat(StableRoommates.find(none)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StableRoommates.find(new int[][] {{0}}))
        .withMessage("the list of 0 names 0; name each of the others at most once");
  }

  @Property(tries = 2000, seed = "1999", edgeCases = EdgeCasesMode.NONE)
  void what_is_found_for_couples_is_stable(@ForAll @IntRange int number) {
    CouplesMatching.Market market = couples(new Random(number));
    if (CouplesMatching.find(market) instanceof CouplesMatching.Outcome.Stable found) {
      int[] places = found.places().stream().mapToInt(Integer::intValue).toArray();
      assertThat(CouplesMatching.isStable(market, places)).isTrue();
    }
  }

  @Test
  void couples_are_mostly_served_and_a_miss_is_said_honestly() {
    int stable = 0;
    int none = 0;
    for (int i = 0; i < 500; i++) {
      CouplesMatching.Outcome outcome = CouplesMatching.find(couples(new Random(i)));
      stable += outcome instanceof CouplesMatching.Outcome.Stable ? 1 : 0;
      none += outcome instanceof CouplesMatching.Outcome.NoneFound ? 1 : 0;
    }
    assertThat(stable).isGreaterThan(400);
    assertThat(none).isEqualTo(500 - stable).isPositive();
  }

  @Test
  void a_couple_and_a_single_without_a_stable_matching_get_none() {
    // Roth's kind of market: the couple wants both places together or nothing, the single prefers
    // the place that prefers the couple, and the other place prefers the single.
    CouplesMatching.Market market =
        new CouplesMatching.Market(
            List.of(List.of(0, 1), List.of(2)),
            List.of(List.of(List.of(0, 1)), List.of(List.of(0), List.of(1))),
            List.of(List.of(0, 2), List.of(2, 1)),
            List.of(1, 1));
    assertThat(CouplesMatching.find(market)).isInstanceOf(CouplesMatching.Outcome.NoneFound.class);
  }

  private static CouplesMatching.Market couples(Random random) {
    int singles = random.nextInt(4);
    int pairs = random.nextInt(3);
    int m = 1 + random.nextInt(3);
    List<List<Integer>> units = new ArrayList<>();
    List<List<List<Integer>>> lists = new ArrayList<>();
    int next = 0;
    for (int u = 0; u < singles + pairs; u++) {
      List<List<Integer>> choices = new ArrayList<>();
      if (u < singles) {
        units.add(List.of(next++));
        IntStream.range(0, m).forEach(l -> choices.add(List.of(l)));
      } else {
        units.add(List.of(next++, next++));
        for (int a = -1; a < m; a++) {
          for (int b = -1; b < m; b++) {
            if (a >= 0 || b >= 0) {
              choices.add(List.of(a, b));
            }
          }
        }
      }
      Collections.shuffle(choices, random);
      lists.add(choices.subList(0, random.nextInt(choices.size() + 1)));
    }
    int people = next;
    List<List<Integer>> priorities = new ArrayList<>();
    List<Integer> capacity = new ArrayList<>();
    for (int l = 0; l < m; l++) {
      List<Integer> all = new ArrayList<>(IntStream.range(0, people).boxed().toList());
      Collections.shuffle(all, random);
      priorities.add(all);
      capacity.add(1 + random.nextInt(2));
    }
    return new CouplesMatching.Market(units, lists, priorities, capacity);
  }
}
