package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Quota;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.AllAllocations;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.allocation.verify.MisreportSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deferred acceptance under quotas")
class QuotaDeferredAcceptanceTest {
  private static final QuotaDeferredAcceptance DA = new QuotaDeferredAcceptance(TieBreak.CANONICAL);

  /** Up to {@code most} parties, four towns, two regions of two, and both in one province. */
  private static AllocationProblem market(int most, long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(most + 1);
    int m = 1 + random.nextInt(4);
    AllocationDraft draft = new AllocationDraft("quotas").services("bed").withPriorities();
    for (int l = 0; l < m; l++) {
      draft.place("l" + l, random.nextInt(4));
    }
    for (int f = 0; f < n; f++) {
      draft.party("f" + f, 1);
      List<Integer> list = shuffled(random, m);
      int length = random.nextInt(3) == 0 ? random.nextInt(m + 1) : m;
      draft.prefers("f" + f, list.stream().limit(length).map(l -> "l" + l).toArray(String[]::new));
      if (random.nextInt(8) == 0) {
        draft.incompatible("f" + f, "l" + random.nextInt(m));
      }
    }
    for (int l = 0; l < m; l++) {
      draft.ranks("l" + l, shuffled(random, n).stream().map(f -> "f" + f).toArray(String[]::new));
    }
    draft.quota(new Quota("west", towns(0, Math.min(2, m)), random.nextInt(4)));
    if (m > 2) {
      draft.quota(new Quota("east", towns(2, m), random.nextInt(4)));
    }
    draft.quota(new Quota("all", towns(0, m), random.nextInt(6)));
    return draft.build();
  }

  private static List<String> towns(int from, int to) {
    return IntStream.range(from, to).mapToObj(l -> "l" + l).toList();
  }

  private static List<Integer> shuffled(Random random, int size) {
    List<Integer> list = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(list, random);
    return list;
  }

  @Property(tries = 4000, seed = "2003", edgeCases = EdgeCasesMode.NONE)
  void is_the_best_for_every_party_of_all_that_are_stable_under_the_quotas(
      @ForAll @IntRange int number) {
    AllocationProblem problem = market(number % 20 == 0 ? 7 : 5, number);
    Allocation result = DA.allocate(problem);
    assertThat(new AllocationVerifier(problem).check(result.placesByParty(), DA.guarantees()))
        .as("market %s: %s", number, result)
        .isEmpty();
    AllAllocations all = new AllAllocations(problem, TieBreak.CANONICAL);
    assertThat(all.stableUnderQuotas())
        .anyMatch(other -> Arrays.equals(other, result.placesByParty()))
        .allMatch(other -> all.isAtLeastAsGood(result.placesByParty(), other));
  }

  @Property(tries = 1000, seed = "2005", edgeCases = EdgeCasesMode.NONE)
  void nobody_gains_by_a_false_list(@ForAll @IntRange int number) {
    AllocationProblem problem = market(4, number);
    assertThat(new MisreportSearch(DA, TieBreak.CANONICAL).find(problem))
        .as("market %s", number)
        .isEmpty();
  }

  @Property(tries = 1000, seed = "1962", edgeCases = EdgeCasesMode.NONE)
  void without_quotas_it_is_deferred_acceptance(@ForAll @IntRange int number) {
    AllocationProblem problem = RandomMarkets.market(Profile.EQUAL, number);
    Allocation plain = DeferredAcceptance.byParties(TieBreak.CANONICAL).allocate(problem);
    Allocation quotas = DA.allocate(problem);
    assertThat(quotas.placesByParty()).isEqualTo(plain.placesByParty());
    assertThat(quotas.rounds()).isEqualTo(plain.rounds());
  }

  @Test
  void a_region_takes_no_more_than_it_may_and_keeps_those_who_stand_highest() {
    AllocationProblem problem =
        new AllocationDraft("Laconia")
            .services("home")
            .place("Sparti", 2)
            .place("Gytheio", 2)
            .place("Kalamata", 1)
            .party("Amina", 1)
            .party("Haddad", 1)
            .party("Rahimi", 1)
            .prefers("Amina", "Sparti", "Kalamata")
            .prefers("Haddad", "Sparti", "Gytheio")
            .prefers("Rahimi", "Gytheio", "Kalamata")
            .ranks("Sparti", "Haddad", "Amina", "Rahimi")
            .ranks("Gytheio", "Rahimi", "Haddad", "Amina")
            .ranks("Kalamata", "Amina", "Rahimi", "Haddad")
            .quota(new Quota("Laconia", List.of("Sparti", "Gytheio"), 2))
            .build();
    Allocation result = DA.allocate(problem);
    assertThat(result.placesByParty()).containsExactly(2, 0, 1);
    assertThat(new AllocationVerifier(problem).blockingUnderQuotas(new int[] {0, 0, 2}))
        .extracting(v -> v.party().orElse(""))
        .containsExactly("Rahimi");
  }

  @Test
  void quotas_that_cross_or_go_round_in_a_ring_are_refused_with_names() {
    AllocationDraft draft = new AllocationDraft("").services("home");
    for (String town : List.of("a", "b", "c")) {
      draft.place(town, 1);
    }
    draft.quota(new Quota("first", List.of("a", "b"), 1));
    draft.quota(new Quota("second", List.of("b", "c"), 1));
    draft.quota(new Quota("third", List.of("c", "a"), 1));
    List<Problem> problems = draft.check().problems();
    assertThat(problems).extracting(Problem::code).containsOnly("allocation.quotasCross");
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0).toString())
        .isEqualTo(
            "/quotas/1: Quotas \"second\" and \"first\" overlap without one containing the other;"
                + " quotas must be nested or separate, so move the common places.");
    assertThat(draft.check().value()).isEmpty();
  }
}
