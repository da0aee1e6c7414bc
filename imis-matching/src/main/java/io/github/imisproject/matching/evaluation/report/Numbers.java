package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers the same in every place and language: a point, Latin digits. */
final class Numbers {
  private Numbers() {}

  static String decimals(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    String text = rounded.toPlainString();
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }

  static String plain(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String plainShort(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String interval(Interval interval) {
    return decimals(interval.estimate(), 3) + " " + bounds(interval);
  }

  static String bounds(Interval interval) {
    return "[" + decimals(interval.low(), 3) + ", " + decimals(interval.high(), 3) + "]";
  }

  static String pValue(double p) {
    return p < 0.001 ? "<\u20090.001" : decimals(p, 3);
  }
}
