package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.io.AllocationJson;
import io.github.imisproject.matching.allocation.io.AllocationTables;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name the problem, shared by the allocation commands. */
final class AllocationInput {
  @Option(
      names = "--problem",
      paramLabel = "FILE.json",
      description = "the problem, or several under 'problems'")
  private @Nullable Path problem;

  @Option(names = "--id", description = "of several problems the one with this id")
  private @Nullable String id;

  @Option(
      names = "--sizes",
      paramLabel = "FILE.csv",
      description = "household, then its need of each service")
  private @Nullable Path sizes;

  @Option(
      names = "--capacities",
      paramLabel = "FILE.csv",
      description = "place, then its capacity of each service")
  private @Nullable Path capacities;

  @Option(
      names = "--compatibility",
      paramLabel = "FILE.csv",
      description = "household, then 1 or 0 for each place")
  private @Nullable Path compatibility;

  @Option(
      names = "--weights",
      paramLabel = "FILE.csv",
      description = "household, then its score at each place")
  private @Nullable Path weights;

  /** Reads the problems; warnings go to standard error. */
  List<AllocationProblem> read(CommandSpec spec) throws IOException {
    boolean tables = sizes != null || capacities != null;
    if (tables == (problem != null)) {
      throw new ParameterException(
          spec.commandLine(), "name either --problem, or --sizes with --capacities");
    }
    Reading<List<AllocationProblem>> reading = tables ? fromTables(spec) : fromJson();
    PrintWriter err = spec.commandLine().getErr();
    if (reading.value().isEmpty()) {
      throw new BadData(reading.problems());
    }
    for (Problem warning : reading.problems()) {
      err.println(warning.path() + ": " + warning.message(LanguageTag.ENGLISH));
    }
    List<AllocationProblem> all = reading.get();
    if (id == null) {
      return all;
    }
    List<AllocationProblem> chosen = all.stream().filter(p -> p.id().equals(id)).toList();
    if (chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "id is '"
              + id
              + "', which the file does not have; it has "
              + all.stream().map(AllocationProblem::id).toList());
    }
    return chosen;
  }

  private Reading<List<AllocationProblem>> fromJson() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(required(problem)))) {
      return AllocationJson.readAll(in);
    }
  }

  private Reading<List<AllocationProblem>> fromTables(CommandSpec spec) throws IOException {
    if (sizes == null || capacities == null) {
      throw new ParameterException(spec.commandLine(), "--sizes and --capacities go together");
    }
    Reading<AllocationProblem> one =
        AllocationTables.read(
            text(sizes), text(capacities), optional(compatibility), optional(weights));
    return one.value().isPresent()
        ? Reading.of(List.of(one.get()), one.problems())
        : Reading.failed(one.problems());
  }

  private static Optional<String> optional(@Nullable Path path) throws IOException {
    return path == null ? Optional.empty() : Optional.of(text(path));
  }

  static String text(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8);
  }

  static Path required(@Nullable Path path) {
    return java.util.Objects.requireNonNull(path);
  }
}
