package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON values of an expected kind; another kind is a problem, and is passed over. */
final class JsonCursor {
  private static final int MOST_PROBLEMS = 1000;

  final JsonParser parser;
  private final List<Problem> problems;
  private long entries;

  JsonCursor(JsonParser parser, List<Problem> problems) {
    this.parser = parser;
    this.problems = problems;
  }

  void error(String path, String code) {
    add(Problem.error(path, "allocation." + code, Map.of()));
  }

  void add(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** Counts an entry of a list, a vector or a matrix. */
  void countEntry() {
    if (++entries > AllocationJson.MOST_ENTRIES) {
      throw limit("entries", AllocationJson.MOST_ENTRIES);
    }
  }

  static LimitExceeded limit(String what, long most) {
    return new LimitExceeded(
        Problem.error("", "allocation.tooMany." + what, Map.of("most", Long.toString(most))));
  }

  /** Returns whether the current value is an array; if not, it is passed over. */
  boolean isArray(String path) {
    return is(JsonToken.START_ARRAY, path, "notList");
  }

  /** Returns whether the current value is an object; if not, it is passed over. */
  boolean isObject(String path) {
    return is(JsonToken.START_OBJECT, path, "notObject");
  }

  private boolean is(JsonToken wanted, String path, String code) {
    if (parser.currentToken() == wanted) {
      return true;
    }
    error(path, code);
    parser.skipChildren();
    return false;
  }

  /** Moves to the next element; false at the end of the array. */
  boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Moves to the next member's value and returns its name; null at the end of the object. */
  @Nullable String nextMember() {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  /** Returns the current value if it is a string, else null. */
  @Nullable String string(String path) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    error(path, "notText");
    parser.skipChildren();
    return null;
  }

  /** Returns the current value if it is a whole number that fits a long, else 0. */
  long whole(String path) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      try {
        return parser.getDecimalValue().longValueExact();
      } catch (ArithmeticException e) {
        error(path, "notWhole");
        return 0;
      }
    }
    error(path, "notWhole");
    parser.skipChildren();
    return 0;
  }

  /** Returns the current value if it is a number; NaN for null and for anything else. */
  double number(String path) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if (!Double.isInfinite(value)) {
        return value;
      }
    }
    if (token != JsonToken.VALUE_NULL) {
      error(path, "notNumber");
      parser.skipChildren();
    }
    return Double.NaN;
  }

  /** Reads a list of whole numbers. */
  long[] vector(String at) {
    if (!isArray(at)) {
      return new long[0];
    }
    long[] vector = new long[4];
    int size = 0;
    while (nextElement()) {
      countEntry();
      if (size == vector.length) {
        vector = Arrays.copyOf(vector, 2 * size);
      }
      vector[size] = whole(at + "/" + size);
      size++;
    }
    return Arrays.copyOf(vector, size);
  }

  /** Reads a list of texts. */
  List<String> strings(String at) {
    List<String> strings = new ArrayList<>();
    if (isArray(at)) {
      for (int i = 0; nextElement(); i++) {
        countEntry();
        String text = string(at + "/" + i);
        if (text != null) {
          strings.add(text);
        }
      }
    }
    return strings;
  }

  /** Reads a list of texts in which a list is a tier of tied ones. */
  List<List<String>> tiers(String at) {
    List<List<String>> tiers = new ArrayList<>();
    if (isArray(at)) {
      for (int i = 0; nextElement(); i++) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          tiers.add(strings(at + "/" + i));
          continue;
        }
        countEntry();
        String text = string(at + "/" + i);
        if (text != null) {
          tiers.add(List.of(text));
        }
      }
    }
    return tiers;
  }

  /** Says that a document is larger than what is read; nothing of it is kept. */
  static final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    LimitExceeded(Problem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
