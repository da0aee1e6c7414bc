package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/**
 * The score of each pair of a party and a place; a pair without a score is excluded.
 *
 * <p>Held either whole (8 bytes a pair) or by edges (12 bytes an edge). Both are read through the
 * same edge numbers: {@code for (int e = start(party); e < end(party); e++)} with {@link #place}
 * and {@link #score(int)}. In the whole form excluded pairs are edges with the score {@code NaN}.
 * Immutable and thread-safe.
 */
public final class ScoreMatrix {
  private final int parties;
  private final int places;
  private final int[] start; // empty in the whole form
  private final int[] edgePlaces;
  private final double[] scores;

  private ScoreMatrix(int parties, int places, int[] start, int[] edgePlaces, double[] scores) {
    this.parties = parties;
    this.places = places;
    this.start = start;
    this.edgePlaces = edgePlaces;
    this.scores = scores;
  }

  /**
   * Returns a whole matrix.
   *
   * @param scores row by row, one row for each party; {@code NaN} excludes a pair
   * @throws IllegalArgumentException if the array has another length than parties times places, or
   *     holds an infinite score
   */
  public static ScoreMatrix dense(int parties, int places, double[] scores) {
    if ((long) parties * places != scores.length) {
      throw new IllegalArgumentException(
          "scores has " + scores.length + " elements, must have " + parties + " x " + places);
    }
    for (double score : scores) {
      requireNotInfinite(score);
    }
    return new ScoreMatrix(parties, places, new int[0], new int[0], scores.clone());
  }

  /**
   * Returns a matrix of edges; every pair without an edge is excluded.
   *
   * @param start where each party's edges begin; one more element than parties
   * @param edgePlaces the place of each edge, rising strictly within a party
   * @param scores the score of each edge
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static ScoreMatrix sparse(int places, int[] start, int[] edgePlaces, double[] scores) {
    int edges = edgePlaces.length;
    if (start.length == 0 || start[0] != 0 || start[start.length - 1] != edges) {
      throw new IllegalArgumentException("start must go from 0 to the number of edges, " + edges);
    }
    if (scores.length != edges) {
      throw new IllegalArgumentException(
          "scores has " + scores.length + " elements, must have one for each of " + edges);
    }
    for (int row = 0; row + 1 < start.length; row++) {
      if (start[row] > start[row + 1]) {
        throw new IllegalArgumentException("start falls at row " + row + "; it must never fall");
      }
      for (int e = start[row]; e < start[row + 1]; e++) {
        if (edgePlaces[e] < 0 || edgePlaces[e] >= places) {
          throw new IllegalArgumentException(
              "edge "
                  + e
                  + " names place "
                  + edgePlaces[e]
                  + ", must be from 0 to "
                  + (places - 1));
        }
        if (e > start[row] && edgePlaces[e] <= edgePlaces[e - 1]) {
          throw new IllegalArgumentException(
              "the places of row " + row + " do not rise strictly; sort them, name each once");
        }
        requireNotInfinite(scores[e]);
      }
    }
    return new ScoreMatrix(
        start.length - 1, places, start.clone(), edgePlaces.clone(), scores.clone());
  }

  private static void requireNotInfinite(double score) {
    if (Double.isInfinite(score)) {
      throw new IllegalArgumentException("score is " + score + "; write a number, or exclude it");
    }
  }

  /** Returns the number of parties. */
  public int parties() {
    return parties;
  }

  /** Returns the number of places. */
  public int places() {
    return places;
  }

  /** Returns whether the matrix is held whole. */
  public boolean isDense() {
    return start.length == 0;
  }

  /** Returns a party's first edge. */
  public int start(int party) {
    return isDense() ? party * places : start[party];
  }

  /** Returns the edge after a party's last. */
  public int end(int party) {
    return isDense() ? (party + 1) * places : start[party + 1];
  }

  /** Returns the place of an edge. */
  public int place(int edge) {
    return isDense() ? edge % places : edgePlaces[edge];
  }

  /** Returns the score of an edge; {@code NaN} if the pair is excluded. */
  public double score(int edge) {
    return scores[edge];
  }

  /** Returns the score of a pair; {@code NaN} if it is excluded. By edges: O(log degree). */
  public double score(int party, int place) {
    if (isDense()) {
      return scores[party * places + place];
    }
    int at = Arrays.binarySearch(edgePlaces, start[party], start[party + 1], place);
    return at < 0 ? Double.NaN : scores[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreMatrix that
        && parties == that.parties
        && places == that.places
        && Arrays.equals(start, that.start)
        && Arrays.equals(edgePlaces, that.edgePlaces)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(edgePlaces) + Arrays.hashCode(scores);
  }

  /** Returns the size. */
  @Override
  public String toString() {
    return parties
        + " x "
        + places
        + " scores"
        + (isDense() ? "" : ", " + scores.length + " edges");
  }
}
