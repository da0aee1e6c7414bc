package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judgements: for each topic, which items were judged and how relevant they are.
 *
 * <p>Read from text of four columns: topic, a column that is ignored, item, grade. A negative grade
 * says that the item was chosen to be judged but was not. Immutable after reading and thread-safe
 * for reading; a judged item takes about 30 bytes beside its name.
 */
public final class Qrels {
  /** One topic's judgements. */
  static final class Topic {
    private final ByteTable items = new ByteTable(16);
    private int[] grades = new int[16];
    private int[] judged = new int[0];

    private boolean add(byte[] from, int start, int end, int grade) {
      int number = items.add(from, start, end);
      if (number < 0) {
        return false;
      }
      if (number == grades.length) {
        grades = Arrays.copyOf(grades, number * 2);
      }
      grades[number] = grade;
      if (grade >= 0) {
        if (grade >= judged.length) {
          judged = Arrays.copyOf(judged, grade + 1);
        }
        judged[grade]++;
      }
      return true;
    }

    ByteTable items() {
      return items;
    }

    int grade(int item) {
      return grades[item];
    }

    int[] judged() {
      return judged;
    }

    int relevant(int level) {
      int count = 0;
      for (int grade = level; grade < judged.length; grade++) {
        count += judged[grade];
      }
      return count;
    }
  }

  /** Grades are packed by value, so a wild number must not reserve gigabytes. */
  private static final int MAX_GRADE = 1_000_000;

  private final NavigableMap<String, Topic> topics;

  private Qrels(NavigableMap<String, Topic> topics) {
    this.topics = topics;
  }

  /**
   * Reads judgements from a file, which may be gzipped.
   *
   * @return the judgements, or the problems that kept them from being read
   * @throws IOException if the file cannot be read at all
   */
  public static Reading<Qrels> read(Path file) throws IOException {
    NavigableMap<String, Topic> topics = new TreeMap<>(Qrels::byBytes);
    List<Problem> problems = new ArrayList<>();
    try (LineScanner lines = new LineScanner(file)) {
      String current = "";
      Topic topic = new Topic();
      while (lines.next()) {
        String at = file.getFileName() + ":" + lines.line();
        if (lines.fields() != 4) {
          problems.add(
              Problem.error(
                  at,
                  "trec.columns",
                  Map.of("found", Integer.toString(lines.fields()), "needed", "4")));
          break;
        }
        if (!lines.text(0).equals(current) || topics.isEmpty()) {
          current = lines.text(0);
          topic = topics.computeIfAbsent(current, t -> new Topic());
        }
        int grade = lines.leadingInteger(3);
        if (!lines.isWholeNumber(3)) {
          problems.add(Problem.warning(at, "trec.grade", Map.of("grade", lines.text(3))));
        }
        if (grade > MAX_GRADE) {
          problems.add(
              Problem.error(
                  at,
                  "trec.gradeRange",
                  Map.of("grade", lines.text(3), "highest", Integer.toString(MAX_GRADE))));
          break;
        }
        if (!topic.add(lines.buffer(), lines.start(2), lines.end(2), grade)) {
          problems.add(
              Problem.error(
                  at, "trec.judgedTwice", Map.of("item", lines.text(2), "topic", current)));
          break;
        }
      }
    }
    if (topics.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.error(file.getFileName().toString(), "trec.empty", Map.of()));
    }
    boolean failed = Reading.failed(problems).hasErrors();
    return failed ? Reading.failed(problems) : Reading.of(new Qrels(topics), problems);
  }

  /** Returns the names of the judged topics, in the order of their bytes. */
  public java.util.Set<String> topics() {
    return Collections.unmodifiableSet(topics.keySet());
  }

  /** Returns the grade of an item for a topic; negative if it was chosen but not judged. */
  public Optional<Integer> findGrade(String topic, String item) {
    Topic found = topics.get(topic);
    if (found == null) {
      return Optional.empty();
    }
    byte[] name = item.getBytes(StandardCharsets.UTF_8);
    int number = found.items().find(name, 0, name.length);
    return number < 0 ? Optional.empty() : Optional.of(found.grade(number));
  }

  /** Returns how many items of a topic have this grade or a higher one; 0 for an unknown topic. */
  public int relevant(String topic, int relevanceLevel) {
    return find(topic).map(found -> found.relevant(relevanceLevel)).orElse(0);
  }

  Optional<Topic> find(String topic) {
    return Optional.ofNullable(topics.get(topic));
  }

  NavigableMap<String, Topic> all() {
    return topics;
  }

  /** The order of unsigned UTF-8 bytes, which is that of the field's tools. */
  static int byBytes(String first, String second) {
    return Arrays.compareUnsigned(
        first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
  }
}
