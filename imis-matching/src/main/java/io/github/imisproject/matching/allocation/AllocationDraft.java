package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An allocation problem being written; names are joined by key, never by position.
 *
 * <p>Nothing is checked until {@link #check}, which then reports every problem at once: unknown and
 * duplicate ids, vectors of different length, negative needs, repeated entries, scores that are not
 * numbers, an endowment or pins that cannot be. Parties and places may be named before they are
 * declared. The order of declaration is the canonical order. Not thread-safe.
 */
public final class AllocationDraft {
  private String id;
  final List<String> services = new ArrayList<>();
  final Names parties = new Names();
  final Names places = new Names();
  final DraftLists preferences = new DraftLists();
  final DraftLists priorities = new DraftLists();
  final IntList scoreParties = new IntList();
  final IntList scorePlaces = new IntList();
  final DoubleList scores = new DoubleList();
  final IntList incompatible = new IntList();
  final IntList endowment = new IntList();
  final IntList pins = new IntList();
  final List<Quota> quotas = new ArrayList<>();
  final IntList pickOrder = new IntList();
  boolean hasPickOrder;
  boolean hasPriorities;
  boolean hasScores;

  /**
   * Starts a draft.
   *
   * @param id a name for the problem; may be empty
   */
  public AllocationDraft(String id) {
    this.id = requireNonNull(id, "id");
  }

  /** Renames the draft. */
  public AllocationDraft name(String name) {
    id = requireNonNull(name, "name");
    return this;
  }

  String id() {
    return id;
  }

  /** Names the services, in the order of the need and capacity vectors. */
  public AllocationDraft services(String... names) {
    services.addAll(List.of(names));
    return this;
  }

  /** Declares a party and its need of each service. */
  public AllocationDraft party(String party, long... need) {
    parties.declare(party, need);
    return this;
  }

  /** Declares a place and its capacity of each service. */
  public AllocationDraft place(String place, long... capacity) {
    places.declare(place, capacity);
    return this;
  }

  /** Gives a party's list of places, best first; a place that is not on it is unacceptable. */
  public AllocationDraft prefers(String party, String... best) {
    preferences.begin(parties.number(party));
    for (int i = 0; i < best.length; i++) {
      preferences.add(places.number(best[i]), i);
    }
    return this;
  }

  /** Gives a party's list of places in tiers, best tier first; places of one tier are tied. */
  public AllocationDraft prefersTiers(String party, List<List<String>> tiers) {
    preferences.begin(parties.number(party));
    for (int tier = 0; tier < tiers.size(); tier++) {
      for (String place : tiers.get(tier)) {
        preferences.add(places.number(place), tier);
      }
    }
    return this;
  }

  /** Gives a place's list of parties, best first; a party that is not on it is never taken. */
  public AllocationDraft ranks(String place, String... best) {
    hasPriorities = true;
    priorities.begin(places.number(place));
    for (int i = 0; i < best.length; i++) {
      priorities.add(parties.number(best[i]), i);
    }
    return this;
  }

  /** Gives a place's list of parties in tiers, best tier first; parties of one tier are tied. */
  public AllocationDraft ranksTiers(String place, List<List<String>> tiers) {
    hasPriorities = true;
    priorities.begin(places.number(place));
    for (int tier = 0; tier < tiers.size(); tier++) {
      for (String party : tiers.get(tier)) {
        priorities.add(parties.number(party), tier);
      }
    }
    return this;
  }

  /** Gives the score of a pair; a pair without one is excluded where scores are used. */
  public AllocationDraft score(String party, String place, double score) {
    hasScores = true;
    scoreParties.add(parties.number(party));
    scorePlaces.add(places.number(place));
    scores.add(score);
    return this;
  }

  /** Says that the problem has priorities, even if no place has given its list yet. */
  public AllocationDraft withPriorities() {
    hasPriorities = true;
    return this;
  }

  /** Says that the problem has scores, even if it turns out that no pair has one. */
  public AllocationDraft withScores() {
    hasScores = true;
    return this;
  }

  /** Rules a pair out by a fact. */
  public AllocationDraft incompatible(String party, String place) {
    incompatible.add(parties.number(party));
    incompatible.add(places.number(place));
    return this;
  }

  /** Gives a party its starting place. */
  public AllocationDraft endow(String party, String place) {
    endowment.add(parties.number(party));
    endowment.add(places.number(place));
    return this;
  }

  /** Fixes a party's place, as a case worker may. */
  public AllocationDraft pin(String party, String place) {
    pins.add(parties.number(party));
    pins.add(places.number(place));
    return this;
  }

  /** Sets the order in which a rejection stage picks parties; it must name all. */
  public AllocationDraft pickOrder(String... order) {
    hasPickOrder = true;
    for (String party : order) {
      pickOrder.add(parties.number(party));
    }
    return this;
  }

  /** Adds a limit on a group of places. */
  public AllocationDraft quota(Quota quota) {
    quotas.add(quota);
    return this;
  }

  /**
   * Checks the draft.
   *
   * @return the problem, or all that is wrong; paths are JSON pointers as in a problem file
   */
  public Reading<AllocationProblem> check() {
    List<Problem> problems = new ArrayList<>();
    return new DraftResolver(this, problems)
        .resolve()
        .map(
            problem -> {
              problems.addAll(ProblemChecks.check(problem));
              return problems.isEmpty()
                  ? Reading.of(problem)
                  : Reading.<AllocationProblem>failed(problems);
            })
        .orElseGet(() -> Reading.failed(problems));
  }

  /**
   * Returns the problem.
   *
   * @throws IllegalArgumentException if anything is wrong; its message lists every problem
   */
  public AllocationProblem build() {
    Reading<AllocationProblem> reading = check();
    return reading
        .value()
        .orElseThrow(() -> new IllegalArgumentException(reading.problems().toString()));
  }

  static Map<String, String> arguments(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
