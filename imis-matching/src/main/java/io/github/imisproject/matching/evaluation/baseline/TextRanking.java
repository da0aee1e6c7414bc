package io.github.imisproject.matching.evaluation.baseline;

/** Scores every text of a collection for a query. Implementations are immutable, thread-safe. */
public interface TextRanking {
  /** Returns how many texts there are. */
  int size();

  /**
   * Returns the score of each text, in the collection's order: 0 for one that shares nothing with
   * the query, else above 0. Takes time linear in the postings of the query's terms.
   */
  double[] scores(String query);
}
