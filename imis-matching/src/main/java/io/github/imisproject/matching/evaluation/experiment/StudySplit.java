package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How the people of an experiment are parted into those to learn from and those to measure.
 *
 * <p>Immutable and thread-safe. The ways are those of {@link
 * io.github.imisproject.matching.evaluation.split.Splits}; with folds every strategy learns once
 * for each fold.
 *
 * @param kind the way
 * @param share the share that is measured, above 0 and below 1; folds do not use it
 * @param number how many folds, from 2 to 50, or how many decisions of each person are kept back
 * @param group the attribute whose groups stay together in a cold split, such as {@code household}
 */
public record StudySplit(Kind kind, double share, int number, String group) {
  /** The ways to part people. */
  public enum Kind {
    /** Those who arrived last are measured; nobody of one day is parted. */
    TEMPORAL("temporal"),
    /** A random share is measured. */
    HOLDOUT("holdout"),
    /** Everyone is measured once, learning from the other folds. */
    FOLDS("folds"),
    /** Everyone is measured; so many decisions about each are kept from those who learn. */
    LEAVE_OUT("leaveOut"),
    /** A share of whole groups is measured, of which nobody is learnt from. */
    COLD("cold"),
    /** Folds of whole groups. */
    COLD_FOLDS("coldFolds");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Returns the name used in experiment files. */
    public String id() {
      return id;
    }

    static Optional<Kind> find(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** The attribute that stands for households. */
  public static final String HOUSEHOLD = "household";

  /** The split unless another is named: the later half is measured. */
  public static final StudySplit LATER_HALF = temporal(0.5);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public StudySplit {
    requireNonNull(kind, "kind");
    requireNonNull(group, "group");
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "split.share is " + share + ", must be above 0 and below 1, such as 0.5");
    }
    int least = kind == Kind.LEAVE_OUT ? 1 : 2;
    if (number < least || number > 50) {
      throw new IllegalArgumentException(
          "split.number is " + number + ", must be from " + least + " to 50");
    }
    if (group.isBlank()) {
      throw new IllegalArgumentException("split.group is blank; name an attribute");
    }
  }

  /** Returns the split that measures this share, those who arrived last. */
  public static StudySplit temporal(double share) {
    return new StudySplit(Kind.TEMPORAL, share, 5, HOUSEHOLD);
  }

  /** Returns a way with its usual numbers: half measured, five folds, whole households. */
  public static StudySplit of(Kind kind) {
    return new StudySplit(kind, 0.5, kind == Kind.LEAVE_OUT ? 1 : 5, HOUSEHOLD);
  }
}
