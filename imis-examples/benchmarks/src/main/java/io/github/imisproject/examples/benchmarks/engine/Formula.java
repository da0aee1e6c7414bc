package io.github.imisproject.examples.benchmarks.engine;

/** The score everybody computes: a weighted sum of parts from 0 to 1. */
final class Formula {
  static final double SKILLS = 0.5;
  static final double DISTANCE = 0.2;
  static final double NEED = 0.15;
  static final double SUM = SKILLS + DISTANCE + NEED;

  private Formula() {}

  /**
   * The part of each town: 1 at home, half of it after each half-distance; 0 if home is unknown.
   */
  static double[] distances(Seeker seeker) {
    double[] parts = new double[Workload.TOWNS];
    for (int town = 0; seeker.town() >= 0 && town < parts.length; town++) {
      parts[town] =
          StrictMath.pow(0.5, Domain.kilometres(seeker.town(), town) / Domain.HALF_KILOMETRES);
    }
    return parts;
  }

  /** The part of each category: 1 if it is asked for, one half if only its field is. */
  static double[] needs(Seeker seeker) {
    double[] parts = new double[Workload.CATEGORIES];
    for (int category = 0; category < parts.length; category++) {
      for (int need : seeker.needs()) {
        boolean sameField = Domain.field(need).equals(Domain.field(category));
        parts[category] = Math.max(parts[category], need == category ? 1 : sameField ? 0.5 : 0);
      }
    }
    return parts;
  }
}
