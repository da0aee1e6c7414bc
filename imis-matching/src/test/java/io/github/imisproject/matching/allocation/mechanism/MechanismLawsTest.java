package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.AllAllocations;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.allocation.verify.MisreportSearch;
import io.github.imisproject.matching.allocation.verify.ParetoCheck;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of the mechanisms on random small markets. Each try draws one market by its number; with
 * {@code -Dimis.nightly=true} fifty.
 */
class MechanismLawsTest {
  private static final int REPEATS = Boolean.getBoolean("imis.nightly") ? 50 : 1;
  private static final int MOST = Integer.MAX_VALUE / 100;
  private static final TieBreak TIES = TieBreak.CANONICAL;

  private static final List<Allocator> ALL = Mechanisms.all(TIES, 7);
  private static final Allocator DA = DeferredAcceptance.byParties(TIES);
  private static final Allocator CMDA = CascadingDeferredAcceptance.weaklyEnvyFree(TIES);
  private static final Allocator TMDA = ThresholdDeferredAcceptance.plain(TIES);
  private static final Allocator TMDAC = ThresholdDeferredAcceptance.withClinching(TIES);
  private static final Allocator MTTC = TopTradingCycles.multidimensional(TIES);
  private static final Allocator MTTCE = new TradingFromEndowment();

  private static final Profile[] PROFILES = {
    Profile.LISTS, Profile.EQUAL, Profile.ENDOWED, Profile.SCORED, Profile.PINNED
  };

  private interface Law {
    void holds(long seed);
  }

  private static void each(int number, Law law) {
    for (int i = 0; i < REPEATS; i++) {
      law.holds((long) number * REPEATS + i);
    }
  }

