package io.github.imisproject.matching.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The arrays of a problem; never changed after construction, never handed out. */
final class ProblemData {
  final String id;
  final List<String> services;
  final List<String> partyIds;
  final List<String> placeIds;
  final long[] need;
  final long[] capacity;
  final PairSet incompatible;
  final Optional<RankedLists> preferences;
  final Optional<RankedLists> priorities;
  final Optional<ScoreMatrix> scores;
  final int[] endowment; // empty: none
  final int[] pins; // empty: none
  final int[] pickOrder;
  final List<Quota> quotas;

  ProblemData(
      String id,
      List<String> services,
      List<String> partyIds,
      List<String> placeIds,
      long[] need,
      long[] capacity,
      PairSet incompatible,
      Optional<RankedLists> preferences,
      Optional<RankedLists> priorities,
      Optional<ScoreMatrix> scores,
      int[] endowment,
      int[] pins,
      int[] pickOrder,
      List<Quota> quotas) {
    this.id = id;
    this.services = List.copyOf(services);
    this.partyIds = List.copyOf(partyIds);
    this.placeIds = List.copyOf(placeIds);
    this.need = need;
    this.capacity = capacity;
    this.incompatible = incompatible;
    this.preferences = preferences;
    this.priorities = priorities;
    this.scores = scores;
    this.endowment = endowment;
    this.pins = pins;
    this.pickOrder = pickOrder;
    this.quotas = List.copyOf(quotas);
  }

  boolean hasEndowment() {
    return Arrays.stream(endowment).anyMatch(place -> place >= 0);
  }

  ProblemData withPreferences(RankedLists lists) {
    return copy(capacity, Optional.of(lists), priorities, scores, endowment, pins, pickOrder);
  }

  ProblemData withPriorities(RankedLists lists) {
    return copy(capacity, preferences, Optional.of(lists), scores, endowment, pins, pickOrder);
  }

  ProblemData withScores(ScoreMatrix other) {
    return copy(capacity, preferences, priorities, Optional.of(other), endowment, pins, pickOrder);
  }

  ProblemData withCapacity(long[] other) {
    return copy(other, preferences, priorities, scores, endowment, pins, pickOrder);
  }

  ProblemData withEndowment(int[] other) {
    return copy(capacity, preferences, priorities, scores, other, pins, pickOrder);
  }

  ProblemData withPins(int[] other) {
    return copy(capacity, preferences, priorities, scores, endowment, other, pickOrder);
  }

  ProblemData withPickOrder(int[] other) {
    return copy(capacity, preferences, priorities, scores, endowment, pins, other);
  }

  private ProblemData copy(
      long[] newCapacity,
      Optional<RankedLists> newPreferences,
      Optional<RankedLists> newPriorities,
      Optional<ScoreMatrix> newScores,
      int[] newEndowment,
      int[] newPins,
      int[] newPickOrder) {
    return new ProblemData(
        id,
        services,
        partyIds,
        placeIds,
        need,
        newCapacity,
        incompatible,
        newPreferences,
        newPriorities,
        newScores,
        newEndowment,
        newPins,
        newPickOrder,
        quotas);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProblemData that
        && id.equals(that.id)
        && services.equals(that.services)
        && partyIds.equals(that.partyIds)
        && placeIds.equals(that.placeIds)
        && Arrays.equals(need, that.need)
        && Arrays.equals(capacity, that.capacity)
        && incompatible.equals(that.incompatible)
        && preferences.equals(that.preferences)
        && priorities.equals(that.priorities)
        && scores.equals(that.scores)
        && Arrays.equals(endowment, that.endowment)
        && Arrays.equals(pins, that.pins)
        && Arrays.equals(pickOrder, that.pickOrder)
        && quotas.equals(that.quotas);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id, services, partyIds, placeIds, Arrays.hashCode(need), preferences, priorities);
  }
}
