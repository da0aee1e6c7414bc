package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.person.Household;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question: who seeks, for what, on which day, and how many answers.
 *
 * <p>Immutable and thread-safe. There is no clock in this library: the day is part of the question,
 * and the same question has the same answer for ever.
 *
 * @param seeker who seeks: a person, or an offer that looks for people
 * @param household the person's household, if there is one on record
 * @param purposes what for; candidates for other purposes are not proposed
 * @param asOf the day the question is asked for
 * @param top how many matches to return at most, 1 or more
 * @param seed the only source of randomness, used where the policy draws lots
 * @param <P> the type of the seeker
 */
public record MatchRequest<P>(
    P seeker,
    Optional<Household> household,
    Set<Purpose> purposes,
    LocalDate asOf,
    int top,
    long seed) {
  /** How many matches are returned unless another number is asked for. */
  public static final int DEFAULT_TOP = 10;

  private static final Set<Purpose> MATCHING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Purpose.MATCH_JOBS,
              Purpose.MATCH_HOUSING,
              Purpose.MATCH_SERVICES,
              Purpose.MATCH_PEOPLE));

  /**
   * Copies the purposes.
   *
   * @throws IllegalArgumentException if {@code top} is less than 1, or there is no purpose
   */
  public MatchRequest {
    requireNonNull(seeker, "seeker");
    requireNonNull(household, "household");
    requireNonNull(asOf, "asOf");
    if (top < 1) {
      throw new IllegalArgumentException("top is " + top + ", must be 1 or more");
    }
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException(
          "purposes is empty; name at least one, or use the default");
    }
    purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
  }

  /** Returns a question for the best {@value #DEFAULT_TOP}, for every purpose of matching. */
  public static <P> MatchRequest<P> of(P seeker, LocalDate asOf) {
    return new MatchRequest<>(seeker, Optional.empty(), MATCHING, asOf, DEFAULT_TOP, 0);
  }

  /** Returns this question with another number of answers. */
  public MatchRequest<P> top(int number) {
    return new MatchRequest<>(seeker, household, purposes, asOf, number, seed);
  }

  /** Returns this question with another seed. */
  public MatchRequest<P> seed(long number) {
    return new MatchRequest<>(seeker, household, purposes, asOf, top, number);
  }

  /** Returns this question for these purposes only. */
  public MatchRequest<P> purposes(Set<Purpose> some) {
    return new MatchRequest<>(seeker, household, some, asOf, top, seed);
  }

  /** Returns this question with the seeker's household. */
  public MatchRequest<P> household(Household some) {
    return new MatchRequest<>(seeker, Optional.of(some), purposes, asOf, top, seed);
  }

  /** Returns this question for another seeker, without a household. */
  public <Q> MatchRequest<Q> seeker(Q other) {
    return new MatchRequest<>(other, Optional.empty(), purposes, asOf, top, seed);
  }

  /** Returns the day, the number and the purposes; never anything about the seeker. */
  @Override
  public String toString() {
    return "MatchRequest[" + asOf + ", top " + top + ", " + purposes + "]";
  }
}
