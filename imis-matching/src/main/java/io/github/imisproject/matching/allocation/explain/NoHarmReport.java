package io.github.imisproject.matching.allocation.explain;

import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.ScoreMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is better and who is worse off than under a baseline, by group.
 *
 * <p>Groups are a separate input that no mechanism can read. Places are compared by the party's own
 * list, or by its scores if the problem has no lists; a place off the list is worse than being
 * unplaced. Immutable and thread-safe.
 *
 * @param groups one row for each group, by name; parties without a group are in the group ""
 */
public record NoHarmReport(List<Group> groups) {
  /** Copies the list. */
  public NoHarmReport {
    groups = List.copyOf(groups);
  }

  /**
   * How one group fares.
   *
   * @param name the group
   * @param better how many are better off
   * @param same how many are as well off
   * @param worse how many are worse off
   * @param placed how many are placed
   * @param placedBefore how many were placed under the baseline
   */
  public record Group(String name, int better, int same, int worse, int placed, int placedBefore) {
    /** Returns this as a statement. */
    public Statement statement() {
      Map<String, Object> arguments = new TreeMap<>();
      arguments.put("group", name);
      arguments.put("better", better);
      arguments.put("same", same);
      arguments.put("worse", worse);
      arguments.put("placed", placed);
      arguments.put("before", placedBefore);
      return new Statement(worse == 0 ? "noHarm.kept" : "noHarm.broken", arguments);
    }
  }

  /**
   * Compares two allocations of the same parties and places.
   *
   * @param baseline what would be without the mechanism, such as last year's places
   * @param result the allocation in question
   * @param groupOf the group of each party by id
   * @throws IllegalArgumentException if the parties or places differ
   */
  public static NoHarmReport compare(
      Allocation baseline, Allocation result, Map<String, String> groupOf) {
    AllocationProblem problem = result.problem();
    if (!problem.partyIds().equals(baseline.problem().partyIds())
        || !problem.placeIds().equals(baseline.problem().placeIds())) {
      throw new IllegalArgumentException("the two allocations are not of the same problem");
    }
    Map<String, int[]> counts = new TreeMap<>();
    for (int f = 0; f < problem.partyCount(); f++) {
      int[] row =
          counts.computeIfAbsent(groupOf.getOrDefault(problem.partyId(f), ""), g -> new int[5]);
      int sign = compare(problem, f, result.placeOf(f), baseline.placeOf(f));
      row[sign > 0 ? 0 : sign == 0 ? 1 : 2]++;
      row[3] += result.placeOf(f) >= 0 ? 1 : 0;
      row[4] += baseline.placeOf(f) >= 0 ? 1 : 0;
    }
    List<Group> groups = new ArrayList<>();
    counts.forEach((name, c) -> groups.add(new Group(name, c[0], c[1], c[2], c[3], c[4])));
    return new NoHarmReport(groups);
  }

  private static int compare(AllocationProblem problem, int party, int place, int other) {
    return place == other
        ? 0
        : Double.compare(worth(problem, party, place), worth(problem, party, other));
  }

  private static double worth(AllocationProblem problem, int party, int place) {
    if (place < 0) {
      return 0;
    }
    if (problem.preferences().isPresent()) {
      RankedLists lists = problem.preferences().get();
      for (int i = 0; i < lists.length(party); i++) {
        if (lists.entry(party, i) == place) {
          return 1.0 + lists.length(party) - lists.tier(party, i);
        }
      }
      return -1;
    }
    ScoreMatrix scores = problem.scores().orElse(null);
    double score = scores == null ? 0 : scores.score(party, place);
    return Double.isNaN(score) ? -1 : score;
  }

  /** Returns whether nobody in any group is worse off. */
  public boolean harmsNobody() {
    return groups.stream().allMatch(group -> group.worse() == 0);
  }
}
