package io.github.imisproject.matching.evaluation.baseline;

import io.github.imisproject.matching.internal.Bm25Formula;
import io.github.imisproject.matching.internal.Postings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * BM25 over words.
 *
 * <p>Immutable and thread-safe. The inverse document frequency is ln(1 + (N - n + 0.5)/(n + 0.5)),
 * which is never negative; a word repeated in the query counts as often as it stands there.
 *
 * @see "S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond,
 *     Foundations and Trends in Information Retrieval 3(4), 2009"
 */
public final class Bm25 implements TextRanking {
  /** How fast repetitions of a word stop counting. */
  public static final double K1 = 1.2;

  /** How much long texts are held back. */
  public static final double B = 0.75;

  private final Postings postings;
  private final Function<String, List<String>> analyser;
  private final double averageLength;

  /**
   * Indexes a collection.
   *
   * @param collection the texts
   * @param analyser cuts a text or query into terms
   */
  public Bm25(List<String> collection, Function<String, List<String>> analyser) {
    this.postings = new Postings(collection, analyser);
    this.analyser = analyser;
    double mean = postings.meanLength();
    this.averageLength = mean == 0 ? 1 : mean;
  }

  @Override
  public int size() {
    return postings.size();
  }

  @Override
  public double[] scores(String query) {
    double[] scores = new double[size()];
    for (Map.Entry<String, Integer> entry : Postings.count(analyser.apply(query)).entrySet()) {
      int[] texts = postings.texts(entry.getKey());
      int[] counts = postings.counts(entry.getKey());
      double idf = Bm25Formula.inverseDocumentFrequency(size(), texts.length);
      for (int i = 0; i < texts.length; i++) {
        double length = postings.length(texts[i]) / averageLength;
        double tf = Bm25Formula.termFrequency(counts[i], length, K1, B);
        scores[texts[i]] += entry.getValue() * idf * tf;
      }
    }
    return scores;
  }
}
