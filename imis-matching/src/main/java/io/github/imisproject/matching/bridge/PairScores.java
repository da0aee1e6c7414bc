package io.github.imisproject.matching.bridge;

import java.util.Arrays;

/**
 * Who gets along with whom, in numbers.
 *
 * @param joint the joint score of each pair, the same both ways; less than 0 where a pair is not
 *     allowed
 * @param newcomer on which side each person stands
 * @param limits what every group has to keep
 */
record PairScores(double[][] joint, boolean[] newcomer, GroupLimits limits) {
  int size() {
    return newcomer.length;
  }

  boolean allowed(int one, int other) {
    return joint[one][other] >= 0;
  }

  /** Returns whether some people, all of whom get along, may be a group. */
  boolean complete(int people, int newcomers) {
    return people >= limits.smallest()
        && people <= limits.largest()
        && newcomers >= limits.ofEachSide()
        && people - newcomers >= limits.ofEachSide();
  }

  /** Returns the value of a group whose pairs have this sum. */
  static double value(double pairs, int people) {
    return 2 * pairs / (people - 1);
  }

  /** Returns a value that no grouping exceeds: everybody with those they get along with best. */
  double bound() {
    double sum = 0;
    int others = limits.smallest() - 1;
    for (double[] row : joint) {
      double[] sorted = row.clone();
      Arrays.sort(sorted);
      double best = 0;
      int count = 0;
      for (int at = sorted.length - 1; at >= 0 && count < others && sorted[at] >= 0; at--) {
        best += sorted[at];
        count++;
      }
      sum += count == others ? best / others : 0;
    }
    return sum;
  }
}
