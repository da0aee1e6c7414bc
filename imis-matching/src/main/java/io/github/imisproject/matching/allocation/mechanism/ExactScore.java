package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.optimise.EqualNeeds;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The best assignment for given worths: by flow if all needs are equal, else by tree. */
final class ExactScore {
  /** Pinned parties keep their pin, unplaced is -1. */
  final int[] places;

  final long value;
  final long upperBound;
  final OptionalDouble relaxation;
  final boolean proven;
  final boolean canonical;
  final List<List<Double>> prices;

  private ExactScore(
      Market market,
      int[] free,
      long value,
      long upperBound,
      OptionalDouble relaxation,
      boolean proven,
      boolean canonical,
      List<List<Double>> prices) {
    this.places = market.start();
    for (int f = 0; f < free.length; f++) {
      places[f] = market.isPinned(f) ? places[f] : free[f];
    }
    this.value = value;
    this.upperBound = upperBound;
    this.relaxation = relaxation;
    this.proven = proven;
    this.canonical = canonical;
    this.prices = prices;
  }

  static ExactScore solve(Market market, Gains gains, RunControl control, long nodeLimit) {
    boolean equal = market.problem().hasEqualNeeds() && market.problem().quotas().isEmpty();
    return equal ? flow(market, gains) : tree(market, gains, control, nodeLimit);
  }

  private static ExactScore flow(Market market, Gains gains) {
    int[] quotas = EqualNeeds.quotas(market);
    AssignmentFlow flow = new AssignmentFlow(gains, quotas);
    boolean[] takesPart = new boolean[gains.parties];
    for (int f = 0; f < takesPart.length; f++) {
      takesPart[f] = !market.isPinned(f);
    }
    flow.solve(takesPart);
    flow.makeCanonical(takesPart);
    int[] places = flow.places();
    long value = gains.total(places);
    List<List<Double>> prices = EqualNeeds.prices(market, flow.prices());
    return new ExactScore(
        market,
        places,
        value,
        value,
        OptionalDouble.of(ScoreUnits.toScore(value)),
        true,
        true,
        prices);
  }

  private static ExactScore tree(Market market, Gains gains, RunControl control, long nodeLimit) {
    Relaxation relaxation = new Relaxation(market, gains);
    BranchAndBound tree = new BranchAndBound(market, gains, relaxation, control, nodeLimit);
    Improvement improvement = new Improvement(market, gains);
    tree.offer(improvement.plain());
    tree.offer(improvement.byGain());
    tree.offer(improvement.bySurplus(relaxation));
    boolean proven = tree.search();
    long bound = proven ? tree.bestFirst : Math.max(tree.bestFirst, tree.openBound);
    proven |= bound == tree.bestFirst;
    boolean canonical = false;
    if (proven) {
      tree.renewLimit();
      canonical = tree.makeCanonical();
    }
    List<List<Double>> prices = new ArrayList<>();
    int k = market.services();
    for (int l = 0; l < market.places(); l++) {
      List<Double> row = new ArrayList<>();
      for (int s = 0; s < k; s++) {
        row.add(ScoreUnits.toScore(relaxation.prices[l * k + s]));
      }
      prices.add(row);
    }
    return new ExactScore(
        market, tree.best, tree.bestFirst, bound, relaxation.optimum(), proven, canonical, prices);
  }
}
