package io.github.imisproject.matching.allocation.explain;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Explains one allocation: why here, why not there, what is scarce, what one more seat changes.
 *
 * <p>What is said follows from the problem and the result, so it holds whatever mechanism was used.
 * Immutable and thread-safe.
 */
public final class AllocationExplainer {
  /** How many of those who hold the seats are named. */
  private static final int MOST_NAMED = 5;

  private final Allocation allocation;
  private final AllocationProblem problem;
  private final Market market;
  private final int[] places;

  /**
   * Creates an explainer.
   *
   * @param allocation the allocation
   * @param tieBreak how ties were broken
   */
  public AllocationExplainer(Allocation allocation, TieBreak tieBreak) {
    this.allocation = requireNonNull(allocation, "allocation");
    this.problem = allocation.problem();
    this.market = Market.of(problem, tieBreak);
    this.places = allocation.placesByParty();
  }

  /**
   * Returns why a party is where it is, and then, for each place it likes better, why not there.
   *
   * @param party the number of the party
   */
  public List<Statement> why(int party) {
    List<Statement> statements = new ArrayList<>();
    statements.add(here(party));
    if (market.isPinned(party)) {
      return statements;
    }
    for (int place : likedBetter(party)) {
      statements.add(notThere(party, place));
    }
    return statements;
  }

  /** Returns why a party is where it is. */
  public Statement here(int party) {
    Map<String, Object> arguments = new TreeMap<>();
    arguments.put("party", problem.partyId(party));
    int place = places[party];
    if (place < 0) {
      boolean names = problem.preferences().map(lists -> lists.length(party) > 0).orElse(true);
      String key =
          !names
              ? "here.noAcceptablePlace"
              : market.listLength(party) == 0 ? "here.notPossible" : "here.unplaced";
      return new Statement(key, arguments);
    }
    arguments.put("place", problem.placeId(place));
    if (market.isPinned(party)) {
      return new Statement("here.pinned", arguments);
    }
    double score = market.score(party, place);
    if (allocation.outcome().isPresent() && !Double.isNaN(score)) {
      arguments.put("score", score);
      boolean fair = allocation.fairness().isPresent();
      return new Statement(fair ? "here.byFairness" : "here.byScore", arguments);
    }
    if (problem.preferences().isEmpty()) {
      return new Statement("here.placed", arguments);
    }
    arguments.put("rank", rankOnOwnList(party, place));
    return new Statement(
        rankOnOwnList(party, place) == 1 ? "here.firstChoice" : "here.laterChoice", arguments);
  }

  /** The rank on the list as it was handed in, impossible places included, from 1. */
  private int rankOnOwnList(int party, int place) {
    RankedLists lists = problem.preferences().orElseThrow();
    for (int i = 0; i < lists.length(party); i++) {
      if (lists.entry(party, i) == place) {
        return 1 + lists.tier(party, i);
      }
    }
    return lists.length(party) + 1;
  }

  /** Returns the places a party would rather have, best first, impossible ones included. */
  private List<Integer> likedBetter(int party) {
    List<Integer> better = new ArrayList<>();
    if (problem.preferences().isPresent() && allocation.outcome().isEmpty()) {
      for (int place : problem.preferences().get().row(party)) {
        if (place == places[party]) {
          break;
        }
        better.add(place);
      }
      return better;
    }
    double own = places[party] < 0 ? 0 : market.score(party, places[party]);
    for (int l = 0; l < problem.placeCount(); l++) {
      double score = problem.scores().isPresent() ? problem.scores().get().score(party, l) : 0;
      if (l != places[party] && (places[party] < 0 ? score >= 0 : score > own)) {
        better.add(l);
      }
    }
    if (problem.scores().isPresent()) {
      better.sort(
          Comparator.comparingDouble((Integer l) -> -problem.scores().get().score(party, l)));
    }
    return better;
  }

  /** Returns why a party is not in a place. */
  public Statement notThere(int party, int place) {
    Map<String, Object> arguments = new TreeMap<>();
    arguments.put("party", problem.partyId(party));
    arguments.put("place", problem.placeId(place));
    if (!market.isPossible(party, place)) {
      return impossible(party, place, arguments);
    }
    if (problem.preferences().isPresent() && !market.isAcceptable(party, place)) {
      return new Statement("notThere.notOnOwnList", arguments);
    }
    List<Integer> holders = holders(place);
    List<Integer> above =
        holders.stream().filter(g -> market.rank(place, g) < market.rank(place, party)).toList();
    int shortAbove = shortService(party, place, above);
    int shortAll = shortService(party, place, holders);
    boolean byScore = allocation.outcome().isPresent();
    if (shortAll < 0) {
      String key = !byScore ? "notThere.keptFree" : "notThere.noGain";
      return new Statement(key, arguments);
    }
    if (byScore) {
      return byPrice(party, place, shortAll, holders, arguments);
    }
    boolean outranked = shortAbove >= 0;
    arguments.put("service", problem.services().get(outranked ? shortAbove : shortAll));
    arguments.put("holders", named(outranked ? above : holders));
    return new Statement(outranked ? "notThere.outranked" : "notThere.full", arguments);
  }

