package io.github.imisproject.matching.rerank;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps each group's count in every prefix between a floor and a ceiling given as shares.
 *
 * <p>In the first i ranks a group holds at least ⌊floor · i⌋ and at most ⌈ceiling · i⌉ items.
 * Stateless and thread-safe; O(n^2 · groups). For disjoint groups, as here, taking the best item
 * that leaves the rest satisfiable gives the best order there is.
 *
 * @see "L. E. Celis, D. Straszak and N. Vishnoi, Ranking with Fairness Constraints, ICALP 2018"
 */
public final class PrefixBoundsReranker implements Reranker {
  /**
   * The bounds of one group.
   *
   * @param floor the least share, from 0 to 1
   * @param ceiling the greatest share, from {@code floor} to 1
   */
  public record Bounds(double floor, double ceiling) {
    /** Checks the order of the shares. */
    public Bounds {
      if (!(0 <= floor && floor <= ceiling && ceiling <= 1)) {
        throw new IllegalArgumentException(
            "floor is "
                + floor
                + " and ceiling is "
                + ceiling
                + "; need 0 <= floor <= ceiling <= 1");
      }
    }

    int least(int prefix) {
      return (int) Math.floor(floor * prefix + 1e-9);
    }

    int most(int prefix) {
      return (int) Math.ceil(ceiling * prefix - 1e-9);
    }
  }

  private final Groups groups;
  private final Map<String, Bounds> bounds;

  /**
   * Creates the reranker.
   *
   * @param groups who belongs where
   * @param bounds the bounds by group; a group without is unbounded
   * @throws IllegalArgumentException if the floors add up to more than 1
   */
  public PrefixBoundsReranker(Groups groups, Map<String, Bounds> bounds) {
    this.groups = requireNonNull(groups, "groups");
    this.bounds = new LinkedHashMap<>(bounds);
    double floors = bounds.values().stream().mapToDouble(Bounds::floor).sum();
    if (floors > 1 + 1e-9) {
      throw new IllegalArgumentException(
          "the floors add up to " + floors + ", must be at most 1; lower some of them");
    }
  }

  @Override
  public String id() {
    return "prefixBounds";
  }

  @Override
  public String guarantee() {
    return "in every prefix each group's count lies between its floor and its ceiling, as long as"
        + " the items there are allow it; a bound that they do not allow is missed by as little as"
        + " possible at that rank";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    List<Ranked> left = new ArrayList<>(ranked);
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> supply = new HashMap<>();
    for (Ranked item : ranked) {
      groups.find(item.id()).ifPresent(g -> supply.merge(g, 1, Integer::sum));
    }
    List<Ranked> order = new ArrayList<>(ranked.size());
    while (!left.isEmpty()) {
      int prefix = order.size() + 1;
      Ranked next =
          first(
                  left,
                  i ->
                      allowed(i, prefix, counts)
                          && payable(i, prefix, ranked.size(), counts, supply))
              .or(() -> first(left, i -> payable(i, prefix, ranked.size(), counts, supply)))
              .or(() -> first(left, i -> allowed(i, prefix, counts)))
              .orElse(left.get(0));
      left.remove(next);
      order.add(next);
      groups.find(next.id()).ifPresent(g -> counts.merge(g, 1, Integer::sum));
    }
    return order;
  }

  private interface Test {
    boolean holds(Optional<String> group);
  }

  /** The best item that passes; only the first item of each group has to be asked. */
  private Optional<Ranked> first(List<Ranked> left, Test test) {
    Map<Optional<String>, Boolean> asked = new HashMap<>();
    for (Ranked item : left) {
      Optional<String> group = groups.find(item.id());
      if (!asked.containsKey(group)) {
        boolean holds = test.holds(group);
        if (holds) {
          return Optional.of(item);
        }
        asked.put(group, false);
      }
    }
    return Optional.empty();
  }

  private boolean allowed(Optional<String> group, int prefix, Map<String, Integer> counts) {
    return group.stream()
        .allMatch(
            g -> {
              Bounds own = bounds.get(g);
              return own == null || counts.getOrDefault(g, 0) < own.most(prefix);
            });
  }

  /** Whether all floors of later prefixes can still be met after this group takes a rank. */
  private boolean payable(
      Optional<String> taken,
      int prefix,
      int length,
      Map<String, Integer> counts,
      Map<String, Integer> supply) {
    for (int later = prefix; later <= length; later++) {
      int owed = 0;
      for (Map.Entry<String, Bounds> entry : bounds.entrySet()) {
        String group = entry.getKey();
        int have =
            counts.getOrDefault(group, 0) + (taken.filter(group::equals).isPresent() ? 1 : 0);
        int least = Math.min(entry.getValue().least(later), supply.getOrDefault(group, 0));
        owed += Math.max(0, least - have);
      }
      if (owed > later - prefix) {
        return false;
      }
    }
    return true;
  }
}
