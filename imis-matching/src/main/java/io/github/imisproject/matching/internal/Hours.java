package io.github.imisproject.matching.internal;

import io.github.imisproject.core.schedule.Schedule;
import java.time.LocalTime;

/** Compares the hours of a day. A span without hours lasts all day. */
public final class Hours {
  private Hours() {}

  /** Returns how many seconds a span lasts. */
  public static long of(Schedule span) {
    return end(span).toSecondOfDay() - start(span).toSecondOfDay();
  }

  /** Returns how many seconds two spans have in common on a day; 0 or less if none. */
  public static long shared(Schedule one, Schedule other) {
    LocalTime start = start(one).isAfter(start(other)) ? start(one) : start(other);
    LocalTime end = end(one).isBefore(end(other)) ? end(one) : end(other);
    return end.toSecondOfDay() - start.toSecondOfDay();
  }

  private static LocalTime start(Schedule span) {
    return span.opensAt().orElse(LocalTime.MIN);
  }

  private static LocalTime end(Schedule span) {
    return span.closesAt().orElse(LocalTime.MAX);
  }
}
