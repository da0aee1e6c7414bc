package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.TieBreak;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The thresholds")
class ThresholdsTest {
  @Test
  void equal_the_traced_ones_in_every_round() throws IOException {
    int traces = 0;
    for (JsonNode node : KnownAnswersTest.examples().get("problems")) {
      JsonNode facts = node.path("facts");
      AllocationProblem problem = KnownAnswersTest.problem(node);
      if (facts.has("tmdaTrace")) {
        check(problem, facts.get("tmdaTrace"));
        traces++;
      }
      if (facts.has("tmdaTraceMisreport")) {
        JsonNode report = node.get("expected").get(3).get("options").get("reports").get("f2");
        int[] list = new int[report.size()];
        for (int i = 0; i < list.length; i++) {
          list[i] = problem.placeIndex(report.get(i).asString()).orElseThrow();
        }
        check(problem.withPreferences(1, list), facts.get("tmdaTraceMisreport"));
        traces++;
      }
    }
    assertThat(traces).isGreaterThanOrEqualTo(3);
  }

  /** Each round names where each household proposes and the threshold it meets there. */
  private static void check(AllocationProblem problem, JsonNode rounds) {
    Market market = Market.of(problem, TieBreak.CANONICAL);
    int[][] lists = Clinching.originalLists(market);
    for (JsonNode round : rounds) {
      for (int l = 0; l < market.places(); l++) {
        boolean[] proposes = new boolean[market.parties()];
        for (Map.Entry<String, JsonNode> entry : round.properties()) {
          if (entry.getValue().get(0).asString().equals(problem.placeId(l))) {
            proposes[problem.partyIndex(entry.getKey()).orElseThrow()] = true;
          }
        }
        int[] thresholds = Thresholds.of(market, l, lists[l], proposes);
        for (int i = 0; i < thresholds.length; i++) {
          int f = lists[l][i];
          if (proposes[f]) {
            JsonNode wanted = round.get(problem.partyId(f)).get(1);
            int expected = wanted.isString() ? Thresholds.INFINITE : wanted.asInt();
            assertThat(thresholds[i]).as("%s in %s", problem.partyId(f), round).isEqualTo(expected);
          }
        }
      }
    }
  }
}
