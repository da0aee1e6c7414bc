package io.github.imisproject.matching.gap;

/**
 * What a person says it takes to change a field of the profile; a field that is not declared
 * changeable has no cost.
 *
 * <p>Immutable and thread-safe. The scale is that of {@link
 * io.github.imisproject.matching.explanation.Change#effort()}: one CEFR level, one document or one
 * month of waiting count 1.
 *
 * @param perLanguageLevel one level of a language
 * @param perSkill one skill
 * @param perDocument one document
 * @param perTenKilometres ten kilometres more to travel
 */
public record ChangeCosts(
    double perLanguageLevel, double perSkill, double perDocument, double perTenKilometres) {
  /** Leaves a field as it is. */
  public static final double NEVER = Double.POSITIVE_INFINITY;

  /** The usual costs. */
  public static final ChangeCosts USUAL = new ChangeCosts(1, 2, 1, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a cost is negative or not a number
   */
  public ChangeCosts {
    check("perLanguageLevel", perLanguageLevel);
    check("perSkill", perSkill);
    check("perDocument", perDocument);
    check("perTenKilometres", perTenKilometres);
  }

  private static void check(String name, double cost) {
    if (!(cost >= 0)) {
      throw new IllegalArgumentException(
          name + " is " + cost + ", must be 0 or more; NEVER leaves a field as it is");
    }
  }
}
