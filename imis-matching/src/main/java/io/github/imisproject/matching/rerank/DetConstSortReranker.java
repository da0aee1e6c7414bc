package io.github.imisproject.matching.rerank;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * DetConstSort: interleaves groups so that each prefix comes near given shares, then lets better
 * items rise as far as the shares allow.
 *
 * <p>Stateless and thread-safe; O(n^2) at worst. Items without a wished share follow behind.
 *
 * @see "S. Geyik, S. Ambler and K. Kenthapadi, Fairness-Aware Ranking in Search and Recommendation
 *     Systems with Application to LinkedIn Talent Search, KDD 2019, algorithm 3"
 */
public final class DetConstSortReranker implements Reranker {
  /** One group's items that are not placed yet, best first, and its share. */
  private record Line(double share, Queue<Ranked> waiting) {
    int owedAt(int prefix) {
      return (int) Math.floor(share * prefix + 1e-9);
    }
  }

  private final Groups groups;
  private final Map<String, Double> shares;

  /**
   * Creates the reranker.
   *
   * @param groups who belongs where
   * @param shares the wished share of each group, from 0 to 1, together at most 1
   */
  public DetConstSortReranker(Groups groups, Map<String, Double> shares) {
    this.groups = requireNonNull(groups, "groups");
    this.shares = new LinkedHashMap<>(shares);
    double sum = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
        throw new IllegalArgumentException(
            "the share of a group is " + share.getValue() + ", must be from 0 to 1");
      }
      sum += share.getValue();
    }
    if (sum > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares add up to " + sum + ", must be at most 1");
    }
  }

  @Override
  public String id() {
    return "detConstSort";
  }

  @Override
  public String guarantee() {
    return "each group's share of every prefix is at least the wished one rounded down, as long as"
        + " the group has items and no more groups are owed an item at once than there are ranks";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      Queue<Ranked> waiting = new ArrayDeque<>();
      for (Ranked item : ranked) {
        if (groups.contains(share.getKey(), item.id())) {
          waiting.add(item);
        }
      }
      lines.add(new Line(share.getValue(), waiting));
    }
    List<Ranked> order = new ArrayList<>();
    List<Integer> latest = new ArrayList<>();
    for (int counter = 1; counter <= ranked.size(); counter++) {
      List<Line> owed = new ArrayList<>();
      for (Line line : lines) {
        if (line.owedAt(counter) > line.owedAt(counter - 1) && !line.waiting().isEmpty()) {
          owed.add(line);
        }
      }
      owed.sort(Comparator.comparingDouble(line -> -line.waiting().element().score()));
      for (Line line : owed) {
        insert(order, latest, line.waiting().remove(), counter);
      }
    }
    // What no share asks for follows by score.
    List<Ranked> rest = new ArrayList<>(ranked);
    rest.removeAll(order);
    order.addAll(rest);
    return order;
  }

  /** Puts an item at the end and lets it rise past worse ones that may still come later. */
  private static void insert(
      List<Ranked> order, List<Integer> latest, Ranked item, int latestRank) {
    order.add(item);
    latest.add(latestRank);
    int at = order.size() - 1;
    while (at > 0
        && latest.get(at - 1) >= at + 1
        && order.get(at - 1).score() < order.get(at).score()) {
      java.util.Collections.swap(order, at, at - 1);
      java.util.Collections.swap(latest, at, at - 1);
      at--;
    }
  }
}
