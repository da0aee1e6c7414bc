package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.BoundedProblems;
import io.github.imisproject.core.internal.csv.CsvDialect;
import io.github.imisproject.core.internal.csv.CsvLimits;
import io.github.imisproject.core.internal.csv.CsvReader;
import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads directories of services in the Human Services Data Specification.
 *
 * <p>Takes a JSON file of version 3.0 in any published form (one record with what belongs to it, a
 * page of a list, tables by file name), a folder of such files, a folder of CSV tables of version
 * 3.0, or a folder of CSV tables of version 1.x, and finds out which it is. No record is ever
 * dropped for what stands in it: everything odd is a problem with its path, and the value stays as
 * it was. JSON is limited to 64 MB and 3 million tokens a file, nesting to 200 levels, a text to 4
 * million characters, a directory to 150,000 records and the list to 50,000 problems, so that no
 * file exhausts a heap of 256 MB.
 *
 * <p>Stateless and thread-safe. Linear in the size of the files.
 *
 * @see <a href="https://docs.openreferral.org/">Open Referral, HSDS</a>
 */
public final class HsdsReader {
  private static final int PROGRESS_STEP = 500;

  private HsdsReader() {}

  /** Reads a file or folder without telling how far it has come. */
  public static Reading<HsdsDirectory> read(Path source) {
    return read(source, ReadingProgress.NONE);
  }

  /**
   * Reads a file or folder.
   *
   * <p>In a folder with CSV tables only these are read; otherwise every JSON file is.
   *
   * @param source a JSON file, one CSV table, or a folder of either
   * @param progress told of each file and every 500 rows
   * @return the directory with every problem; no value if nothing could be read at all
   */
  public static Reading<HsdsDirectory> read(Path source, ReadingProgress progress) {
    requireNonNull(progress, "progress");
    SortedMap<String, Path> tables = new TreeMap<>();
    SortedMap<String, Path> documents = new TreeMap<>();
    BoundedProblems problems = new BoundedProblems();
    try {
      boolean folder = Files.isDirectory(source);
      for (Path file : folder ? list(source) : List.of(source)) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") && HsdsTable.find(name).isPresent()) {
          tables.put(name, file);
        } else if (!folder || (lower.endsWith(".json") && !lower.equals("datapackage.json"))) {
          documents.put(name, file);
        } else if (lower.endsWith(".csv")) {
          problems.add(Problem.warning(name, "hsds.fileUnknown", Map.of()));
        }
      }
      if (!tables.isEmpty()) {
        documents
            .keySet()
            .forEach(d -> problems.add(Problem.warning(d, "hsds.fileSkipped", Map.of())));
        return readTables(tables, problems, progress);
      }
      if (documents.isEmpty()) {
        problems.add(Problem.error("", "hsds.nothingFound", Map.of()));
        return Reading.failed(problems.finish());
      }
      return readDocuments(documents, folder, problems, progress);
    } catch (IOException e) {
      problems.add(Problem.error("", "hsds.unreadable", Map.of()));
      return Reading.failed(problems.finish());
    }
  }

  /** Reads one JSON document from memory. */
  public static Reading<HsdsDirectory> readJson(String json) {
    return readJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads one JSON document in UTF-8, which is closed. */
  public static Reading<HsdsDirectory> readJson(InputStream json) {
    BoundedProblems problems = new BoundedProblems();
    RecordGatherer gatherer = new RecordGatherer(problems);
    Optional<HsdsDocument> document = readDocument("", json, gatherer, problems);
    return document.isEmpty()
        ? Reading.failed(problems.finish())
        : Reading.of(gatherer.build(HsdsVersion.V3, List.of(document.get())), problems.finish());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Reading<HsdsDirectory> readDocuments(
      SortedMap<String, Path> files,
      boolean named,
      BoundedProblems problems,
      ReadingProgress progress)
      throws IOException {
    RecordGatherer gatherer = new RecordGatherer(problems);
    List<HsdsDocument> documents = new ArrayList<>();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      progress.advanced(entry.getKey(), 0);
      String label = named ? entry.getKey() : "";
      try (InputStream in = Files.newInputStream(entry.getValue())) {
        readDocument(label, in, gatherer, problems).ifPresent(documents::add);
      }
      progress.advanced(entry.getKey(), 1);
    }
    return documents.isEmpty()
        ? Reading.failed(problems.finish())
        : Reading.of(gatherer.build(HsdsVersion.V3, documents), problems.finish());
  }

  private static Optional<HsdsDocument> readDocument(
      String label, InputStream in, RecordGatherer gatherer, List<Problem> problems) {
    Reading<Object> json = PlainJson.read(label, in);
    problems.addAll(json.problems());
    if (json.value().isEmpty()) {
      return Optional.empty();
    }
    Object content = json.get();
    if (!(content instanceof Map<?, ?>) && !(content instanceof List<?>)) {
      problems.add(Problem.error(label, "hsds.formUnknown", Map.of()));
      return Optional.empty();
    }
    HsdsDocument document = new HsdsDocument(HsdsNesting.form(content), content);
    new HsdsNesting(label, gatherer, problems).add(document);
    return Optional.of(document);
  }

  private static Reading<HsdsDirectory> readTables(
      SortedMap<String, Path> files, BoundedProblems problems, ReadingProgress progress)
      throws IOException {
    RecordGatherer gatherer = new RecordGatherer(problems);
    VersionGuess guess = new VersionGuess();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      String name = entry.getKey();
      HsdsTable table = HsdsTable.find(name).orElseThrow();
      progress.advanced(name, 0);
      try (CsvReader rows =
          new CsvReader(
              name,
              Files.newInputStream(entry.getValue()),
              CsvDialect.COMMA,
              CsvLimits.STANDARD,
              problems::add)) {
        guess.see(table, rows);
        while (rows.next()) {
          gatherer.addRow(table, rows.path(), new LinkedHashMap<>(rows.row()));
          if (rows.rows() % PROGRESS_STEP == 0) {
            progress.advanced(name, rows.rows());
          }
        }
        progress.advanced(name, rows.rows());
      }
    }
    return Reading.of(gatherer.build(guess.version(), List.of()), problems.finish());
  }

  /** Tells the versions apart by tables and columns that only one of them has. */
  private static final class VersionGuess {
    private int old;
    private int recent;

    void see(HsdsTable table, CsvReader rows) {
      if (table == HsdsTable.ELIGIBILITY || rows.has("weekday")) {
        old++;
      }
      if (table == HsdsTable.ORGANIZATION && rows.has("url") && !rows.has("website")) {
        old++;
      }
      if (rows.has("location_type") || rows.has("freq") || rows.has("link_entity")) {
        recent++;
      }
    }

    HsdsVersion version() {
      return old > recent ? HsdsVersion.V1 : HsdsVersion.V3;
    }
  }
}
