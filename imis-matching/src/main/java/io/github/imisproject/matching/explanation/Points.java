package io.github.imisproject.matching.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A score in whole points of 1000, split so that the parts a reader sees add up to the total the
 * reader sees.
 *
 * <p>Rounding each part by itself would not do: three parts of 0.3334 would read 333 + 333 + 333 =
 * 1000. Here the parts are rounded down and the points left over go to the largest remainders.
 *
 * <p>Immutable and thread-safe.
 *
 * @param total the total, from 0 to 1000
 * @param parts the parts, in policy order; their sum is the total
 * @see "M. L. Balinski and H. P. Young, Fair Representation (1982), on Hamilton's method"
 */
public record Points(int total, List<Integer> parts) {
  /** How many points a perfect score has. */
  public static final int WHOLE = 1000;

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if they do not add up to the total
   */
  public Points {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    if (sum != total) {
      throw new IllegalArgumentException("the parts sum to " + sum + ", must sum to " + total);
    }
  }

  /** Returns the points of an explanation, one part for each contribution. */
  public static Points of(Explanation explanation) {
    List<Contribution> contributions = explanation.contributions();
    int total = (int) Math.round(explanation.value() * WHOLE);
    int[] parts = new int[contributions.size()];
    List<Integer> byRemainder = new ArrayList<>();
    int left = total;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (int) Math.floor(contributions.get(i).value() * WHOLE);
      left -= parts[i];
      byRemainder.add(i);
    }
    byRemainder.sort(
        Comparator.<Integer>comparingDouble(
                i ->
                    Math.floor(contributions.get(i).value() * WHOLE)
                        - contributions.get(i).value() * WHOLE)
            .thenComparing(i -> i));
    for (int i = 0; left > 0; i++, left--) {
      parts[byRemainder.get(i % parts.length)]++;
    }
    // Rounding errors of the binary sum may leave one point too many, at most.
    for (int i = parts.length - 1; left < 0; i--) {
      int at = byRemainder.get(Math.floorMod(i, parts.length));
      if (parts[at] > 0) {
        parts[at]--;
        left++;
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int part : parts) {
      list.add(part);
    }
    return new Points(total, list);
  }

  /** Returns points as a decimal fraction with three places, such as {@code 0.250}. */
  public static String decimal(int points) {
    String digits = Integer.toString(Math.abs(points) + WHOLE);
    return (points < 0 ? "-" : "")
        + (Integer.parseInt(digits.substring(0, digits.length() - 3)) - 1)
        + "."
        + digits.substring(digits.length() - 3);
  }
}
