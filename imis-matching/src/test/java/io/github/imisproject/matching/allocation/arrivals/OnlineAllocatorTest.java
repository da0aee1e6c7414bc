package io.github.imisproject.matching.allocation.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.io.ArrivalsJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An online allocator")
class OnlineAllocatorTest {
  private static final YearCapacity TOWNS =
      new YearCapacity(
          List.of("beds"), List.of("Sparti", "Gytheio"), List.of(List.of(4L), List.of(10L)));

  private static Arrival household(String id, long beds, double sparti, double gytheio) {
    return new Arrival(id, List.of(beds), Map.of("Sparti", sparti, "Gytheio", gytheio));
  }

  /** Two kinds came before: those who do far better in Sparti, and those to whom it is the same. */
  private static OnlineAllocator open(OnlineSettings settings) {
    List<Arrival> history = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      history.add(household("far" + i, 1, 0.9, 0.1));
      history.add(household("same" + i, 1, 0.5, 0.45));
    }
    return OnlineAllocator.open(settings, TOWNS, history).get();
  }

  private static OnlineAllocator open() {
    return open(OnlineSettings.of(12, 7));
  }

  private static List<String> codes(Reading<?> reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static byte[] bytes(OnlineAllocator allocator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArrivalsJson.writeState(allocator.save(), out);
    return out.toByteArray();
  }

  private static OnlineState read(byte[] json) {
    return ArrivalsJson.readState(new ByteArrayInputStream(json)).get();
  }

  @Test
  void keeps_room_for_those_who_will_gain_more_and_says_what_choosing_otherwise_would_lose() {
    OnlineAllocator allocator = open();
    Advice advice = allocator.advise(List.of(household("Amina", 1, 0.5, 0.45))).get();
    Advice.ForHousehold amina = advice.households().get(0);
    assertThat(amina.recommended()).contains("Gytheio");
    assertThat(amina.pinned()).isFalse();
    assertThat(amina.options())
        .extracting(o -> o.place().orElse("none"))
        .containsExactly("Gytheio", "none", "Sparti");
    Advice.Option sparti = amina.options().get(2);
    // Four rooms, about six to come who gain 0.8: the price of a room there is what they gain.
    assertThat(sparti.price()).isBetween(0.7, 0.9);
    assertThat(amina.regretOf(Optional.of("Gytheio"))).contains(0.0);
    assertThat(amina.regretOf(Optional.of("Sparti")).orElseThrow())
        .isCloseTo(amina.options().get(0).worth() - sparti.worth(), within(1e-12))
        .isPositive();
    assertThat(amina.regretOf(Optional.of("Athina"))).isEmpty();
    assertThat(advice.prices().get("Gytheio").get(0)).isLessThan(0.1);
    assertThat(allocator.remaining()).isEqualTo(TOWNS);
    assertThat(allocator.waiting()).containsExactly("Amina");
    assertThat(allocator.expected()).isEqualTo(11);
  }

  @Test
  void lets_people_decide_otherwise_and_goes_on_from_there() {
    OnlineAllocator allocator = open();
    allocator.advise(List.of(household("Amina", 1, 0.5, 0.45), household("Omar", 1, 0.5, 0.45)));
    assertThat(
            allocator
                .commit(Map.of("Amina", Optional.of("Sparti"), "Omar", Optional.empty()))
                .get()
                .remaining())
        .containsExactly(List.of(3L), List.of(10L));
    assertThat(allocator.placements()).containsExactly(Map.entry("Amina", "Sparti"));
    assertThat(allocator.waiting()).isEmpty();
    assertThat(codes(allocator.advise(List.of(household("Omar", 1, 0.5, 0.4)))))
        .containsExactly("allocation.online.decided");
  }

  @Test
  void places_the_others_around_those_who_are_pinned() {
    OnlineAllocator allocator = open(OnlineSettings.of(0, 7).withFutures(0, 10));
    List<Arrival> batch = List.of(household("big", 4, 1, 0.9), household("small", 1, 0.5, 0.1));
    Advice free = allocator.advise(batch).get();
    assertThat(free.households())
        .extracting(h -> h.recommended().orElse("none"))
        .containsExactly("Gytheio", "Sparti");
    Advice pinned = allocator.advise(batch, Map.of("big", "Sparti")).get();
    assertThat(pinned.households())
        .extracting(h -> h.recommended().orElse("none"))
        .containsExactly("Sparti", "Gytheio");
    assertThat(pinned.households().get(0).pinned()).isTrue();
    assertThat(pinned.households().get(0).options().get(0).hasRoom()).isTrue();
    Advice.Option sparti = pinned.households().get(1).options().get(2);
    assertThat(sparti.place()).contains("Sparti");
    assertThat(sparti.hasRoom()).isFalse();
    assertThat(codes(allocator.advise(batch, Map.of("big", "Sparti", "small", "Sparti"))))
        .containsExactly("allocation.online.noRoom");
    assertThat(codes(allocator.advise(batch, Map.of("nobody", "Sparti", "small", "Athina"))))
        .containsExactly("allocation.unknownId", "allocation.unknownId");
  }

  @Test
  void gives_room_back_and_follows_a_changed_capacity() {
    OnlineAllocator allocator = open();
    allocator.advise(List.of(household("Amina", 3, 0.5, 0.45)));
    allocator.commit(Map.of("Amina", Optional.of("Sparti")));
    assertThat(codes(allocator.setCapacity("Sparti", List.of(2L))))
        .containsExactly("allocation.online.belowUse");
    assertThat(codes(allocator.setCapacity("Sparti", List.of(2L, 2L))))
        .containsExactly("allocation.vectorLength");
    assertThat(codes(allocator.setCapacity("Athina", List.of(2L))))
        .containsExactly("allocation.unknownId");
    assertThat(allocator.setCapacity("Sparti", List.of(3L)).get().remaining().get(0))
        .containsExactly(0L);
    assertThat(codes(allocator.release("Omar"))).containsExactly("allocation.online.notPlaced");
    assertThat(allocator.release("Amina").get().remaining().get(0)).containsExactly(3L);
    assertThat(allocator.placements()).isEmpty();
    // One that left may come back.
    assertThat(allocator.advise(List.of(household("Amina", 3, 0.5, 0.45))).hasErrors()).isFalse();
  }

  @Test
  void refuses_bad_input_whole_and_says_all_that_is_wrong_in_five_languages() {
    OnlineAllocator allocator = open();
    byte[] before = bytes(allocator);
    Reading<Advice> advice =
        allocator.advise(
            List.of(
                new Arrival("", List.of(1L), Map.of()),
                new Arrival("Amina", List.of(-1L), Map.of("Athina", Double.NaN)),
                new Arrival("Amina", List.of(1L, 2L), Map.of())));
    assertThat(codes(advice))
        .containsExactly(
            "allocation.blankId",
            "allocation.negative",
            "allocation.unknownId",
            "allocation.scoreNotNumber",
            "allocation.vectorLength",
            "allocation.duplicateId");
    assertThat(codes(allocator.commit(Map.of("Amina", Optional.of("Sparti")))))
        .containsExactly("allocation.online.notAdvised");
    assertThat(bytes(allocator)).isEqualTo(before);
    allocator.advise(
        List.of(new Arrival("Amina", List.of(5L), Map.of("Sparti", 1.0)), household("O", 1, 1, 1)));
    before = bytes(allocator);
    Map<String, Optional<String>> decisions = new LinkedHashMap<>();
    decisions.put("O", Optional.of("Sparti"));
    decisions.put("Amina", Optional.of("Gytheio"));
    Reading<YearCapacity> refused = allocator.commit(decisions);
    assertThat(codes(refused)).containsExactly("allocation.online.excluded");
    assertThat(bytes(allocator)).isEqualTo(before);
    assertThat(allocator.remaining()).isEqualTo(TOWNS);
    for (String language : List.of("el", "en", "fr", "ar", "fa")) {
      assertThat(refused.problems().get(0).message(new LanguageTag(language)))
          .contains("Amina", "Gytheio");
    }
    assertThat(
            codes(
                OnlineAllocator.open(
                    OnlineSettings.of(1, 1),
                    TOWNS,
                    List.of(new Arrival("x", List.of(), Map.of())))))
        .containsExactly("allocation.vectorLength");
  }

  @Test
  void charges_for_a_place_that_is_ahead_of_the_year() {
    OnlineSettings plain = OnlineSettings.of(20, 7).withFutures(0, 10);
    int[] sparti = new int[2];
    for (int run = 0; run < 2; run++) {
      OnlineAllocator allocator = open(run == 0 ? plain : plain.withBalance(0.5));
      for (int week = 0; week < 4; week++) {
        String id = "h" + week;
        Advice advice = allocator.advise(List.of(household(id, 1, 0.5, 0.45))).get();
        Optional<String> place = advice.households().get(0).recommended();
        allocator.commit(Map.of(id, place));
        sparti[run] += place.equals(Optional.of("Sparti")) ? 1 : 0;
        assertThat(advice.households().get(0).options())
            .allMatch(o -> o.load() >= 0 && o.price() == 0);
      }
    }
    assertThat(sparti).containsExactly(4, 2);
  }

  @Test
  void refuses_settings_out_of_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnlineSettings.of(-1, 0))
        .withMessage("expected is -1.0, must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnlineSettings.of(1, 0).withBalance(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> open().expect(-2));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void saves_and_replays_to_the_same_bytes_and_never_overfills(@ForAll long seed) {
    Random random = new Random(seed);
    OnlineAllocator allocator =
        open(OnlineSettings.of(random.nextInt(30), seed).withBalance(random.nextInt(2) * 0.3));
    int number = 0;
    for (int step = 0; step < 12; step++) {
      switch (random.nextInt(6)) {
        case 0 -> allocator.release("h" + random.nextInt(number + 1));
        case 1 -> allocator.setCapacity("Sparti", List.of((long) random.nextInt(8)));
        case 2 -> allocator.expect(random.nextInt(30));
        default -> {
          List<Arrival> batch = new ArrayList<>();
          for (int i = random.nextInt(4); i > 0; i--) {
            batch.add(
                household(
                    "h" + number++,
                    random.nextInt(3),
                    random.nextDouble(),
                    random.nextDouble() - 0.1));
          }
          Map<String, String> pins =
              batch.isEmpty() || random.nextInt(4) > 0
                  ? Map.of()
                  : Map.of(batch.get(0).id(), "Gytheio");
          Reading<Advice> advice = allocator.advise(batch, pins);
          if (!advice.hasErrors()) {
            Map<String, Optional<String>> decisions = new LinkedHashMap<>();
            for (Advice.ForHousehold household : advice.get().households()) {
              assertThat(household.options()).allMatch(o -> o.regret() >= 0);
              assertThat(household.options()).anyMatch(o -> o.regret() == 0 && o.hasRoom());
              decisions.put(household.party(), household.recommended());
            }
            assertThat(allocator.commit(decisions).problems()).isEmpty();
          }
        }
      }
      for (List<Long> row : allocator.remaining().remaining()) {
        assertThat(row).allMatch(left -> left >= 0);
      }
    }
    byte[] saved = bytes(allocator);
    OnlineAllocator restored = OnlineAllocator.restore(read(saved)).get();
    assertThat(bytes(restored)).isEqualTo(saved);
    assertThat(bytes(OnlineAllocator.replay(read(saved)).get())).isEqualTo(saved);
    List<Arrival> next = List.of(household("next", 1, 0.5, 0.45));
    assertThat(restored.advise(next)).isEqualTo(allocator.advise(next));
    assertThat(bytes(restored)).isEqualTo(bytes(allocator));
  }

  @Test
  void notices_a_state_that_somebody_changed() {
    OnlineAllocator allocator = open();
    allocator.advise(List.of(household("Amina", 1, 0.5, 0.45)));
    allocator.commit(Map.of("Amina", Optional.of("Gytheio")));
    String saved = new String(bytes(allocator), StandardCharsets.UTF_8);
    byte[] forged =
        saved
            .replace("\"type\":\"committed\"", "\"type\":\"released\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(codes(ArrivalsJson.readState(new ByteArrayInputStream(forged))))
        .containsExactly("allocation.online.event");
    byte[] elsewhere =
        saved
            .replace("{\"Amina\":\"Gytheio\"}", "{\"Amina\":\"Athina\"}")
            .getBytes(StandardCharsets.UTF_8);
    Reading<OnlineAllocator> restored = OnlineAllocator.restore(read(elsewhere));
    assertThat(codes(restored)).containsExactly("allocation.unknownId");
    assertThat(restored.problems().get(0).path()).isEqualTo("/events/1/decisions/Amina");
    byte[] prices =
        saved
            .replaceAll("\"prices\":\\[\\[[^\\]]*\\]", "\"prices\":[[0.25]")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(bytes(OnlineAllocator.restore(read(prices)).get())).isEqualTo(prices);
    assertThat(bytes(OnlineAllocator.replay(read(prices)).get()))
        .isEqualTo(saved.getBytes(StandardCharsets.UTF_8))
        .isNotEqualTo(prices);
  }

  @Test
  void reports_what_is_wrong_with_a_state_file() {
    String bad =
        """
        {"settings": {"expected": -1, "samples": 1, "window": 99999999999, "multiplier": null},
         "services": ["beds", "beds"],
         "localities": [{"id": "a", "capacity": [1]}, {"id": "a", "capacity": [-1, 2]}, {"id": "b"}],
         "history": [{"id": "x"}, 5], "events": [{"type": "party"}], "more": 1}
        """;
    Reading<OnlineState> reading =
        ArrivalsJson.readState(new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.value()).isEmpty();
    assertThat(codes(reading))
        .contains(
            "allocation.online.setting",
            "allocation.duplicateId",
            "allocation.vectorLength",
            "allocation.negative",
            "allocation.missing",
            "allocation.notObject",
            "allocation.online.event",
            "allocation.unknownMember");
    assertThat(codes(ArrivalsJson.readState(new ByteArrayInputStream("{".getBytes()))))
        .contains("allocation.notJson");
    assertThat(codes(ArrivalsJson.readState(new ByteArrayInputStream("[]".getBytes()))))
        .containsExactly("allocation.notObject");
    assertThat(codes(ArrivalsJson.readYears(new ByteArrayInputStream("{}".getBytes()))))
        .containsExactly("allocation.missing");
    String year =
        """
        {"dynamic": [{"services": ["beds"], "localities": [{"id": "a", "capacity": [1]}],
          "batches": [[{"id": "x", "need": [1], "scores": {"b": 1}}, {"id": "x", "need": [-1]}]],
          "futureSamples": [[[]], [[]]]}]}
        """;
    assertThat(
            codes(
                ArrivalsJson.readYears(
                    new ByteArrayInputStream(year.getBytes(StandardCharsets.UTF_8)))))
        .containsExactly(
            "allocation.unknownId",
            "allocation.negative",
            "allocation.duplicateId",
            "allocation.futureCount");
  }
}
