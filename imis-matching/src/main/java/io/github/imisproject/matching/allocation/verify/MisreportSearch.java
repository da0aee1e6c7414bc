package io.github.imisproject.matching.allocation.verify;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a party that gains by handing in another list, by trying every list.
 *
 * <p>Every ordered subset of the places is tried for every party; with an endowment those that name
 * the party's starting place. With m places that is about e m! lists a party: for m up to 5.
 * Immutable and thread-safe.
 */
public final class MisreportSearch {
  /** The most places for which every list is tried. */
  public static final int MOST_PLACES = 6;

  private final Allocator mechanism;
  private final TieBreak tieBreak;

  /**
   * A list that pays.
   *
   * @param party the id of the party that gains
   * @param list the false list, best place first
   * @param honest the place that the true list gets; empty is unplaced
   * @param gained the place that the false list gets
   */
  public record Misreport(
      String party, List<String> list, Optional<String> honest, Optional<String> gained) {
    /** Copies the list. */
    public Misreport {
      list = List.copyOf(list);
    }
  }

  /** Creates a search for one mechanism. */
  public MisreportSearch(Allocator mechanism, TieBreak tieBreak) {
    this.mechanism = mechanism;
    this.tieBreak = tieBreak;
  }

  /**
   * Returns the first false list that pays, or empty if none does.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST_PLACES} places
   */
  public Optional<Misreport> find(AllocationProblem problem) {
    if (problem.placeCount() > MOST_PLACES) {
      throw new IllegalArgumentException(
          "the problem has " + problem.placeCount() + " places, must be at most " + MOST_PLACES);
    }
    Facts facts = new Facts(problem, tieBreak);
    int[] honest = mechanism.allocate(problem).placesByParty();
    List<int[]> lists = new ArrayList<>();
    list(problem.placeCount(), new int[0], lists);
    for (int f = 0; f < facts.n; f++) {
      for (int[] list : lists) {
        if (facts.isPinned(f) || !names(list, problem.endowment(f))) {
          continue;
        }
        int got = mechanism.allocate(problem.withPreferences(f, list)).placeOf(f);
        if (facts.prefers(f, got, honest[f])) {
          List<String> names = new ArrayList<>();
          for (int l : list) {
            names.add(problem.placeId(l));
          }
          return Optional.of(
              new Misreport(
                  problem.partyId(f), names, name(problem, honest[f]), name(problem, got)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean names(int[] list, int endowment) {
    if (endowment == Facts.NOWHERE) {
      return true;
    }
    for (int place : list) {
      if (place == endowment) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> name(AllocationProblem problem, int place) {
    return place == Facts.NOWHERE ? Optional.empty() : Optional.of(problem.placeId(place));
  }

  private static void list(int places, int[] start, List<int[]> lists) {
    lists.add(start);
    for (int l = 0; l < places; l++) {
      boolean isNamed = false;
      for (int named : start) {
        isNamed |= named == l;
      }
      if (!isNamed) {
        int[] longer = java.util.Arrays.copyOf(start, start.length + 1);
        longer[start.length] = l;
        list(places, longer, lists);
      }
    }
  }
}
