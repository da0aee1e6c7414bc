package io.github.imisproject.matching.allocation.welfare;

import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.optimise.FamilyAssignment;
import io.github.imisproject.matching.allocation.optimise.FamilyProblem;
import io.github.imisproject.matching.allocation.optimise.FamilySolution;
import io.github.imisproject.matching.allocation.optimise.ScoreUnits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A market as a problem of families: those without a pin, the pairs that have a score, and the room
 * that the pins leave, cut to what needs of that size can use.
 */
final class MarketFamilies {
  /** Up to so many families the tree is searched to the end, within the limit of nodes. */
  static final int FEW = 40;

  private final Market market;
  private final int[] party; // of each family

  private MarketFamilies(Market market, int[] party) {
    this.market = market;
    this.party = party;
  }

  static MarketFamilies of(Market market) {
    int[] party = new int[market.parties()];
    int count = 0;
    for (int f = 0; f < party.length; f++) {
      if (!market.isPinned(f)) {
        party[count++] = f;
      }
    }
    return new MarketFamilies(market, Arrays.copyOf(party, count));
  }

  int count() {
    return party.length;
  }

  /** What a usable pair weighs, from its score in units. */
  interface Weigher {
    long weigh(long units);
  }

  /** How hard to try: small problems to the end, larger ones as far as a normal search goes. */
  FamilyAssignment.Effort effort(long seed, long nodeLimit) {
    return new FamilyAssignment.Effort(seed, party.length <= FEW ? nodeLimit : 0);
  }

  FamilyProblem problem(ScoreUnits scores, Weigher weigher) {
    int k = market.services();
    long[] needs = new long[party.length * k];
    BigInteger[] divisor = new BigInteger[k];
    Arrays.fill(divisor, BigInteger.ZERO);
    int[] starts = new int[party.length + 1];
    int[] places = new int[party.length * market.places()];
    long[] weights = new long[places.length];
    int edges = 0;
    for (int i = 0; i < party.length; i++) {
      for (int s = 0; s < k; s++) {
        needs[i * k + s] = market.need(party[i], s);
        divisor[s] = divisor[s].gcd(BigInteger.valueOf(needs[i * k + s]));
      }
      for (int l = 0; l < market.places(); l++) {
        if (scores.isUsable(party[i], l)) {
          places[edges] = l;
          weights[edges++] = weigher.weigh(scores.of(party[i], l));
        }
      }
      starts[i + 1] = edges;
    }
    long[] capacities = market.capacities();
    for (int i = 0; i < capacities.length; i++) {
      long step = divisor[i % k].longValue();
      capacities[i] = step == 0 ? 0 : capacities[i] - capacities[i] % step;
    }
    return new FamilyProblem(
        k, needs, capacities, starts, Arrays.copyOf(places, edges), Arrays.copyOf(weights, edges));
  }

  /**
   * Puts those without a place where there is still room for them: a score of 0 counts as a
   * placement, though it adds nothing that a search would look for.
   */
  void fill(ScoreUnits scores, int[] places) {
    int k = market.services();
    long[] free = market.capacities();
    for (int f : party) {
      for (int s = 0; s < k && places[f] >= 0; s++) {
        free[places[f] * k + s] -= market.need(f, s);
      }
    }
    for (int f : party) {
      for (int l = 0; l < market.places() && places[f] < 0; l++) {
        boolean fits = scores.isUsable(f, l);
        for (int s = 0; s < k; s++) {
          fits &= market.need(f, s) <= free[l * k + s];
        }
        for (int s = 0; s < k && fits; s++) {
          free[l * k + s] -= market.need(f, s);
        }
        places[f] = fits ? l : -1;
      }
    }
  }

  /** Returns the place of each party of the market. */
  int[] places(int[] ofFamilies) {
    int[] places = market.start();
    for (int i = 0; i < party.length; i++) {
      places[party[i]] = ofFamilies[i];
    }
    return places;
  }

  /** Returns what a solution of the highest total says of the total of {@code places}. */
  ScoreOutcome outcome(ScoreUnits scores, int[] places, FamilySolution highest) {
    List<List<Double>> prices = new ArrayList<>();
    for (int l = 0; l < market.places(); l++) {
      List<Double> row = new ArrayList<>();
      for (int s = 0; s < market.services(); s++) {
        row.add(ScoreUnits.toScore(highest.price(l, s)));
      }
      prices.add(row);
    }
    long value = scores.total(places);
    long bound = highest.bound() + scores.pinned();
    return new ScoreOutcome(
        ScoreUnits.toScore(value),
        ScoreUnits.toScore(bound),
        OptionalDouble.empty(),
        value == bound,
        false,
        prices);
  }
}
