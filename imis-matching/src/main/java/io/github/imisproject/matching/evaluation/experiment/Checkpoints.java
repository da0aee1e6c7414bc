package io.github.imisproject.matching.evaluation.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what each strategy did in one file, so that an interrupted run loses at most one strategy.
 *
 * <p>Files of another experiment, broken files and half-written files are not used. A strategy of
 * your own is recognised by its id alone: empty the folder after you change it.
 */
public final class Checkpoints {
  private final Optional<Path> folder;

  private Checkpoints(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Returns checkpoints that keep nothing. */
  public static Checkpoints none() {
    return new Checkpoints(Optional.empty());
  }

  /** Returns checkpoints in a folder, which is made if it is not there. */
  public static Checkpoints in(Path folder) {
    return new Checkpoints(Optional.of(folder));
  }

  Optional<Measured> find(Experiment experiment, String strategy, int cases) {
    if (folder.isEmpty() || !Files.isRegularFile(file(folder.get(), experiment, strategy))) {
      return Optional.empty();
    }
    try {
      List<String> lines =
          Files.readAllLines(file(folder.get(), experiment, strategy), StandardCharsets.UTF_8);
      return Measured.of(lines, experiment.hash(), strategy, experiment.metrics(), cases);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(Experiment experiment, Measured measured) {
    if (folder.isEmpty()) {
      return;
    }
    Path file = file(folder.get(), experiment, measured.id());
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(folder.get());
      Files.write(half, measured.lines(experiment.hash()), StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the checkpoint of strategy '" + measured.id() + "' cannot be written", e);
    }
  }

  private static Path file(Path folder, Experiment experiment, String strategy) {
    String name = strategy.replaceAll("[^A-Za-z0-9-]", "_");
    return folder.resolve(experiment.hash().substring(0, 16) + "-" + name + ".tsv");
  }
}
