package io.github.imisproject.core.json;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems found so far, and where reading is. Not thread-safe.
 *
 * <p>While {@link #personal} is set, no value of the input enters an argument.
 */
final class Problems {
  private final int limit;
  private final List<Problem> found = new ArrayList<>();
  private final Pointer pointer = new Pointer();
  private boolean personal;
  private int errors;

  Problems(int limit) {
    this.limit = limit;
  }

  Pointer at() {
    return pointer;
  }

  boolean personal() {
    return personal;
  }

  void personal(boolean now) {
    personal = now;
  }

  int errors() {
    return errors;
  }

  List<Problem> all() {
    return List.copyOf(found);
  }

  void error(String code, String... arguments) {
    add(Problem.error(pointer.toString(), code, named(arguments)));
  }

  void warning(String code, String... arguments) {
    add(Problem.warning(pointer.toString(), code, named(arguments)));
  }

  /** Ends reading with one last problem. */
  StopReading stop(String code, String... arguments) {
    errors++;
    found.add(Problem.error(pointer.toString(), code, named(arguments)));
    return new StopReading();
  }

  /** Adds what a constructor found, below the place where reading is. */
  void addAll(List<Problem> relative) {
    for (Problem problem : relative) {
      Map<String, String> arguments = new HashMap<>(problem.arguments());
      String code = problem.code();
      if (personal && arguments.remove("value") != null && code.equals("model.range")) {
        code = "model.rangePrivate";
      }
      add(new Problem(pointer + problem.path(), code, arguments, problem.severity()));
    }
  }

  private void add(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      errors++;
    }
    found.add(problem);
    if (found.size() >= limit) {
      throw stop("json.tooManyProblems", "limit", Integer.toString(limit));
    }
  }

  private static Map<String, String> named(String... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return named;
  }

  /**
   * Thrown inside this package where nothing more can be read; its problem is in the list already.
   */
  static final class StopReading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopReading() {
      super(null, null, false, false);
    }
  }
}
