package io.github.imisproject.matching.allocation.mechanism;

import static io.github.imisproject.matching.allocation.AllocationEvent.Kind.TOOK;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Serial dictatorship ({@code serial}): one after the other takes the best place that has room.
 *
 * <p>Pareto-efficient, and strategy-proof as long as the order does not depend on the lists. Serves
 * quotas. O(n m k).
 *
 * @see "L.-G. Svensson, Strategy-Proof Allocation of Indivisible Goods, Social Choice and Welfare
 *     16 (1999)"
 */
public final class SerialDictatorship extends MarketMechanism {
  private final List<String> order;

  /** Creates the mechanism with the canonical order. */
  public SerialDictatorship() {
    this(List.of());
  }

  /**
   * Creates the mechanism.
   *
   * @param order the ids of all parties in the order in which they choose; empty for the canonical
   *     order
   */
  public SerialDictatorship(List<String> order) {
    super(
        "serial",
        EnumSet.of(
            Guarantee.FEASIBLE,
            Guarantee.INDIVIDUALLY_RATIONAL,
            Guarantee.NON_WASTEFUL,
            Guarantee.PARETO_EFFICIENT,
            Guarantee.STRATEGY_PROOF),
        TieBreak.CANONICAL);
    this.order = List.copyOf(order);
  }

  @Override
  boolean servesQuotas() {
    return true;
  }

  @Override
  Optional<Problem> ownRefusal(AllocationProblem problem) {
    Optional<Problem> lists = super.ownRefusal(problem);
    if (lists.isPresent() || order.isEmpty()) {
      return lists;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < order.size(); i++) {
      String id = order.get(i);
      if (problem.partyIndex(id).isEmpty()) {
        return Optional.of(Problem.error("/order/" + i, "allocation.unknownId", Map.of("id", id)));
      }
      if (!seen.add(id)) {
        return Optional.of(
            Problem.error(
                "/order/" + i, "allocation.repeatedEntry", Map.of("list", "order", "entry", id)));
      }
    }
    return problem.partyIds().stream()
        .filter(id -> !seen.contains(id))
        .findFirst()
        .map(id -> Problem.error("/order", "allocation.orderLacks", Map.of("entry", id)));
  }

  @Override
  Allocation run(Market market, RunControl control) {
    Allocation.Recorder recorder = Allocation.recorder(market, id());
    Room room = new Room(market);
    int[] places = market.start();
    for (int i = 0; i < market.parties(); i++) {
      control.checkCancelled();
      int f = order.isEmpty() ? i : market.problem().partyIndex(order.get(i)).orElseThrow();
      for (int j = 0; j < market.listLength(f); j++) {
        int l = market.listed(f, j);
        if (room.fits(f, l)) {
          room.add(f, l);
          places[f] = l;
          recorder.event(0, TOOK, f, l);
          break;
        }
      }
    }
    return recorder.finish(places);
  }
}
