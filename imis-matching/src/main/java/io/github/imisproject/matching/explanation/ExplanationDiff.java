package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why one candidate stands above another: the difference of two scores, part by part.
 *
 * <p>Immutable and thread-safe. Values and points are those of the first candidate less those of
 * the second, so that the parts add up to the whole.
 *
 * @param value the difference of the scores, from -1 to 1
 * @param points the same in whole points of {@value Points#WHOLE}
 * @param parts one for each scorer that either explanation has, in policy order
 */
public record ExplanationDiff(double value, int points, List<Part> parts) {

  /**
   * What one scorer adds to the difference.
   *
   * @param scorer the scorer's id
   * @param value from -1 to 1
   * @param points in whole points
   * @param first what it gave the first; empty if it has no part there
   * @param second what it gave the second; empty if it has no part there
   */
  public record Part(
      String scorer,
      double value,
      int points,
      Optional<Contribution> first,
      Optional<Contribution> second) {
    /** Checks the parts. */
    public Part {
      requireNonNull(scorer, "scorer");
      requireNonNull(first, "first");
      requireNonNull(second, "second");
    }
  }

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if their points do not add up
   */
  public ExplanationDiff {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(Part::points).sum();
    if (sum != points) {
      throw new IllegalArgumentException(
          "the parts sum to " + sum + " points, must sum to " + points);
    }
  }

  private static final class Pair {
    private Optional<Contribution> first = Optional.empty();
    private Optional<Contribution> second = Optional.empty();
    private int points;
  }

  /** Returns the difference of two explanations, {@code first} less {@code second}. */
  public static ExplanationDiff of(Explanation first, Explanation second) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    Points firstPoints = Points.of(first);
    Points secondPoints = Points.of(second);
    List<Contribution> one = first.contributions();
    for (int i = 0; i < one.size(); i++) {
      Pair pair = pairs.computeIfAbsent(one.get(i).scorer(), scorer -> new Pair());
      pair.first = Optional.of(one.get(i));
      pair.points += firstPoints.parts().get(i);
    }
    List<Contribution> other = second.contributions();
    for (int i = 0; i < other.size(); i++) {
      Pair pair = pairs.computeIfAbsent(other.get(i).scorer(), scorer -> new Pair());
      pair.second = Optional.of(other.get(i));
      pair.points -= secondPoints.parts().get(i);
    }
    List<Part> parts = new ArrayList<>();
    pairs.forEach(
        (scorer, pair) ->
            parts.add(
                new Part(
                    scorer,
                    value(pair.first) - value(pair.second),
                    pair.points,
                    pair.first,
                    pair.second)));
    return new ExplanationDiff(
        first.value() - second.value(), firstPoints.total() - secondPoints.total(), parts);
  }

  private static double value(Optional<Contribution> contribution) {
    return contribution.map(Contribution::value).orElse(0.0);
  }

  /** Returns what speaks for the first, the most telling first. */
  public List<Part> forFirst() {
    return parts.stream()
        .filter(part -> part.value() > 0)
        .sorted(Comparator.comparingDouble(part -> -part.value()))
        .toList();
  }

  /** Returns what speaks for the second, the most telling first. */
  public List<Part> forSecond() {
    return parts.stream()
        .filter(part -> part.value() < 0)
        .sorted(Comparator.comparingDouble(Part::value))
        .toList();
  }

  /**
   * Returns the difference in words: which stands above the other and by how much, what speaks for
   * it, and what against it. Only what makes a point of difference is told.
   *
   * @param first what the first candidate is called
   * @param second what the second is called
   */
  public List<Reason> reasons(LocalizedText first, LocalizedText second) {
    if (points == 0) {
      return List.of(Reason.of("diff.equal").with("first", first).with("second", second));
    }
    boolean firstAbove = points > 0;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of("diff.above")
            .with("first", firstAbove ? first : second)
            .with("second", firstAbove ? second : first)
            .with("points", Math.abs(points)));
    tell(reasons, "diff.for", firstAbove ? forFirst() : forSecond());
    tell(reasons, "diff.against", firstAbove ? forSecond() : forFirst());
    return List.copyOf(reasons);
  }

  private static void tell(List<Reason> reasons, String code, List<Part> parts) {
    for (Part part : parts) {
      if (part.points() != 0) {
        reasons.add(
            Reason.of(code)
                .with("criterion", new Argument.Term("scorer." + part.scorer()))
                .with("points", Math.abs(part.points())));
      }
    }
  }
}
