package io.github.imisproject.matching.explanation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that would have to be different.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what to say about it
 * @param field what would change, such as {@code languages} or {@code offer.capacity}
 * @param actor who can bring it about
 * @param effort how much it takes, 0 or more, in steps: one CEFR level, one document or one month
 *     of waiting each count 1. A rough scale that only orders alternatives.
 */
public record Change(Reason reason, String field, Actor actor, double effort) {

  /** Who can bring a change about, the nearest first. */
  public enum Actor {
    /** The person who seeks. */
    SEEKER,
    /** Nobody needs to do anything but wait. */
    TIME,
    /** Whoever makes the offer. */
    PROVIDER,
    /** An authority decides. */
    AUTHORITY,
    /** It cannot be changed, such as a birth year; it is named so that the answer is honest. */
    NOBODY
  }

  private static final Comparator<List<Change>> SMALLEST_FIRST =
      Comparator.<List<Change>>comparingInt(Change::farthest)
          .thenComparingInt(List::size)
          .thenComparingDouble(Change::effort)
          .thenComparing(
              changes -> changes.stream().map(c -> c.reason().code()).toList().toString());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code effort} is negative or not finite
   */
  public Change {
    requireNonNull(reason, "reason");
    requireNonNull(field, "field");
    requireNonNull(actor, "actor");
    if (!(effort >= 0) || Double.isInfinite(effort)) {
      throw new IllegalArgumentException("effort is " + effort + ", must be 0 or more, and finite");
    }
  }

  /**
   * Returns the smallest of several alternatives, each of which is a set of changes that would do
   * together.
   *
   * <p>Smaller is: nobody farther away than the person herself has to act; then fewer changes; then
   * less effort. Alternatives that nobody can bring about come last.
   *
   * @return the smallest, or empty if there is no alternative
   */
  public static Optional<List<Change>> smallest(Collection<List<Change>> alternatives) {
    return alternatives.stream().min(SMALLEST_FIRST).map(List::copyOf);
  }

  /** Returns the changes of all sets, each once, in their order. */
  public static List<Change> together(Collection<List<Change>> sets) {
    Set<Change> all = new LinkedHashSet<>();
    sets.forEach(all::addAll);
    return List.copyOf(new ArrayList<>(all));
  }

  private static int farthest(List<Change> changes) {
    return changes.stream().mapToInt(c -> c.actor().ordinal()).max().orElse(0);
  }

  private static double effort(List<Change> changes) {
    double sum = 0;
    for (Change change : changes) {
      sum += change.effort();
    }
    return sum;
  }
}
