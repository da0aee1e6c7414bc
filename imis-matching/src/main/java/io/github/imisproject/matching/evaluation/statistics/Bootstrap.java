package io.github.imisproject.matching.evaluation.statistics;

import io.github.imisproject.matching.internal.SplitMix64;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Confidence intervals by resampling, bias-corrected and accelerated (BCa).
 *
 * <p>Thread-safe. Every resample has a seed of its own, so the interval is the same on any number
 * of threads. Time is the number of resamples times that of the statistic.
 *
 * @see "B. Efron, Better Bootstrap Confidence Intervals, Journal of the American Statistical
 *     Association 82 (1987), pp. 171-185"
 */
public final class Bootstrap {
  private final int resamples;
  private final long seed;

  /**
   * Sets up the resampling.
   *
   * @param resamples how many resamples, 100 or more; 2,000 is usual
   * @param seed makes the intervals repeatable
   */
  public Bootstrap(int resamples, long seed) {
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples is " + resamples + ", must be 100 or more");
    }
    this.resamples = resamples;
    this.seed = seed;
  }

  /** Returns the interval of the mean. */
  public Interval mean(double[] values, double confidence) {
    return interval(values, PairedComparison::mean, confidence);
  }

  /**
   * Returns the interval of a statistic.
   *
   * @param values the data, one value a topic, at least one
   * @param statistic computed on each resample; must not keep or change its argument
   * @param confidence above 0 and below 1, such as 0.95
   * @throws IllegalArgumentException if there is no value or the confidence is out of range
   */
  public Interval interval(
      double[] values, ToDoubleFunction<double[]> statistic, double confidence) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there is no value; give at least one");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + ", must be above 0 and below 1, such as 0.95");
    }
    double[] data = values.clone();
    double estimate = statistic.applyAsDouble(data.clone());
    double[] drawn =
        LongStream.range(0, resamples)
            .parallel()
            .mapToDouble(draw -> statistic.applyAsDouble(resample(data, draw)))
            .toArray();
    Arrays.sort(drawn);
    if (drawn[0] == drawn[drawn.length - 1]) {
      return new Interval(drawn[0], estimate, drawn[0]);
    }
    double bias = bias(drawn, estimate);
    double acceleration = acceleration(data, statistic);
    double tail = (1 - confidence) / 2;
    return new Interval(
        quantile(drawn, adjusted(tail, bias, acceleration)),
        estimate,
        quantile(drawn, adjusted(1 - tail, bias, acceleration)));
  }

  private double[] resample(double[] data, long draw) {
    SplitMix64 random = SplitMix64.ofDraw(seed, draw);
    double[] sample = new double[data.length];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = data[random.nextInt(data.length)];
    }
    return sample;
  }

  /** How far the resamples lie to one side of the estimate, in normal deviations. */
  private static double bias(double[] drawn, double estimate) {
    double below = 0;
    for (double value : drawn) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    double share = Math.min(Math.max(below, 0.5), drawn.length - 0.5) / drawn.length;
    return Distributions.normalQuantile(share);
  }

  /** How the spread changes with the value, from leaving out each topic in turn. */
  private static double acceleration(double[] data, ToDoubleFunction<double[]> statistic) {
    if (data.length < 3) {
      return 0;
    }
    double[] without = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      double[] rest = new double[data.length - 1];
      System.arraycopy(data, 0, rest, 0, i);
      System.arraycopy(data, i + 1, rest, i, rest.length - i);
      without[i] = statistic.applyAsDouble(rest);
    }
    double mean = PairedComparison.mean(without);
    double squares = 0;
    double cubes = 0;
    for (double value : without) {
      double difference = mean - value;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double adjusted(double tail, double bias, double acceleration) {
    double z = bias + Distributions.normalQuantile(tail);
    return Distributions.normal(bias + z / (1 - acceleration * z));
  }

  private static double quantile(double[] sorted, double share) {
    int index = (int) Math.floor(share * (sorted.length + 1)) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
  }
}
