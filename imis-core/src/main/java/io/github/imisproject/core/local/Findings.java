package io.github.imisproject.core.local;

import io.github.imisproject.core.internal.Suggestions;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects problems and says in which file of which profile each of them arose. Not thread-safe.
 */
final class Findings {
  private static final int SHOWN = 60;
  private final List<Problem> problems = new ArrayList<>();
  private List<Layer> layers = List.of();

  /** Sets the profiles of the chain, the most general first. */
  void layers(List<Layer> chain) {
    layers = List.copyOf(chain);
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  void error(String pointer, String code, String... arguments) {
    add(Problem.error(pointer, code, named(arguments)));
  }

  void warning(String pointer, String code, String... arguments) {
    add(Problem.warning(pointer, code, named(arguments)));
  }

  /** Adds a problem whose path is a pointer into the whole profile. */
  void add(Problem problem) {
    addAt(path(problem.path()), problem);
  }

  /** Adds a problem at a path that names its file already. */
  void addAt(String path, Problem problem) {
    Problem placed = new Problem(path, problem.code(), problem.arguments(), problem.severity());
    if (!problems.contains(placed)) {
      problems.add(placed);
    }
  }

  /** Adds that a word is not one of those allowed, and which one may have been meant. */
  void unknown(String pointer, String code, String word, Collection<String> allowed) {
    Map<String, String> arguments = new TreeMap<>();
    arguments.put("value", shown(word));
    arguments.put("allowed", String.join(", ", allowed));
    Optional<String> meant = Suggestions.nearest(word, allowed);
    meant.ifPresent(suggestion -> arguments.put("suggestion", suggestion));
    add(Problem.error(pointer, meant.isPresent() ? code + "Meant" : code, arguments));
  }

  static String shown(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "...";
  }

  /** The latest profile that holds most of the way to it is where it has to be mended. */
  private String path(String pointer) {
    int deepest = 0;
    Optional<Layer> owner = Optional.empty();
    for (Layer layer : layers) {
      int depth = layer.depth(pointer);
      if (depth >= deepest) {
        deepest = depth;
        owner = Optional.of(layer);
      }
    }
    return owner.map(layer -> layer.path(pointer)).orElse(pointer);
  }

  private static Map<String, String> named(String... arguments) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return named;
  }
}
