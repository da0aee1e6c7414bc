package io.github.imisproject.matching.allocation.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.matching.allocation.arrivals.DynamicPlacement.Variant;
import io.github.imisproject.matching.allocation.io.ArrivalsJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Placement of arrivals")
class DynamicPlacementTest {
  @Test
  void reproduces_prices_placements_and_value_of_every_example() throws IOException {
    JsonNode examples;
    try (InputStream in =
        DynamicPlacementTest.class.getResourceAsStream("/allocation/allocation-examples.json")) {
      examples = JsonMapper.builder().build().readTree(in).get("dynamic");
    }
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      for (JsonNode expected : example.get("expected")) {
        check(example, expected);
      }
    }
  }

  @Test
  void plays_the_examples_as_the_library_reads_them() throws IOException {
    List<ArrivalYear> years;
    try (InputStream in =
        DynamicPlacementTest.class.getResourceAsStream("/allocation/allocation-examples.json")) {
      years = ArrivalsJson.readYears(in).get();
    }
    assertThat(years).extracting(ArrivalYear::id).containsExactly("OWN-DYNAMIC");
    for (Variant variant : Variant.values()) {
      List<BatchOutcome> outcomes =
          new DynamicPlacement(variant, 1, 1000).placeYear(years.get(0), 5, 0);
      assertThat(outcomes)
          .extracting(o -> o.assignment().values().iterator().next().orElse(""))
          .containsExactly("l2", "l1");
    }
    ArrivalYear drawn =
        new ArrivalYear("", years.get(0).capacity(), years.get(0).batches(), List.of(), List.of());
    assertThat(
            new DynamicPlacement(Variant.CURRENT_INCLUDED_MINIMAL, 1, 1000)
                .placeYear(drawn, 5, 0)
                .get(0)
                .sampleSeeds())
        .hasSize(5);
  }

  private static void check(JsonNode example, JsonNode expected) {
    List<String> services = new ArrayList<>();
    example.get("services").forEach(s -> services.add(s.asString()));
    List<String> places = new ArrayList<>();
    List<List<Long>> capacity = new ArrayList<>();
    for (JsonNode place : example.get("localities")) {
      places.add(place.get("id").asString());
      capacity.add(longs(place.get("capacity")));
    }
    YearCapacity year = new YearCapacity(services, places, capacity);
    String name = expected.get("variant").asString();
    boolean noFuture = name.equals("NO_FUTURE");
    DynamicPlacement dynamic =
        new DynamicPlacement(
            noFuture ? Variant.CURRENT_INCLUDED_MINIMAL : Variant.valueOf(name), 1, 1_000_000);
    Map<String, String> assignment = new LinkedHashMap<>();
    double value = 0;
    for (int b = 0; b < example.get("batches").size(); b++) {
      List<List<Arrival>> futures = new ArrayList<>();
      if (!noFuture) {
        example.get("futureSamples").get(b).forEach(future -> futures.add(arrivals(future)));
      }
      BatchOutcome outcome = dynamic.place(year, arrivals(example.get("batches").get(b)), futures);
      for (Map.Entry<String, JsonNode> price : expected.get("pricesPerBatch").get(b).properties()) {
        assertThat(outcome.prices().get(price.getKey()).get(0))
            .as("%s batch %s price at %s", name, b, price.getKey())
            .isCloseTo(price.getValue().asDouble(), within(1e-9));
      }
      outcome.assignment().forEach((f, l) -> assignment.put(f, l.orElse("")));
      value += outcome.value();
      year = outcome.remaining();
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    expected
        .get("assignment")
        .properties()
        .forEach(e -> wanted.put(e.getKey(), e.getValue().asString("")));
    assertThat(assignment).as(name).isEqualTo(wanted);
    assertThat(value).as(name).isCloseTo(expected.get("value").asDouble(), within(1e-9));
  }

  private static List<Arrival> arrivals(JsonNode list) {
    List<Arrival> arrivals = new ArrayList<>();
    for (JsonNode node : list) {
      Map<String, Double> scores = new LinkedHashMap<>();
      node.get("scores").properties().forEach(e -> scores.put(e.getKey(), e.getValue().asDouble()));
      arrivals.add(new Arrival(node.get("id").asString(), longs(node.get("need")), scores));
    }
    return arrivals;
  }

  private static List<Long> longs(JsonNode list) {
    List<Long> longs = new ArrayList<>();
    list.forEach(n -> longs.add(n.asLong()));
    return longs;
  }

  @Property(tries = 150)
  void keeps_capacity_over_the_year_and_never_prices_below_zero(@ForAll long seed) {
    Random random = new Random(seed);
    boolean equal = random.nextBoolean();
    YearCapacity year =
        new YearCapacity(
            List.of("beds", "school"),
            List.of("Sparti", "Kalamata"),
            List.of(capacity(random), capacity(random)));
    List<Arrival> past = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      past.add(arrival("past" + i, random, equal));
    }
    ArrivalPool pool = new ArrivalPool(past);
    Variant variant = Variant.values()[random.nextInt(2)];
    DynamicPlacement dynamic = new DynamicPlacement(variant, 1, 100_000);
    List<List<Long>> left = new ArrayList<>(year.remaining());
    for (int b = 0; b < 3; b++) {
      List<Arrival> batch = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        batch.add(arrival("b" + b + "-" + i, random, equal));
      }
      BatchOutcome outcome = dynamic.place(year, batch, b, pool, 6 - 3 * b, 2, seed);
      assertThat(outcome).isEqualTo(dynamic.place(year, batch, b, pool, 6 - 3 * b, 2, seed));
      outcome.prices().values().forEach(row -> assertThat(row).allMatch(p -> p >= 0));
      for (Arrival household : batch) {
        Optional<String> place = outcome.assignment().get(household.id());
        if (place.isPresent()) {
          assertThat(household.scores()).containsKey(place.get());
          int l = year.places().indexOf(place.get());
          List<Long> row = new ArrayList<>(left.get(l));
          for (int s = 0; s < row.size(); s++) {
            row.set(s, row.get(s) - household.need().get(s));
            assertThat(row.get(s)).isNotNegative();
          }
          left.set(l, row);
        }
      }
      year = outcome.remaining();
      assertThat(year.remaining()).isEqualTo(left);
    }
  }

  private static List<Long> capacity(Random random) {
    return List.of((long) random.nextInt(6), (long) random.nextInt(6));
  }

  private static Arrival arrival(String id, Random random, boolean equal) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String place : List.of("Sparti", "Kalamata")) {
      if (random.nextInt(5) > 0) {
        scores.put(place, random.nextInt(11) / 10.0);
      }
    }
    List<Long> need =
        equal ? List.of(1L, 1L) : List.of((long) random.nextInt(3), (long) random.nextInt(3));
    return new Arrival(id, need, scores);
  }

  @Test
  void rejects_a_negative_multiplier_and_a_capacity_below_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DynamicPlacement(Variant.CURRENT_EXCLUDED_MAXIMAL, -1, 10))
        .withMessage("multiplier is -1.0, must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new YearCapacity(List.of("seat"), List.of("Sparti"), List.of(List.of(-1L))))
        .withMessageContaining("remaining has the row [-1]");
  }
}
