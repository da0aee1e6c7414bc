package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What each grade is worth for one topic, and the order in which an ideal ranking would show them.
 */
final class Gains {
  private record Level(int grade, double gain, int judged) {}

  private final Map<Integer, Double> changed;
  private final List<Level> bestFirst;
  private int level;
  private int shownAtLevel;

  Gains(JudgedRanking topic, Map<Integer, Double> changed) {
    this.changed = changed;
    List<Level> levels = new ArrayList<>();
    for (int grade = 0; grade <= topic.highestGrade(); grade++) {
      levels.add(new Level(grade, gain(grade), topic.judged(grade)));
    }
    levels.sort(Comparator.comparingDouble(Level::gain).reversed());
    bestFirst = levels;
  }

  /** What an item of this grade is worth; an unjudged one nothing. */
  double gain(int grade) {
    return grade < 0 ? 0 : changed.getOrDefault(grade, (double) grade);
  }

  /** The gain of the next item of the ideal ranking; 0 once nothing of worth is left. */
  double nextIdeal() {
    while (level < bestFirst.size() && shownAtLevel >= bestFirst.get(level).judged()) {
      level++;
      shownAtLevel = 0;
    }
    if (level >= bestFirst.size() || bestFirst.get(level).gain() <= 0) {
      return 0;
    }
    shownAtLevel++;
    return bestFirst.get(level).gain();
  }
}
