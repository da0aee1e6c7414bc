package io.github.imisproject.matching.allocation.stable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Singles and couples in places with capacities; a couple ranks pairs of places.
 *
 * <p>With couples a stable matching may not exist, and to decide whether one does is NP-complete.
 * So this is the sequential rule of Roth and Peranson: singles first, then the couples one by one,
 * each proposing down its list, those displaced proposing again, and those who might want a slot
 * that came free being asked again. The result is checked by definition before it is returned; if
 * the rule goes round in a circle, or what it found is not stable, the answer is an honest "none
 * found", which does not say that there is none.
 *
 * @see "A. E. Roth and E. Peranson, The Redesign of the Matching Market for American Physicians,
 *     American Economic Review 89 (1999)"
 */
public final class CouplesMatching {
  /** Stands for "unplaced" in a couple's pair of places. */
  public static final int NOWHERE = -1;

  private final Market market;
  private final int[] place; // of each person
  private final List<Set<Integer>> inside = new ArrayList<>();
  private final Deque<Integer> waiting = new ArrayDeque<>(); // numbers of units

  /**
   * A market with couples.
   *
   * <p>People are numbered; a unit is one person or a couple.
   *
   * @param units who belongs together: one or two people each
   * @param lists for each unit what it accepts, best first: one place each for a single, two for a
   *     couple (in the order of its people), of which one may be {@link #NOWHERE}
   * @param priorities for each place the people it accepts, best first
   * @param capacity how many people each place takes
   */
  public record Market(
      List<List<Integer>> units,
      List<List<List<Integer>>> lists,
      List<List<Integer>> priorities,
      List<Integer> capacity) {
    /** Copies the lists and checks their sizes. */
    public Market {
      units = units.stream().map(List::copyOf).toList();
      lists = lists.stream().map(l -> l.stream().map(List::copyOf).toList()).toList();
      priorities = priorities.stream().map(List::copyOf).toList();
      capacity = List.copyOf(capacity);
      if (units.size() != lists.size() || priorities.size() != capacity.size()) {
        throw new IllegalArgumentException(
            "there must be one list for each unit, and one capacity for each place");
      }
      for (int u = 0; u < units.size(); u++) {
        int size = units.get(u).size();
        if (size < 1 || size > 2 || lists.get(u).stream().anyMatch(c -> c.size() != size)) {
          throw new IllegalArgumentException(
              "unit " + u + " has " + size + " people; must be 1 or 2, and its choices as many");
        }
      }
    }

    int people() {
      return units.stream().mapToInt(List::size).sum();
    }

    int rank(int place, int person) {
      return priorities.get(place).indexOf(person);
    }
  }

  /** What was found. */
  public sealed interface Outcome {
    /**
     * A stable matching.
     *
     * @param places the place of each person, or {@link #NOWHERE}
     */
    record Stable(List<Integer> places) implements Outcome {
      /** Copies the list. */
      public Stable {
        places = List.copyOf(places);
      }
    }

    /**
     * None was found, which does not say that there is none.
     *
     * @param steps how many proposals were made
     * @param wentInCircles whether the rule came back to where it had been
     */
    record NoneFound(long steps, boolean wentInCircles) implements Outcome {}
  }

  private CouplesMatching(Market market) {
    this.market = market;
    place = new int[market.people()];
    Arrays.fill(place, NOWHERE);
    market.capacity().forEach(c -> inside.add(new HashSet<>()));
  }

  /** Looks for a stable matching. */
  public static Outcome find(Market market) {
    return new CouplesMatching(market).run();
  }

  private Outcome run() {
    for (int size = 1; size <= 2; size++) {
      for (int u = 0; u < market.units().size(); u++) {
        if (market.units().get(u).size() == size) {
          waiting.add(u);
        }
      }
    }
    Set<List<Integer>> seen = new HashSet<>();
    long steps = 0;
    while (!waiting.isEmpty()) {
      steps++;
      int unit = waiting.poll();
      if (propose(unit) && !seen.add(state())) {
        return new Outcome.NoneFound(steps, true);
      }
    }
    return isStable(market, place)
        ? new Outcome.Stable(Arrays.stream(place).boxed().toList())
        : new Outcome.NoneFound(steps, false);
  }

