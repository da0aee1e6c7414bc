package io.github.imisproject.matching.indicator.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imisproject.matching.internal.Draws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {
  private static final Dimension AREA = new Dimension("area", List.of("north", "south"));
  private static final Dimension GENDER = new Dimension("gender", List.of("female", "male"));
  private static final CubeDefinition SMALL =
      new CubeDefinition("people", Optional.empty(), List.of(AREA, GENDER), 2);

  private static Cube cube(int northFemale, int northMale, int southFemale, int southMale) {
    Cube.Counter counter = Cube.counter(SMALL);
    add(counter, "nf", northFemale, "north", "female");
    add(counter, "nm", northMale, "north", "male");
    add(counter, "sf", southFemale, "south", "female");
    add(counter, "sm", southMale, "south", "male");
    return counter.done();
  }

  private static void add(Cube.Counter counter, String id, int people, String area, String gender) {
    for (int i = 0; i < people; i++) {
      counter.add(id + i, Dimension.TOTAL, List.of(area, gender));
    }
  }

  private static ReleasedCube publish(Cube cube) {
    return new ReleaseLedger(10, List.of(SMALL)).publish(cube, "2026-Q1").release();
  }

  @Test
  void shows_what_is_not_small() {
    ReleasedCube release = publish(cube(20, 30, 40, 0));
    assertThat(release.people("_T", List.of("north", "male"))).hasValue(30);
    assertThat(release.people("_T", List.of("_T", "female"))).hasValue(60);
    assertThat(release.people("_T", List.of("south", "male"))).hasValue(0);
  }

  @Test
  void suppresses_the_four_corners_around_one_small_count() {
    ReleasedCube release = publish(cube(3, 30, 40, 50));
    assertThat(release.observations())
        .filteredOn(o -> o.people().isEmpty())
        .extracting(ReleasedCube.Observation::cell)
        .containsExactly(
            List.of("north", "female"),
            List.of("north", "male"),
            List.of("south", "female"),
            List.of("south", "male"));
    assertThat(release.people("_T", List.of("north", "_T"))).hasValue(33);
  }

  @Test
  void tells_nothing_of_fewer_people_than_the_minimum() {
    assertThat(publish(cube(3, 2, 0, 0)).observations()).allMatch(o -> o.people().isEmpty());
  }

  @Test
  void tells_that_nobody_is_there() {
    assertThat(publish(cube(0, 0, 0, 0)).observations())
        .allMatch(o -> o.people().equals(OptionalInt.of(0)));
  }

  @Test
  void repeats_itself_until_enough_people_changed() {
    ReleaseLedger ledger = new ReleaseLedger(10, List.of(SMALL));
    ledger.publish(cube(20, 30, 40, 50), "2026-Q1");
    assertThat(
            ledger
                .publish(cube(21, 30, 40, 50), "2026-Q2")
                .release()
                .people("_T", List.of("north", "female")))
        .hasValue(20);
    assertThat(
            ledger
                .publish(cube(30, 30, 40, 50), "2026-Q3")
                .release()
                .people("_T", List.of("north", "female")))
        .hasValue(30);
  }

  @Test
  void begins_to_tell_when_a_town_has_grown() {
    ReleaseLedger ledger = new ReleaseLedger(10, List.of(SMALL));
    ledger.publish(cube(1, 1, 1, 1), "2026-Q1");
    assertThat(ledger.publish(cube(3, 4, 2, 3), "2026-Q2").release().observations())
        .allMatch(o -> o.people().isEmpty());
    assertThat(
            ledger
                .publish(cube(20, 30, 20, 30), "2026-Q3")
                .release()
                .people("_T", List.of("_T", "_T")))
        .hasValue(100);
  }

  @Test
  void counts_each_person_once() {
    Cube.Counter counter = Cube.counter(SMALL);
    counter.add("p1", "_T", List.of("north", "male"));
    assertThatThrownBy(() -> counter.add("p1", "_T", List.of("south", "male")))
        .hasMessage("a person is counted twice in stratum '_T'; count each once");
  }

  @Property(tries = 400)
  void gives_no_small_count_away_in_any_small_town(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int minimum) {
    Draws draws = new Draws(seed, 1);
    CubeDefinition definition = definition(draws);
    Cube cube = town(definition, draws, 20 + draws.nextInt(400));
    DisclosureControl.Outcome outcome =
        new DisclosureControl(minimum).release(cube, "2026", List.of());
    assertThat(small(cube, attack(definition, outcome.release(), outcome, cube), minimum))
        .isEmpty();
  }

  @Property(tries = 300)
  void gives_no_small_difference_away_in_any_small_town(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 8) int minimum) {
    Draws draws = new Draws(seed, 2);
    CubeDefinition definition = definition(draws);
    Cube before = town(definition, new Draws(seed, 3), 150 + draws.nextInt(100));
    Cube after = town(definition, new Draws(seed, 3), 150 + draws.nextInt(100));
    DisclosureControl control = new DisclosureControl(minimum);
    ReleasedCube first = control.release(before, "2026", List.of()).release();
    DisclosureControl.Outcome second = control.release(after, "2027", List.of(first));
    List<List<String>> follow = attack(definition, second.release(), second, after);
    assertThat(small(after, follow, minimum)).isEmpty();
    assertThat(follow)
        .filteredOn(cell -> first.people("_T", cell).isPresent())
        .noneMatch(
            cell -> {
              int difference = Math.abs(after.count("_T", cell) - before.count("_T", cell));
              return difference > 0 && difference < minimum;
            });
  }

  private static CubeDefinition definition(Draws draws) {
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < 2 + draws.nextInt(3); i++) {
      dimensions.add(
          new Dimension(
              "d" + i, IntStream.range(0, 1 + draws.nextInt(4)).mapToObj(c -> "c" + c).toList()));
    }
    return new CubeDefinition("people", Optional.empty(), dimensions, 1 + draws.nextInt(3));
  }

  private static Cube town(CubeDefinition definition, Draws draws, int people) {
    Cube.Counter counter = Cube.counter(definition);
    for (int i = 0; i < people; i++) {
      List<String> row = new ArrayList<>();
      for (Dimension dimension : definition.dimensions()) {
        double skewed = draws.nextDouble() * draws.nextDouble() * draws.nextDouble();
        row.add(dimension.categories().get((int) (skewed * dimension.categories().size())));
      }
      counter.add("p" + i, "_T", row);
    }
    return counter.done();
  }

  /** Returns the cells that are newly told or follow from those. */
  private static List<List<String>> attack(
      CubeDefinition definition,
      ReleasedCube release,
      DisclosureControl.Outcome outcome,
      Cube cube) {
    Map<List<String>, OptionalInt> told = new LinkedHashMap<>();
    for (List<String> cell : LinearAttack.published(release, "_T").keySet()) {
      boolean isNew =
          outcome.strata().get(0).isComputed(Cube.code(definition, cube.lattice(), cell));
      told.put(cell, isNew ? OptionalInt.of(cube.count("_T", cell)) : OptionalInt.empty());
    }
    List<List<String>> follow = new LinearAttack(definition, told).determined();
    told.forEach((cell, people) -> people.ifPresent(p -> follow.add(cell)));
    return follow;
  }

  private static List<List<String>> small(Cube cube, List<List<String>> cells, int minimum) {
    return cells.stream()
        .filter(cell -> cube.count("_T", cell) > 0 && cube.count("_T", cell) < minimum)
        .toList();
  }
}
