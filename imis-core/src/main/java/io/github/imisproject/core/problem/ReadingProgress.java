package io.github.imisproject.core.problem;

/**
 * Told how far a long reading has come, so that a person waiting sees it move.
 *
 * <p>Called from the thread that reads, often and in order: keep it short. Whatever it does changes
 * nothing about what is read.
 */
@FunctionalInterface
public interface ReadingProgress {
  /** Hears nothing. */
  ReadingProgress NONE = (file, records) -> {};

  /**
   * Hears of more records.
   *
   * @param file the name of the file being read, without its folder
   * @param records how many records of this file have been read so far, from 0
   */
  void advanced(String file, long records);
}
