package io.github.imisproject.i18n.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * How much two units speak for one name: log odds of being written for the same sound.
 *
 * <p>Only how Arabic units correspond to Latin ones is learnt. Two Latin units are compared through
 * the Arabic units they share, two Arabic ones through the Latin units they share, and Greek and
 * Farsi units through the Latin units they stand for, so every pair of scripts has costs.
 */
final class SoundCosts {
  private static final double SMOOTHING = 0.05;
  private static final SoundCosts INSTANCE = new SoundCosts(Sounds.get());

  /** One point is this much log odds. */
  static final double UNIT = 1 / 64.0;

  private final int width;
  private final short[] points;
  private final short[] best;

  private SoundCosts(Sounds sounds) {
    width = sounds.count();
    points = new short[width * width];
    best = new short[width];
    double[][] counts = read(sounds);
    boolean[] arabic = new boolean[width];
    boolean[] latin = new boolean[width];
    for (int a = 1; a < width; a++) {
      for (int l = 1; l < width; l++) {
        if (counts[a][l] > 0) {
          arabic[a] = true;
          latin[l] = true;
        }
      }
    }
    fill(sounds, odds(counts, arabic, latin), arabic, latin);
  }

  static SoundCosts get() {
    return INSTANCE;
  }

  /** Returns the points for two units side by side; 0 as a unit is "nothing written". */
  int points(int one, int other) {
    return points[one * width + other];
  }

  /** Returns the most points a unit can give. */
  int best(int unit) {
    return best[unit];
  }

  short[] table() {
    return points;
  }

  int width() {
    return width;
  }

  /** Returns p(x, y) / (p(x) p(y)), with the missing partner at 0 as p(x, -) / p(x). */
  private double[][] odds(double[][] counts, boolean[] arabic, boolean[] latin) {
    double[] ofArabic = new double[width];
    double[] ofLatin = new double[width];
    double total = 0;
    for (int a = 0; a < width; a++) {
      for (int l = 0; l < width; l++) {
        boolean possible = (a == 0 || arabic[a]) && (l == 0 || latin[l]) && a + l > 0;
        double count = possible ? counts[a][l] + SMOOTHING : 0;
        counts[a][l] = count;
        ofArabic[a] += count;
        ofLatin[l] += count;
        total += count;
      }
    }
    double[][] odds = new double[width][width];
    for (int a = 0; a < width; a++) {
      for (int l = 0; l < width; l++) {
        if (counts[a][l] > 0) {
          double expected = (a == 0 ? 1 : ofArabic[a] / total) * (l == 0 ? 1 : ofLatin[l] / total);
          odds[a][l] = counts[a][l] / total / expected;
        }
      }
    }
    share = new double[2][width];
    for (int i = 1; i < width; i++) {
      share[0][i] = ofArabic[i] / total;
      share[1][i] = ofLatin[i] / total;
    }
    return odds;
  }

  private double[][] share = new double[2][0];

  private void fill(Sounds sounds, double[][] odds, boolean[] arabic, boolean[] latin) {
    double[][] all = new double[width][width];
    for (int x = 1; x < width; x++) {
      for (int y = 1; y < width; y++) {
        if (arabic[x] && latin[y]) {
          all[x][y] = odds[x][y];
          all[y][x] = odds[x][y];
        } else if (latin[x] && latin[y]) {
          all[x][y] = through(odds, x, y, arabic, true);
        } else if (arabic[x] && arabic[y]) {
          all[x][y] = through(odds, x, y, latin, false);
        }
      }
      if (arabic[x] || latin[x]) {
        all[x][0] = all[0][x] = arabic[x] ? odds[x][0] : odds[0][x];
      }
    }
    double[][] floors = new double[width][width];
    add(sounds, "sounds.txt", "vowel ", floors);
    for (int x = 1; x < width; x++) {
      if (floors[x][0] != 0) {
        all[x][0] = all[0][x] = Math.max(all[x][0], Math.exp(floors[x][0]));
      }
    }
    for (int x = 1; x < width; x++) { // units that stand for a mixture of Latin ones
      mix(sounds, all, x);
    }
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < width; y++) {
        double value = x + y == 0 || all[x][y] <= 0 ? 0.004 : all[x][y];
        double log = Math.log(value);
        points[x * width + y] = (short) Math.round(log / UNIT);
      }
    }
    for (int x = 1; x < width; x++) {
      int most = 8; // every unit weighs something
      for (int y = 1; y < width; y++) {
        most = Math.max(most, points[x * width + y]);
      }
      best[x] = (short) most;
    }
  }

  private double through(double[][] odds, int x, int y, boolean[] between, boolean latin) {
    double sum = 0;
    for (int b = 1; b < width; b++) {
      if (between[b]) {
        sum +=
            latin ? share[0][b] * odds[b][x] * odds[b][y] : share[1][b] * odds[x][b] * odds[y][b];
      }
    }
    return sum;
  }

  private void mix(Sounds sounds, double[][] all, int x) {
    Map<String, Double> shares = sounds.unit(x).shares;
    if (shares.isEmpty()) {
      return;
    }
    double[] mixed = new double[width];
    shares.forEach(
        (name, share) -> {
          double[] row = all[sounds.number(name)];
          for (int y = 0; y < width; y++) {
            mixed[y] += share * row[y];
          }
        });
    double itself = 0;
    for (Map.Entry<String, Double> one : shares.entrySet()) {
      itself += one.getValue() * mixed[sounds.number(one.getKey())];
    }
    for (int y = 0; y < width; y++) {
      all[x][y] = mixed[y];
      all[y][x] = mixed[y];
    }
    all[x][x] = itself;
  }

  private double[][] read(Sounds sounds) {
    double[][] counts = new double[width][width];
    add(sounds, "correspondences.txt", "", counts);
    add(sounds, "sounds.txt", "count ", counts);
    return counts;
  }

  /** Adds the counts of the lines that start with {@code mark} and are no comments. */
  private static void add(Sounds sounds, String file, String mark, double[][] counts) {
    try (InputStream in = Objects.requireNonNull(SoundCosts.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(mark) && !line.startsWith("#")) {
          String[] fields = line.substring(mark.length()).split(" ");
          int a = fields[0].equals("-") ? 0 : sounds.number(fields[0]);
          int l = fields[1].equals("-") ? 0 : sounds.number(fields[1]);
          counts[a][l] += Double.parseDouble(fields[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
