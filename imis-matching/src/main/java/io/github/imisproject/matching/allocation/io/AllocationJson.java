package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.allocation.AllocationProblem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads allocation problems from JSON (RFC 8259), as a stream.
 *
 * <p>A document is one problem, or an object whose member {@code problems} lists several. A problem
 * has {@code services}, {@code households} ({@code id}, {@code need}, {@code preferences}), {@code
 * localities} ({@code id}, {@code capacity}), {@code priorities}, and if wanted {@code endowment},
 * {@code pickOrder}, {@code incompatible}, {@code pins}, {@code quotas}, and either {@code scores}
 * by name or {@code weights}, a matrix with one row for each household and one column for each
 * locality, both in the order of the document, {@code null} for an excluded pair. A list inside a
 * list is a tier of tied entries. {@code expected}, {@code facts} and the like are passed over; a
 * member that nobody knows is a warning.
 *
 * <p>Limits: {@value #MOST_HOUSEHOLDS} households, {@value #MOST_LOCALITIES} localities, {@value
 * #MOST_ENTRIES} entries of lists and scores, nesting of 20, names of 1000 characters. Reading
 * stops at the first limit that is exceeded, with one problem that says which; so it does when the
 * heap is too small for a document within the limits.
 */
public final class AllocationJson {
  /** The most households of a document. */
  public static final int MOST_HOUSEHOLDS = 2_000_000;

  /** The most localities of a document. */
  public static final int MOST_LOCALITIES = 100_000;

  /** The most entries of all lists, scores and vectors together. */
  public static final int MOST_ENTRIES = 40_000_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(100_000)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private AllocationJson() {}

  /** Reads one problem; of a document with several, the first. */
  public static Reading<AllocationProblem> read(InputStream json) {
    Reading<List<AllocationProblem>> all = readAll(json);
    return all.value().isPresent()
        ? Reading.of(all.value().get().get(0), all.problems())
        : Reading.failed(all.problems());
  }

  /**
   * Reads every problem of a document.
   *
   * @return all of them, at least one; or, if any has an error, none and what is wrong
   */
  public static Reading<List<AllocationProblem>> readAll(InputStream json) {
    List<Problem> problems = new ArrayList<>();
    List<AllocationProblem> read = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonCursor cursor = new JsonCursor(parser, problems);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        cursor.error("", "notObject");
      } else {
        new ProblemReader(cursor, "").readDocument(read);
        if (parser.nextToken() != null) {
          cursor.error("", "trailing");
        }
      }
    } catch (OutOfMemoryError e) {
      // Within the limits, but too much for this heap: what was read is let go, and told.
      read.clear();
      return Reading.failed(List.of(outOfMemory()));
    } catch (JsonCursor.LimitExceeded e) {
      problems.add(e.problem());
    } catch (JacksonException e) {
      problems.add(
          Problem.error(
              "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
              "allocation.notJson",
              Map.of()));
    }
    Reading<List<AllocationProblem>> reading = Reading.of(List.copyOf(read), problems);
    return reading.hasErrors() || read.isEmpty() ? Reading.failed(problems) : reading;
  }

  /** Returns the problem that tells that a document or a mechanism needs more memory. */
  public static Problem outOfMemory() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return JsonCursor.limit("memory", mebibytes).problem();
  }
}
