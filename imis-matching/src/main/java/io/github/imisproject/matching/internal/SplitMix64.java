package io.github.imisproject.matching.internal;

import java.nio.charset.StandardCharsets;

/**
 * The one source of pseudo-random bits in this module: the same on every machine, Java release and
 * number of threads.
 *
 * <p>Not thread-safe; make a stream for each thing that is drawn. Fast, passes the usual
 * statistical tests, and no source of secrets. {@link Draws} adds what invented data need.
 *
 * @see "G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 *     2014"
 */
public final class SplitMix64 {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  /** Creates the stream that starts at a state. */
  public SplitMix64(long state) {
    this.state = state;
  }

  /** Returns the stream of the draw with this number, such as one resample of many. */
  public static SplitMix64 ofDraw(long seed, long draw) {
    return new SplitMix64(mix(seed) ^ mix(draw * GAMMA + GAMMA));
  }

  /** Returns the stream of a purpose, so that two purposes with one seed do not go together. */
  public static SplitMix64 ofPurpose(long seed, String purpose) {
    long start = mix(seed);
    for (byte one : purpose.getBytes(StandardCharsets.UTF_8)) {
      start = mix(start * GAMMA + one);
    }
    return new SplitMix64(start);
  }

  /** Returns the stream of the coordinates of what is drawn. */
  static SplitMix64 ofCoordinates(long seed, long... coordinates) {
    long mixed = mix(seed + GAMMA);
    for (long coordinate : coordinates) {
      mixed = mix(mixed ^ mix(coordinate * GAMMA + GAMMA));
    }
    return new SplitMix64(mixed);
  }

  /** Returns the lot of one id: it depends on nothing but the seed and the id. */
  public static long lot(long seed, String id) {
    long mixed = mix(seed + GAMMA);
    for (int i = 0; i < id.length(); i++) {
      mixed = mix(mixed + GAMMA + id.charAt(i));
    }
    return mixed;
  }

  /** Returns 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a whole number from 0 to {@code bound} - 1, each as likely up to 2^-32. */
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Returns a number from 0, included, to 1, excluded. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
