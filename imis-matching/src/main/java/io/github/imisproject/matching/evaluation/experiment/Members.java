package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.internal.Suggestions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one JSON object, read by kind; what does not fit is reported and left out. */
final class Members {
  private static final double LARGEST = 1e9;

  private final String path;
  private final Map<?, ?> members;
  private final List<Problem> problems;

  private Members(String path, Map<?, ?> members, List<Problem> problems) {
    this.path = path;
    this.members = members;
    this.problems = problems;
  }

  /** The members of a tree, of which only these are known; none if it is no object. */
  static Members of(String path, Object tree, Set<String> known, List<Problem> problems) {
    if (!(tree instanceof Map<?, ?> map)) {
      problems.add(Problem.error(path, "experiment.type.object", Map.of()));
      return new Members(path, Map.of(), problems);
    }
    for (Object key : map.keySet()) {
      if (!known.contains((String) key)) {
        problems.add(
            Problem.error(
                path + "/" + key,
                "experiment.unknownMember",
                Map.of(
                    "name",
                    (String) key,
                    "near",
                    Suggestions.nearest((String) key, known)
                        .orElseGet(() -> String.join(", ", known.stream().sorted().toList())))));
      }
    }
    return new Members(path, map, problems);
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String path(String name) {
    return path + "/" + name;
  }

  /** Adds a problem of a member. */
  void add(String name, String code, Map<String, String> arguments) {
    problems.add(Problem.error(path(name), "experiment." + code, arguments));
  }

  Optional<Object> tree(String name) {
    return Optional.ofNullable(members.get(name));
  }

  long seed(String name, long standard) {
    Object value = members.get(name);
    if (value instanceof String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        add(name, "type.seed", Map.of());
        return standard;
      }
    }
    return whole(name, standard, -LARGEST, LARGEST);
  }

  long whole(String name, long standard, double least, double most) {
    Object value = members.get(name);
    if (value == null) {
      return standard;
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return inRange(name, number, least, most) ? number.longValue() : standard;
    }
    add(name, "type.whole", Map.of());
    return standard;
  }

  double number(String name, double standard, double least, double most) {
    Object value = members.get(name);
    if (value == null) {
      return standard;
    }
    if (value instanceof Double number) {
      return inRange(name, number, least, most) ? number : standard;
    }
    add(name, "type.number", Map.of());
    return standard;
  }

  private boolean inRange(String name, double value, double least, double most) {
    if (value >= least && value <= most) {
      return true;
    }
    add(name, "range", Map.of("value", plain(value), "least", plain(least), "most", plain(most)));
    return false;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  boolean flag(String name, boolean standard) {
    Object value = members.get(name);
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value != null) {
      add(name, "type.flag", Map.of());
    }
    return standard;
  }

  String text(String name, String standard) {
    return find(name).orElse(standard);
  }

  /** Returns a text that must be there; empty with a problem. */
  Optional<String> needed(String name) {
    if (!has(name)) {
      add(name, "memberMissing", Map.of("name", name));
    }
    return find(name);
  }

  Optional<String> find(String name) {
    Object value = members.get(name);
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text);
    }
    if (value != null) {
      add(name, "type.text", Map.of());
    }
    return Optional.empty();
  }

  Optional<LocalDate> date(String name) {
    try {
      return find(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      add(name, "type.date", Map.of());
      return Optional.empty();
    }
  }

  List<String> texts(String name, List<String> standard) {
    Object value = members.get(name);
    if (value == null) {
      return standard;
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    add(name, "type.texts", Map.of());
    return standard;
  }

  List<Double> numbers(String name) {
    Object value = members.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(Double.class::isInstance)) {
      return list.stream().map(Double.class::cast).toList();
    }
    add(name, "type.numbers", Map.of());
    return List.of();
  }

  List<Object> trees(String name) {
    Object value = members.get(name);
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (value != null) {
      add(name, "type.list", Map.of());
    }
    return List.of();
  }
}
