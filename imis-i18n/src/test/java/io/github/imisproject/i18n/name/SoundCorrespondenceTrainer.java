package io.github.imisproject.i18n.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns how often an Arabic unit is written by a Latin unit, by expectation-maximisation over all
 * alignments of name pairs; its output is {@code correspondences.txt}. Run it by hand with the file
 * of pairs and the file to write; only the learning half of the pairs is used.
 *
 * @see "E. S. Ristad and P. N. Yianilos, Learning String-Edit Distance, IEEE PAMI 20 (1998)"
 */
final class SoundCorrespondenceTrainer {
  private static final int ROUNDS = 10;
  private static final double SMALLEST_KEPT = 0.5;

  private final int width = Sounds.get().count();
  private double[] weights = new double[width * width];
  private double[] counts = new double[width * width];

  public static void main(String[] args) throws IOException {
    NamePairs pairs = NamePairs.read(Path.of(args[0]));
    SoundCorrespondenceTrainer trainer = new SoundCorrespondenceTrainer();
    trainer.train(pairs.learnt());
    Files.writeString(Path.of(args[1]), trainer.table());
  }

  private void train(List<NamePairs.Pair> pairs) {
    List<byte[][]> units = new ArrayList<>();
    for (NamePairs.Pair pair : pairs) {
      byte[] arabic = units(pair.arabic());
      byte[] latin = units(pair.latin());
      if (arabic.length > 0 && latin.length > 0) {
        units.add(new byte[][] {arabic, latin});
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      counts = new double[width * width];
      for (byte[][] pair : units) {
        count(pair[0], pair[1], round == 0);
      }
      double total = 0;
      for (double count : counts) {
        total += count;
      }
      weights = new double[width * width];
      for (int i = 0; i < counts.length; i++) {
        weights[i] = (counts[i] + 1e-9) / total;
      }
    }
  }

  private static byte[] units(String name) {
    byte[] word = NameWords.of(name, false).joined();
    byte[] units = new byte[word.length * 2];
    return java.util.Arrays.copyOf(units, Sounds.get().parse(word, 0, units));
  }

  private double weight(byte[] a, byte[] b, int i, int j, boolean first) {
    if (first) { // before anything is learnt, units at like places correspond
      boolean both = i >= 0 && j >= 0;
      double place = both ? Math.abs((i + 0.5) / a.length - (j + 0.5) / b.length) : 0;
      return both ? 0.02 * Math.exp(-3 * place) : 0.003;
    }
    return weights[(i < 0 ? 0 : a[i]) * width + (j < 0 ? 0 : b[j])];
  }

  private void count(byte[] a, byte[] b, boolean first) {
    int n = a.length;
    int m = b.length;
    double[][] forward = new double[n + 2][m + 2];
    double[][] backward = new double[n + 2][m + 2];
    forward[0][0] = 1;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        double at = forward[i][j];
        forward[i + 1][j] += i < n ? at * weight(a, b, i, -1, first) : 0;
        forward[i][j + 1] += j < m ? at * weight(a, b, -1, j, first) : 0;
        forward[i + 1][j + 1] += i < n && j < m ? at * weight(a, b, i, j, first) : 0;
      }
    }
    double all = forward[n][m];
    if (all <= 0) {
      return;
    }
    backward[n][m] = 1;
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        double f = forward[i][j] / all;
        if (i < n) {
          double w = weight(a, b, i, -1, first) * backward[i + 1][j];
          backward[i][j] += w;
          counts[a[i] * width] += f * w;
        }
        if (j < m) {
          double w = weight(a, b, -1, j, first) * backward[i][j + 1];
          backward[i][j] += w;
          counts[b[j]] += f * w;
        }
        if (i < n && j < m) {
          double w = weight(a, b, i, j, first) * backward[i + 1][j + 1];
          backward[i][j] += w;
          counts[a[i] * width + b[j]] += f * w;
        }
      }
    }
  }

  private String table() {
    StringBuilder text = new StringBuilder(1 << 14);
    text.append("# Learnt by SoundCorrespondenceTrainer from pairs of one name in two scripts.\n");
    text.append("# Arabic unit, Latin unit, expected count; '-' is nothing written.\n");
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < width; b++) {
        double count = counts[a * width + b];
        if (count >= SMALLEST_KEPT) {
          text.append(name(a)).append(' ').append(name(b)).append(' ');
          text.append(String.format(Locale.ROOT, "%.1f", count)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String name(int unit) {
    return unit == 0 ? "-" : Sounds.get().unit(unit).name;
  }
}
