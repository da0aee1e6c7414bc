package io.github.imisproject.matching.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best grouping of a few people: for every set of people, whether its first is in no group or
 * in which.
 *
 * <p>Costs the number of sets times the number of groups with the same first person; used up to
 * {@value #MOST} people. Used once, by one thread.
 */
final class ExactGroups {
  static final int MOST = 14;

  private final PairScores scores;
  private final List<List<Candidate>> byFirst = new ArrayList<>();

  private record Candidate(int people, double value) {}

  ExactGroups(PairScores scores) {
    this.scores = scores;
    for (int first = 0; first < scores.size(); first++) {
      List<Candidate> found = new ArrayList<>();
      grow(new int[] {first}, 0, scores.newcomer()[first] ? 1 : 0, found);
      byFirst.add(found);
    }
  }

  private void grow(int[] people, double pairs, int newcomers, List<Candidate> found) {
    if (scores.complete(people.length, newcomers)) {
      int mask = Arrays.stream(people).map(p -> 1 << p).sum();
      found.add(new Candidate(mask, PairScores.value(pairs, people.length)));
    }
    if (people.length == scores.limits().largest()) {
      return;
    }
    for (int next = people[people.length - 1] + 1; next < scores.size(); next++) {
      double more = 0;
      boolean allowed = true;
      for (int other : people) {
        allowed &= scores.allowed(next, other);
        more += scores.joint()[next][other];
      }
      if (allowed) {
        int[] larger = Arrays.copyOf(people, people.length + 1);
        larger[people.length] = next;
        grow(larger, pairs + more, newcomers + (scores.newcomer()[next] ? 1 : 0), found);
      }
    }
  }

  /** Returns the group of each person, numbered from 0; -1 for none. */
  int[] solve() {
    int sets = 1 << scores.size();
    double[] best = new double[sets];
    int[] chosen = new int[sets];
    for (int set = 1; set < sets; set++) {
      int first = Integer.numberOfTrailingZeros(set);
      best[set] = best[set & set - 1];
      for (Candidate group : byFirst.get(first)) {
        if ((group.people() & set) == group.people()) {
          double value = group.value() + best[set & ~group.people()];
          if (value > best[set]) {
            best[set] = value;
            chosen[set] = group.people();
          }
        }
      }
    }
    int[] groups = new int[scores.size()];
    Arrays.fill(groups, -1);
    int number = 0;
    int set = sets - 1;
    while (set != 0) {
      int group = chosen[set];
      for (int person = 0; person < groups.length; person++) {
        if ((group >> person & 1) == 1) {
          groups[person] = number;
        }
      }
      number += group == 0 ? 0 : 1;
      set = group == 0 ? set & set - 1 : set & ~group;
    }
    return groups;
  }
}
