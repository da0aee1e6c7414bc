package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.ReadingProgress;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a reading has come; silent everywhere else. */
final class ReadingBar implements ReadingProgress, AutoCloseable {
  private final @Nullable ProgressBar bar;
  private final Map<String, Long> rows = new HashMap<>();

  private ReadingBar(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Returns a bar on standard error if that is a terminal. */
  static ReadingBar onTerminal() {
    return new ReadingBar(
        isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .continuousUpdate()
                .clearDisplayOnFinish()
                .build()
            : null);
  }

  @Override
  public void advanced(String file, long records) {
    if (bar != null) {
      rows.put(file, records);
      bar.setExtraMessage(file);
      bar.stepTo(rows.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /**
   * From Java 22 on there may be a console without a terminal; it then says so by a method Java 17
   * does not have.
   */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
