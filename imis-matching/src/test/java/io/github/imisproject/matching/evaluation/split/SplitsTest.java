package io.github.imisproject.matching.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Splits")
class SplitsTest {
  record Decision(String id, String person, LocalDate day) {}

  static List<Decision> decisions(int count, int people) {
    Random random = new Random(count * 31L + people);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Decision(
                    "decision-" + i,
                    "person-" + i % people,
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40))))
        .toList();
  }

  static Splits<Decision> splits(List<Decision> decisions, long seed) {
    return Splits.of(decisions, Decision::id, seed);
  }

  static Set<String> people(List<Decision> part) {
    return part.stream().map(Decision::person).collect(Collectors.toSet());
  }

  static void assertParts(List<Decision> all, Split<Decision> split) {
    Set<Decision> both = new HashSet<>(split.training());
    both.addAll(split.test());
    assertEquals(new HashSet<>(all), both);
    assertEquals(all.size(), split.size());
  }

  @Property(tries = 200)
  void hold_out_the_share_asked_for(
      @ForAll @IntRange(min = 2, max = 90) int count,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll long seed) {
    List<Decision> all = decisions(count, 7);
    Split<Decision> split = splits(all, seed).holdout(share);
    assertParts(all, split);
    assertThat(split.training()).isNotEmpty();
    assertThat(split.test()).isNotEmpty();
    if (share * count >= 1 && (1 - share) * count >= 1) {
      assertThat(Math.abs(split.test().size() - share * count)).isLessThanOrEqualTo(0.5);
    }
  }

  @Property(tries = 200)
  void test_every_item_in_one_fold_of_nearly_equal_size(
      @ForAll @IntRange(min = 2, max = 80) int count,
      @ForAll @IntRange(min = 2, max = 80) int k,
      @ForAll long seed) {
    List<Decision> all = decisions(count, 5);
    int folds = Math.min(k, count);
    List<Split<Decision>> splits = splits(all, seed).folds(folds);
    assertThat(splits).hasSize(folds).allSatisfy(split -> assertParts(all, split));
    assertThat(splits.stream().flatMap(split -> split.test().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(splits)
        .allSatisfy(
            split ->
                assertThat(split.test().size())
                    .isBetween(count / folds, (count + folds - 1) / folds));
  }

  @Property(tries = 200)
  void never_test_what_is_as_early_as_what_was_learnt(
      @ForAll @IntRange(min = 20, max = 80) int count,
      @ForAll @DoubleRange(min = 0.05, max = 0.7) double share) {
    List<Decision> all = decisions(count, 5);
    Split<Decision> split = splits(all, 1).latest(Decision::day, share);
    assertParts(all, split);
    LocalDate last = Collections.max(split.training().stream().map(Decision::day).toList());
    LocalDate first = Collections.min(split.test().stream().map(Decision::day).toList());
    assertThat(last).isBefore(first);
    assertThat(split.test().size()).isGreaterThanOrEqualTo((int) Math.ceil(share * count - 1e-6));
    long later = split.test().stream().filter(one -> one.day().isAfter(first)).count();
    assertThat(later).as("no day more than needed").isLessThan((long) Math.ceil(share * count));
  }

  @Property(tries = 200)
  void leave_out_n_of_every_group_that_has_more(
      @ForAll @IntRange(min = 2, max = 80) int count,
      @ForAll @IntRange(min = 1, max = 20) int people,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll long seed) {
    List<Decision> all = decisions(count, people);
    Split<Decision> split = splits(all, seed).leaveOut(Decision::person, n);
    assertParts(all, split);
    Map<String, Long> tested =
        split.test().stream()
            .collect(Collectors.groupingBy(Decision::person, Collectors.counting()));
    Map<String, Long> had =
        all.stream().collect(Collectors.groupingBy(Decision::person, Collectors.counting()));
    had.forEach(
        (person, size) -> assertEquals(size > n ? n : 0, tested.getOrDefault(person, 0L), person));
  }

  @Property(tries = 200)
  void never_part_a_group_that_is_held_out(
      @ForAll @IntRange(min = 2, max = 80) int count,
      @ForAll @IntRange(min = 2, max = 20) int people,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll long seed) {
    List<Decision> all = decisions(count, people);
    Splits<Decision> splits = splits(all, seed);
    List<Split<Decision>> cold = new ArrayList<>(splits.coldFolds(Decision::person, 2));
    assertThat(cold.stream().flatMap(split -> split.test().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    cold.add(splits.cold(Decision::person, share));
    for (Split<Decision> split : cold) {
      assertParts(all, split);
      assertThat(split.training()).isNotEmpty();
      assertThat(split.test()).isNotEmpty();
      assertThat(people(split.training())).doesNotContainAnyElementsOf(people(split.test()));
    }
  }

  @Property(tries = 100)
  void do_not_depend_on_the_order_of_the_items(@ForAll long seed, @ForAll long order) {
    List<Decision> all = decisions(40, 6);
    List<Decision> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, new Random(order));
    List<Function<Splits<Decision>, Object>> kinds =
        List.of(
            s -> s.holdout(0.3),
            s -> s.folds(4),
            s -> s.latest(Decision::day, 0.3),
            s -> s.leaveOut(Decision::person, 2),
            s -> s.cold(Decision::person, 0.3),
            s -> s.coldFolds(Decision::person, 3));
    for (Function<Splits<Decision>, Object> kind : kinds) {
      assertEquals(kind.apply(splits(all, seed)), kind.apply(splits(mixed, seed)));
    }
  }

  @Test
  void give_every_item_about_the_same_chance_to_be_tested() {
    List<Decision> all = decisions(10, 3);
    Map<Decision, Integer> tested = new HashMap<>();
    for (int seed = 0; seed < 3000; seed++) {
      splits(all, seed).holdout(0.3).test().forEach(one -> tested.merge(one, 1, Integer::sum));
    }
    // 900 are expected, with a standard deviation of 25.
    assertThat(all).allSatisfy(one -> assertThat(tested.getOrDefault(one, 0)).isBetween(775, 1025));
  }

  @Test
  void differ_from_seed_to_seed_and_stay_the_same_from_release_to_release() {
    List<Decision> all = decisions(10, 3);
    assertNotEquals(splits(all, 1).holdout(0.3), splits(all, 2).holdout(0.3));
    assertThat(splits(all, 1).holdout(0.3).test())
        .extracting(Decision::id)
        .containsExactly("decision-2", "decision-6", "decision-7");
  }

  @Test
  void test_from_the_first_day_on() {
    List<Decision> all =
        List.of(
            new Decision("c", "Amal", LocalDate.of(2026, 3, 2)),
            new Decision("a", "Amal", LocalDate.of(2026, 3, 1)),
            new Decision("b", "Omid", LocalDate.of(2026, 3, 2)));
    Split<Decision> split = splits(all, 1).temporal(Decision::day, LocalDate.of(2026, 3, 2));
    assertThat(split.training()).extracting(Decision::id).containsExactly("a");
    assertThat(split.test()).extracting(Decision::id).containsExactly("b", "c");
    assertThatThrownBy(() -> splits(all, 1).temporal(Decision::day, LocalDate.of(2026, 3, 1)))
        .hasMessage(
            "start is 2026-03-01, which leaves training empty; choose a start after the earliest"
                + " item and not after the latest");
    assertThatThrownBy(() -> splits(all, 1).temporal(Decision::day, LocalDate.of(2026, 3, 3)))
        .hasMessageContaining("leaves the test empty");
    assertThatThrownBy(() -> splits(all, 1).latest(one -> 1, 0.3))
        .hasMessageContaining("leaves training empty");
  }

  @Test
  void keep_the_tests_of_a_person_when_another_one_comes() {
    List<Decision> all = new ArrayList<>(decisions(30, 3));
    List<Decision> before = splits(all, 4).leaveOut(Decision::person, 2).test();
    all.add(new Decision("a-new-one", "person-9", LocalDate.of(2026, 5, 1)));
    assertEquals(before, splits(all, 4).leaveOut(Decision::person, 2).test());
  }

  @Test
  void say_what_is_wrong() {
    List<Decision> all = decisions(6, 1);
    Splits<Decision> splits = splits(all, 1);
    assertThatThrownBy(() -> splits.holdout(1))
        .hasMessage("share is 1.0, must be more than 0 and less than 1");
    assertThatThrownBy(() -> splits.latest(Decision::day, Double.NaN))
        .hasMessage("share is NaN, must be more than 0 and less than 1");
    assertThatThrownBy(() -> splits.folds(7))
        .hasMessage("k is 7, must be from 2 to the number of items, 6");
    assertThatThrownBy(() -> splits.coldFolds(Decision::id, 1))
        .hasMessage("k is 1, must be from 2 to the number of groups, 6");
    assertThatThrownBy(() -> splits.leaveOut(Decision::person, 0))
        .hasMessage("n is 0, must be 1 or more");
    assertThatThrownBy(() -> splits.cold(Decision::person, 0.5))
        .hasMessage("group has 1 value, must have at least 2 to hold one out");
    assertThatThrownBy(() -> splits(all.subList(0, 1), 1))
        .hasMessageStartingWith("items has 1, must have at least 2");
    assertThatThrownBy(() -> Splits.of(all, Decision::person, 1))
        .hasMessage("id 'person-0' stands for two items; give each item an id of its own");
    assertThatThrownBy(() -> new Split<>(List.of("a", "b"), List.of("b")))
        .hasMessage(
            "training and test name 3 items, of which 1 stand twice; put each item into one part,"
                + " once");
  }

  @Test
  void print_no_item() {
    assertThat(new Split<>(List.of("Amal"), List.of("Omid")))
        .hasToString("Split[training=1, test=1]");
  }
}
