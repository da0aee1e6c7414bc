package io.github.imisproject.matching.allocation;

import io.github.imisproject.core.problem.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Parties with needs, places with capacities, wishes, priorities and scores: what a mechanism gets.
 *
 * <p>A party is a household, a person or a group that is placed whole or not at all. Its need and a
 * place's capacity are vectors of whole numbers, one for each service (beds, school places). The
 * order in which parties and places are listed is the <i>canonical order</i>: it settles ties where
 * a rule says so, and nothing else. In this class parties, places and services are numbers from 0
 * in that order, so that a problem with a million parties fits in flat arrays; {@link #partyId} and
 * {@link #partyIndex} translate.
 *
 * <p>Immutable, thread-safe, and checked: write an {@link AllocationDraft} to make one. What can be
 * missing:
 *
 * <ul>
 *   <li>no preferences: every possible pair is acceptable;
 *   <li>no priorities: every place ranks the parties in canonical order;
 *   <li>no scores, no endowment (starting places), no pins, no quotas.
 * </ul>
 */
public final class AllocationProblem {
  /** Stands for "no place" where a place's number is expected. */
  public static final int UNPLACED = -1;

  final ProblemData data;
  private final Map<String, Integer> partyIndex;
  private final Map<String, Integer> placeIndex;

  AllocationProblem(ProblemData data) {
    this.data = data;
    this.partyIndex = index(data.partyIds);
    this.placeIndex = index(data.placeIds);
  }

  private AllocationProblem(ProblemData data, AllocationProblem sameNames) {
    this.data = data;
    this.partyIndex = sameNames.partyIndex;
    this.placeIndex = sameNames.placeIndex;
    List<Problem> problems = ProblemChecks.check(this);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
  }

  private static Map<String, Integer> index(List<String> ids) {
    Map<String, Integer> index = new HashMap<>(ids.size() * 2);
    for (int i = 0; i < ids.size(); i++) {
      index.put(ids.get(i), i);
    }
    return Collections.unmodifiableMap(index);
  }

  /** Returns the name of the problem; may be empty. */
  public String id() {
    return data.id;
  }

  /** Returns the names of the services, in order. */
  public List<String> services() {
    return data.services;
  }

  /** Returns the parties' ids in canonical order. */
  public List<String> partyIds() {
    return data.partyIds;
  }

  /** Returns the places' ids in canonical order. */
  public List<String> placeIds() {
    return data.placeIds;
  }

  /** Returns the number of parties. */
  public int partyCount() {
    return data.partyIds.size();
  }

  /** Returns the number of places. */
  public int placeCount() {
    return data.placeIds.size();
  }

  /** Returns the number of services. */
  public int serviceCount() {
    return data.services.size();
  }

  /** Returns the id of a party. */
  public String partyId(int party) {
    return data.partyIds.get(party);
  }

  /** Returns the id of a place. */
  public String placeId(int place) {
    return data.placeIds.get(place);
  }

  /** Returns the number of the party with this id, or empty if there is none. */
  public OptionalInt partyIndex(String id) {
    Integer index = partyIndex.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Returns the number of the place with this id, or empty if there is none. */
  public OptionalInt placeIndex(String id) {
    Integer index = placeIndex.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Returns how much a party needs of a service, 0 or more. */
  public long need(int party, int service) {
    return data.need[party * serviceCount() + service];
  }

  /** Returns how much a place has of a service, 0 or more. */
  public long capacity(int place, int service) {
    return data.capacity[place * serviceCount() + service];
  }

  /** Returns the needs as one new array, party by party. */
  public long[] needs() {
    return data.need.clone();
  }

  /** Returns the capacities as one new array, place by place. */
  public long[] capacities() {
    return data.capacity.clone();
  }

  /** Returns whether facts rule a pair out, whatever the needs. */
  public boolean isIncompatible(int party, int place) {
    return data.incompatible.contains(party, place);
  }

  /** Returns the parties' lists of places; empty if every possible pair is acceptable. */
  public Optional<RankedLists> preferences() {
    return data.preferences;
  }

  /** Returns the places' lists of parties; empty if every place ranks in canonical order. */
  public Optional<RankedLists> priorities() {
    return data.priorities;
  }

  /** Returns the scores, if the problem has any. */
  public Optional<ScoreMatrix> scores() {
    return data.scores;
  }

  /** Returns whether any party has a starting place. */
  public boolean hasEndowment() {
    return data.hasEndowment();
  }

  /** Returns the starting place of a party, or {@link #UNPLACED}. */
  public int endowment(int party) {
    return data.endowment.length == 0 ? UNPLACED : data.endowment[party];
  }

  /** Returns the place a case worker has fixed for a party, or {@link #UNPLACED}. */
  public int pin(int party) {
    return data.pins.length == 0 ? UNPLACED : data.pins[party];
  }

  /** Returns the parties in the order in which a rejection stage picks them. */
  public int[] pickOrder() {
    return data.pickOrder.clone();
  }

  /** Returns the quotas on groups of places. */
  public List<Quota> quotas() {
    return data.quotas;
  }

  /** Returns whether all parties need the same of every service. */
  public boolean hasEqualNeeds() {
    int k = serviceCount();
    for (int i = k; i < data.need.length; i++) {
      if (data.need[i] != data.need[i - k]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the same problem with another strict list for one party, best place first.
   *
   * @throws IllegalArgumentException if the list names a place twice or leaves out the endowment,
   *     or the problem has no lists
   */
  public AllocationProblem withPreferences(int party, int[] places) {
    RankedLists lists =
        data.preferences.orElseThrow(
            () -> new IllegalArgumentException("the problem has no preference lists to change"));
    return new AllocationProblem(data.withPreferences(lists.with(party, places)), this);
  }

  /** Returns the same problem with other preference lists, one for each party. */
  public AllocationProblem withPreferences(RankedLists lists) {
    return new AllocationProblem(data.withPreferences(lists), this);
  }

  /** Returns the same problem with other priority lists, one for each place. */
  public AllocationProblem withPriorities(RankedLists lists) {
    return new AllocationProblem(data.withPriorities(lists), this);
  }

  /** Returns the same problem with other scores. */
  public AllocationProblem withScores(ScoreMatrix scores) {
    return new AllocationProblem(data.withScores(scores), this);
  }

  /**
   * Returns the same problem with another capacity of one service at one place.
   *
   * @throws IllegalArgumentException if the pins or the endowment no longer fit
   */
  public AllocationProblem withCapacity(int place, int service, long capacity) {
    long[] changed = data.capacity.clone();
    changed[place * serviceCount() + service] = capacity;
    return new AllocationProblem(data.withCapacity(changed), this);
  }

  /**
   * Returns the same problem with another starting place for each party.
   *
   * @param places the place of each party, or {@link #UNPLACED}
   * @throws IllegalArgumentException if it is not feasible or not on the parties' lists
   */
  public AllocationProblem withEndowment(int[] places) {
    return new AllocationProblem(data.withEndowment(places.clone()), this);
  }

  /**
   * Returns the same problem with these pins and no others.
   *
   * @param places the place of each party, or {@link #UNPLACED}
   * @throws IllegalArgumentException if a pin breaks a capacity or uses an impossible pair
   */
  public AllocationProblem withPins(int[] places) {
    return new AllocationProblem(data.withPins(places.clone()), this);
  }

  /** Returns the same problem with another order for rejection stages. */
  public AllocationProblem withPickOrder(int[] parties) {
    return new AllocationProblem(data.withPickOrder(parties.clone()), this);
  }

  /**
   * Returns the same problem with preference lists made from the scores: higher scores first, equal
   * ones tied, pairs without a score or with a negative one left out.
   *
   * @throws IllegalArgumentException if the problem has no scores
   */
  public AllocationProblem withPreferencesByScore() {
    ScoreMatrix scores =
        data.scores.orElseThrow(
            () -> new IllegalArgumentException("the problem has no scores to rank by"));
    return withPreferences(ScoreRanking.byScore(scores));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AllocationProblem that && data.equals(that.data);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  /** Returns the problem's id and size. */
  @Override
  public String toString() {
    return "allocation problem '"
        + data.id
        + "': "
        + partyCount()
        + " parties, "
        + placeCount()
        + " places, services "
        + data.services;
  }
}
