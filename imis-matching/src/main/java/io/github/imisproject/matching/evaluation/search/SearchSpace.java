package io.github.imisproject.matching.evaluation.search;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.internal.SplitMix64;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates of a search: a policy, and what in it may change.
 *
 * <p>Immutable and thread-safe. The policy itself is always the first candidate, so that a search
 * never ends with less than one began with.
 *
 * @param policy what to begin with
 * @param axes what may change, one number each; at least one
 */
public record SearchSpace(MatchingPolicy policy, List<Axis> axes) {
  /** The most candidates of one search. */
  public static final int MAX_CANDIDATES = 100_000;

  /**
   * Checks that the policy has what the axes change.
   *
   * @throws IllegalArgumentException if there is no axis, two change the same number, or one names
   *     what the policy has not
   */
  public SearchSpace {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("axes is empty; name one number to change, or more");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Axis axis : axes) {
      if (!seen.add(List.of(axis.part(), axis.use(), axis.parameter()))) {
        throw new IllegalArgumentException(
            "axes change a number of '" + axis.use() + "' twice; put all values into one axis");
      }
      axis.set(policy, axis.values().get(0));
    }
  }

  /**
   * Returns the policy and every other combination of the axes' values, the last axis changing
   * fastest.
   *
   * @throws IllegalArgumentException if there are {@value #MAX_CANDIDATES} or more
   */
  public List<MatchingPolicy> grid() {
    long size = 1;
    for (Axis axis : axes) {
      size = Math.min(MAX_CANDIDATES + 1L, size * axis.values().size());
    }
    checkCount("combinations", size);
    List<MatchingPolicy> grid = List.of(policy);
    for (Axis axis : axes) {
      List<MatchingPolicy> finer = new ArrayList<>();
      for (MatchingPolicy coarse : grid) {
        axis.values().forEach(value -> finer.add(axis.set(coarse, value)));
      }
      grid = finer;
    }
    return afterOwn(grid.stream().filter(one -> !one.equals(policy)).toList());
  }

  /**
   * Returns the policy and random candidates, each number drawn evenly between its axis's smallest
   * and largest value. Use a grid for a parameter that takes whole numbers only.
   *
   * @param draws how many, from 1 to {@value #MAX_CANDIDATES} - 1; more draws with the same seed
   *     begin with the same candidates
   * @see "J. Bergstra, Y. Bengio, Random Search for Hyper-Parameter Optimization, JMLR 13 (2012)"
   * @throws IllegalArgumentException if {@code draws} is out of range
   */
  public List<MatchingPolicy> random(int draws, long seed) {
    checkCount("draws", draws);
    SplitMix64 random = new SplitMix64(seed);
    List<MatchingPolicy> drawn = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      MatchingPolicy candidate = policy;
      for (Axis axis : axes) {
        double low = axis.values().stream().mapToDouble(v -> v).min().orElseThrow();
        double high = axis.values().stream().mapToDouble(v -> v).max().orElseThrow();
        double at = random.nextDouble();
        double value = low * (1 - at) + high * at;
        candidate = axis.set(candidate, Math.max(low, Math.min(high, value)));
      }
      drawn.add(candidate);
    }
    return afterOwn(drawn);
  }

  private List<MatchingPolicy> afterOwn(List<MatchingPolicy> others) {
    List<MatchingPolicy> all = new ArrayList<>();
    all.add(policy);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static void checkCount(String name, long count) {
    if (count < 1 || count >= MAX_CANDIDATES) {
      throw new IllegalArgumentException(
          name
              + " is "
              + (count > MAX_CANDIDATES ? "over 100000" : "" + count)
              + ", must be from 1"
              + " to 99999; try fewer values, or draw at random");
    }
  }
}
