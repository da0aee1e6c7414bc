package io.github.imisproject.matching.evaluation.split;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways to part one collection of items.
 *
 * <p>Immutable, and thread-safe if the items and the functions given are. Every result depends on
 * the items, their ids and the seed only, never on the order in which the items were given; both
 * parts of a {@link Split} are in the order of the ids' UTF-16 code units. Each split takes time of
 * n log n.
 *
 * @param <T> the items, told apart by their ids and by {@code equals}
 */
public final class Splits<T> {
  private final SortedMap<String, T> items;
  private final long seed;

  private Splits(SortedMap<String, T> items, long seed) {
    this.items = items;
    this.seed = seed;
  }

  /**
   * Returns the ways to part these items.
   *
   * @param items what to part, in any order; at least two
   * @param id the stable id of an item; no two items have the same
   * @param seed decides every random choice
   * @throws IllegalArgumentException if there are fewer than two items, or two with one id
   */
  public static <T> Splits<T> of(
      Collection<? extends T> items, Function<? super T, String> id, long seed) {
    if (items.size() < 2) {
      throw new IllegalArgumentException(
          "items has " + items.size() + ", must have at least 2: one to learn from, one to test");
    }
    SortedMap<String, T> byId = new TreeMap<>();
    for (T item : items) {
      String key = requireNonNull(id.apply(item), "id");
      if (byId.putIfAbsent(key, item) != null) {
        throw new IllegalArgumentException(
            "id '" + key + "' stands for two items; give each item an id of its own");
      }
    }
    return new Splits<>(byId, seed);
  }

  /**
   * Returns a random split.
   *
   * @param share the share of items in the test, more than 0 and less than 1; rounded to whole
   *     items, at least one on each side
   * @throws IllegalArgumentException if {@code share} is out of range
   */
  public Split<T> holdout(double share) {
    List<String> order = new Shuffle(seed, "holdout").of(List.copyOf(items.keySet()));
    return parted(Set.copyOf(order.subList(0, part(share, order.size()))));
  }

  /**
   * Returns random folds for cross-validation: every item is in the test of exactly one split, and
   * the sizes of the tests differ by at most one.
   *
   * @param k how many, from 2 to the number of items; all of them is leave-one-out
   * @throws IllegalArgumentException if {@code k} is out of range
   */
  public List<Split<T>> folds(int k) {
    return folds(k, new Shuffle(seed, "folds").of(List.copyOf(items.keySet())), "items").stream()
        .map(this::parted)
        .toList();
  }

  /**
   * Splits by time: all that happened before a moment trains, all from then on is tested. Nothing
   * in the test is as early as anything in training. No random choice.
   *
   * @param time when an item happened, such as a {@code LocalDate}
   * @param start the first moment that is tested
   * @throws IllegalArgumentException if one side would be empty
   */
  public <D extends Comparable<? super D>> Split<T> temporal(
      Function<? super T, ? extends D> time, D start) {
    Split<T> split = parted(item -> time.apply(item).compareTo(start) >= 0);
    if (split.training().isEmpty() || split.test().isEmpty()) {
      throw new IllegalArgumentException(
          "start is "
              + start
              + ", which leaves "
              + (split.training().isEmpty() ? "training" : "the test")
              + " empty; choose a start after the earliest item and not after the latest");
    }
    return split;
  }

  /**
   * Splits by time so that at least a share of the items, the latest, is tested. Items of one
   * moment are never parted: those of the moment at the border are all tested.
   *
   * @param time when an item happened
   * @param share the least share of items in the test, more than 0 and less than 1
   * @throws IllegalArgumentException if {@code share} is out of range, or nothing is left to train
   */
  public <D extends Comparable<? super D>> Split<T> latest(
      Function<? super T, ? extends D> time, double share) {
    List<D> moments = new ArrayList<>();
    items.values().forEach(item -> moments.add(time.apply(item)));
    moments.sort(null);
    checkShare(share);
    // Half a millionth is far more than rounding adds and far less than one item in any study.
    int least = (int) Math.ceil(share * moments.size() - 5e-7);
    int tested = Math.max(1, Math.min(moments.size() - 1, least));
    D start = moments.get(moments.size() - tested);
    if (start.compareTo(moments.get(0)) == 0) {
      throw new IllegalArgumentException(
          "share is "
              + share
              + ", which reaches back to the earliest moment and leaves training empty; lower it,"
              + " or use finer times");
    }
    return temporal(time, start);
  }

