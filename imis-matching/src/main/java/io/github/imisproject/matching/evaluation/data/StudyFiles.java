package io.github.imisproject.matching.evaluation.data;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.allocation.io.PreferenceFormats;
import io.github.imisproject.matching.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files beside an experiment: finds them, reads them, and fingerprints each.
 *
 * <p>Not thread-safe; make one for each experiment that is opened. Neither names nor links may lead
 * out of the folder, so that an experiment from elsewhere cannot read what it was not sent with.
 */
public final class StudyFiles {
  /** The largest text that is read at once, 256 MB; run files are streamed and have no limit. */
  private static final long MAX_TEXT = 1L << 28;

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<String, String> hashes = new TreeMap<>();

  /** Creates the files of a folder. */
  public StudyFiles(Path folder) {
    this.folder = requireNonNull(folder, "folder").toAbsolutePath().normalize();
  }

  /** Returns what was wrong so far, in the order it was found. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the SHA-256 of each file found so far by its name, in hexadecimal digits. */
  public SortedMap<String, String> hashes() {
    return new TreeMap<>(hashes);
  }

  /** Adds a problem of a file's content, with the file's name before its path. */
  void add(String name, Problem problem) {
    String path = problem.path();
    String separator = path.isEmpty() || path.startsWith("/") ? "" : ", ";
    String full = path.startsWith(name) ? path : name + separator + path;
    problems.add(new Problem(full, problem.code(), problem.arguments(), problem.severity()));
  }

  /** Adds the problems of a file's content. */
  void addAll(String name, List<Problem> more) {
    more.forEach(problem -> add(name, problem));
  }

  /** Returns a file or folder, fingerprinted; empty with a problem if it is not there. */
  public Optional<Path> find(String name) {
    Path path;
    try {
      path = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return none(name, "fileMissing");
    }
    if (!path.startsWith(folder)) {
      return none(name, "fileOutside");
    }
    if (!Files.exists(path)) {
      return none(name, "fileMissing");
    }
    try {
      if (leadsOut(path)) {
        return none(name, "fileOutside");
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
            if (leadsOut(file)) {
              return none(name + "/" + file.getFileName(), "fileOutside");
            }
            hashes.put(name + "/" + file.getFileName(), sha256(file));
          }
        }
      } else {
        hashes.put(name, sha256(path));
      }
      return Optional.of(path);
    } catch (IOException e) {
      return none(name, "fileUnreadable");
    }
  }

  private Optional<Path> none(String name, String code) {
    problems.add(Problem.error(name, "experiment." + code, Map.of("name", name)));
    return Optional.empty();
  }

  /** Whether links lead from a path in the folder to somewhere else. */
  private boolean leadsOut(Path path) throws IOException {
    return !path.toRealPath().startsWith(folder.toRealPath());
  }

  /**
   * Reads the preference lists that an experiment names.
   *
   * @return the lists, or every problem found
   */
  public Reading<PreferenceFormats.Profile> preferences(StudyData.Preferences data) {
    Optional<String> text = text(data.file());
    if (text.isEmpty()) {
      return Reading.failed(problems());
    }
    Reading<PreferenceFormats.Profile> reading = PreferenceFormats.readPrefLib(text.get());
    reading.problems().forEach(p -> add(data.file(), p));
    return new Reading<>(reading.value(), problems());
  }

  /** Returns a file's text in UTF-8; empty with a problem if it cannot be read so. */
  Optional<String> text(String name) {
    Optional<Path> path = find(name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.size(path.get()) > MAX_TEXT) {
        problems.add(Problem.error(name, "experiment.fileTooLong", Map.of("name", name)));
        return Optional.empty();
      }
      return Optional.of(Files.readString(path.get(), StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(name, "experiment.fileNotText", Map.of("name", name)));
    } catch (IOException e) {
      problems.add(Problem.error(name, "experiment.fileUnreadable", Map.of("name", name)));
    }
    return Optional.empty();
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
