package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * How much of the answer is wanted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param top how many matches at most, 1 or more
 * @param undecided how many of the candidates at most that a missing fact leaves open; 0 for none
 * @param counted whether to count what became of every candidate, which looks at all of them
 * @param lottery the seed of the lottery among equals; empty if equals are ordered by id
 * @param filters what every candidate has to satisfy to be proposed at all
 * @param <C> the type of the candidates
 */
public record TopQuery<C>(
    int top,
    int undecided,
    boolean counted,
    OptionalLong lottery,
    List<? extends CandidateFilter<C>> filters) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public TopQuery {
    if (top < 1) {
      throw new IllegalArgumentException("top is " + top + ", must be 1 or more");
    }
    if (undecided < 0) {
      throw new IllegalArgumentException("undecided is " + undecided + ", must be 0 or more");
    }
    requireNonNull(lottery, "lottery");
    filters = List.copyOf(filters);
  }

  /** Returns the question for the best {@code top} matches and nothing else. */
  public static <C> TopQuery<C> best(int top) {
    return new TopQuery<>(top, 0, false, OptionalLong.empty(), List.of());
  }

  /** Returns this question with so many undecided candidates. */
  public TopQuery<C> undecided(int number) {
    return new TopQuery<>(top, number, counted, lottery, filters);
  }

  /** Returns this question with a count of what became of every candidate. */
  public TopQuery<C> withCounts() {
    return new TopQuery<>(top, undecided, true, lottery, filters);
  }

  /** Returns this question with lots drawn among equals. */
  public TopQuery<C> lottery(long seed) {
    return new TopQuery<>(top, undecided, counted, OptionalLong.of(seed), filters);
  }

  /** Returns this question about those candidates only that satisfy all of {@code some}. */
  public TopQuery<C> filters(List<? extends CandidateFilter<C>> some) {
    return new TopQuery<>(top, undecided, counted, lottery, some);
  }
}
