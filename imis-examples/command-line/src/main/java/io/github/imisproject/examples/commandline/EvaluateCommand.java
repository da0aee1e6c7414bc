package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.evaluation.trec.Qrels;
import io.github.imisproject.matching.evaluation.trec.TrecEvaluation;
import io.github.imisproject.matching.evaluation.trec.TrecEvaluator;
import io.github.imisproject.matching.evaluation.trec.TrecMeasure;
import io.github.imisproject.matching.evaluation.trec.TrecMeasures;
import io.github.imisproject.matching.evaluation.trec.TrecOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the measures of a run against judgements, as {@code trec_eval} prints them. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures a run against judgements, both in TREC form, and prints what trec_eval does.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "QRELS", description = "judgements: topic, 0, item, grade")
  private @Nullable Path qrels;

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      description = "run: topic, Q0, item, rank, score, run name")
  private @Nullable Path run;

  @Option(
      names = {"-m", "--measure"},
      paramLabel = "MEASURE",
      description = "such as map, ndcg_cut.10, P.5,10, official, set, all_trec; may be repeated")
  private List<String> measures = new ArrayList<>();

  @Option(
      names = {"-q", "--topics"},
      description = "print each topic's values, too")
  private boolean eachTopic;

  @Option(
      names = {"-n", "--no-summary"},
      description = "leave out the values over all topics")
  private boolean noSummary;

  @Option(
      names = {"-c", "--complete"},
      description = "count judged topics missing in the run as 0")
  private boolean complete;

  @Option(
      names = {"-J", "--judged-only"},
      description = "take unjudged items out first")
  private boolean judgedOnly;

  @Option(
      names = {"-l", "--level"},
      defaultValue = "1",
      description = "lowest grade that counts as relevant (default: 1)")
  private int level;

  @Option(
      names = {"-M", "--depth"},
      description = "look at this many items of a topic at most")
  private int depth = Integer.MAX_VALUE;

  @Option(
      names = {"-N", "--collection"},
      description = "number of items in the whole collection")
  private long collection;

  @Override
  public Integer call() throws IOException {
    CommandSpec used = java.util.Objects.requireNonNull(spec);
    List<TrecMeasure> parsed;
    TrecOptions options;
    try {
      parsed = TrecMeasures.parse(measures, collection);
      options = new TrecOptions(level, depth, complete, judgedOnly);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(used.commandLine(), e.getMessage(), e);
    }
    Reading<Qrels> judgements = Qrels.read(java.util.Objects.requireNonNull(qrels));
    PrintWriter err = used.commandLine().getErr();
    for (Problem problem : judgements.problems()) {
      if (!judgements.hasErrors()) {
        err.println(problem.path() + ": " + problem.message(LanguageTag.ENGLISH));
      }
    }
    if (judgements.hasErrors()) {
      throw new BadData(judgements.problems());
    }
    Reading<TrecEvaluation> evaluation =
        TrecEvaluator.evaluate(
            java.util.Objects.requireNonNull(run), judgements.get(), parsed, options);
    if (evaluation.hasErrors()) {
      throw new BadData(evaluation.problems());
    }
    PrintWriter out = used.commandLine().getOut();
    evaluation.get().lines(eachTopic, !noSummary).forEach(line -> out.print(line + "\n"));
    out.flush();
    return 0;
  }
}
