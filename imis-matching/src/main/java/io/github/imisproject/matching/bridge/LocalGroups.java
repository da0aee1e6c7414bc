package io.github.imisproject.matching.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A good grouping of many people: groups are begun where there is least choice, then people move,
 * join and change places as long as that gains anything.
 *
 * <p>The same result in every run. A round costs the square of the number of people times the size
 * of a group. Used once, by one thread.
 */
final class LocalGroups {
  private static final double GAIN = 1e-9;
  private static final int ROUNDS = 100;

  private final PairScores scores;
  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();

  LocalGroups(PairScores scores) {
    this.scores = scores;
    groupOf = new int[scores.size()];
    Arrays.fill(groupOf, -1);
  }

  /** Returns the group of each person, numbered from 0; -1 for none. */
  int[] solve() {
    boolean better = true;
    for (int round = 0; round < ROUNDS && better; round++) {
      better = begin() | join() | move() | change();
    }
    return groupOf.clone();
  }

  /** Begins groups of the smallest size around those with the fewest possible companions. */
  private boolean begin() {
    boolean changed = false;
    List<Integer> free = new ArrayList<>();
    for (int person = 0; person < groupOf.length; person++) {
      if (groupOf[person] < 0) {
        free.add(person);
      }
    }
    int[] choice = new int[groupOf.length];
    for (int person : free) {
      for (int other : free) {
        choice[person] += other != person && scores.allowed(person, other) ? 1 : 0;
      }
    }
    free.sort((a, b) -> choice[a] != choice[b] ? choice[a] - choice[b] : a - b);
    for (int person : free) {
      if (groupOf[person] < 0) {
        changed |= beginAround(person, free);
      }
    }
    return changed;
  }

  private boolean beginAround(int first, List<Integer> free) {
    List<Integer> members = new ArrayList<>(List.of(first));
    while (!complete(members) && members.size() < scores.limits().largest()) {
      int best = -1;
      double most = -1;
      for (int person : free) {
        double gain = gain(members, person);
        if (groupOf[person] < 0
            && !members.contains(person)
            && gain > most
            && helps(members, person)) {
          most = gain;
          best = person;
        }
      }
      if (best < 0) {
        return false;
      }
      members.add(best);
    }
    if (!complete(members)) {
      return false;
    }
    members.forEach(person -> groupOf[person] = groups.size());
    groups.add(members);
    return true;
  }

  /** Whether there is room left for the side that is short once this person is in. */
  private boolean helps(List<Integer> members, int person) {
    int people = members.size() + 1;
    int newcomers = newcomers(members) + (scores.newcomer()[person] ? 1 : 0);
    int lacking =
        Math.max(0, scores.limits().ofEachSide() - newcomers)
            + Math.max(0, scores.limits().ofEachSide() - (people - newcomers));
    return people + lacking
        <= Math.max(scores.limits().smallest(), 2 * scores.limits().ofEachSide());
  }

  private boolean join() {
    boolean changed = false;
    for (int person = 0; person < groupOf.length; person++) {
      if (groupOf[person] >= 0) {
        continue;
      }
      int best = -1;
      double most = GAIN;
      for (int group = 0; group < groups.size(); group++) {
        double gain = with(groups.get(group), person) - value(groups.get(group));
        if (gain > most) {
          most = gain;
          best = group;
        }
      }
      if (best >= 0) {
        groups.get(best).add(person);
        groupOf[person] = best;
        changed = true;
      }
    }
    return changed;
  }

  private boolean move() {
    boolean changed = false;
    for (int person = 0; person < groupOf.length; person++) {
      int from = groupOf[person];
      if (from < 0) {
        continue;
      }
      List<Integer> rest = without(groups.get(from), person);
      if (!complete(rest)) {
        continue;
      }
      double loss = value(groups.get(from)) - value(rest);
      int best = -1;
      double most = loss + GAIN;
      for (int to = 0; to < groups.size(); to++) {
        double gain = to == from ? -1 : with(groups.get(to), person) - value(groups.get(to));
        if (gain > most) {
          most = gain;
          best = to;
        }
      }
      if (best >= 0) {
        groups.set(from, rest);
        groups.get(best).add(person);
        groupOf[person] = best;
        changed = true;
      }
    }
    return changed;
  }

  private boolean change() {
    boolean changed = false;
    for (int one = 0; one < groupOf.length; one++) {
      for (int other = 0; other < groupOf.length; other++) {
        if (groupOf[one] >= 0 && groupOf[other] != groupOf[one]) {
          changed |= change(one, other);
        }
      }
    }
    return changed;
  }

  /** Puts each in the other's place; the other may have none. */
  private boolean change(int one, int other) {
    int here = groupOf[one];
    int there = groupOf[other];
    List<Integer> mine = without(groups.get(here), one);
    double before = value(groups.get(here)) + (there < 0 ? 0 : value(groups.get(there)));
    double after = with(mine, other);
    if (after < 0) {
      return false;
    }
    List<Integer> theirs = there < 0 ? List.of() : without(groups.get(there), other);
    if (there >= 0) {
      double second = with(theirs, one);
      if (second < 0) {
        return false;
      }
      after += second;
    }
    if (after <= before + GAIN) {
      return false;
    }
    mine.add(other);
    groups.set(here, mine);
    groupOf[other] = here;
    groupOf[one] = there;
    if (there >= 0) {
      theirs.add(one);
      groups.set(there, theirs);
    }
    return true;
  }

  private static List<Integer> without(List<Integer> members, int person) {
    List<Integer> rest = new ArrayList<>(members);
    rest.removeAll(Collections.singleton(person));
    return rest;
  }

  private int newcomers(List<Integer> members) {
    int count = 0;
    for (int member : members) {
      count += scores.newcomer()[member] ? 1 : 0;
    }
    return count;
  }

  private boolean complete(List<Integer> members) {
    return scores.complete(members.size(), newcomers(members));
  }

  /** Returns what a person adds to the sum of pairs; less than 0 if a pair is not allowed. */
  private double gain(List<Integer> members, int person) {
    double sum = 0;
    for (int member : members) {
      if (!scores.allowed(member, person)) {
        return -1;
      }
      sum += scores.joint()[member][person];
    }
    return sum;
  }

  /** Returns the value with one more; less than 0 if that is not allowed. */
  private double with(List<Integer> members, int person) {
    double gain = gain(members, person);
    int newcomers = newcomers(members) + (scores.newcomer()[person] ? 1 : 0);
    return gain < 0 || !scores.complete(members.size() + 1, newcomers)
        ? -1
        : PairScores.value(pairs(members) + gain, members.size() + 1);
  }

  private double value(List<Integer> members) {
    return PairScores.value(pairs(members), members.size());
  }

  private double pairs(List<Integer> members) {
    double sum = 0;
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += scores.joint()[members.get(i)][members.get(j)];
      }
    }
    return sum;
  }
}
