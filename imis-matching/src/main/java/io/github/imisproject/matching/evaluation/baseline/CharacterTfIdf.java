package io.github.imisproject.matching.evaluation.baseline;

import io.github.imisproject.matching.internal.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Cosine of TF-IDF vectors over the character n-grams of each text.
 *
 * <p>Immutable and thread-safe. N-grams are taken inside words with one blank on either side, or
 * across words; inverse document frequency is ln((1 + N)/(1 + n)) + 1 and vectors have length 1:
 * the conventions of scikit-learn's {@code TfidfVectorizer} with {@code analyzer='char_wb'}, and
 * with {@code analyzer='char'} {@linkplain #acrossWords across words}.
 *
 * @see "G. Salton, C. Buckley, Term-Weighting Approaches in Automatic Text Retrieval, Information
 *     Processing and Management 24(5), 1988"
 */
public final class CharacterTfIdf implements TextRanking {
  private final Postings postings;
  private final int least;
  private final int most;
  private final UnaryOperator<String> fold;
  private final boolean across;
  private final double[] norms;

  /**
   * Indexes a collection.
   *
   * @param collection the texts
   * @param least the shortest n-gram, 1 or more
   * @param most the longest n-gram
   * @param fold brings texts and queries into one form, such as lower case without accents
   */
  public CharacterTfIdf(List<String> collection, int least, int most, UnaryOperator<String> fold) {
    this(collection, least, most, fold, false);
  }

  /** Indexes a collection by n-grams that may hold blanks between words. */
  public static CharacterTfIdf acrossWords(
      List<String> collection, int least, int most, UnaryOperator<String> fold) {
    return new CharacterTfIdf(collection, least, most, fold, true);
  }

  private CharacterTfIdf(
      List<String> collection, int least, int most, UnaryOperator<String> fold, boolean across) {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "n-grams are from " + least + " to " + most + ", must be from 1 up");
    }
    this.least = least;
    this.most = most;
    this.fold = fold;
    this.across = across;
    this.postings = new Postings(collection, this::grams);
    this.norms = new double[collection.size()];
    for (int text = 0; text < norms.length; text++) {
      double squares = 0;
      for (var entry : Postings.count(grams(collection.get(text))).entrySet()) {
        double weight = entry.getValue() * idf(postings.texts(entry.getKey()).length);
        squares += weight * weight;
      }
      norms[text] = Math.sqrt(squares);
    }
  }

  private List<String> grams(String text) {
    List<String> grams = new ArrayList<>();
    if (across) {
      String whole = fold.apply(text).replaceAll("\\s+", " ");
      for (int n = least; n <= Math.min(most, whole.length()); n++) {
        for (int i = 0; i + n <= whole.length(); i++) {
          grams.add(whole.substring(i, i + n));
        }
      }
      return grams;
    }
    for (String word : fold.apply(text).strip().split("\\s+")) {
      if (word.isEmpty()) {
        continue;
      }
      String padded = " " + word + " ";
      for (int n = least; n <= most; n++) {
        if (padded.length() <= n) {
          grams.add(padded);
          break;
        }
        for (int i = 0; i + n <= padded.length(); i++) {
          grams.add(padded.substring(i, i + n));
        }
      }
    }
    return grams;
  }

  private double idf(int texts) {
    return StrictMath.log((1.0 + norms.length) / (1.0 + texts)) + 1;
  }

  @Override
  public int size() {
    return norms.length;
  }

  @Override
  public double[] scores(String query) {
    double[] scores = new double[size()];
    double squares = 0;
    for (Map.Entry<String, Integer> entry : Postings.count(grams(query)).entrySet()) {
      int[] texts = postings.texts(entry.getKey());
      if (texts.length == 0) {
        continue;
      }
      int[] counts = postings.counts(entry.getKey());
      double idf = idf(texts.length);
      double weight = entry.getValue() * idf;
      squares += weight * weight;
      for (int i = 0; i < texts.length; i++) {
        scores[texts[i]] += weight * counts[i] * idf;
      }
    }
    double own = Math.sqrt(squares);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores[i] == 0 ? 0 : scores[i] / own / norms[i];
    }
    return scores;
  }
}
