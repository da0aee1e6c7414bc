package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import java.util.List;

/**
 * Thrown by a subcommand whose input cannot be used; the command prints the problems and exits 1.
 */
final class BadData extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  BadData(List<Problem> problems) {
    super(problems.size() + " problems", null, false, false);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