  @Property(tries = 20_000, seed = "1962", edgeCases = EdgeCasesMode.NONE)
  void no_mechanism_returns_what_the_verifier_rejects(@ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          Profile profile = PROFILES[(int) (seed % PROFILES.length)];
          AllocationProblem problem = RandomMarkets.market(profile, seed);
          AllocationVerifier verifier = new AllocationVerifier(problem);
          for (Allocator mechanism : ALL) {
            if (mechanism.refusal(problem).isEmpty()) {
              Allocation result = mechanism.allocate(problem);
              assertThat(verifier.check(result.placesByParty(), mechanism.guarantees()))
                  .as("%s on market %s %s: %s", mechanism, profile, seed, result)
                  .isEmpty();
            }
          }
        });
  }

  @Property(tries = 500, seed = "1974", edgeCases = EdgeCasesMode.NONE)
  void the_same_problem_gives_the_same_allocation_and_stays_as_it_was(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          Profile profile = PROFILES[(int) (seed % PROFILES.length)];
          AllocationProblem problem = RandomMarkets.market(profile, seed);
          for (Allocator mechanism : Mechanisms.all(TieBreak.lottery(3), 7)) {
            if (mechanism.refusal(problem).isEmpty()) {
              Allocation first = mechanism.allocate(problem);
              Locale before = Locale.getDefault();
              Locale.setDefault(Locale.forLanguageTag(number % 2 == 0 ? "fa" : "tr"));
              try {
                assertThat(mechanism.allocate(RandomMarkets.market(profile, seed)))
                    .isEqualTo(first);
              } finally {
                Locale.setDefault(before);
              }
            }
          }
          assertThat(problem).isEqualTo(RandomMarkets.market(profile, seed));
        });
  }

  @Property(tries = 2000, seed = "1984", edgeCases = EdgeCasesMode.NONE)
  void the_order_of_parties_and_places_does_not_matter_where_promised(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem =
              RandomMarkets.market(seed % 2 == 0 ? Profile.LISTS : Profile.EQUAL, seed);
          AllocationProblem other = RandomMarkets.shuffledMarket(problem, seed + 1);
          for (Allocator mechanism : ALL) {
            if (mechanism.guarantees().contains(Guarantee.ORDER_INDEPENDENT)
                && mechanism.refusal(problem).isEmpty()) {
              Allocation one = mechanism.allocate(problem);
              Allocation two = mechanism.allocate(other);
              assertThat(two.assignment())
                  .as("%s on %s", mechanism, seed)
                  .containsExactlyInAnyOrderEntriesOf(one.assignment());
              assertThat(two.rounds()).isEqualTo(one.rounds());
            }
          }
        });
  }

  @Property(tries = 1000, seed = "1999", edgeCases = EdgeCasesMode.NONE)
  void pareto_efficient_mechanisms_are_never_dominated(@ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem =
              RandomMarkets.market(seed % 3 == 0 ? Profile.EQUAL : Profile.LISTS, seed);
          AllAllocations all = new AllAllocations(problem, TIES);
          ParetoCheck check = new ParetoCheck(problem, TIES, 1_000_000);
          for (Allocator mechanism : ALL) {
            if (mechanism.refusal(problem).isEmpty()) {
              int[] places = mechanism.allocate(problem).placesByParty();
              boolean dominated = all.isDominated(places);
              if (mechanism.guarantees().contains(Guarantee.PARETO_EFFICIENT)) {
                assertThat(dominated).as("%s on %s", mechanism, seed).isFalse();
              }
              assertThat(check.check(places) instanceof ParetoCheck.Finding.Improvable)
                  .as("the check of %s on %s", mechanism, seed)
                  .isEqualTo(dominated);
            }
          }
        });
  }

  @Property(tries = 2000, seed = "1982", edgeCases = EdgeCasesMode.NONE)
  void no_false_list_pays_where_honesty_is_promised(@ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          Profile profile = seed % 2 == 0 ? Profile.LISTS : Profile.ENDOWED;
          profile = seed % 5 == 0 ? Profile.EQUAL : profile;
          AllocationProblem problem = RandomMarkets.market(profile, seed);
          for (Allocator mechanism : ALL) {
            if (mechanism.guarantees().contains(Guarantee.STRATEGY_PROOF)
                && mechanism.refusal(problem).isEmpty()) {
              assertThat(new MisreportSearch(mechanism, TIES).find(problem))
                  .as("%s on %s %s", mechanism, profile, seed)
                  .isEmpty();
            }
          }
        });
  }

  @Property(tries = 5000, seed = "2019", edgeCases = EdgeCasesMode.NONE)
  void cmda_is_the_best_weakly_envy_free_allocation_and_clinching_never_hurts(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem = RandomMarkets.market(Profile.LISTS, seed);
          AllAllocations all = new AllAllocations(problem, TIES);
          AllocationVerifier verifier = new AllocationVerifier(problem);
          int[] cmda = CMDA.allocate(problem).placesByParty();
          int[] tmdac = TMDAC.allocate(problem).placesByParty();
          int[] tmda = TMDA.allocate(problem).placesByParty();
          assertThat(all.weaklyEnvyFree()).allMatch(other -> all.isAtLeastAsGood(cmda, other));
          int[] envyFree =
              CascadingDeferredAcceptance.envyFree(TIES).allocate(problem).placesByParty();
          assertThat(all.envyFree()).allMatch(other -> all.isAtLeastAsGood(envyFree, other));
          assertThat(all.isAtLeastAsGood(cmda, tmdac)).isTrue();
          assertThat(all.isAtLeastAsGood(tmdac, tmda)).isTrue();
          for (int[] places : List.of(cmda, tmdac, tmda)) {
            if (verifier.waste(places).isEmpty()) {
              assertThat(verifier.blockingPairs(places)).isEmpty();
            }
          }
        });
  }

  @Property(tries = 20_000, seed = "1986", edgeCases = EdgeCasesMode.NONE)
  void deferred_acceptance_is_the_best_stable_allocation_for_its_side(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem = RandomMarkets.market(Profile.EQUAL, seed);
          AllAllocations all = new AllAllocations(problem, TIES);
          int[] best = DA.allocate(problem).placesByParty();
          int[] worst = DeferredAcceptance.byPlaces(TIES).allocate(problem).placesByParty();
          assertThat(all.stable()).isNotEmpty();
          for (int[] stable : all.stable()) {
            assertThat(all.isAtLeastAsGood(best, stable)).as("best on %s", seed).isTrue();
            assertThat(all.isAtLeastAsGood(stable, worst)).as("worst on %s", seed).isTrue();
            for (int f = 0; f < best.length; f++) {
              assertThat(stable[f] < 0).as("the same are unplaced").isEqualTo(best[f] < 0);
            }
          }
          assertThat(MTTC.allocate(problem).placesByParty())
              .as("ttc is mttc when needs are equal")
              .isEqualTo(TopTradingCycles.schoolChoice(TIES).allocate(problem).placesByParty());
        });
  }

  @Property(tries = 1500, seed = "2010", edgeCases = EdgeCasesMode.NONE)
  void with_one_service_and_needs_of_one_the_acceptance_mechanisms_agree(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem = RandomMarkets.market(Profile.UNIT, seed);
          int[] da = DA.allocate(problem).placesByParty();
          for (Allocator other : List.of(CMDA, TMDA, TMDAC)) {
            assertThat(other.allocate(problem).placesByParty())
                .as("%s on %s", other, seed)
                .isEqualTo(da);
          }
        });
  }

  @Property(tries = 2000, seed = "2020", edgeCases = EdgeCasesMode.NONE)
  void trading_from_nothing_is_plain_trading(@ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem = RandomMarkets.market(Profile.LISTS, seed);
          Allocation mttc = MTTC.allocate(problem);
          Allocation mttce = MTTCE.allocate(problem);
          assertThat(mttce.placesByParty()).isEqualTo(mttc.placesByParty());
          assertThat(mttce.rounds()).isEqualTo(mttc.rounds());
        });
  }

  @Property(tries = 2000, seed = "2021", edgeCases = EdgeCasesMode.NONE)
  void with_one_service_every_endowment_that_can_be_improved_is_improved(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          Profile profile = new Profile(5, 3, 1, false, false, true, false, false);
          AllocationProblem problem = RandomMarkets.market(profile, seed);
          int[] start = new int[problem.partyCount()];
          Arrays.setAll(start, problem::endowment);
          Allocator largest =
              new TradingFromEndowment(Pointing.LARGEST_ENDOWED_FIRST, TieBreak.CANONICAL);
          if (ImprovingChain.exists(problem, start)) {
            assertThat(largest.allocate(problem).placesByParty())
                .as("market %s", seed)
                .isNotEqualTo(start);
          }
        });
  }

  @Property(tries = 2000, seed = "2022", edgeCases = EdgeCasesMode.NONE)
  void pins_are_kept_and_the_rest_is_as_in_the_remaining_market(
      @ForAll @IntRange(max = MOST) int number) {
    each(
        number,
        seed -> {
          AllocationProblem problem = RandomMarkets.market(Profile.PINNED, seed);
          AllocationProblem rest = RandomMarkets.withoutPinned(problem);
          for (Allocator mechanism : ALL) {
            if (mechanism.refusal(problem).isPresent()
                || mechanism.refusal(rest).isPresent()
                || mechanism.id().equals("random")) { // draws for the pinned as well
              continue;
            }
            Allocation whole = mechanism.allocate(problem);
            Allocation part = mechanism.allocate(rest);
            for (int f = 0; f < problem.partyCount(); f++) {
              String id = problem.partyId(f);
              int expected =
                  problem.pin(f) >= 0
                      ? problem.pin(f)
                      : part.placeOf(rest.partyIndex(id).orElseThrow());
              assertThat(whole.placeOf(f))
                  .as("%s of %s by %s on %s", id, problem, mechanism, seed)
                  .isEqualTo(expected);
            }
            assertThat(whole.rounds()).isEqualTo(part.rounds());
          }
        });
  }

  @net.jqwik.api.Example
  void each_mechanism_promises_exactly_what_these_laws_prove() {
    EnumSet<Guarantee> always = EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL);
    for (Allocator mechanism : ALL) {
      Set<Guarantee> more = EnumSet.copyOf(mechanism.guarantees());
      assertThat(more).as("%s", mechanism).containsAll(always);
      more.removeAll(always);
      assertThat(more)
          .as("%s", mechanism)
          .isEqualTo(
              switch (mechanism.id()) {
                case "da-household" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL,
                        Guarantee.STABLE,
                        Guarantee.STABLE_BEST_FOR_PARTIES,
                        Guarantee.ENVY_FREE,
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.BEST_WEAKLY_ENVY_FREE,
                        Guarantee.STRATEGY_PROOF,
                        Guarantee.ORDER_INDEPENDENT);
                case "da-quotas" ->
                    EnumSet.of(
                        Guarantee.STABLE_UNDER_QUOTAS,
                        Guarantee.ENVY_FREE,
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.STRATEGY_PROOF);
                case "da-locality" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL,
                        Guarantee.STABLE,
                        Guarantee.STABLE_BEST_FOR_PLACES,
                        Guarantee.ENVY_FREE,
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.ORDER_INDEPENDENT);
                case "mttc", "ttc" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL,
                        Guarantee.PARETO_EFFICIENT,
                        Guarantee.STRATEGY_PROOF,
                        Guarantee.ORDER_INDEPENDENT);
                case "mttce" ->
                    EnumSet.of(Guarantee.RATIONAL_TO_ENDOWMENT, Guarantee.STRATEGY_PROOF);
                case "cmda" ->
                    EnumSet.of(
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.BEST_WEAKLY_ENVY_FREE,
                        Guarantee.ORDER_INDEPENDENT);
                case "cmda-envy-free" ->
                    EnumSet.of(
                        Guarantee.ENVY_FREE,
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.ORDER_INDEPENDENT);
                case "tmda", "tmdac" ->
                    EnumSet.of(
                        Guarantee.WEAKLY_ENVY_FREE,
                        Guarantee.STRATEGY_PROOF,
                        Guarantee.ORDER_INDEPENDENT);
                case "serial" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL,
                        Guarantee.PARETO_EFFICIENT,
                        Guarantee.STRATEGY_PROOF);
                case "immediate" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL,
                        Guarantee.PARETO_EFFICIENT,
                        Guarantee.ORDER_INDEPENDENT);
                case "rank-maximal" ->
                    EnumSet.of(
                        Guarantee.NON_WASTEFUL, Guarantee.PARETO_EFFICIENT, Guarantee.RANK_MAXIMAL);
                case "max-score", "assignment", "families" -> EnumSet.of(Guarantee.MAXIMUM_SCORE);
                // Proven in ScoreMechanismsTest.
                case "leximin" -> EnumSet.of(Guarantee.LEXIMIN);
                case "nash" -> EnumSet.of(Guarantee.MAXIMUM_NASH_WELFARE);
                case "greedy", "random" -> EnumSet.noneOf(Guarantee.class);
                default -> throw new AssertionError("no law speaks of " + mechanism);
              });
    }
  }
}
