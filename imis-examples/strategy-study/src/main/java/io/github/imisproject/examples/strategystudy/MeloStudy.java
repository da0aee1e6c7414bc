package io.github.imisproject.examples.strategystudy;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelKind;
import io.github.imisproject.i18n.label.LabelQuery;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.baseline.Bm25;
import io.github.imisproject.matching.evaluation.baseline.CharacterTfIdf;
import io.github.imisproject.matching.evaluation.baseline.TextRanking;
import io.github.imisproject.matching.evaluation.trec.TrecMeasures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Ranks the labels of a classification for occupation names that people wrote, and compares the
 * ranking with human answers.
 *
 * <p>A set is a folder with {@code queries.tsv}, {@code corpus_elements.tsv}, {@code
 * concept_mapping.tsv} and {@code annotations.tsv}, as the MELO benchmark publishes them; its name
 * ends with the label's language, as in {@code bel_q_fr_c_fr}.
 *
 * @see "F. Retyk et al., MELO: An Evaluation Benchmark for Multilingual Entity Linking of
 *     Occupations, RecSys in HR 2024"
 */
public final class MeloStudy {
  private static final int DEPTH = 1000;

  private final LanguageTag language;
  private final List<String> ids = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, String> concepts = new HashMap<>();
  private final Map<String, String> queries = new LinkedHashMap<>();
  private final Map<String, Set<String>> answers = new HashMap<>();

  /**
   * Reads a set.
   *
   * @throws IOException if a file is missing or cannot be read
   */
  public MeloStudy(Path folder) throws IOException {
    String name = String.valueOf(folder.getFileName());
    this.language = new LanguageTag(name.substring(name.lastIndexOf('_') + 1));
    for (String[] row : rows(folder.resolve("corpus_elements.tsv"), 2)) {
      ids.add(row[0]);
      labels.add(row[1]);
    }
    rows(folder.resolve("concept_mapping.tsv"), 2).forEach(row -> concepts.put(row[0], row[1]));
    rows(folder.resolve("queries.tsv"), 2).forEach(row -> queries.put(row[0], row[1]));
    for (String[] row : rows(folder.resolve("annotations.tsv"), 4)) {
      answers.computeIfAbsent(row[0], key -> new HashSet<>()).add(row[2]);
    }
  }

  /** Mean reciprocal rank and mean average precision of one way of ranking. */
  public record Row(String method, double mrr, double map) {}

  /** Returns the ways this project has, the plain ones first. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("BM25", text(new Bm25(labels, MeloStudy::words))));
    LabelTokeniser tokeniser = LabelTokeniser.of(language);
    rows.add(row("BM25 + stems", text(new Bm25(labels, tokeniser::stems))));
    rows.add(row("char TF-IDF", text(CharacterTfIdf.acrossWords(labels, 1, 3, MeloStudy::lower))));
    rows.add(row("IMIS label search", search()));
    return rows;
  }

  /** Words between blanks, in lower case: with brackets and commas, as the benchmark cuts them. */
  private static List<String> words(String text) {
    return Arrays.stream(lower(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Function<String, List<String>> text(TextRanking ranking) {
    return query -> {
      double[] scores = ranking.scores(query);
      return IntStream.range(0, scores.length)
          .filter(i -> scores[i] > 0)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingDouble(i -> -scores[i])
                  .thenComparing(ids::get, Comparator.reverseOrder()))
          .limit(DEPTH)
          .map(ids::get)
          .toList();
    };
  }

  private Function<String, List<String>> search() {
    List<ConceptLabel> all = new ArrayList<>();
    Map<String, List<String>> idsOf = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      String concept = concepts.getOrDefault(ids.get(i), ids.get(i));
      LabelKind kind = ids.get(i).endsWith("_000") ? LabelKind.PREFERRED : LabelKind.ALTERNATIVE;
      all.add(new ConceptLabel(concept, language, labels.get(i), kind));
      idsOf
          .computeIfAbsent(concept + "\n" + labels.get(i), key -> new ArrayList<>())
          .add(ids.get(i));
    }
    LabelIndex index = LabelIndex.of(all);
    return query -> {
      List<String> ranked = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (var entry :
          index.rankLabels(LabelQuery.of(query, language).limit(DEPTH), List.of(language))) {
        String key = entry.getKey().concept() + "\n" + entry.getKey().text();
        if (seen.add(key)) {
          ranked.addAll(idsOf.getOrDefault(key, List.of()));
        }
      }
      return ranked;
    };
  }

  private Row row(String method, Function<String, List<String>> ranker) {
    var rr = TrecMeasures.parse("recip_rank");
    var ap = TrecMeasures.parse("map");
    List<String> topics = List.copyOf(answers.keySet()).stream().sorted().toList();
    double[][] values =
        topics.stream()
            .parallel()
            .map(
                topic -> {
                  Set<String> right = answers.getOrDefault(topic, Set.of());
                  List<String> ranked = ranker.apply(queries.getOrDefault(topic, ""));
                  JudgedRanking judged =
                      new JudgedRanking(
                          topic,
                          ranked.size(),
                          i -> right.contains(ranked.get(i)) ? 1 : JudgedRanking.NOT_POOLED,
                          new int[] {0, right.size()},
                          1);
                  return new double[] {rr.evaluate(judged), ap.evaluate(judged)};
                })
            .toArray(double[][]::new);
    return new Row(method, mean(values, 0), mean(values, 1));
  }

  private static double mean(double[][] values, int column) {
    double sum = 0;
    for (double[] row : values) {
      sum += row[column];
    }
    return sum / values.length;
  }

  private static List<String[]> rows(Path file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= columns) {
        rows.add(cells);
      }
    }
    return rows;
  }
}
