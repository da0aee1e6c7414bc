package io.github.imisproject.matching.indicator.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ledger of releases")
class ReleaseLedgerTest {
  private static final Dimension NEED = new Dimension("need", List.of("FIND_JOB", "FIND_HOME"));
  private static final Dimension AREA = new Dimension("area", List.of("north", "south"));
  private static final CubeDefinition NEEDS =
      new CubeDefinition("needs", Optional.of(NEED), List.of(AREA), 1);

  private static ReleaseLedger ledger() {
    return new ReleaseLedger(10, List.of(NEEDS));
  }

  private static Cube cube(int north, int south) {
    Cube.Counter counter = Cube.counter(NEEDS);
    for (int i = 0; i < north + south; i++) {
      counter.add("p" + i, "FIND_JOB", List.of(i < north ? "north" : "south"));
    }
    return counter.done();
  }

  @Test
  void publishes_a_period_once() {
    ReleaseLedger ledger = ledger();
    ReleasedCube first = ledger.publish(cube(40, 50), "2026-Q1").release();
    assertThat(ledger.publish(cube(90, 120), "2026-Q1").release()).isSameAs(first);
    assertThat(ledger.releases()).containsExactly(first);
  }

  @Test
  void reads_what_it_wrote_and_goes_on_from_there() {
    ReleaseLedger ledger = ledger();
    ledger.publish(cube(40, 50), "2026-Q1");
    ledger.publish(cube(60, 3), "2026-Q2");
    ReleaseLedger read = ReleaseLedger.read(ledger.write()).get();
    assertThat(read.write()).isEqualTo(ledger.write());
    assertThat(read.releases()).isEqualTo(ledger.releases());
    assertThat(read.publish(cube(61, 4), "2026-Q3").release().observations())
        .isEqualTo(ledger.releases().get(1).observations());
  }

  @Test
  void holds_no_small_count_and_no_id() {
    ReleaseLedger ledger = ledger();
    ledger.publish(cube(40, 7), "2026-Q1");
    assertThat(ledger.write()).contains("\"people\":[[-1,-1,47],[0,0,0]]").doesNotContain("p1");
  }

  @Test
  void refuses_the_same_people_divided_in_another_way() {
    CubeDefinition shifted =
        new CubeDefinition(
            "needs",
            Optional.of(NEED),
            List.of(new Dimension("area", List.of("north", "south", "harbour"))),
            1);
    assertThatThrownBy(() -> ledger().publish(Cube.counter(shifted).done(), "2026-Q1"))
        .hasMessage(
            "cube 'needs' is not defined like this in the ledger; the same people divided in"
                + " another way need a ledger of their own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026 Q1", "2026/1"})
  void refuses_a_period_that_is_no_code(String period) {
    assertThatThrownBy(() -> ledger().publish(cube(1, 1), period))
        .hasMessage("period is '" + period + "', must be 1 to 40 letters, digits and hyphens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"minimum\":10}",
        "{\"minimum\":1,\"family\":[],\"releases\":[]}",
        "{\"minimum\":10,\"family\":[{}],\"releases\":[]}",
        "{\"minimum\":10,\"family\":[],\"releases\":[{\"cube\":\"x\"}]}"
      })
  void tells_what_is_wrong_with_a_damaged_file(String json) {
    Reading<ReleaseLedger> reading = ReleaseLedger.read(json);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems())
        .hasSize(1)
        .extracting(Problem::toString)
        .allMatch(s -> s.contains("ledger"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IRREGULAR", "status-irregular", "Irregular_stay"})
  void never_tells_irregular_stay_apart(String category) {
    assertThatThrownBy(() -> new Dimension("status", List.of("REFUGEE", category)))
        .hasMessage("dimension 'status' tells irregular stay apart; no figure may, leave it out");
  }
}
