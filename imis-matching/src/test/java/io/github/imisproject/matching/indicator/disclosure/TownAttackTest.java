package io.github.imisproject.matching.indicator.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The tables of a town of 20,000")
class TownAttackTest {
  private static final int MINIMUM = ReleaseLedger.DEFAULT_MINIMUM;
  private static final int PEOPLE_TRIED = Boolean.getBoolean("imis.nightly") ? 20_000 : 40;
  private static final List<SyntheticPerson> TOWN = TownCube.people(2026, 20_000);
  private static final Predicate<SyntheticPerson> ALL = p -> true;

  /** What is counted. */
  enum Counted {
    PEOPLE(TownCube::people),
    NEEDS(TownCube::needs);

    private final BiFunction<List<SyntheticPerson>, Predicate<SyntheticPerson>, Cube> counting;

    Counted(BiFunction<List<SyntheticPerson>, Predicate<SyntheticPerson>, Cube> counting) {
      this.counting = counting;
    }

    Cube of(Predicate<SyntheticPerson> counted) {
      return counting.apply(TOWN, counted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void give_no_small_count_away(Counted counted) {
    Cube cube = counted.of(ALL);
    ReleaseLedger.Publication first = ledger(cube).publish(cube, "2026-Q1");
    assertThat(first.protection().small()).isGreaterThan(100);
    assertThat(first.protection().suppressed()).isLessThan(first.protection().cells() / 3);
    assertThat(recovered(cube, first.release())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pin_no_small_count_down_by_whole_numbers_from_nought(Counted counted) {
    Cube cube = counted.of(ALL);
    ReleasedCube release = ledger(cube).publish(cube, "2026-Q1").release();
    List<String> pinned = new ArrayList<>();
    List<Long> widths = new ArrayList<>();
    for (String stratum : cube.definition().strata()) {
      Map<List<String>, OptionalInt> published = LinearAttack.published(release, stratum);
      new BoundsAttack(cube.definition(), published)
          .suppressed(published)
          .forEach(
              (cell, bound) -> {
                int people = cube.count(stratum, cell);
                assertThat((long) people).isBetween(bound[0], bound[1]);
                if (isSmall(people)) {
                  widths.add(bound[1] - bound[0]);
                  if (bound[0] == bound[1]) {
                    pinned.add(stratum + " " + cell);
                  }
                }
              });
    }
    widths.sort(null);
    assertThat(pinned).isEmpty();
    assertThat(widths.get(widths.size() / 2)).isGreaterThanOrEqualTo(MINIMUM);
  }

  @ParameterizedTest
  @EnumSource
  void would_give_small_counts_away_if_only_these_were_left_out(Counted counted) {
    Cube cube = counted.of(ALL);
    Map<String, Map<List<String>, OptionalInt>> naive = new HashMap<>();
    ReleasedCube safe = ledger(cube).publish(cube, "2026-Q1").release();
    for (ReleasedCube.Observation o : safe.observations()) {
      int people = cube.count(o.stratum(), o.cell());
      naive
          .computeIfAbsent(o.stratum(), s -> new LinkedHashMap<>())
          .put(o.cell(), isSmall(people) ? OptionalInt.empty() : OptionalInt.of(people));
    }
    assertThat(recovered(cube, naive)).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void are_the_same_with_and_without_one_person(Counted counted) {
    Cube everybody = counted.of(ALL);
    ReleaseLedger ledger = ledger(everybody);
    ReleasedCube first = ledger.publish(everybody, "2026-Q1").release();
    Random random = new Random(7);
    for (int i = 0; i < PEOPLE_TRIED; i++) {
      int gone = PEOPLE_TRIED == TOWN.size() ? i : random.nextInt(TOWN.size());
      String id = TOWN.get(gone).id();
      Cube without = counted.of(p -> !p.id().equals(id));
      assertThat(ledger.publish(without, "2026-Q1").release()).isEqualTo(first);
      ReleasedCube next = ledger.publish(without, "2026-Q2-" + i).release();
      assertThat(next.observations()).isEqualTo(first.observations());
    }
  }

  @ParameterizedTest
  @EnumSource
  void would_name_the_person_if_they_were_counted_anew(Counted counted) {
    Cube everybody = counted.of(ALL);
    SyntheticPerson asking =
        TOWN.stream()
            .skip(4711)
            .filter(p -> p.person().details().needs().isPresent() && p.adult())
            .findFirst()
            .orElseThrow();
    Cube without = counted.of(p -> p != asking);
    ReleasedCube before = ledger(everybody).publish(everybody, "2026-Q1").release();
    ReleasedCube after = ledger(without).publish(without, "2026-Q1").release();
    assertThat(after.observations()).isNotEqualTo(before.observations());
  }

  @ParameterizedTest
  @EnumSource
  void do_not_give_away_who_moved_between_two_periods(Counted counted) {
    Random random = new Random(11);
    Map<String, Integer> phase = new HashMap<>();
    TOWN.forEach(p -> phase.put(p.id(), random.nextInt(100)));
    Cube before = counted.of(p -> phase.get(p.id()) >= 6);
    Cube after = counted.of(p -> phase.get(p.id()) < 97);
    DisclosureControl control = new DisclosureControl(MINIMUM);
    ReleasedCube first = control.release(before, "2026-Q1", List.of()).release();
    DisclosureControl.Outcome second = control.release(after, "2026-Q2", List.of(first));
    assertThat(second.protection().carried()).isGreaterThan(300);
    assertThat(second.protection().repeated()).isLessThan(before.definition().strata().size());
    assertThat(recoveredFromNew(before, after, first, second)).isEmpty();
  }

  private static ReleaseLedger ledger(Cube cube) {
    return new ReleaseLedger(MINIMUM, List.of(cube.definition()));
  }

  private static List<String> recovered(Cube cube, ReleasedCube release) {
    Map<String, Map<List<String>, OptionalInt>> published = new HashMap<>();
    for (String stratum : cube.definition().strata()) {
      published.put(stratum, LinearAttack.published(release, stratum));
    }
    return recovered(cube, published);
  }

  static List<String> recovered(
      Cube cube, Map<String, Map<List<String>, OptionalInt>> publishedByStratum) {
    List<String> recovered = new ArrayList<>();
    publishedByStratum.forEach(
        (stratum, published) -> {
          for (List<String> cell : new LinearAttack(cube.definition(), published).determined()) {
            int people = cube.count(stratum, cell);
            if (isSmall(people)) {
              recovered.add(stratum + " " + cell);
            }
          }
        });
    return recovered;
  }

  /**
   * Somebody who even knows which counts are new: finds small counts, and counts that were shown
   * before and changed by few people, if they follow from the new ones.
   */
  private static List<String> recoveredFromNew(
      Cube before, Cube after, ReleasedCube first, DisclosureControl.Outcome second) {
    List<String> recovered = new ArrayList<>();
    CubeDefinition definition = after.definition();
    for (int i = 0; i < definition.strata().size(); i++) {
      String stratum = definition.strata().get(i);
      Map<List<String>, OptionalInt> computed = new LinkedHashMap<>();
      for (List<String> cell : LinearAttack.published(first, stratum).keySet()) {
        boolean isNew =
            second.strata().get(i).isComputed(Cube.code(definition, after.lattice(), cell));
        computed.put(
            cell, isNew ? OptionalInt.of(after.count(stratum, cell)) : OptionalInt.empty());
      }
      List<List<String>> follow = new LinearAttack(definition, computed).determined();
      computed.forEach((cell, people) -> people.ifPresent(p -> follow.add(cell)));
      for (List<String> cell : follow) {
        int people = after.count(stratum, cell);
        int difference = Math.abs(people - before.count(stratum, cell));
        boolean wasShown = first.people(stratum, cell).isPresent();
        if (isSmall(people) || wasShown && isSmall(difference)) {
          recovered.add(stratum + " " + cell);
        }
      }
    }
    return recovered;
  }

  private static boolean isSmall(int people) {
    return people > 0 && people < MINIMUM;
  }
}
