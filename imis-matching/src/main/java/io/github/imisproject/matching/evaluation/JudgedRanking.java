package io.github.imisproject.matching.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * One topic's ranked items, each with its grade, and how many judged items there are of each grade.
 *
 * <p>Immutable and thread-safe. A grade is 0 or more; an item that nobody judged has {@link
 * #NOT_POOLED} or {@link #UNJUDGED} instead. An item is relevant when its grade is at least the
 * {@linkplain #relevanceLevel() relevance level}.
 */
public final class JudgedRanking {
  /** The grade of an item that is not in the judgements at all. */
  public static final int NOT_POOLED = -1;

  /** The grade of an item that was chosen to be judged but has no judgement. */
  public static final int UNJUDGED = -2;

  private final String topic;
  private final int[] grades;
  private final int[] judged;
  private final int relevanceLevel;
  private final int relevant;
  private final int relevantRetrieved;

  /**
   * Creates a judged ranking.
   *
   * @param topic the topic's name
   * @param grades the grade of each item, best rank first
   * @param judged how many judged items there are of grade 0, 1, 2, ... whether ranked or not
   * @param relevanceLevel the lowest grade that counts as relevant, 1 or more
   * @throws IllegalArgumentException if a count or grade is impossible
   */
  public JudgedRanking(String topic, int[] grades, int[] judged, int relevanceLevel) {
    this(topic, grades.length, index -> grades[index], judged, relevanceLevel);
  }

  /**
   * Creates a judged ranking from a source of grades, without an array between.
   *
   * @param topic the topic's name
   * @param retrieved how many items are ranked
   * @param gradeAt the grade of the item at an index, 0 being the best rank; asked once each
   * @param judged how many judged items there are of grade 0, 1, 2, ... whether ranked or not
   * @param relevanceLevel the lowest grade that counts as relevant, 1 or more
   * @throws IllegalArgumentException if a count or grade is impossible
   */
  public JudgedRanking(
      String topic, int retrieved, IntUnaryOperator gradeAt, int[] judged, int relevanceLevel) {
    this.topic = requireNonNull(topic, "topic");
    this.grades = new int[retrieved];
    Arrays.setAll(grades, gradeAt);
    this.judged = trimmed(judged);
    if (relevanceLevel < 1) {
      throw new IllegalArgumentException(
          "relevanceLevel is " + relevanceLevel + ", must be 1 or more");
    }
    this.relevanceLevel = relevanceLevel;
    int[] seen = new int[this.judged.length];
    for (int grade : this.grades) {
      if (grade < UNJUDGED || grade >= seen.length) {
        throw new IllegalArgumentException(
            "a ranked item has grade " + grade + ", which no judged item has");
      }
      if (grade >= 0) {
        seen[grade]++;
      }
    }
    int all = 0;
    int found = 0;
    for (int grade = 0; grade < seen.length; grade++) {
      if (seen[grade] > this.judged[grade]) {
        throw new IllegalArgumentException(
            "items of grade "
                + grade
                + ": "
                + seen[grade]
                + " are ranked but only "
                + this.judged[grade]
                + " are judged");
      }
      if (grade >= relevanceLevel) {
        all += this.judged[grade];
        found += seen[grade];
      }
    }
    this.relevant = all;
    this.relevantRetrieved = found;
  }

  private static int[] trimmed(int[] judged) {
    int length = judged.length;
    while (length > 0 && judged[length - 1] == 0) {
      length--;
    }
    for (int count : judged) {
      if (count < 0) {
        throw new IllegalArgumentException("a count of judged items is " + count);
      }
    }
    return Arrays.copyOf(judged, length);
  }

  /** Returns the topic's name. */
  public String topic() {
    return topic;
  }

  /** Returns how many items are ranked. */
  public int retrieved() {
    return grades.length;
  }

  /** Returns the grade of the item at {@code index}, 0 being the best rank. */
  public int grade(int index) {
    return grades[index];
  }

  /** Returns whether the item at {@code index} is judged relevant. */
  public boolean isRelevant(int index) {
    return grades[index] >= relevanceLevel;
  }

  /** Returns the lowest grade that counts as relevant. */
  public int relevanceLevel() {
    return relevanceLevel;
  }

  /** Returns the highest grade that any judged item has; -1 if nothing is judged. */
  public int highestGrade() {
    return judged.length - 1;
  }

  /** Returns how many judged items have this grade, ranked or not. */
  public int judged(int grade) {
    return grade >= 0 && grade < judged.length ? judged[grade] : 0;
  }

  /** Returns how many relevant items there are, ranked or not. */
  public int relevant() {
    return relevant;
  }

  /** Returns how many relevant items are ranked. */
  public int relevantRetrieved() {
    return relevantRetrieved;
  }

  /** Returns how many items are judged not relevant, ranked or not. */
  public int nonRelevant() {
    int count = 0;
    for (int grade = 0; grade < Math.min(relevanceLevel, judged.length); grade++) {
      count += judged[grade];
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JudgedRanking that
        && topic.equals(that.topic)
        && relevanceLevel == that.relevanceLevel
        && Arrays.equals(grades, that.grades)
        && Arrays.equals(judged, that.judged);
  }

  @Override
  public int hashCode() {
    return Objects.hash(topic, relevanceLevel, Arrays.hashCode(grades), Arrays.hashCode(judged));
  }

  @Override
  public String toString() {
    return "JudgedRanking["
        + topic
        + ", "
        + grades.length
        + " ranked, "
        + relevantRetrieved
        + " of "
        + relevant
        + " relevant found]";
  }
}
