package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An explanation in one reader's language, ready to be shown.
 *
 * <p>Immutable and thread-safe. Made by {@link Explainer#explain}.
 *
 * @param points the score in whole points of {@value Points#WHOLE}
 * @param allPoints the points of every part that has a say, the greatest first; they add up to
 *     {@code points}, also where only some parts are told
 * @param parts the parts that are told, the greatest first
 */
public record ExplainedScore(int points, List<Integer> allPoints, List<Part> parts) {

  /**
   * One part.
   *
   * @param scorer the scorer's id
   * @param name its name in the reader's language
   * @param points its points
   * @param basis what it rests on
   * @param sentences one sentence for each reason told
   */
  public record Part(String scorer, String name, int points, Basis basis, List<String> sentences) {
    /** Copies the list. */
    public Part {
      requireNonNull(scorer, "scorer");
      requireNonNull(name, "name");
      requireNonNull(basis, "basis");
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the points do not add up
   */
  public ExplainedScore {
    allPoints = List.copyOf(allPoints);
    parts = List.copyOf(parts);
    int sum = allPoints.stream().mapToInt(Integer::intValue).sum();
    if (sum != points) {
      throw new IllegalArgumentException(
          "the parts sum to " + sum + " points, must sum to " + points);
    }
  }
}
