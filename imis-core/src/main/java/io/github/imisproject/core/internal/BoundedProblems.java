package io.github.imisproject.core.internal;

import io.github.imisproject.core.problem.Problem;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A list that takes so many problems and counts the rest, so that a hostile or utterly broken file
 * cannot fill the memory with complaints about itself.
 *
 * <p>Not thread-safe.
 */
public final class BoundedProblems extends AbstractList<Problem> {
  /** How many problems a reader of tables lists. */
  public static final int LIMIT = 50_000;

  private final List<Problem> listed = new ArrayList<>();
  private final int limit;
  private long unlisted;

  /** Creates a list of at most {@value #LIMIT} problems. */
  public BoundedProblems() {
    this(LIMIT);
  }

  /** Creates a list of at most {@code limit} problems. */
  public BoundedProblems(int limit) {
    this.limit = limit;
  }

  /** Adds a problem, or only counts it once the limit is reached. */
  @Override
  public boolean add(Problem problem) {
    if (listed.size() < limit) {
      return listed.add(problem);
    }
    unlisted++;
    return false;
  }

  @Override
  public Problem get(int index) {
    return listed.get(index);
  }

  @Override
  public int size() {
    return listed.size();
  }

  /** Returns what was listed and, if anything was not, a last problem that says how much. */
  public List<Problem> finish() {
    List<Problem> all = new ArrayList<>(listed);
    if (unlisted > 0) {
      all.add(
          Problem.warning("", "csv.problemsNotListed", Map.of("count", Long.toString(unlisted))));
    }
    return List.copyOf(all);
  }
}
