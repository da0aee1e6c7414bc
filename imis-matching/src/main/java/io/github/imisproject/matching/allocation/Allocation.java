package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Who goes where: each party in exactly one place or unplaced, with the first reason why.
 *
 * <p>Immutable and thread-safe. Mechanisms write one with a {@link Recorder}.
 */
public final class Allocation {
  private final AllocationProblem problem;
  private final String mechanism;
  private final int[] places;
  private final List<Placement> placements;
  private final OptionalInt rounds;
  private final OptionalInt clinchingSteps;
  private final Optional<List<List<String>>> finalPriorities;
  private final Optional<ScoreOutcome> outcome;
  private final Optional<Fairness> fairness;
  private final OptionalLong seed;
  private final int[] events;

  private Allocation(Recorder recorder, int[] places, List<Placement> placements) {
    this.problem = recorder.market.problem();
    this.mechanism = recorder.mechanism;
    this.places = places;
    this.placements = placements;
    this.rounds = recorder.rounds;
    this.clinchingSteps = recorder.clinchingSteps;
    this.finalPriorities = recorder.finalPriorities;
    this.outcome = recorder.outcome;
    this.fairness = recorder.fairness;
    this.seed = recorder.seed;
    this.events = recorder.events.toArray();
  }

  /** Starts the record of a run. */
  public static Recorder recorder(Market market, String mechanism) {
    return new Recorder(market, mechanism);
  }

  /** Returns the problem that was solved. */
  public AllocationProblem problem() {
    return problem;
  }

  /** Returns the id of the mechanism. */
  public String mechanism() {
    return mechanism;
  }

  /** Returns the number of a party's place, or {@link AllocationProblem#UNPLACED}. */
  public int placeOf(int party) {
    return places[party];
  }

  /** Returns the number of each party's place, or {@link AllocationProblem#UNPLACED}. */
  public int[] placesByParty() {
    return places.clone();
  }

  /** Returns each party's placement and its reason, in canonical order. */
  public List<Placement> placements() {
    return placements;
  }

  /** Returns each party's place by id, in canonical order; empty means unplaced. */
  public Map<String, Optional<String>> assignment() {
    Map<String, Optional<String>> assignment = new LinkedHashMap<>();
    for (Placement placement : placements) {
      assignment.put(placement.party(), placement.place());
    }
    return Collections.unmodifiableMap(assignment);
  }

  /** Returns the number of placed parties. */
  public int placedCount() {
    return (int) Arrays.stream(places).filter(place -> place >= 0).count();
  }

  /** Returns the number of rounds, for mechanisms that go in rounds. */
  public OptionalInt rounds() {
    return rounds;
  }

  /** Returns the number of clinching steps with the last, quiet one; only for {@code tmdac}. */
  public OptionalInt clinchingSteps() {
    return clinchingSteps;
  }

  /** Returns each place's priority list after clinching; only for {@code tmdac}. */
  public Optional<List<List<String>>> finalPriorities() {
    return finalPriorities;
  }

  /** Returns the total and its bound; only for score mechanisms. */
  public Optional<ScoreOutcome> outcome() {
    return outcome;
  }

  /** Returns what fairness costs and brings; only for fair mechanisms. */
  public Optional<Fairness> fairness() {
    return fairness;
  }

  /** Returns the seed that was used, if the run drew lots. */
  public OptionalLong seed() {
    return seed;
  }

  /** Returns what happened, in order, as a new list. */
  public List<AllocationEvent> events() {
    List<AllocationEvent> list = new ArrayList<>(events.length / Recorder.EVENT_SIZE);
    for (int i = 0; i < events.length; i += Recorder.EVENT_SIZE) {
      int place = events[i + 3];
      int service = events[i + 4];
      list.add(
          new AllocationEvent(
              events[i],
              AllocationEvent.Kind.values()[events[i + 1]],
              problem.partyId(events[i + 2]),
              place < 0 ? Optional.empty() : Optional.of(problem.placeId(place)),
              service < 0 ? Optional.empty() : Optional.of(problem.services().get(service)),
              events[i + 5]));
    }
    return Collections.unmodifiableList(list);
  }

