package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.RandomMarkets;
import io.github.imisproject.matching.allocation.RandomMarkets.Profile;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.verify.MisreportSearch;
import io.github.imisproject.matching.allocation.verify.MisreportSearch.Misreport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A false list")
class ManipulationTest {
  private static AllocationProblem example(String id) throws IOException {
    for (JsonNode node : KnownAnswersTest.examples().get("problems")) {
      if (node.get("id").asString().equals(id)) {
        return KnownAnswersTest.problem(node);
      }
    }
    throw new AssertionError("no example " + id);
  }

  private static Optional<Misreport> lie(Allocator mechanism, AllocationProblem problem) {
    return new MisreportSearch(mechanism, TieBreak.CANONICAL).find(problem);
  }

  @Test
  void pays_under_cmda_but_not_under_tmda() throws IOException {
    AllocationProblem problem = example("DKT-EX3");
    Misreport found =
        lie(CascadingDeferredAcceptance.weaklyEnvyFree(TieBreak.CANONICAL), problem).orElseThrow();
    assertThat(found.honest()).isNotEqualTo(found.gained());
    assertThat(lie(ThresholdDeferredAcceptance.plain(TieBreak.CANONICAL), problem)).isEmpty();
  }

  @Test
  void pays_under_the_printed_pointing_rule_but_not_with_endowed_households_first()
      throws IOException {
    AllocationProblem problem = example("OWN-MTTCE-POINTING");
    Misreport found =
        lie(new TradingFromEndowment(Pointing.AS_PRINTED, TieBreak.CANONICAL), problem)
            .orElseThrow();
    assertThat(found.party()).isEqualTo("f1");
    assertThat(lie(new TradingFromEndowment(), problem)).isEmpty();
  }

  @Test
  void pays_somewhere_under_immediate_acceptance() {
    Allocator immediate = new ImmediateAcceptance(TieBreak.CANONICAL);
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(i -> lie(immediate, RandomMarkets.market(Profile.UNIT, i)))
                .anyMatch(Optional::isPresent))
        .isTrue();
  }

  @Test
  void would_pay_if_priority_lists_were_pruned_by_reports() throws IOException {
    AllocationProblem problem = example("OWN-PRUNE");
    Allocator tmda = ThresholdDeferredAcceptance.plain(TieBreak.CANONICAL);
    assertThat(tmda.allocate(problem).assignment().get("f2")).isEmpty();
    AllocationProblem lying = problem.withPreferences(1, new int[] {1});
    assertThat(tmda.allocate(lying).assignment().get("f2")).isEmpty();
  }

  @Test
  void of_an_endowed_household_is_only_tried_with_its_starting_place_on_it() throws IOException {
    AllocationProblem problem = example("OWN-MTTCE");
    for (Pointing pointing : List.of(Pointing.ENDOWED_FIRST)) {
      assertThat(lie(new TradingFromEndowment(pointing, TieBreak.CANONICAL), problem)).isEmpty();
    }
  }
}
