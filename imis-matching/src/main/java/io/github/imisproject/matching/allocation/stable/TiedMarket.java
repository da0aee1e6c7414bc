package io.github.imisproject.matching.allocation.stable;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RankedLists;
import java.util.Arrays;

/**
 * Parties and places with capacities whose lists may have ties; every party needs one slot.
 *
 * <p>Immutable and thread-safe. Takes 8 bytes a pair.
 */
public final class TiedMarket {
  /** The tier of somebody who is not on the list. */
  public static final int NOT_LISTED = -1;

  private final int[][] partyTier;
  private final int[][] placeTier;
  private final int[] capacity;

  /**
   * Creates a market.
   *
   * @param preferences a list of places for each party
   * @param priorities a list of parties for each place
   * @param capacity how many parties each place takes, 0 or more
   * @throws IllegalArgumentException if there is not one list and one capacity for each
   */
  public TiedMarket(RankedLists preferences, RankedLists priorities, int[] capacity) {
    if (priorities.rows() != capacity.length) {
      throw new IllegalArgumentException(
          "capacity has " + capacity.length + " elements, must have " + priorities.rows());
    }
    this.capacity = capacity.clone();
    partyTier = tiers(preferences, priorities.rows());
    placeTier = tiers(priorities, preferences.rows());
  }

  /**
   * Returns the market of a problem in which all parties have the same need; impossible pairs are
   * left out. Pins are not looked at.
   *
   * @throws IllegalArgumentException if needs differ, or preferences or priorities are missing
   */
  public static TiedMarket of(AllocationProblem problem) {
    if (!problem.hasEqualNeeds()
        || problem.preferences().isEmpty()
        || problem.priorities().isEmpty()) {
      throw new IllegalArgumentException(
          "the problem must have preferences, priorities and equal needs");
    }
    int[] capacity = new int[problem.placeCount()];
    for (int l = 0; l < capacity.length; l++) {
      long slots = problem.partyCount();
      for (int s = 0; s < problem.serviceCount() && problem.partyCount() > 0; s++) {
        long need = problem.need(0, s);
        slots = need == 0 ? slots : Math.min(slots, problem.capacity(l, s) / need);
      }
      capacity[l] = (int) slots;
    }
    TiedMarket market =
        new TiedMarket(problem.preferences().get(), problem.priorities().get(), capacity);
    for (int f = 0; f < market.parties(); f++) {
      for (int l = 0; l < market.places(); l++) {
        if (problem.isIncompatible(f, l)) {
          market.partyTier[f][l] = NOT_LISTED;
        }
      }
    }
    return market;
  }

  private static int[][] tiers(RankedLists lists, int others) {
    int[][] tiers = new int[lists.rows()][others];
    for (int row = 0; row < lists.rows(); row++) {
      Arrays.fill(tiers[row], NOT_LISTED);
      for (int i = 0; i < lists.length(row); i++) {
        tiers[row][lists.entry(row, i)] = lists.tier(row, i);
      }
    }
    return tiers;
  }

  /** Returns the number of parties. */
  public int parties() {
    return partyTier.length;
  }

  /** Returns the number of places. */
  public int places() {
    return capacity.length;
  }

  /** Returns how many parties a place takes. */
  public int capacity(int place) {
    return capacity[place];
  }

  /** Returns whether each is on the other's list. */
  public boolean isAcceptable(int party, int place) {
    return partyTier[party][place] != NOT_LISTED && placeTier[place][party] != NOT_LISTED;
  }

  /** Returns the tier of a place for a party, smaller is better, if each lists the other. */
  public int partyTier(int party, int place) {
    return isAcceptable(party, place) ? partyTier[party][place] : NOT_LISTED;
  }

  /** Returns the tier of a party at a place, smaller is better, if each lists the other. */
  public int placeTier(int place, int party) {
    return isAcceptable(party, place) ? placeTier[place][party] : NOT_LISTED;
  }
}