  /** Returns whether both say the same of the same problem. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Allocation that
        && mechanism.equals(that.mechanism)
        && problem.equals(that.problem)
        && Arrays.equals(places, that.places)
        && placements.equals(that.placements)
        && rounds.equals(that.rounds)
        && clinchingSteps.equals(that.clinchingSteps)
        && finalPriorities.equals(that.finalPriorities)
        && outcome.equals(that.outcome)
        && fairness.equals(that.fairness)
        && seed.equals(that.seed)
        && Arrays.equals(events, that.events);
  }

  @Override
  public int hashCode() {
    return 31 * mechanism.hashCode() + Arrays.hashCode(places);
  }

  /** Returns the mechanism and the assignment. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(mechanism).append(':');
    for (int f = 0; f < places.length; f++) {
      text.append(' ')
          .append(problem.partyId(f))
          .append('-')
          .append(places[f] < 0 ? "unplaced" : problem.placeId(places[f]));
    }
    return text.toString();
  }

  /**
   * What a fair allocation costs and brings, beside one of the highest total that was found.
   *
   * @param proven whether the fair aim is known to be reached in full
   * @param fair the spread of scores in this allocation
   * @param highest the spread of scores in the one with the highest total
   */
  public record Fairness(boolean proven, Spread fair, Spread highest) {
    /** Checks that both are present. */
    public Fairness {
      requireNonNull(fair, "fair");
      requireNonNull(highest, "highest");
    }

    /** Returns the share of the highest total that fairness costs, at most 1. */
    public double price() {
      return highest.total() == 0 ? 0 : 1 - fair.total() / highest.total();
    }
  }

  /**
   * How scores are spread over the parties that no pin fixes; unplaced counts 0.
   *
   * @param total the sum
   * @param least the lowest; 0 if there is nobody
   * @param gini the Gini coefficient, from 0 (all the same) to 1 (one has everything)
   * @param positive how many have a score above 0
   * @param geometricMean of the scores above 0; 0 if there is none
   */
  public record Spread(
      double total, double least, double gini, int positive, double geometricMean) {}

  /** Takes down what a mechanism does, and makes the {@link Allocation}. Not thread-safe. */
  public static final class Recorder {
    static final int EVENT_SIZE = 6;

    /** About 24 MB; a run that does more is not read event by event. */
    private static final int MOST_EVENTS = 1_000_000;

    private final Market market;
    private final String mechanism;
    private final IntList events = new IntList();
    private OptionalInt rounds = OptionalInt.empty();
    private OptionalInt clinchingSteps = OptionalInt.empty();
    private Optional<List<List<String>>> finalPriorities = Optional.empty();
    private Optional<ScoreOutcome> outcome = Optional.empty();
    private Optional<Fairness> fairness = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();

    private Recorder(Market market, String mechanism) {
      this.market = requireNonNull(market, "market");
      this.mechanism = requireNonNull(mechanism, "mechanism");
      for (int f = 0; f < market.parties(); f++) {
        if (market.isPinned(f)) {
          event(0, AllocationEvent.Kind.PINNED, f, market.problem().pin(f));
        }
      }
    }

    /** Records an event; place -1 is "unplaced". Beyond a million events the rest is left out. */
    public void event(int round, AllocationEvent.Kind kind, int party, int place) {
      event(round, kind, party, place, -1, 0);
    }

    /** Records an event with the service that was short (or -1) and the trading cycle (or 0). */
    public void event(
        int round, AllocationEvent.Kind kind, int party, int place, int service, int cycle) {
      if (events.size() < MOST_EVENTS * EVENT_SIZE) {
        events.add(round);
        events.add(kind.ordinal());
        events.add(party);
        events.add(place);
        events.add(service);
        events.add(cycle);
      }
    }

    /** Records the number of rounds. */
    public Recorder rounds(int count) {
      rounds = OptionalInt.of(count);
      return this;
    }

    /** Records the clinching steps and each place's priority list after them. */
    public Recorder clinching(int steps, int[][] priorities) {
      clinchingSteps = OptionalInt.of(steps);
      finalPriorities =
          Optional.of(
              Arrays.stream(priorities)
                  .map(list -> Arrays.stream(list).mapToObj(market.problem()::partyId).toList())
                  .toList());
      return this;
    }

    /** Records the total and its bound. */
    public Recorder outcome(ScoreOutcome scores) {
      outcome = Optional.of(scores);
      return this;
    }

    /** Records what fairness costs and brings. */
    public Recorder fairness(Fairness report) {
      fairness = Optional.of(report);
      return this;
    }

    /** Records the seed. */
    public Recorder seed(long value) {
      seed = OptionalLong.of(value);
      return this;
    }

    /**
     * Returns the allocation.
     *
     * @param places the place of each party, or {@link AllocationProblem#UNPLACED}; pinned parties
     *     must be where they are pinned
     */
    public Allocation finish(int[] places) {
      int[] copy = places.clone();
      for (int f = 0; f < copy.length; f++) {
        if (market.isPinned(f) && copy[f] != market.problem().pin(f)) {
          throw new IllegalStateException(
              "party '" + market.problem().partyId(f) + "' was moved from its pin");
        }
      }
      return new Allocation(this, copy, new PlacementReasons(market, copy).all());
    }
  }
}
