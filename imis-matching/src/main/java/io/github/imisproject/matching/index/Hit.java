package io.github.imisproject.matching.index;

/**
 * One candidate found, with its score to the bit.
 *
 * <p>Immutable and thread-safe. The candidate itself is looked up when it is asked for.
 *
 * @param <C> the type of the candidates
 */
public final class Hit<C> {
  private final Segment<C> segment;
  private final int row;
  private final int lane;
  private final double score;

  Hit(Segment<C> segment, int row, int lane, double score) {
    this.segment = segment;
    this.row = row;
    this.lane = lane;
    this.score = score;
  }

  /** Returns the candidate's id. */
  public String id() {
    return segment.ids.get(row);
  }

  /** Returns the score, from 0 to 1. */
  public double score() {
    return score;
  }

  /** Returns the number of the lane it was found in. */
  public int lane() {
    return lane;
  }

  /**
   * Returns the candidate.
   *
   * @throws IllegalStateException if it is not where it is looked up
   */
  public C candidate() {
    return segment.candidate(row);
  }

  /** Returns id and score. */
  @Override
  public String toString() {
    return id() + " " + score;
  }
}
