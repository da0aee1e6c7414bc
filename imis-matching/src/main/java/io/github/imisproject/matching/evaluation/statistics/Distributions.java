package io.github.imisproject.matching.evaluation.statistics;

/**
 * The normal, Student's t and binomial distributions, as far as the tests here need them.
 *
 * @see "M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 1964, chapters 6, 7 and
 *     26"
 */
final class Distributions {
  private static final double TINY = 1e-300;
  private static final double EPSILON = 1e-15;
  private static final double[] LANCZOS = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private Distributions() {}

  /** The chance that a standard normal variable is at most {@code x}. */
  static double normal(double x) {
    double tail = x == 0 ? 0.5 : 0.5 * upperGamma(0.5, x * x / 2);
    return x > 0 ? 1 - tail : tail;
  }

  /** The value that a standard normal variable stays below with chance {@code p}. */
  static double normalQuantile(double p) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double low = -40;
    double high = 40;
    for (int i = 0; i < 200 && high - low > 1e-14; i++) {
      double middle = (low + high) / 2;
      if (normal(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The chance that a variable with Student's distribution lies further from 0 than {@code t}. */
  static double studentTwoSided(double t, double degrees) {
    if (Double.isInfinite(t)) {
      return 0;
    }
    return beta(degrees / (degrees + t * t), degrees / 2, 0.5);
  }

  /** The chance of at most {@code successes} in {@code trials} fair coin tosses. */
  static double fairCoin(int successes, int trials) {
    double sum = 0;
    for (int k = 0; k <= successes; k++) {
      sum +=
          Math.exp(
              logGamma(trials + 1.0)
                  - logGamma(k + 1.0)
                  - logGamma(trials - k + 1.0)
                  - trials * Math.log(2));
    }
    return Math.min(1, sum);
  }

  static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
    }
    double shifted = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (shifted + i);
    }
    double t = shifted + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /** The upper regularised incomplete gamma function. */
  private static double upperGamma(double a, double x) {
    double front = Math.exp(a * Math.log(x) - x - logGamma(a));
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (double n = a + 1; term > sum * EPSILON; n++) {
        term *= x / n;
        sum += term;
      }
      return 1 - front * sum;
    }
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 10_000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      double change = d * c;
      h *= change;
      if (Math.abs(change - 1) < EPSILON) {
        break;
      }
    }
    return front * h;
  }

  /** The regularised incomplete beta function, by Lentz's continued fraction. */
  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - beta(1 - x, b, a);
    }
    double front =
        Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
            / a;
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double change = d * c;
      h *= change;
      if (Math.abs(change - 1) < EPSILON) {
        break;
      }
    }
    return front * h;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
