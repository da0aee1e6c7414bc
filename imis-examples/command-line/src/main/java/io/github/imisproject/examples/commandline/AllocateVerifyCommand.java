package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.explain.Statement;
import io.github.imisproject.matching.allocation.io.ResultJson;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.allocation.verify.ParetoCheck;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import io.github.imisproject.matching.allocation.verify.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks a given result against the definitions, whoever made it. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a given assignment: feasible, stable, free of envy, efficient, ...")
final class AllocateVerifyCommand implements Callable<Integer> {
  private static final long PARETO_STEPS = 1_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private AllocationInput input = new AllocationInput();

  @Option(
      names = "--result",
      required = true,
      paramLabel = "RESULT.json",
      description = "an object with 'assignment': household to place or null")
  private @Nullable Path result;

  @Option(
      names = "--claims",
      split = ",",
      description =
          "what must hold, such as STABLE,PARETO_EFFICIENT (default: feasible and acceptable)")
  private List<Guarantee> claims = new ArrayList<>();

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "the language of the report: el, en, fr, ar, fa (default: en)")
  private String language = "en";

  @Override
  public Integer call() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    LanguageTag reader = AllocateCommand.language(used, language);
    List<AllocationProblem> problems = input.read(used);
    if (problems.size() != 1) {
      throw new ParameterException(
          used.commandLine(),
          "the file has " + problems.size() + " problems; choose one with --id");
    }
    AllocationProblem problem = problems.get(0);
    Reading<int[]> reading;
    try (InputStream in = Files.newInputStream(AllocationInput.required(result))) {
      reading = ResultJson.readAssignment(in, problem);
    }
    if (reading.hasErrors()) {
      throw new BadData(reading.problems());
    }
    return report(used.commandLine().getOut(), reader, problem, reading.get());
  }

  private int report(PrintWriter out, LanguageTag reader, AllocationProblem problem, int[] places) {
    Set<Guarantee> wanted = EnumSet.of(Guarantee.FEASIBLE, Guarantee.INDIVIDUALLY_RATIONAL);
    wanted.addAll(claims);
    AllocationVerifier verifier = new AllocationVerifier(problem);
    int broken = 0;
    for (Guarantee guarantee : Guarantee.values()) {
      String name = new Statement("guarantee." + guarantee.name(), Map.of()).text(reader);
      String verdict = "?";
      List<Violation> violations = List.of();
      if (AllocationVerifier.isDecidable(guarantee)) {
        violations = verifier.check(places, Set.of(guarantee));
        verdict = violations.isEmpty() ? "+" : "-";
      } else if (guarantee == Guarantee.PARETO_EFFICIENT && problem.preferences().isPresent()) {
        ParetoCheck.Finding finding =
            new ParetoCheck(problem, TieBreak.CANONICAL, PARETO_STEPS).check(places);
        verdict =
            finding instanceof ParetoCheck.Finding.Efficient
                ? "+"
                : finding instanceof ParetoCheck.Finding.Improvable ? "-" : "?";
      } else if (!wanted.contains(guarantee)) {
        continue;
      }
      boolean isWanted = wanted.contains(guarantee);
      out.println((isWanted ? "* " : "  ") + verdict + " " + name);
      for (Violation violation : violations) {
        out.println("      " + violation.toProblem().message(reader));
      }
      broken += isWanted && !verdict.equals("+") ? 1 : 0;
    }
    if (problem.scores().isPresent()) {
      ScoreCertificate certificate = ScoreCertificate.of(problem, places, List.of());
      out.println(new Statement("label.value", Map.of()).text(reader) + ": " + certificate.total());
    }
    out.flush();
    return broken == 0 ? 0 : 1;
  }
}
