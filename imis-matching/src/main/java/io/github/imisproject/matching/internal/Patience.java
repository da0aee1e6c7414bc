package io.github.imisproject.matching.internal;

import io.github.imisproject.core.person.Need;

/** What is left of a need that is less than critical. */
public final class Patience {
  private Patience() {}

  /**
   * Returns what a need counts beside a critical one, from 0 to 1. A need of unknown urgency counts
   * as one of medium urgency.
   *
   * @param perDegree what is left for each degree, from 0 to 1
   */
  public static double left(Need need, double perDegree) {
    Need.Urgency urgency = need.urgency().orElse(Need.Urgency.MEDIUM);
    return StrictMath.pow(perDegree, Need.Urgency.CRITICAL.ordinal() - urgency.ordinal());
  }
}
