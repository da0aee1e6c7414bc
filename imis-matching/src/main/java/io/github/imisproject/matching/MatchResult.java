package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The answer to a {@link MatchRequest}: a total order, and an account of every candidate.
 *
 * <p>Immutable and thread-safe if the candidates are.
 *
 * @param <C> the type of the candidates
 */
public final class MatchResult<C> {
  private final List<Match<C>> matches;
  private final List<Undecided<C>> undecided;
  private final List<Exclusion<C>> exclusions;
  private final Accounting accounting;
  private final Provenance provenance;

  MatchResult(
      List<Match<C>> matches,
      List<Undecided<C>> undecided,
      List<Exclusion<C>> exclusions,
      Accounting accounting,
      Provenance provenance) {
    this.matches = List.copyOf(matches);
    this.undecided = List.copyOf(undecided);
    this.exclusions = List.copyOf(exclusions);
    this.accounting = requireNonNull(accounting, "accounting");
    this.provenance = requireNonNull(provenance, "provenance");
  }

  /** Returns the best matches, best first, as many as were asked for. */
  public List<Match<C>> matches() {
    return matches;
  }

  /** Returns every candidate that a missing fact leaves open, the best first. */
  public List<Undecided<C>> undecided() {
    return undecided;
  }

  /** Returns every candidate that a rule rejects, in the order of their ids. */
  public List<Exclusion<C>> exclusions() {
    return exclusions;
  }

  /** Returns how many candidates there were and what became of them. */
  public Accounting accounting() {
    return accounting;
  }

  /** Returns what this result rests on. */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Returns this result as canonical JSON: ids, scores and explanations as codes with arguments, no
   * text for people. The same request and provenance give the same bytes.
   */
  public String toJson() {
    return ResultJson.write(this);
  }

  /**
   * What became of the candidates.
   *
   * @param candidates how many were proposed
   * @param matched how many every rule allows, shown or not
   * @param excluded how many a rule rejects
   * @param undecided how many a missing fact leaves open
   */
  public record Accounting(int candidates, int matched, int excluded, int undecided) {
    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException if a number is negative or the sum is not that of the
     *     candidates
     */
    public Accounting {
      if (matched < 0 || excluded < 0 || undecided < 0) {
        throw new IllegalArgumentException("a count is negative; must be 0 or more");
      }
      if (matched + excluded + undecided != candidates) {
        throw new IllegalArgumentException(
            matched
                + " matched, "
                + excluded
                + " excluded and "
                + undecided
                + " undecided are not "
                + candidates
                + " candidates; each must end as one of these");
      }
    }
  }
}
