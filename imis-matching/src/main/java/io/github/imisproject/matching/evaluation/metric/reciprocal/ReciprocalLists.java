package io.github.imisproject.matching.evaluation.metric.reciprocal;

import io.github.imisproject.matching.evaluation.metric.fairness.Attention;
import java.util.List;

/**
 * The lists of two sides that see each other, and how much each likes the other.
 *
 * <p>Immutable and thread-safe. A pair meets if each reads the other's name and likes it; reading
 * falls with the rank by 1/log2(rank+1), and an item not listed is not read.
 *
 * @param leftLikes for each person on the left, the chance of liking each on the right, 0 to 1
 * @param rightLikes for each person on the right, the chance of liking each on the left, 0 to 1
 * @param leftLists for each person on the left, the right side's indices, best rank first
 * @param rightLists for each person on the right, the left side's indices, best rank first
 * @see "Y. Tomita, T. Yokoyama, Fair Reciprocal Recommendation in Matching Markets, RecSys 2024"
 */
public record ReciprocalLists(
    List<List<Double>> leftLikes,
    List<List<Double>> rightLikes,
    List<List<Integer>> leftLists,
    List<List<Integer>> rightLists) {
  /**
   * Copies and checks the sizes.
   *
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public ReciprocalLists {
    leftLikes = leftLikes.stream().map(List::copyOf).toList();
    rightLikes = rightLikes.stream().map(List::copyOf).toList();
    leftLists = leftLists.stream().map(List::copyOf).toList();
    rightLists = rightLists.stream().map(List::copyOf).toList();
    int left = leftLikes.size();
    int right = rightLikes.size();
    if (leftLists.size() != left
        || rightLists.size() != right
        || leftLikes.stream().anyMatch(row -> row.size() != right)
        || rightLikes.stream().anyMatch(row -> row.size() != left)) {
      throw new IllegalArgumentException(
          "there are "
              + left
              + " people on the left and "
              + right
              + " on the right; every row needs one entry for each person of the other side");
    }
  }

  /** Returns the number of pairs expected to meet. */
  public double expectedMatches() {
    double sum = 0;
    for (int i = 0; i < leftLikes.size(); i++) {
      sum += matches(i, i);
    }
    return sum;
  }

  /**
   * Returns how many people on the left would expect more matches if they stood where some other
   * person of their side stands in the right side's lists, their own list unchanged.
   */
  public int enviousLeft() {
    int envious = 0;
    for (int i = 0; i < leftLikes.size(); i++) {
      double own = matches(i, i);
      boolean envies = false;
      for (int other = 0; other < leftLikes.size(); other++) {
        envies |= matches(i, other) > own + 1e-12;
      }
      envious += envies ? 1 : 0;
    }
    return envious;
  }

  /** Returns how many people on the right envy in the same sense. */
  public int enviousRight() {
    return new ReciprocalLists(rightLikes, leftLikes, rightLists, leftLists).enviousLeft();
  }

  /** What {@code person} would meet, standing in the other side's lists where {@code place} is. */
  private double matches(int person, int place) {
    double sum = 0;
    for (int j = 0; j < rightLikes.size(); j++) {
      sum +=
          read(leftLists.get(person), j)
              * leftLikes.get(person).get(j)
              * read(rightLists.get(j), place)
              * rightLikes.get(j).get(person);
    }
    return sum;
  }

  private static double read(List<Integer> list, int whom) {
    int index = list.indexOf(whom);
    return index < 0 ? 0 : Attention.LOGARITHMIC.at(index);
  }
}
