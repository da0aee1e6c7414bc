package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what speaks for each concept during one query. Not thread-safe; one for each query. */
final class Candidates {
  /** What the same key is worth; the rest of the score is left to the words, to settle ties. */
  private static final double SAME_KEY = 0.9;

  private static final double FEW_EDITS = 0.85;

  /** Each edit costs twice its share of the key. */
  private static final double EDIT = 2;

  /** What words of a language are worth that shares no more than its script with the query's. */
  private static final double OTHER_LANGUAGE = 0.7;

  /** The best whole-key match of a concept. */
  private record Whole(int label, int edits, double worth) {}

  /** The word search that found a concept, and how much its language counts. */
  private record Worded(WordSearch search, WordIndex index, int concept, double factor) {
    double score() {
      return factor * search.score(concept);
    }
  }

  private static final class Candidate {
    @Nullable Whole whole;
    @Nullable Worded worded;

    double score() {
      double words = worded == null ? 0 : worded.score();
      return whole == null ? words : whole.worth + (1 - whole.worth) * words;
    }
  }

  private final LabelIndex index;
  private final LabelQuery query;
  private final Map<String, Candidate> byConcept = new HashMap<>();
  private final Map<String, WordSearch> searches = new LinkedHashMap<>();

  Candidates(LabelIndex index, LabelQuery query) {
    this.index = index;
    this.query = query;
  }

  void addExact() {
    for (String key : keys()) {
      byte[] encoded = KeyAlphabet.encode(key);
      for (int s = 0; s < index.segments().size(); s++) {
        int segment = s;
        index
            .segments()
            .get(s)
            .findExact(key, encoded, (label, edits) -> add(segment, label, 0, SAME_KEY));
      }
    }
  }

  void addNear(int most) {
    for (String key : keys()) {
      byte[] encoded = KeyAlphabet.encode(key);
      for (int s = 0; s < index.segments().size(); s++) {
        int segment = s;
        index
            .segments()
            .get(s)
            .findNear(
                encoded,
                most,
                (label, edits) -> {
                  double kept = 1 - EDIT * edits / Math.max(1, encoded.length);
                  add(segment, label, edits, edits == 0 ? SAME_KEY : FEW_EDITS * Math.max(0, kept));
                });
      }
    }
  }

  void addWords() {
    LabelWords.Gathered words = index.words().get();
    Map<Integer, Worded> best = new LinkedHashMap<>();
    for (Map.Entry<String, WordIndex> entry : words.byLanguage().entrySet()) {
      double factor = factor(entry.getKey());
      if (factor == 0) {
        continue;
      }
      WordSearch search = new WordSearch(entry.getValue(), query.text());
      searches.put(entry.getKey(), search);
      for (int concept = 0; concept < words.concepts().size(); concept++) {
        if (search.touches(concept)) {
          Worded worded = new Worded(search, entry.getValue(), concept, factor);
          best.merge(concept, worded, (a, b) -> a.score() >= b.score() ? a : b);
        }
      }
    }
    best.forEach(
        (concept, worded) ->
            byConcept.computeIfAbsent(words.concepts().get(concept), c -> new Candidate()).worded =
                worded);
  }

  /** The word searches made, by language. */
  Map<String, WordSearch> searches() {
    return searches;
  }

  /** Returns the scores of the best concepts, best first. */
  List<Map.Entry<String, Double>> scores(int limit) {
    List<Map.Entry<String, Double>> scores = new ArrayList<>(byConcept.size());
    byConcept.forEach((concept, candidate) -> scores.add(Map.entry(concept, candidate.score())));
    scores.sort(
        Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey));
    return scores.subList(0, Math.min(limit, scores.size()));
  }

  List<LabelHit> hits() {
    List<LabelHit> hits = new ArrayList<>();
    for (Map.Entry<String, Double> entry : scores(query.limit())) {
      Candidate candidate = byConcept.get(entry.getKey());
      if (candidate != null) {
        hits.add(hit(candidate));
      }
    }
    return List.copyOf(hits);
  }

  private LabelHit hit(Candidate candidate) {
    Map<LabelSignal, Double> parts = new EnumMap<>(LabelSignal.class);
    Whole whole = candidate.whole;
    Worded worded = candidate.worded;
    if (worded != null) {
      double rest = worded.factor * (whole == null ? 1 : 1 - whole.worth);
      float[] figures = worded.search.parts(worded.concept);
      put(parts, LabelSignal.LABEL_WORDS, rest * figures[0]);
      put(parts, LabelSignal.CONCEPT_WORDS, rest * figures[1]);
      put(parts, LabelSignal.RELATED_WORDS, rest * figures[2]);
      put(parts, LabelSignal.SEVERAL_LABELS, rest * figures[3]);
    }
    if (whole != null) {
      put(parts, whole.edits == 0 ? LabelSignal.SAME_KEY : LabelSignal.FEW_EDITS, whole.worth);
      ConceptLabel matched = index.label(whole.label);
      return new LabelHit(index.shown(matched, query.shownIn()), matched, parts, List.of());
    }
    if (worded == null) {
      throw new IllegalStateException("a candidate without evidence");
    }
    int label = worded.search.bestLabel(worded.concept);
    ConceptLabel matched = index.label(worded.index.labels[label]);
    LabelTokeniser tokeniser = LabelTokeniser.of(matched.language());
    List<WordLink> links =
        worded.search.links(label, tokeniser.words(query.text()), tokeniser.words(matched.text()));
    return new LabelHit(index.shown(matched, query.shownIn()), matched, parts, links);
  }

  private static void put(Map<LabelSignal, Double> parts, LabelSignal signal, double value) {
    if (value > 0) {
      parts.put(signal, value);
    }
  }

  private void add(int segment, int label, int edits, double worth) {
    LabelSegment of = index.segments().get(segment);
    String concept = of.concept(of.conceptOf(label));
    Candidate candidate = byConcept.computeIfAbsent(concept, c -> new Candidate());
    int number = index.base(segment) + label;
    Whole known = candidate.whole;
    boolean better =
        known == null || worth > known.worth || (worth == known.worth && number < known.label);
    if (better) {
      candidate.whole = new Whole(number, edits, worth);
    }
  }

  private Set<String> keys() {
    if (query.language().isPresent()) {
      return LabelSegment.keys(query.language().get(), query.text());
    }
    Set<String> keys = new LinkedHashSet<>();
    for (LanguageTag language : Scripts.languages(query.text())) {
      keys.addAll(LabelSegment.keys(language, query.text()));
    }
    return keys;
  }

  private double factor(String language) {
    if (query.language().isPresent() && query.language().get().language().equals(language)) {
      return 1;
    }
    boolean sameScript =
        Scripts.languages(query.text()).stream().anyMatch(l -> l.language().equals(language));
    return sameScript ? query.language().isPresent() ? OTHER_LANGUAGE : 1 : 0;
  }
}
