package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.i18n.stem.Stemmer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all labels of one language, and what the vocabulary says about them: how telling
 * each is, which labels and concepts use it, and which words it uses in place of one another.
 * Immutable.
 */
final class WordIndex {
  /** How steeply rare words outweigh frequent ones. */
  private static final double STEEPNESS = 1.2;

  private final LabelTokeniser tokeniser;
  private final Stemmer stemmer;
  private final Set<String> stopWords;
  private final Map<String, Integer> numbers = new HashMap<>();
  final String[] terms; // in alphabetical order
  final float[] weights; // of terms
  final int[] labels; // numbers in the whole index, of the labels here
  final int[] conceptOf; // here, of labels here
  final int[] conceptLabels; // how many labels each concept has
  final Rows labelTerms;
  final Rows termLabels;
  final Counts conceptTerms; // share of the concept's labels that use the term
  final Counts termConcepts; // the same, by term
  final Counts substitutes; // how readily one term stands for another
  final float[] labelWeights; // sum of the weights of the label's terms
  final float[] usualShare; // of a term, over all concepts

  /** Rows of numbers. */
  record Rows(int[] starts, int[] values) {}

  /** Rows of numbers with a figure each. */
  record Counts(int[] starts, int[] values, float[] figures) {}

  WordIndex(LanguageTag language, List<String> texts, int[] labels, int[] conceptOf, int concepts) {
    tokeniser = LabelTokeniser.of(language);
    stemmer = Stemmer.of(language);
    stopWords = StopWords.of(language);
    this.labels = labels;
    this.conceptOf = conceptOf;
    List<List<String>> stems = new ArrayList<>(texts.size());
    Set<String> all = new LinkedHashSet<>();
    for (String text : texts) {
      List<String> of = stems(text);
      stems.add(of);
      all.addAll(of);
    }
    terms = all.toArray(new String[0]);
    Arrays.sort(terms);
    for (int i = 0; i < terms.length; i++) {
      numbers.put(terms[i], i);
    }
    conceptLabels = new int[concepts];
    for (int concept : conceptOf) {
      conceptLabels[concept]++;
    }
    labelTerms = labelTerms(stems);
    termLabels = inverted(labelTerms, terms.length);
    conceptTerms = shares(concepts);
    termConcepts = inverted(conceptTerms, terms.length);
    weights = new float[terms.length];
    usualShare = new float[terms.length];
    int used = (int) Arrays.stream(conceptLabels).filter(n -> n > 0).count();
    for (int t = 0; t < terms.length; t++) {
      weights[t] = weight(termConcepts.starts[t + 1] - termConcepts.starts[t], used);
      for (int i = termConcepts.starts[t]; i < termConcepts.starts[t + 1]; i++) {
        usualShare[t] += termConcepts.figures[i] / used;
      }
    }
    labelWeights = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      for (int k = labelTerms.starts[i]; k < labelTerms.starts[i + 1]; k++) {
        labelWeights[i] += weights[labelTerms.values[k]];
      }
    }
    unknownWeight = weight(0, used);
    substitutes = Substitutes.learn(this, conceptOf, concepts);
  }

  /** The weight of a word that no label here has. */
  final float unknownWeight;

  private static float weight(int concepts, int all) {
    return (float) Math.pow(Math.log(1 + (all - concepts + 0.5) / (concepts + 0.5)), STEEPNESS);
  }

  /** Returns the different stems of a text without stop words, or all if there is nothing else. */
  List<String> stems(String text) {
    List<String> words = tokeniser.words(text);
    Set<String> stems = new LinkedHashSet<>();
    for (String word : words) {
      if (!stopWords.contains(word)) {
        stems.add(stemmer.stem(word));
      }
    }
    if (stems.isEmpty()) {
      words.forEach(w -> stems.add(stemmer.stem(w)));
    }
    return List.copyOf(stems);
  }

  /** Returns the number of a term, or -1. */
  int number(String term) {
    return numbers.getOrDefault(term, -1);
  }

  /** Returns the memory of the arrays and terms, in bytes, roughly. */
  long bytes() {
    long bytes = 0;
    for (String term : terms) {
      bytes += 56 + 48 + term.length(); // a string, its bytes and its entry in the map
    }
    for (Rows rows : List.of(labelTerms, termLabels)) {
      bytes += 4L * (rows.starts.length + rows.values.length);
    }
    for (Counts counts : List.of(conceptTerms, termConcepts, substitutes)) {
      bytes += 4L * counts.starts.length + 8L * counts.values.length;
    }
    return bytes
        + 8L * terms.length
        + 4L * (labels.length + conceptOf.length + conceptLabels.length + labelWeights.length);
  }

  private Rows labelTerms(List<List<String>> stems) {
    int[] starts = new int[stems.size() + 1];
    for (int i = 0; i < stems.size(); i++) {
      starts[i + 1] = starts[i] + stems.get(i).size();
    }
    int[] values = new int[starts[stems.size()]];
    for (int i = 0; i < stems.size(); i++) {
      int at = starts[i];
      for (String stem : stems.get(i)) {
        values[at++] = numbers.getOrDefault(stem, -1);
      }
      Arrays.sort(values, starts[i], at);
    }
    return new Rows(starts, values);
  }

  private static Rows inverted(Rows rows, int columns) {
    int[] starts = new int[columns + 1];
    for (int value : rows.values) {
      starts[value + 1]++;
    }
    for (int i = 0; i < columns; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] values = new int[rows.values.length];
    for (int row = 0; row + 1 < rows.starts.length; row++) {
      for (int i = rows.starts[row]; i < rows.starts[row + 1]; i++) {
        values[next[rows.values[i]]++] = row;
      }
    }
    return new Rows(starts, values);
  }

  private static Counts inverted(Counts counts, int columns) {
    Rows rows = inverted(new Rows(counts.starts, counts.values), columns);
    int[] next = rows.starts.clone();
    float[] figures = new float[counts.figures.length];
    for (int i = 0; i < counts.values.length; i++) {
      figures[next[counts.values[i]]++] = counts.figures[i];
    }
    return new Counts(rows.starts, rows.values, figures);
  }

  private Counts shares(int concepts) {
    List<Map<Integer, Integer>> counts = new ArrayList<>(Collections.nCopies(concepts, Map.of()));
    int size = 0;
    for (int label = 0; label < conceptOf.length; label++) {
      int concept = conceptOf[label];
      if (counts.get(concept).isEmpty()) {
        counts.set(concept, new java.util.TreeMap<>());
      }
      for (int i = labelTerms.starts[label]; i < labelTerms.starts[label + 1]; i++) {
        counts.get(concept).merge(labelTerms.values[i], 1, Integer::sum);
      }
    }
    int[] starts = new int[concepts + 1];
    for (int c = 0; c < concepts; c++) {
      size += counts.get(c).size();
      starts[c + 1] = size;
    }
    int[] values = new int[size];
    float[] figures = new float[size];
    int at = 0;
    for (int c = 0; c < concepts; c++) {
      for (Map.Entry<Integer, Integer> entry : counts.get(c).entrySet()) {
        values[at] = entry.getKey();
        figures[at++] = entry.getValue() / (conceptLabels[c] + 1f);
      }
    }
    return new Counts(starts, values, figures);
  }
}
