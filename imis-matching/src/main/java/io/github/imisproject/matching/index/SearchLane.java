package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/**
 * One view of the seeker, and the candidates it may be compared with.
 *
 * @param seeker what may be seen
 * @param serves whether a candidate belongs to this lane. For offers it is asked about a specimen
 *     that has kind and category only, once for each purpose of consent
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
public record SearchLane<S, C>(S seeker, Predicate<C> serves) {
  /** Checks the parts. */
  public SearchLane {
    requireNonNull(seeker, "seeker");
    requireNonNull(serves, "serves");
  }

  /** Returns a lane for all candidates. */
  public static <S, C> SearchLane<S, C> all(S seeker) {
    return new SearchLane<>(seeker, candidate -> true);
  }
}
