package io.github.imisproject.i18n.identify;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A linear model over {@link Ngrams} for one script: two languages and "other".
 *
 * <p>Immutable and thread-safe; 48 KB. Multinomial logistic regression, its weights rounded to
 * bytes, trained on names of the Unicode CLDR, the vocabularies of this library and sentences
 * written for it.
 */
final class NgramModel {
  /** Number of classes: the first language, the second language, any other. */
  static final int CLASSES = 3;

  /** The first letter that counts in the Latin script. */
  static final char FIRST_LATIN = 'A';

  /** The first letter that counts in the Arabic script. */
  static final char FIRST_ARABIC = '\u0600';

  private final byte[] weights;
  private final float scale;
  private final float[] bias;
  private final char first;

  private NgramModel(byte[] weights, float scale, float[] bias, char first) {
    this.first = first;
    this.weights = weights;
    this.scale = scale;
    this.bias = bias;
  }

  /** The model for the Latin script: English, French, other. */
  static NgramModel latin() {
    return Models.LATIN;
  }

  /** The model for the Arabic script: Arabic, Farsi, other. */
  static NgramModel arabic() {
    return Models.ARABIC;
  }

  /** Returns the probability of each class. */
  double[] probabilities(CharSequence text) {
    Sums sums = new Sums(weights);
    Ngrams.forEach(text, first, sums);
    double[] scores = {
      bias[0] + sums.first * (double) scale,
      bias[1] + sums.second * (double) scale,
      bias[2] + sums.third * (double) scale
    };
    double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      scores[k] = StrictMath.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  private static final class Sums implements Ngrams.Sink {
    private final byte[] weights;
    private int first;
    private int second;
    private int third;

    Sums(byte[] weights) {
      this.weights = weights;
    }

    @Override
    public void accept(int bucket) {
      int at = bucket * CLASSES;
      first += weights[at];
      second += weights[at + 1];
      third += weights[at + 2];
    }
  }

  private static NgramModel read(DataInputStream in, char first) throws IOException {
    float scale = in.readFloat();
    float[] bias = {in.readFloat(), in.readFloat(), in.readFloat()};
    byte[] weights = new byte[Ngrams.BUCKETS * CLASSES];
    in.readFully(weights);
    return new NgramModel(weights, scale, bias, first);
  }

  private static final class Models {
    static final NgramModel LATIN;
    static final NgramModel ARABIC;

    static {
      try (InputStream file = NgramModel.class.getResourceAsStream("languages.bin")) {
        if (file == null) {
          throw new IllegalStateException("languages.bin is missing; rebuild the library");
        }
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(file, 1 << 14));
        LATIN = read(in, FIRST_LATIN);
        ARABIC = read(in, FIRST_ARABIC);
      } catch (IOException e) {
        throw new UncheckedIOException("languages.bin cannot be read; rebuild the library", e);
      }
    }
  }
}
