package io.github.imisproject.matching.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GroupSearchTest {
  private static PairScores random(long seed, int size) {
    Random random = new Random(seed);
    double[][] joint = new double[size][size];
    boolean[] newcomer = new boolean[size];
    double share = 0.3 + 0.7 * random.nextDouble();
    for (int i = 0; i < size; i++) {
      newcomer[i] = random.nextBoolean();
      joint[i][i] = -1;
      for (int j = 0; j < i; j++) {
        joint[i][j] = random.nextDouble() < share ? random.nextDouble() : -1;
        joint[j][i] = joint[i][j];
      }
    }
    GroupLimits limits = new GroupLimits(2 + random.nextInt(2), 4 + random.nextInt(3), 1);
    return new PairScores(joint, newcomer, limits);
  }

  @Property(tries = 300)
  void the_exact_search_equals_trying_everything(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
    PairScores scores = random(seed, size);

    double found = checkedValue(scores, new ExactGroups(scores).solve());

    assertThat(found).isCloseTo(everything(scores, new int[size], 0, 0), within(1e-9));
    assertThat(found).isLessThanOrEqualTo(scores.bound() + 1e-9);
  }

  @Property(tries = 300)
  void the_local_search_keeps_every_limit_and_the_bound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    PairScores scores = random(seed, size);

    int[] groups = new LocalGroups(scores).solve();

    assertThat(checkedValue(scores, groups)).isLessThanOrEqualTo(scores.bound() + 1e-9);
    assertThat(new LocalGroups(scores).solve()).isEqualTo(groups);
  }

  @Property(tries = 60)
  void the_local_search_comes_near_the_best(@ForAll long seed) {
    double found = 0;
    double best = 0;
    for (int i = 0; i < 20; i++) {
      PairScores scores = random(seed + i, 10);
      found += checkedValue(scores, new LocalGroups(scores).solve());
      best += checkedValue(scores, new ExactGroups(scores).solve());
    }
    assertThat(found).isBetween(0.75 * best, best + 1e-9);
  }

  /** Computes the value from the definition, and fails where a limit is not kept. */
  private static double checkedValue(PairScores scores, int[] groupOf) {
    Map<Integer, int[]> members = new HashMap<>();
    for (int person = 0; person < groupOf.length; person++) {
      if (groupOf[person] >= 0) {
        int[] old = members.getOrDefault(groupOf[person], new int[0]);
        int[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = person;
        members.put(groupOf[person], more);
      }
    }
    double sum = 0;
    for (int[] group : members.values()) {
      double value = groupValue(scores, group);
      assertThat(value).as("group %s", Arrays.toString(group)).isNotNegative();
      sum += value;
    }
    return sum;
  }

  private static double groupValue(PairScores scores, int[] group) {
    GroupLimits limits = scores.limits();
    long newcomers = Arrays.stream(group).filter(p -> scores.newcomer()[p]).count();
    if (group.length < limits.smallest()
        || group.length > limits.largest()
        || newcomers < limits.ofEachSide()
        || group.length - newcomers < limits.ofEachSide()) {
      return -1;
    }
    double value = 0;
    for (int one : group) {
      double own = 0;
      for (int other : group) {
        if (other != one) {
          if (scores.joint()[one][other] < 0) {
            return -1;
          }
          own += scores.joint()[one][other];
        }
      }
      value += own / (group.length - 1);
    }
    return value;
  }

  /** Tries every way to number the people by groups; number 0 is no group. */
  private static double everything(PairScores scores, int[] numbers, int at, int used) {
    if (at == numbers.length) {
      double value = 0;
      for (int number = 1; number <= used; number++) {
        int wanted = number;
        int[] group =
            java.util.stream.IntStream.range(0, numbers.length)
                .filter(p -> numbers[p] == wanted)
                .toArray();
        double one = groupValue(scores, group);
        if (one < 0) {
          return -1;
        }
        value += one;
      }
      return value;
    }
    double best = -1;
    for (int number = 0; number <= used + 1; number++) {
      numbers[at] = number;
      best = Math.max(best, everything(scores, numbers, at + 1, Math.max(used, number)));
    }
    numbers[at] = 0;
    return best;
  }
}