  private List<Integer> state() {
    List<Integer> state = new ArrayList<>(Arrays.stream(place).boxed().toList());
    state.addAll(waiting);
    return state;
  }

  /** Moves a unit to the best choice that would take it; returns whether anything changed. */
  private boolean propose(int unit) {
    List<Integer> people = market.units().get(unit);
    List<Integer> now = people.stream().map(p -> place[p]).toList();
    for (List<Integer> choice : market.lists().get(unit)) {
      if (choice.equals(now)) {
        return false;
      }
      if (isWelcome(market, place, people, choice)) {
        people.forEach(this::leave);
        for (int i = 0; i < people.size(); i++) {
          enter(people.get(i), choice.get(i));
        }
        return true;
      }
    }
    return false;
  }

  private void leave(int person) {
    int from = place[person];
    if (from != NOWHERE) {
      inside.get(from).remove(person);
      place[person] = NOWHERE;
      wake(from);
    }
  }

  /** Those who would rather have a place in which a slot came free are asked again. */
  private void wake(int freed) {
    for (int u = 0; u < market.units().size(); u++) {
      boolean names = market.lists().get(u).stream().anyMatch(choice -> choice.contains(freed));
      if (names && !waiting.contains(u)) {
        waiting.add(u);
      }
    }
  }

  private void enter(int person, int to) {
    if (to == NOWHERE) {
      return;
    }
    place[person] = to;
    inside.get(to).add(person);
    while (inside.get(to).size() > market.capacity().get(to)) {
      int worst =
          inside.get(to).stream()
              .max((a, b) -> Integer.compare(market.rank(to, a), market.rank(to, b)))
              .orElseThrow();
      int unit = unitOf(worst);
      market.units().get(unit).forEach(this::leave);
      if (!waiting.contains(unit)) {
        waiting.add(unit);
      }
    }
  }

  private int unitOf(int person) {
    for (int u = 0; u < market.units().size(); u++) {
      if (market.units().get(u).contains(person)) {
        return u;
      }
    }
    throw new IllegalArgumentException("person " + person + " belongs to no unit");
  }

  /** Whether every place of a choice would take the unit's people beside those ranked above. */
  private static boolean isWelcome(
      Market market, int[] place, List<Integer> people, List<Integer> choice) {
    for (int i = 0; i < people.size(); i++) {
      int to = choice.get(i);
      if (to == NOWHERE) {
        continue;
      }
      int person = people.get(i);
      int rank = market.rank(to, person);
      if (rank < 0) {
        return false;
      }
      int above = 0;
      for (int p = 0; p < place.length; p++) {
        if (place[p] == to && !people.contains(p) && market.rank(to, p) < rank) {
          above++;
        }
      }
      for (int j = 0; j < people.size(); j++) {
        boolean partner = j != i && choice.get(j) == to;
        above += partner && market.rank(to, people.get(j)) < rank ? 1 : 0;
      }
      if (above >= market.capacity().get(to)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a matching is stable: everybody is in a choice of the own unit's list or
   * nowhere, no place is overfull, and no unit prefers a choice whose places would all take it.
   *
   * @param place the place of each person, or {@link #NOWHERE}
   */
  public static boolean isStable(Market market, int[] place) {
    for (int l = 0; l < market.capacity().size(); l++) {
      int at = l;
      if (Arrays.stream(place).filter(p -> p == at).count() > market.capacity().get(l)) {
        return false;
      }
    }
    for (int u = 0; u < market.units().size(); u++) {
      List<Integer> people = market.units().get(u);
      List<Integer> now = people.stream().map(p -> place[p]).toList();
      boolean nowhere = now.stream().allMatch(p -> p == NOWHERE);
      boolean found = false;
      for (List<Integer> choice : market.lists().get(u)) {
        if (choice.equals(now)) {
          found = true;
          break;
        }
        if (isWelcome(market, place, people, choice)) {
          return false;
        }
      }
      if (!found && !nowhere) {
        return false;
      }
      for (int i = 0; i < people.size(); i++) {
        if (now.get(i) != NOWHERE && market.rank(now.get(i), people.get(i)) < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
