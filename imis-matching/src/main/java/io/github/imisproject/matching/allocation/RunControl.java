package io.github.imisproject.matching.allocation;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How a run is watched and ended early. The library reads no clock: the caller brings one.
 *
 * <p>A deadline ends the search of a score mechanism, which then returns the best found so far with
 * its bound. List mechanisms are polynomial and an unfinished run of theirs means nothing, so they
 * run to their end. A cancellation ends any run with {@link CancellationException}.
 *
 * @param deadlinePassed whether the time is over; asked often, so it should be cheap
 * @param cancelled whether the result is no longer wanted
 * @param progress told now and then how far the run is
 */
public record RunControl(
    BooleanSupplier deadlinePassed, BooleanSupplier cancelled, Progress progress) {
  /** No deadline, no cancellation, nobody watching. */
  public static final RunControl UNLIMITED =
      new RunControl(() -> false, () -> false, (phase, done, total) -> {});

  /** Checks that all parts are present. */
  public RunControl {
    requireNonNull(deadlinePassed, "deadlinePassed");
    requireNonNull(cancelled, "cancelled");
    requireNonNull(progress, "progress");
  }

  /**
   * Returns a control with a deadline.
   *
   * @param nanos the time from now, in nanoseconds by {@code clock}
   * @param clock a clock that never goes back, such as {@code System::nanoTime}
   */
  public static RunControl withDeadline(long nanos, LongSupplier clock) {
    long begin = clock.getAsLong();
    return new RunControl(
        () -> clock.getAsLong() - begin >= nanos, UNLIMITED.cancelled, UNLIMITED.progress);
  }

  /** Returns the same control, ended also by {@code signal}. */
  public RunControl cancelledBy(BooleanSupplier signal) {
    return new RunControl(
        deadlinePassed, () -> cancelled.getAsBoolean() || signal.getAsBoolean(), progress);
  }

  /** Returns the same control, reporting to {@code listener}. */
  public RunControl reportingTo(Progress listener) {
    return new RunControl(deadlinePassed, cancelled, listener);
  }

  /** Throws if the run was cancelled. */
  public void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the allocation was cancelled");
    }
  }

  /** Hears how far a run is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Tells how far the run is.
     *
     * @param phase a stable name of the part of the work, such as {@code rounds} or {@code tree}
     * @param done units done
     * @param total units expected, or -1 if unknown
     */
    void report(String phase, long done, long total);
  }
}
