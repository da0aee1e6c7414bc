package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelKind;
import io.github.imisproject.i18n.label.LabelQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A linking task in MELO form: queries, the labels of a vocabulary with their concepts, and which
 * labels answer which query.
 *
 * @see <a href="https://github.com/Avature/melo-benchmark">MELO, Multilingual Entity Linking of
 *     Occupations</a>
 */
final class MeloFolder {
  /** How deep a ranking is judged, as the benchmark does. */
  private static final int DEPTH = 100;

  private static final Pattern ELEMENT_LANGUAGE = Pattern.compile("_([a-z]{2,3})_\\d+$");
  private static final Pattern QUERY_LANGUAGE = Pattern.compile("_q_([a-z]{2,3})(_|$)");

  /** One label with the identifier that rankings name it by. */
  private record Element(String id, ConceptLabel label) {}

  /** Means over all queries, from 0 to 1. */
  record Result(int queries, int labels, double meanReciprocalRank, double meanAveragePrecision) {}

  private final Path folder;
  private final List<Element> elements = new ArrayList<>();

  private MeloFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads the labels of a folder. */
  static MeloFolder read(Path folder) throws IOException {
    MeloFolder melo = new MeloFolder(folder);
    Map<String, String> concepts = new HashMap<>();
    for (Row row : rows(folder.resolve("concept_mapping.tsv"), 2)) {
      concepts.put(row.cell(0), row.cell(1));
    }
    for (Row row : rows(folder.resolve("corpus_elements.tsv"), 2)) {
      String id = row.cell(0);
      Matcher language = ELEMENT_LANGUAGE.matcher(id);
      String concept = concepts.get(id);
      if (concept == null || !language.find()) {
        throw bad(folder.resolve("corpus_elements.tsv"), "link.element", Map.of("element", id));
      }
      LabelKind kind = id.endsWith("_000") ? LabelKind.PREFERRED : LabelKind.ALTERNATIVE;
      LanguageTag tag = new LanguageTag(language.group(1));
      melo.elements.add(new Element(id, new ConceptLabel(concept, tag, row.cell(1), kind)));
    }
    return melo;
  }

  List<ConceptLabel> labels() {
    return elements.stream().map(Element::label).toList();
  }

  /** Links every query and measures the rankings by the folder's annotations. */
  Result measure(Collection<ConceptLabel> more, Optional<LanguageTag> queryLanguage)
      throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    for (Row row : rows(folder.resolve("annotations.tsv"), 4)) {
      if (!row.cell(3).equals("0")) {
        relevant.computeIfAbsent(row.cell(0), q -> new HashSet<>()).add(row.cell(2));
      }
    }
    Optional<LanguageTag> language = queryLanguage.isPresent() ? queryLanguage : named();
    Set<LanguageTag> ranked = new TreeSet<>();
    elements.forEach(element -> ranked.add(element.label().language()));
    Set<ConceptLabel> all = new LinkedHashSet<>(labels());
    all.addAll(more);
    LabelIndex index = LabelIndex.of(all);
    List<Row> queries = rows(folder.resolve("queries.tsv"), 2);
    double ranks = 0;
    double precisions = 0;
    for (Row query : queries) {
      LabelQuery wanted = new LabelQuery(query.cell(1), language, List.copyOf(ranked), DEPTH);
      List<String> ranking = elements(index.rankLabels(wanted, ranked));
      Set<String> right = relevant.getOrDefault(query.cell(0), Set.of());
      ranks += reciprocalRank(ranking, right);
      precisions += averagePrecision(ranking, right);
    }
    int count = Math.max(1, queries.size());
    return new Result(queries.size(), elements.size(), ranks / count, precisions / count);
  }

  /** The language that the folder's name gives, as in {@code bel_q_fr_c_fr}. */
  private Optional<LanguageTag> named() {
    Matcher name = QUERY_LANGUAGE.matcher(folder.toAbsolutePath().normalize().getFileName() + "");
    return name.find() ? LanguageTag.parse(name.group(1)) : Optional.empty();
  }

  /** Names each label of a ranking; the same label of a concept may stand there several times. */
  private List<String> elements(List<Map.Entry<ConceptLabel, Double>> ranking) {
    Map<ConceptLabel, Deque<String>> ids = new HashMap<>();
    for (Element element : elements) {
      ids.computeIfAbsent(element.label(), l -> new ArrayDeque<>()).add(element.id());
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Map.Entry<ConceptLabel, Double> entry : ranking) {
      Deque<String> names = ids.getOrDefault(entry.getKey(), new ArrayDeque<>());
      names.forEach(id -> scores.put(id, entry.getValue()));
    }
    // As trec_eval does: equal scores by descending identifier, whatever the order given.
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry.<String, Double>comparingByKey().reversed()))
        .limit(DEPTH)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double reciprocalRank(List<String> ranking, Set<String> right) {
    for (int i = 0; i < ranking.size(); i++) {
      if (right.contains(ranking.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double averagePrecision(List<String> ranking, Set<String> right) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (right.contains(ranking.get(i))) {
        hits++;
        sum += (double) hits / (i + 1);
      }
    }
    return right.isEmpty() ? 0 : sum / right.size();
  }

  /** A line that is not blank, with its number from 1. */
  record Row(int number, List<String> cells) {
    String cell(int i) {
      return cells.get(i);
    }
  }

  static List<Row> rows(Path file, int columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() < columns) {
        problems.add(
            Problem.error(
                file.getFileName() + ":" + number,
                "link.columns",
                Map.of("found", row.size() + "", "least", columns + "")));
      }
      rows.add(new Row(number, row));
    }
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
    return rows;
  }

  private static BadData bad(Path file, String code, Map<String, String> arguments) {
    return new BadData(List.of(Problem.error(file.getFileName() + "", code, arguments)));
  }
}
