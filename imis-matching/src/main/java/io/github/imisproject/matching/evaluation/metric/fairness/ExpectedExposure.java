package io.github.imisproject.matching.evaluation.metric.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How evenly a strategy that may draw lots exposes equally relevant items over its lists.
 *
 * <p>Immutable and thread-safe. A list may leave items out; they get no exposure in it.
 *
 * @param disparity EE-D, the squared length of the exposure: 0 would expose nothing
 * @param relevance EE-R, how far exposure goes where relevance is
 * @param loss EE-L, the squared distance from the ideal exposure; 0 is ideal
 * @see "F. Diaz et al., Evaluating Stochastic Rankings with Expected Exposure, CIKM 2020"
 */
public record ExpectedExposure(double disparity, double relevance, double loss) {
  /** How likely a reader goes on to the next item. */
  public static final double PATIENCE = 0.5;

  /**
   * Measures the lists drawn for one request. The ideal gives all items of one grade the same
   * exposure, and items of higher grades the better ranks.
   *
   * @param lists the drawn lists of item names, at least one, no item twice in one
   * @param grades the grade of every item, 0 or more
   * @throws IllegalArgumentException if there is no list, or an item is unknown or listed twice
   */
  public static ExpectedExposure of(List<List<String>> lists, Map<String, Integer> grades) {
    if (lists.isEmpty()) {
      throw new IllegalArgumentException("lists is empty; give at least one drawn list");
    }
    SortedMap<String, Double> exposure = new TreeMap<>();
    grades.keySet().forEach(item -> exposure.put(item, 0.0));
    for (List<String> list : lists) {
      if (new HashSet<>(list).size() != list.size()) {
        throw new IllegalArgumentException("a list names an item twice; name each once");
      }
      for (int i = 0; i < list.size(); i++) {
        if (!grades.containsKey(list.get(i))) {
          throw new IllegalArgumentException(
              "item '" + list.get(i) + "' has no grade; give every item one");
        }
        exposure.merge(list.get(i), StrictMath.pow(PATIENCE, i) / lists.size(), Double::sum);
      }
    }
    Map<String, Double> ideal = ideal(grades);
    double disparity = 0;
    double relevance = 0;
    double loss = 0;
    for (var entry : exposure.entrySet()) {
      double own = entry.getValue();
      double target = ideal.getOrDefault(entry.getKey(), 0.0);
      disparity += own * own;
      relevance += own * target;
      loss += (own - target) * (own - target);
    }
    return new ExpectedExposure(disparity, relevance, loss);
  }

  private static Map<String, Double> ideal(Map<String, Integer> grades) {
    List<Integer> levels = new ArrayList<>(new HashSet<>(grades.values()));
    levels.sort(Comparator.reverseOrder());
    Map<String, Double> ideal = new TreeMap<>();
    int rank = 0;
    for (int level : levels) {
      int size = Collections.frequency(new ArrayList<>(grades.values()), level);
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += StrictMath.pow(PATIENCE, rank++);
      }
      double share = sum / size;
      grades.forEach(
          (item, grade) -> {
            if (grade == level) {
              ideal.put(item, share);
            }
          });
    }
    return ideal;
  }
}
