package io.github.imisproject.matching.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.io.AllocationJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Every known answer of the examples is reproduced exactly:")
class KnownAnswersTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static JsonNode examples() throws IOException {
    try (InputStream in =
        KnownAnswersTest.class.getResourceAsStream("/allocation/allocation-examples.json")) {
      return MAPPER.readTree(in);
    }
  }

  static AllocationProblem problem(JsonNode node) {
    return AllocationJson.read(new ByteArrayInputStream(MAPPER.writeValueAsBytes(node))).get();
  }

  @TestFactory
  List<DynamicTest> assignment_rounds_and_value() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode example : examples().get("problems")) {
      for (JsonNode expected : example.get("expected")) {
        String name =
            example.get("id").asString()
                + " "
                + expected.get("mechanism").asString()
                + " "
                + tests.size();
        tests.add(DynamicTest.dynamicTest(name, () -> check(example, expected)));
      }
    }
    assertThat(tests).hasSize(65);
    return tests;
  }

  private static void check(JsonNode example, JsonNode expected) {
    AllocationProblem problem = problem(example);
    JsonNode options = expected.path("options");
    for (Map.Entry<String, JsonNode> report : options.path("reports").properties()) {
      problem =
          problem.withPreferences(
              problem.partyIndex(report.getKey()).orElseThrow(),
              indexes(report.getValue(), problem.placeIds()));
    }
    if (options.has("priorities")) {
      int[][] lists = new int[problem.placeCount()][];
      for (int l = 0; l < lists.length; l++) {
        lists[l] = indexes(options.get("priorities").get(problem.placeId(l)), problem.partyIds());
      }
      problem = problem.withPriorities(RankedLists.strict(lists));
    }
    if (options.has("pickOrder")) {
      problem = problem.withPickOrder(indexes(options.get("pickOrder"), problem.partyIds()));
    }
    Allocation result = allocator(expected.get("mechanism").asString(), options).allocate(problem);

    Map<String, Optional<String>> assignment = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : expected.get("assignment").properties()) {
      JsonNode place = entry.getValue();
      assignment.put(
          entry.getKey(), place.isNull() ? Optional.empty() : Optional.of(place.asString()));
    }
    assertThat(result.assignment()).containsExactlyInAnyOrderEntriesOf(assignment);
    if (expected.has("rounds")) {
      assertThat(result.rounds()).hasValue(expected.get("rounds").asInt());
    }
    if (expected.has("clinchingSteps")) {
      assertThat(result.clinchingSteps()).hasValue(expected.get("clinchingSteps").asInt());
    }
    if (expected.has("finalPriorities")) {
      for (Map.Entry<String, JsonNode> list : expected.get("finalPriorities").properties()) {
        List<String> ids = new ArrayList<>();
        list.getValue().forEach(id -> ids.add(id.asString()));
        int place = problem.placeIndex(list.getKey()).orElseThrow();
        assertThat(result.finalPriorities().orElseThrow().get(place)).isEqualTo(ids);
      }
    }
    if (expected.has("value")) {
      assertThat(result.outcome().orElseThrow().value())
          .isCloseTo(expected.get("value").asDouble(), within(1e-9));
    }
    if (expected.has("lpBound")) {
      assertThat(result.outcome().orElseThrow().relaxation().orElseThrow())
          .isCloseTo(expected.get("lpBound").asDouble(), within(1e-9));
    }
  }

  private static int[] indexes(JsonNode list, List<String> ids) {
    int[] indexes = new int[list.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = ids.indexOf(list.get(i).asString());
    }
    return indexes;
  }

  private static Allocator allocator(String name, JsonNode options) {
    if (options.has("order")) {
      List<String> order = new ArrayList<>();
      options.get("order").forEach(id -> order.add(id.asString()));
      return new SerialDictatorship(order);
    }
    if (options.has("pointing")) {
      return new TradingFromEndowment(
          Pointing.valueOf(options.get("pointing").asString()), TieBreak.CANONICAL);
    }
    return Mechanisms.find(name, TieBreak.CANONICAL, 0).orElseThrow();
  }
}
