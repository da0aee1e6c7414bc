package io.github.imisproject.examples.strategystudy;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.experiment.Checkpoints;
import io.github.imisproject.matching.evaluation.experiment.Experiment;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult;
import io.github.imisproject.matching.evaluation.experiment.ExperimentRunner;
import io.github.imisproject.matching.evaluation.report.HtmlReport;
import io.github.imisproject.matching.evaluation.report.ResultTables;
import io.github.imisproject.matching.evaluation.report.RunCosts;
import io.github.imisproject.matching.spi.Plugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study of matching strategies and writes its report. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Compares matching strategies on an invented town and writes report.html, result.json,",
      "scores.csv and table.tex. Started again after an interruption, it continues."
    })
public final class StudyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "EXPERIMENT.json",
      description = "what to compare (default: a quick study)")
  private @Nullable Path experiment;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      defaultValue = "imis-study",
      description = "where the files go (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("imis-study");

  @Option(
      names = {"-s", "--seed"},
      defaultValue = "1",
      description = "seed of the quick study (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = {"-l", "--language"},
      paramLabel = "TAG",
      defaultValue = "en",
      description = "language of the report: el, en, fr, ar or fa (default: ${DEFAULT-VALUE})")
  private String language = "en";

  @Option(
      names = "--melo",
      paramLabel = "FOLDER",
      description = "compare label searches on the sets of the MELO benchmark in this folder")
  private @Nullable Path melo;

  @Override
  public Integer call() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    PrintWriter printer = used.commandLine().getOut();
    LanguageTag reader =
        LanguageTag.parse(language)
            .orElseThrow(
                () ->
                    new ParameterException(
                        used.commandLine(),
                        "language is '"
                            + language
                            + "', which is no BCP 47 tag; write it like fa"));
    if (melo != null) {
      return melo(melo, printer);
    }
    Experiment asked = Experiment.quick(seed).with("nearestFirst");
    if (experiment != null) {
      Reading<Experiment> reading =
          Experiment.read(Files.readString(experiment, StandardCharsets.UTF_8));
      if (reading.value().isEmpty()) {
        return problems(reading.problems(), reader, used.commandLine().getErr());
      }
      asked = reading.get();
    }
    try {
      study(asked, reader, printer);
      return 0;
    } catch (InvalidValueException e) {
      return problems(e.problems(), reader, used.commandLine().getErr());
    } catch (IllegalArgumentException e) {
      used.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private static int problems(List<Problem> problems, LanguageTag reader, PrintWriter err) {
    for (Problem problem : problems) {
      err.println(
          (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message(reader));
    }
    err.flush();
    return 1;
  }

  private void study(Experiment asked, LanguageTag reader, PrintWriter printer) throws IOException {
    ExperimentRunner runner =
        new ExperimentRunner(
            List.of(new NearestFirst()), Vocabularies.embedded(), Plugins.installed());
    if (experiment != null && experiment.toAbsolutePath().getParent() != null) {
      runner = runner.in(experiment.toAbsolutePath().getParent());
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    long[] last = {System.nanoTime()};
    ExperimentResult result =
        runner.run(
            asked,
            Checkpoints.in(out.resolve("checkpoints")),
            progress -> {
              long now = System.nanoTime();
              if (!progress.resumed()) {
                seconds.put(progress.strategy(), (now - last[0]) / 1e9);
              }
              last[0] = now;
              if (progress.done() == 0) {
                return;
              }
              printer.println(
                  bar(progress.done(), progress.of())
                      + " "
                      + progress.strategy()
                      + (progress.resumed() ? " (from the checkpoint)" : ""));
              printer.flush();
            });
    RunCosts costs = new RunCosts(seconds, machine());
    Files.createDirectories(out);
    write("result.json", result.toJson());
    write("report.html", HtmlReport.of(result, costs, reader));
    write("scores.csv", ResultTables.csv(result));
    write("table.tex", ResultTables.latex(result));
    String metric = asked.metrics().get(0);
    printer.println();
    for (String strategy : result.strategies()) {
      printer.println(
          pad(strategy, 32) + metric + " " + number(result.mean(strategy, metric).estimate()));
    }
    printer.println();
    printer.println("report: " + out.resolve("report.html"));
    printer.flush();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(out.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static Integer melo(Path folder, PrintWriter printer) throws IOException {
    List<Path> sets;
    try (Stream<Path> entries = Files.list(folder)) {
      sets = entries.filter(f -> Files.exists(f.resolve("annotations.tsv"))).sorted().toList();
    }
    if (sets.isEmpty()) {
      printer.println("no set in this folder: each is a folder with annotations.tsv");
      return 1;
    }
    printer.println(pad("set", 18) + pad("method", 22) + "MRR    MAP");
    for (Path set : sets) {
      for (MeloStudy.Row row : new MeloStudy(set).rows()) {
        printer.println(
            pad(String.valueOf(set.getFileName()), 18)
                + pad(row.method(), 22)
                + number(row.mrr())
                + "  "
                + number(row.map()));
        printer.flush();
      }
    }
    return 0;
  }

  private static String bar(int done, int of) {
    int filled = 20 * done / of;
    return "[" + "#".repeat(filled) + ".".repeat(20 - filled) + "] " + done + "/" + of;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String number(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " processors, Java "
        + Runtime.version().feature()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }
}
