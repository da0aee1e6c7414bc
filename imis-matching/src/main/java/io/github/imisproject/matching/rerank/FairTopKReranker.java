package io.github.imisproject.matching.rerank;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * FA*IR: the best order in which every prefix holds enough items of the protected group.
 *
 * <p>Stateless and thread-safe. O(n) for n items. Within the group and outside it the order by
 * score stays; where the group has too few items its minimum is met as far as they reach.
 *
 * @see MinimumTable
 */
public final class FairTopKReranker implements Reranker {
  private final Groups groups;
  private final String protectedGroup;
  private final MinimumTable table;

  /**
   * Creates the reranker.
   *
   * @param groups who belongs where
   * @param protectedGroup the group to protect
   * @param table what each prefix must hold
   */
  public FairTopKReranker(Groups groups, String protectedGroup, MinimumTable table) {
    this.groups = requireNonNull(groups, "groups");
    this.protectedGroup = requireNonNull(protectedGroup, "protectedGroup");
    this.table = requireNonNull(table, "table");
  }

  @Override
  public String id() {
    return "fairTopK";
  }

  @Override
  public String guarantee() {
    return "each of the first "
        + table.length()
        + " prefixes holds at least as many protected items as the table asks for, as long as there"
        + " are any; no order that does so has better scores rank by rank";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    Queue<Integer> inside = new ArrayDeque<>();
    Queue<Integer> outside = new ArrayDeque<>();
    for (int i = 0; i < ranked.size(); i++) {
      (groups.contains(protectedGroup, ranked.get(i).id()) ? inside : outside).add(i);
    }
    List<Ranked> order = new ArrayList<>(ranked.size());
    int count = 0;
    while (order.size() < ranked.size()) {
      int prefix = order.size() + 1;
      boolean owed = prefix <= table.length() && count < table.minimumAt(prefix);
      boolean better =
          outside.isEmpty() || (!inside.isEmpty() && inside.element() < outside.element());
      boolean fromInside = better || (owed && !inside.isEmpty());
      count += fromInside ? 1 : 0;
      order.add(ranked.get((fromInside ? inside : outside).remove()));
    }
    return order;
  }
}
