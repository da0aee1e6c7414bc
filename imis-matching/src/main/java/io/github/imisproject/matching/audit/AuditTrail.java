package io.github.imisproject.matching.audit;

import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records as text: one line of JSON each, so that a file can grow by its end alone.
 *
 * <p>Stateless and thread-safe.
 */
public final class AuditTrail {
  private static final ImisJson JSON = ImisJson.create();

  private AuditTrail() {}

  /** Returns a record as one line of JSON, with its line feed; equal records give equal bytes. */
  public static String line(AuditRecord entry) {
    return JSON.write(entry) + "\n";
  }

  /**
   * Reads lines of JSON, in their order.
   *
   * @param lines the lines; empty ones are passed over
   * @return the records that could be read, and everything that is wrong with the others, each with
   *     the number of its line
   */
  public static Reading<List<AuditRecord>> read(String lines) {
    List<AuditRecord> records = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Reading<AuditRecord> reading = JSON.read(AuditRecord.class, line);
      Optional<AuditRecord> entry = reading.value().filter(r -> !reading.hasErrors());
      entry.ifPresent(records::add);
      for (Problem problem : reading.problems()) {
        problems.add(
            new Problem(
                "line " + number + problem.path(),
                problem.code(),
                problem.arguments(),
                problem.severity()));
      }
    }
    return Reading.of(List.copyOf(records), problems);
  }

  /**
   * Returns the records of everybody else, in their order: what is left after a person's erasure.
   *
   * <p>A record about somebody else that names the person as counterpart goes, too.
   */
  public static List<AuditRecord> without(List<AuditRecord> records, String subjectId) {
    return records.stream()
        .filter(
            entry ->
                !entry.subjectId().equals(subjectId)
                    && !entry.counterpartId().equals(Optional.of(subjectId)))
        .toList();
  }
}