  private Statement impossible(int party, int place, Map<String, Object> arguments) {
    if (problem.isIncompatible(party, place)) {
      return new Statement("notThere.incompatible", arguments);
    }
    for (int s = 0; s < problem.serviceCount(); s++) {
      if (problem.need(party, s) > market.capacity(place, s)) {
        arguments.put("service", problem.services().get(s));
        arguments.put("need", problem.need(party, s));
        arguments.put("capacity", market.capacity(place, s));
        return new Statement("notThere.tooLarge", arguments);
      }
    }
    return new Statement("notThere.notOnPriorityList", arguments);
  }

  private Statement byPrice(
      int party, int place, int service, List<Integer> holders, Map<String, Object> arguments) {
    arguments.put("service", problem.services().get(service));
    arguments.put("holders", named(holders));
    List<List<Double>> prices = allocation.outcome().orElseThrow().prices();
    double score = market.score(party, place);
    // The prices of a fair result are those of the highest total, which decided nothing here.
    if (prices.isEmpty() || Double.isNaN(score) || allocation.fairness().isPresent()) {
      return new Statement("notThere.full", arguments);
    }
    double price = 0;
    for (int s = 0; s < problem.serviceCount(); s++) {
      price += prices.get(place).get(s) * problem.need(party, s);
    }
    arguments.put("price", price);
    arguments.put("score", score);
    return new Statement("notThere.price", arguments);
  }

  private List<Integer> holders(int place) {
    List<Integer> holders = new ArrayList<>();
    for (int g = 0; g < places.length; g++) {
      if (places[g] == place && !market.isPinned(g)) {
        holders.add(g);
      }
    }
    holders.sort(Comparator.comparingInt(g -> market.rank(place, g)));
    return holders;
  }

  private List<String> named(List<Integer> parties) {
    return parties.stream().limit(MOST_NAMED).map(problem::partyId).toList();
  }

  private int shortService(int party, int place, List<Integer> beside) {
    for (int s = 0; s < problem.serviceCount(); s++) {
      long used = 0;
      for (int g : beside) {
        used += g == party ? 0 : problem.need(g, s);
      }
      if (problem.need(party, s) > market.capacity(place, s) - used) {
        return s;
      }
    }
    return -1;
  }

  /**
   * Returns what is scarce: for each place and service the capacity, how much is used, and how much
   * those would use who like the place at least as much as where they are.
   */
  public List<Scarcity> scarcity() {
    List<Scarcity> rows = new ArrayList<>();
    for (int l = 0; l < problem.placeCount(); l++) {
      for (int s = 0; s < problem.serviceCount(); s++) {
        long used = 0;
        long wanted = 0;
        for (int f = 0; f < places.length; f++) {
          used += places[f] == l ? problem.need(f, s) : 0;
          boolean wants = places[f] == l || market.isPossible(f, l) && likedBetter(f).contains(l);
          wanted += wants ? problem.need(f, s) : 0;
        }
        rows.add(
            new Scarcity(
                problem.placeId(l),
                problem.services().get(s),
                problem.capacity(l, s),
                used,
                wanted,
                price(l, s)));
      }
    }
    return rows;
  }

  private OptionalDouble price(int place, int service) {
    List<List<Double>> prices = allocation.outcome().map(ScoreOutcome::prices).orElse(List.of());
    return prices.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(prices.get(place).get(service));
  }

  /**
   * Runs the mechanism again with one more unit of one service at one place, and says who would be
   * elsewhere.
   *
   * @param mechanism the mechanism that made the allocation, with the same options
   */
  public OneMoreSeat oneMoreSeat(Allocator mechanism, int place, int service) {
    AllocationProblem roomier =
        problem.withCapacity(place, service, Math.addExact(problem.capacity(place, service), 1));
    return OneMoreSeat.between(
        allocation,
        mechanism.allocate(roomier),
        problem.placeId(place),
        problem.services().get(service));
  }
}
