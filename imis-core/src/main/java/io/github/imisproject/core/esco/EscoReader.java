package io.github.imisproject.core.esco;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.BoundedProblems;
import io.github.imisproject.core.internal.csv.CsvDialect;
import io.github.imisproject.core.internal.csv.CsvLimits;
import io.github.imisproject.core.internal.csv.CsvReader;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the folder of CSV files that the ESCO portal offers for download.
 *
 * <p>Any set of languages and any part of the files will do: occupations, ISCO-08 groups, skills or
 * collections of skills, skill groups, broader relations, and relations between occupations and
 * skills. A file's language is the end of its name, as in {@code occupations_fr.csv}; what its rows
 * are stands in the rows. Languages are joined by URI. Labels are cleaned of no-break spaces and
 * direction marks, gendered forms are taken apart, alternative labels may be parted by line ends or
 * by {@code |}. Faults are reported and cost at most the row they are in.
 *
 * <p>Stateless and thread-safe. Files are streamed: memory is that of the result, about 20 MB for
 * each language of all occupations with their definitions. Linear in the length of the files.
 *
 * @see <a href="https://esco.ec.europa.eu/en/use-esco/download">ESCO download</a>
 */
public final class EscoReader {
  private static final int PROGRESS_STEP = 500;

  /** The largest file, of links between occupations and skills, has some 130,000 rows. */
  private static final CsvLimits LIMITS = new CsvLimits(200_000, 500, 300_000);

  private EscoReader() {}

  /** Reads all languages that are there. */
  public static Reading<EscoClassification> read(Path folder) {
    return read(folder, Set.of(), ReadingProgress.NONE);
  }

  /**
   * Reads the files of some languages.
   *
   * @param folder the folder that holds the CSV files
   * @param languages the languages wanted; empty for all that are there
   * @param progress told of each file and every 500 rows
   * @return the classification with every problem; no value if there is no file to read
   */
  public static Reading<EscoClassification> read(
      Path folder, Set<LanguageTag> languages, ReadingProgress progress) {
    requireNonNull(progress, "progress");
    BoundedProblems problems = new BoundedProblems();
    SortedMap<LanguageTag, SortedSet<Path>> files;
    try {
      files = files(folder);
    } catch (IOException e) {
      return Reading.failed(List.of(Problem.error("", "esco.folderUnreadable", Map.of())));
    }
    for (LanguageTag language : new TreeSet<>(languages)) {
      if (!files.containsKey(language)) {
        problems.add(
            Problem.error("", "esco.languageMissing", Map.of("language", language.value())));
      }
    }
    if (!languages.isEmpty()) {
      files.keySet().retainAll(languages);
    }
    EscoBuilder builder = new EscoBuilder(problems);
    boolean found = false;
    for (Map.Entry<LanguageTag, SortedSet<Path>> entry : files.entrySet()) {
      for (Path file : entry.getValue()) {
        found |= readFile(file, entry.getKey(), builder, problems, progress);
      }
    }
    if (!found) {
      problems.add(Problem.error("", "esco.filesMissing", Map.of()));
      return Reading.failed(problems.finish());
    }
    EscoClassification classification = builder.build(files.keySet());
    return Reading.of(classification, problems.finish());
  }

  private static SortedMap<LanguageTag, SortedSet<Path>> files(Path folder) throws IOException {
    SortedMap<LanguageTag, SortedSet<Path>> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        language(name(file))
            .ifPresent(l -> files.computeIfAbsent(l, x -> new TreeSet<>()).add(file));
      }
    }
    return files;
  }

  private static Optional<LanguageTag> language(String name) {
    int underscore = name.lastIndexOf('_');
    boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
    return csv && underscore >= 0
        ? LanguageTag.parse(name.substring(underscore + 1, name.length() - ".csv".length()))
        : Optional.empty();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean readFile(
      Path file,
      LanguageTag language,
      EscoBuilder builder,
      List<Problem> problems,
      ReadingProgress progress) {
    String name = name(file);
    progress.advanced(name, 0);
    try (CsvReader rows =
        new CsvReader(name, Files.newInputStream(file), CsvDialect.COMMA, LIMITS, problems::add)) {
      RowKind kind = RowKind.of(rows);
      if (kind == RowKind.OTHER) {
        problems.add(Problem.warning(name, "esco.fileUnknown", Map.of()));
        return false;
      }
      builder.startFile(language);
      while (rows.next()) {
        switch (kind) {
          case CONCEPT -> builder.addConcept(rows);
          case BROADER -> builder.addBroader(rows);
          default -> builder.addRelation(rows);
        }
        if (rows.rows() % PROGRESS_STEP == 0) {
          progress.advanced(name, rows.rows());
        }
      }
      progress.advanced(name, rows.rows());
      return true;
    } catch (IOException e) {
      problems.add(Problem.error(name, "esco.fileUnreadable", Map.of()));
      return false;
    }
  }

  /** What the rows of a file are, told by its columns. */
  private enum RowKind {
    CONCEPT,
    BROADER,
    OCCUPATION_SKILL,
    OTHER;

    static RowKind of(CsvReader rows) {
      if (rows.has("conceptUri") && rows.has("broaderUri")) {
        return BROADER;
      }
      if (rows.has("conceptUri") && rows.has("preferredLabel")) {
        return CONCEPT;
      }
      return rows.has("occupationUri") && rows.has("skillUri") ? OCCUPATION_SKILL : OTHER;
    }
  }
}
