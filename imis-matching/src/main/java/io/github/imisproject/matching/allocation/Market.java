package io.github.imisproject.matching.allocation;

import io.github.imisproject.core.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A cleaned problem, as mechanisms work on it: pins carried out, impossible pairs dropped, ties
 * broken.
 *
 * <p>A pair is <i>possible</i> if nothing rules it out, the party stands on the place's priority
 * list, and its need fits the capacity that the pins leave. Only facts make a pair impossible,
 * never a wish: a party is never dropped from a priority list because it did not name that place.
 * What mechanisms guarantee holds for this remaining market.
 *
 * <p>Immutable and thread-safe. Takes 8 bytes a pair (party times place); beyond {@link
 * #MOST_PAIRS} a problem is refused.
 */
public final class Market {
  /** The most pairs of a party and a place. */
  public static final int MOST_PAIRS = 50_000_000;

  private static final int IMPOSSIBLE = -1;

  private final AllocationProblem problem;
  private final TieBreak tieBreak;
  private final int n;
  private final int m;
  private final int k;
  private final long[] need;
  private final long[] capacity;
  private final int[] rank; // by place, then party
  private final int[] position; // by party, then place: where it stands on the cleaned list
  private final int[][] priority;
  private final int[][] preference;
  private final boolean[] pinned;

  private Market(AllocationProblem problem, TieBreak tieBreak) {
    this.problem = problem;
    this.tieBreak = tieBreak;
    n = problem.partyCount();
    m = problem.placeCount();
    k = problem.serviceCount();
    need = problem.needs();
    capacity = problem.capacities();
    pinned = new boolean[n];
    for (int f = 0; f < n; f++) {
      int place = problem.pin(f);
      pinned[f] = place >= 0;
      for (int s = 0; s < k && pinned[f]; s++) {
        capacity[place * k + s] -= need(f, s);
      }
    }
    rank = new int[n * m];
    position = new int[n * m];
    Arrays.fill(rank, IMPOSSIBLE);
    Arrays.fill(position, IMPOSSIBLE);
    priority = priorities();
    preference = preferences();
  }

  /**
   * Returns the cleaned market of a problem.
   *
   * @throws AllocationRefusedException if it has more than {@link #MOST_PAIRS} pairs
   */
  public static Market of(AllocationProblem problem, TieBreak tieBreak) {
    tooLarge(problem)
        .ifPresent(
            refusal -> {
              throw new AllocationRefusedException(refusal);
            });
    return new Market(problem, tieBreak);
  }

  /** Returns why a problem has too many pairs, or empty if it has not. */
  public static Optional<Problem> tooLarge(AllocationProblem problem) {
    long pairs = (long) problem.partyCount() * problem.placeCount();
    return pairs <= MOST_PAIRS
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "/households",
                "allocation.tooManyPairs",
                Map.of("pairs", Long.toString(pairs), "most", Integer.toString(MOST_PAIRS))));
  }

  private int[][] priorities() {
    int[] tie = tieBreak.partyOrder(n);
    int[][] lists = new int[m][];
    for (int l = 0; l < m; l++) {
      int[] list = new int[n];
      int size = 0;
      for (int f : ordered(l, tie)) {
        if (!pinned[f] && !problem.isIncompatible(f, l) && fitsAlone(f, l)) {
          rank[l * n + f] = size;
          list[size++] = f;
        }
      }
      lists[l] = Arrays.copyOf(list, size);
    }
    return lists;
  }

  private int[] ordered(int place, int[] tie) {
    if (problem.priorities().isEmpty()) {
      int[] order = new int[n];
      for (int f = 0; f < n; f++) {
        order[tie[f]] = f;
      }
      return order;
    }
    return TiedOrder.order(problem.priorities().get(), place, tie);
  }

  private int[][] preferences() {
    int[][] lists = new int[n][];
    int[] canonical = new int[m];
    Arrays.setAll(canonical, l -> l);
    for (int f = 0; f < n; f++) {
      int[] all =
          problem.preferences().isPresent()
              ? TiedOrder.order(problem.preferences().get(), f, canonical)
              : canonical;
      int[] list = new int[all.length];
      int size = 0;
      for (int l : all) {
        if (isPossible(f, l)) {
          position[f * m + l] = size;
          list[size++] = l;
        }
      }
      lists[f] = Arrays.copyOf(list, size);
    }
    return lists;
  }

  private boolean fitsAlone(int party, int place) {
    for (int s = 0; s < k; s++) {
      if (need(party, s) > capacity(place, s)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the problem before cleaning. */
  public AllocationProblem problem() {
    return problem;
  }

  /** Returns how ties were broken. */
  public TieBreak tieBreak() {
    return tieBreak;
  }

  /** Returns the number of parties, pinned ones included. */
  public int parties() {
    return n;
  }

  /** Returns the number of places. */
  public int places() {
    return m;
  }

  /** Returns the number of services. */
  public int services() {
    return k;
  }

  /** Returns whether a case worker has placed the party, so that no mechanism may touch it. */
  public boolean isPinned(int party) {
    return pinned[party];
  }

  /** Returns how much a party needs of a service. */
  public long need(int party, int service) {
    return need[party * k + service];
  }

  /** Returns how much of a service the pins leave at a place. */
  public long capacity(int place, int service) {
    return capacity[place * k + service];
  }

  /** Returns what the pins leave, place by place, in a new array. */
  public long[] capacities() {
    return capacity.clone();
  }

  /** Returns whether the pair can be used at all. */
  public boolean isPossible(int party, int place) {
    return rank[place * n + party] != IMPOSSIBLE;
  }

  /** Returns whether the pair is possible and the party has not ruled it out. */
  public boolean isAcceptable(int party, int place) {
    return position[party * m + place] != IMPOSSIBLE;
  }

  /** Returns the party's standing at a place, 0 being the best, -1 if the pair is impossible. */
  public int rank(int place, int party) {
    return rank[place * n + party];
  }

  /** Returns where a place stands on a party's cleaned list, from 0; -1 if it does not. */
  public int position(int party, int place) {
    return position[party * m + place];
  }

  /** Returns the number of places on a party's cleaned list; 0 for a pinned party. */
  public int listLength(int party) {
    return preference[party].length;
  }

  /** Returns the place at a position of a party's cleaned list. */
  public int listed(int party, int at) {
    return preference[party][at];
  }

  /** Returns the number of parties on a place's cleaned priority list. */
  public int queueLength(int place) {
    return priority[place].length;
  }

  /** Returns the party at a position of a place's cleaned priority list. */
  public int queued(int place, int at) {
    return priority[place][at];
  }

  /** Returns the score of an acceptable pair; {@code NaN} if it has none or is not acceptable. */
  public double score(int party, int place) {
    return isAcceptable(party, place) && problem.scores().isPresent()
        ? problem.scores().get().score(party, place)
        : Double.NaN;
  }

  /** Returns a new array in which everybody is unplaced, but for the pinned. */
  public int[] start() {
    int[] places = new int[n];
    Arrays.setAll(places, problem::pin);
    return places;
  }
}