  /**
   * Tests {@code n} random items of each group, such as of each person's referrals. A group of no
   * more than {@code n} items is wholly in training, so that nobody is tested of whom nothing is
   * known.
   *
   * @param group the group of an item
   * @param n how many of each group are tested, 1 or more
   * @throws IllegalArgumentException if {@code n} is out of range
   */
  public Split<T> leaveOut(Function<? super T, String> group, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n is " + n + ", must be 1 or more");
    }
    Set<String> tested = new HashSet<>();
    groups(group)
        .forEach(
            (name, ids) -> {
              if (ids.size() > n) {
                // A stream for each group: a new group leaves the others as they were.
                tested.addAll(new Shuffle(seed, "leaveOut " + name).of(ids).subList(0, n));
              }
            });
    return parted(tested);
  }

  /**
   * Holds out whole groups, such as households or towns: no group is on both sides.
   *
   * @param group the group of an item; there are at least two
   * @param share the share of <em>groups</em> in the test, more than 0 and less than 1; rounded to
   *     whole groups, at least one on each side
   * @throws IllegalArgumentException if {@code share} is out of range or there is one group only
   */
  public Split<T> cold(Function<? super T, String> group, double share) {
    List<String> names = new Shuffle(seed, "cold").of(List.copyOf(groups(group).keySet()));
    if (names.size() < 2) {
      throw new IllegalArgumentException("group has 1 value, must have at least 2 to hold one out");
    }
    Set<String> tested = Set.copyOf(names.subList(0, part(share, names.size())));
    return parted(item -> tested.contains(group.apply(item)));
  }

  /**
   * Returns folds of whole groups: every group is in the test of exactly one split, and the numbers
   * of groups in the tests differ by at most one.
   *
   * @param group the group of an item
   * @param k how many, from 2 to the number of groups
   * @throws IllegalArgumentException if {@code k} is out of range
   */
  public List<Split<T>> coldFolds(Function<? super T, String> group, int k) {
    List<String> names = new Shuffle(seed, "cold").of(List.copyOf(groups(group).keySet()));
    return folds(k, names, "groups").stream()
        .map(tested -> parted((T item) -> tested.contains(group.apply(item))))
        .toList();
  }

  private SortedMap<String, List<String>> groups(Function<? super T, String> group) {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    items.forEach(
        (id, item) ->
            groups
                .computeIfAbsent(requireNonNull(group.apply(item), "group"), g -> new ArrayList<>())
                .add(id));
    return groups;
  }

  private static List<Set<String>> folds(int k, List<String> order, String what) {
    if (k < 2 || k > order.size()) {
      throw new IllegalArgumentException(
          "k is " + k + ", must be from 2 to the number of " + what + ", " + order.size());
    }
    List<Set<String>> folds = new ArrayList<>();
    for (int fold = 0; fold < k; fold++) {
      int start = (int) ((long) order.size() * fold / k);
      int end = (int) ((long) order.size() * (fold + 1) / k);
      folds.add(Set.copyOf(order.subList(start, end)));
    }
    return folds;
  }

  private static void checkShare(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "share is " + share + ", must be more than 0 and less than 1");
    }
  }

  private static int part(double share, int size) {
    checkShare(share);
    return Math.max(1, Math.min(size - 1, (int) Math.rint(share * size)));
  }

  private Split<T> parted(Set<String> tested) {
    List<T> training = new ArrayList<>();
    List<T> test = new ArrayList<>();
    for (Map.Entry<String, T> item : items.entrySet()) {
      (tested.contains(item.getKey()) ? test : training).add(item.getValue());
    }
    return new Split<>(training, test);
  }

  private Split<T> parted(Predicate<T> tested) {
    List<T> training = new ArrayList<>();
    List<T> test = new ArrayList<>();
    items.values().forEach(item -> (tested.test(item) ? test : training).add(item));
    return new Split<>(training, test);
  }
}
