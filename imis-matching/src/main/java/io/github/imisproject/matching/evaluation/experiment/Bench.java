package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Findings;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MetricInfo;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;

/** One kind of data, opened: what is compared on which cases, and what else it can tell. */
interface Bench {
  /** One that is compared, and how it is measured on every case. */
  record Contender(String id, Supplier<Measured> measure) {}

  /** How many cases there are. */
  int size();

  /** The cases that count in means, by index: the others measure nothing. */
  List<Integer> counted();

  /** The attributes by which cases fall into groups; none where nothing is known of them. */
  default SortedSet<String> attributes() {
    return Collections.emptySortedSet();
  }

  /** The group of a case by one of the attributes. */
  default String group(int index, String attribute) {
    return "?";
  }

  /** Who is compared, in the order of reports. */
  List<Contender> contenders();

  List<MetricInfo> metrics();

  /** The contender that the others are compared with. */
  String reference();

  /** The contender that stands for what happens today, if one does. */
  default Optional<String> today() {
    return Optional.empty();
  }

  /** SHA-256 over the data; over the files' own hashes where all of it came from files. */
  default String hash() {
    return CanonicalJson.sha256(files().toString());
  }

  /** SHA-256 of each file the data came from, by name. */
  SortedMap<String, String> files();

  /** What this kind of data tells beside the comparison. */
  Findings findings(List<Measured> all, Analysis analysis);

  /** The value of a reading, or an exception that holds its problems. */
  static <T> T opened(Reading<T> reading) {
    List<Problem> problems = reading.problems();
    if (reading.value().isEmpty()) {
      throw new InvalidValueException(problems);
    }
    return reading.get();
  }

  /** The exception for data on which nothing can be compared. */
  static InvalidValueException useless(String code, Map<String, String> arguments) {
    return new InvalidValueException(
        List.of(Problem.error("/data", "experiment." + code, arguments)));
  }
}
