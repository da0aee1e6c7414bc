package io.github.imisproject.core.vocabulary;

import io.github.imisproject.core.internal.BoundedProblems;
import io.github.imisproject.core.internal.csv.CsvDialect;
import io.github.imisproject.core.internal.csv.CsvLimits;
import io.github.imisproject.core.internal.csv.CsvReader;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a concept scheme from a tab-separated file, the form in which a partner adds one.
 *
 * <p>The first line names the columns: {@code notation}, {@code uri}, {@code broader}, one column
 * for each language tag with the preferred labels, {@code alt_TAG} with alternatives and {@code
 * def_TAG} with definitions. Only {@code notation} must be there. Several alternatives or broader
 * concepts are parted by {@code |}; an empty cell is none; a line that starts with {@code #} is a
 * comment. The file is UTF-8 and cells are not quoted. Faults are reported with file and line and
 * cost at most the row they are in. Stateless and thread-safe; linear in the file's length.
 */
public final class ConceptSchemeReader {
  private static final String ALTERNATIVES = "alt_";
  private static final String DEFINITION = "def_";
  private static final CsvLimits LIMITS = new CsvLimits(100_000, 500, 100_000);

  private ConceptSchemeReader() {}

  /**
   * Reads a file; the scheme's id is the file's name without {@code .tsv}.
   *
   * @return the scheme of all sound rows, with every problem; no scheme if the file cannot be read
   */
  public static Reading<ConceptScheme> read(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = name.endsWith(".tsv") ? name.substring(0, name.length() - 4) : name;
    try (InputStream in = Files.newInputStream(file)) {
      return read(id, in);
    } catch (IOException e) {
      return Reading.failed(List.of(Problem.error(name, "vocabulary.unreadable", Map.of())));
    }
  }

  /**
   * Reads a stream, which is closed.
   *
   * @param id the scheme's short name, such as {@code occupations}
   * @throws IOException if reading fails
   */
  public static Reading<ConceptScheme> read(String id, InputStream in) throws IOException {
    BoundedProblems problems = new BoundedProblems();
    List<Concept> concepts = new ArrayList<>();
    String file = id + ".tsv";
    try (CsvReader rows = new CsvReader(file, in, CsvDialect.TAB, LIMITS, problems::add)) {
      if (rows.header().isEmpty() || !rows.has("notation")) {
        problems.add(Problem.error(file, "vocabulary.columnMissing", Map.of("column", "notation")));
        return Reading.failed(problems.finish());
      }
      Map<LanguageTag, String> languages = languages(file, rows.header(), problems);
      while (rows.next()) {
        Optional<String> notation = rows.find("notation");
        if (notation.isEmpty()) {
          problems.add(Problem.error(rows.path(), "vocabulary.notationMissing", Map.of()));
        } else {
          concepts.add(concept(notation.get(), rows, languages, problems));
        }
      }
    }
    Reading<ConceptScheme> scheme = ConceptScheme.check(id, concepts);
    problems.addAll(scheme.problems());
    return Reading.of(scheme.get(), problems.finish());
  }

  private static Map<LanguageTag, String> languages(
      String file, List<String> header, List<Problem> problems) {
    Map<LanguageTag, String> languages = new TreeMap<>();
    for (String column : header) {
      if (column.equals("notation") || column.equals("uri") || column.equals("broader")) {
        continue;
      }
      boolean further = column.startsWith(ALTERNATIVES) || column.startsWith(DEFINITION);
      String tag = further ? column.substring(ALTERNATIVES.length()) : column;
      Optional<LanguageTag> language = LanguageTag.parse(tag);
      if (language.isEmpty()) {
        problems.add(Problem.warning(file, "vocabulary.columnUnknown", Map.of("column", column)));
      } else {
        languages.putIfAbsent(language.get(), tag);
      }
    }
    return languages;
  }

  private static Concept concept(
      String notation, CsvReader row, Map<LanguageTag, String> languages, List<Problem> problems) {
    Map<LanguageTag, ConceptLabels> labels = new TreeMap<>();
    languages.forEach(
        (language, tag) -> {
          List<String> alternatives = parts(row.cell(ALTERNATIVES + tag));
          String preferred = LabelText.clean(row.cell(tag));
          if (!preferred.isEmpty()) {
            labels.put(
                language,
                ConceptLabels.of(preferred, alternatives)
                    .withDefinition(row.cell(DEFINITION + tag)));
          } else if (!alternatives.isEmpty()) {
            problems.add(
                Problem.warning(
                    row.path(tag),
                    "vocabulary.preferredMissing",
                    Map.of("notation", notation, "language", tag)));
          }
        });
    if (labels.isEmpty()) {
      problems.add(
          Problem.warning(row.path(), "vocabulary.labelMissing", Map.of("notation", notation)));
    }
    return new Concept(notation, uri(row, problems), parts(row.cell("broader")), labels);
  }

  private static Optional<URI> uri(CsvReader row, List<Problem> problems) {
    Optional<String> text = row.find("uri");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.get());
      if (uri.isAbsolute()) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Reported below, like a relative one.
    }
    problems.add(
        Problem.error(row.path("uri"), "vocabulary.uriMalformed", Map.of("uri", text.get())));
    return Optional.empty();
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("\\|", -1)) {
      String clean = LabelText.clean(part);
      if (!clean.isEmpty()) {
        parts.add(clean);
      }
    }
    return parts;
  }
}
