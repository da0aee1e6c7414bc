package io.github.imisproject.matching.bridge;

/**
 * What every group has to keep.
 *
 * @param smallest the fewest people in a group, 2 or more
 * @param largest the most, not less than {@code smallest} and at most 10
 * @param ofEachSide how many newcomers and how many locals there are in a group at least, 0 or more
 */
public record GroupLimits(int smallest, int largest, int ofEachSide) {
  /** Three to six people, of each side one at least. */
  public static final GroupLimits USUAL = new GroupLimits(3, 6, 1);

  private static final int MOST = 10;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if no group can keep them
   */
  public GroupLimits {
    if (smallest < 2 || largest < smallest || largest > MOST) {
      throw new IllegalArgumentException(
          "groups of " + smallest + " to " + largest + " people; choose from 2 to " + MOST);
    }
    if (ofEachSide < 0 || 2 * ofEachSide > largest) {
      throw new IllegalArgumentException(
          "ofEachSide is "
              + ofEachSide
              + ", must be from 0 to half of the largest group, "
              + largest / 2);
    }
  }
}
