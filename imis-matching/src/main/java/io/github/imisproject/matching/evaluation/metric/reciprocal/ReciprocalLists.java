package io.github.imisproject.matching.evaluation.metric.reciprocal;

import io.github.imisproject.matching.evaluation.metric.fairness.Attention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

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
   * @throws IllegalArgumentException if the sizes do not fit or a list names who is not there, or
   *     one twice
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
    if (!named(leftLists, right) || !named(rightLists, left)) {
      throw new IllegalArgumentException(
          "a list names somebody twice, or who is not there; name each of the other side once at"
              + " most, by numbers from 0");
    }
  }

  private static boolean named(List<List<Integer>> lists, int others) {
    return lists.stream()
        .allMatch(
            list ->
                list.stream().allMatch(i -> i >= 0 && i < others)
                    && list.stream().distinct().count() == list.size());
  }

  /** Returns the number of pairs expected to meet. */
  public double expectedMatches() {
    return matchesOfLeft().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Returns how many matches each person on the left can expect. */
  public List<Double> matchesOfLeft() {
    double[][] place = readings(rightLists, leftLikes.size());
    return IntStream.range(0, leftLikes.size()).mapToObj(i -> sum(worth(i), place, i)).toList();
  }

  /**
   * Returns how many people on the left would expect more matches if they stood where some other
   * person of their side stands in the right side's lists, their own list unchanged.
   */
  public int enviousLeft() {
    return Collections.frequency(enviesOfLeft(), true);
  }

  /** Returns how many people on the right envy in the same sense. */
  public int enviousRight() {
    return swapped().enviousLeft();
  }

  /**
   * Returns for each person on the left whether they envy, see {@link #enviousLeft}. Takes time of
   * left x left x right.
   */
  public List<Boolean> enviesOfLeft() {
    double[][] place = readings(rightLists, leftLikes.size());
    List<Boolean> envies = new ArrayList<>();
    for (int i = 0; i < leftLikes.size(); i++) {
      double[] worth = worth(i);
      double own = sum(worth, place, i);
      boolean any = false;
      for (int other = 0; other < leftLikes.size() && !any; other++) {
        any = sum(worth, place, other) > own + 1e-12;
      }
      envies.add(any);
    }
    return envies;
  }

  /** Returns the same lists with the sides changed. */
  public ReciprocalLists swapped() {
    return new ReciprocalLists(rightLikes, leftLikes, rightLists, leftLists);
  }

  /** For each on the right: the chance that this person reads of them and both like each other. */
  private double[] worth(int person) {
    double[] worth = new double[rightLikes.size()];
    List<Integer> list = leftLists.get(person);
    for (int rank = 0; rank < list.size(); rank++) {
      int j = list.get(rank);
      worth[j] =
          Attention.LOGARITHMIC.at(rank)
              * leftLikes.get(person).get(j)
              * rightLikes.get(j).get(person);
    }
    return worth;
  }

  private static double sum(double[] worth, double[][] place, int at) {
    double sum = 0;
    for (int j = 0; j < worth.length; j++) {
      sum += worth[j] * place[j][at];
    }
    return sum;
  }

  /** How far each list is read at each of those it may name; 0 for those it does not. */
  private static double[][] readings(List<List<Integer>> lists, int named) {
    double[][] readings = new double[lists.size()][named];
    for (int j = 0; j < readings.length; j++) {
      for (int rank = 0; rank < lists.get(j).size(); rank++) {
        readings[j][lists.get(j).get(rank)] = Attention.LOGARITHMIC.at(rank);
      }
    }
    return readings;
  }
}
