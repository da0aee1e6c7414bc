package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.data.StudyData;
import io.github.imisproject.matching.evaluation.data.StudyFiles;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.internal.LibraryVersion;
import io.github.imisproject.matching.spi.Plugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs an {@link Experiment}: every strategy on every case, then the statistics.
 *
 * <p>Immutable and thread-safe. Cases are measured in parallel on the common pool; results do not
 * depend on how many threads there are. With a {@link Checkpoints} folder, each finished strategy
 * is kept, and a run that was interrupted continues there and ends with the same bytes.
 */
public final class ExperimentRunner {
  /** What stands for opening the data in {@link Progress}. */
  public static final String DATA = "data";

  private final List<Strategy> own;
  private final Vocabularies vocabularies;
  private final Plugins plugins;
  private final Path folder;

  /** Creates a runner with the strategies this library brings and the embedded vocabularies. */
  public ExperimentRunner() {
    this(List.of(), Vocabularies.embedded(), Plugins.installed());
  }

  /**
   * Creates a runner that finds an experiment's files in the working folder.
   *
   * @param own strategies that an experiment may name beside those this library brings
   * @param vocabularies where concepts are looked up
   * @param plugins the rules and scorers that policies may name
   */
  public ExperimentRunner(List<Strategy> own, Vocabularies vocabularies, Plugins plugins) {
    this(own, vocabularies, plugins, Path.of(""));
  }

  private ExperimentRunner(
      List<Strategy> own, Vocabularies vocabularies, Plugins plugins, Path folder) {
    this.own = List.copyOf(own);
    this.vocabularies = requireNonNull(vocabularies, "vocabularies");
    this.plugins = requireNonNull(plugins, "plugins");
    this.folder = requireNonNull(folder, "folder");
  }

  /** Returns the same runner, finding the files that an experiment names in another folder. */
  public ExperimentRunner in(Path other) {
    return new ExperimentRunner(own, vocabularies, plugins, other);
  }

  /**
   * How far a run has come.
   *
   * @param strategy the strategy that is done, or {@value #DATA} when the data have been opened
   * @param done how many are done
   * @param of how many there are
   * @param resumed whether it was read from a checkpoint
   */
  public record Progress(String strategy, int done, int of, boolean resumed) {}

  /** Runs without checkpoints and without reports of progress. */
  public ExperimentResult run(Experiment experiment) {
    return run(experiment, Checkpoints.none(), progress -> {});
  }

  /**
   * Runs an experiment.
   *
   * @param checkpoints where finished strategies are kept
   * @param listener told when the data are open and after each strategy, on the calling thread;
   *     what it throws ends the run
   * @throws InvalidValueException if the data cannot be read or used: a file is missing or broken,
   *     a strategy is unknown, too few people are left to measure; it holds every problem
   * @throws IllegalArgumentException if two strategies have one id
   * @throws IllegalStateException if a strategy names an offer twice, or one that does not exist
   */
  public ExperimentResult run(
      Experiment experiment, Checkpoints checkpoints, Consumer<Progress> listener) {
    Bench bench = open(experiment);
    String data = bench.hash();
    List<Bench.Contender> contenders = bench.contenders();
    List<Measured> all = new ArrayList<>();
    listener.accept(new Progress(DATA, 0, contenders.size(), false));
    for (Bench.Contender contender : contenders) {
      Optional<Measured> kept = checkpoints.find(experiment, data, contender.id(), bench.size());
      Measured measured = kept.orElseGet(contender.measure());
      if (kept.isEmpty()) {
        checkpoints.keep(experiment, data, measured);
      }
      all.add(measured);
      listener.accept(
          new Progress(contender.id(), all.size(), contenders.size(), kept.isPresent()));
    }
    Analysis analysis = new Analysis(experiment, bench);
    return new ExperimentResult(
        experiment,
        LibraryVersion.get(),
        data,
        bench.files(),
        bench.size(),
        bench.size() - bench.counted().size(),
        bench.metrics(),
        bench.reference(),
        analysis.scores(all),
        analysis.comparisons(all),
        analysis.gaps(all),
        bench.today().map(id -> analysis.harms(all, find(all, id))).orElse(List.of()),
        bench.findings(all, analysis));
  }

  private Bench open(Experiment experiment) {
    StudyFiles files = new StudyFiles(folder);
    StudyData data = experiment.data();
    if (data instanceof StudyData.Runs runs) {
      return new RunsBench(experiment, runs, files);
    }
    if (data instanceof StudyData.Preferences preferences) {
      return new PreferencesBench(experiment, preferences, files);
    }
    return new PeopleBench(experiment, population(data, files), own, plugins);
  }

  private Population population(StudyData data, StudyFiles files) {
    if (data instanceof StudyData.Records records) {
      StudyRecords read = Bench.opened(StudyRecords.read(records, vocabularies, files));
      return new RecordPopulation(read, files.hashes());
    }
    return new TownPopulation(((StudyData.Town) data).settings(), vocabularies);
  }

  private static Measured find(List<Measured> all, String id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("strategy '" + id + "' was not measured"));
  }
}
