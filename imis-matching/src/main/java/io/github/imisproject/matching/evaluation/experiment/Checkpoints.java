package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.internal.CanonicalJson;
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

  /** What a strategy did before, on the same experiment and the same data. */
  Optional<Measured> find(Experiment experiment, String data, String strategy, int cases) {
    String key = key(experiment, data);
    if (folder.isEmpty() || !Files.isRegularFile(file(folder.get(), key, strategy))) {
      return Optional.empty();
    }
    try {
      List<String> lines =
          Files.readAllLines(file(folder.get(), key, strategy), StandardCharsets.UTF_8);
      return Measured.of(lines, key, strategy, experiment.metrics(), cases);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(Experiment experiment, String data, Measured measured) {
    if (folder.isEmpty()) {
      return;
    }
    String key = key(experiment, data);
    Path file = file(folder.get(), key, measured.id());
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(folder.get());
      Files.write(half, measured.lines(key), StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the checkpoint of strategy '" + measured.id() + "' cannot be written", e);
    }
  }

  private static String key(Experiment experiment, String data) {
    return CanonicalJson.sha256(experiment.hash() + data);
  }

  private static Path file(Path folder, String key, String strategy) {
    String name = strategy.replaceAll("[^A-Za-z0-9-]", "_");
    return folder.resolve(key.substring(0, 16) + "-" + name + ".tsv");
  }
}
