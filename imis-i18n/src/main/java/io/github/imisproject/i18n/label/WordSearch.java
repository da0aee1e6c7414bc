package io.github.imisproject.i18n.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One query against the words of one language. Not thread-safe; one for each query. */
final class WordSearch {
  /** How much of a label's match counts from the query's side; the rest from the label's. */
  private static final float QUERY_SIDE = 0.35f;

  private static final int PREFIX = 4;
  private static final float LEAST_KIN = 0.6f;
  private static final float KIN = 0.9f;
  private static final float MISTYPED = 0.8f;

  /** Labels of a concept that share a word count less and less: n of them as n / (n + this). */
  private static final float SATURATION = 2;

  private static final float LEAST_LIFT = 0.05f;

  /** The weights of the three signals, learnt by logistic regression on two linking tasks. */
  private static final float LABEL = 0.6f;

  private static final float CONCEPT = 0.17f;
  private static final float RELATED = 0.17f;

  /** A concept with one label only, most often a broad group, is found this much later. */
  private static final float RICHNESS = 0.06f;

  /** A term of the vocabulary that stands for a word of the query. */
  record Link(int queryTerm, int term, float weight, WordLink.Relation relation) {}

  private final WordIndex index;
  private final List<String> stems;
  private final float[] queryWeights;
  private float queryWeight;
  private final List<List<Link>> links = new ArrayList<>();

  /** By label: how well it matches, from 0 to 1; 0 for labels without a word in common. */
  final float[] labelScores;

  /** By concept: share of the query's weight that its labels use. */
  private final float[] conceptScores;

  private final float[] relatedScores;
  private final float[] bestLabelScores;
  private final int[] bestLabels;

  WordSearch(WordIndex index, String query) {
    this.index = index;
    stems = index.stems(query);
    queryWeights = new float[stems.size()];
    labelScores = new float[index.labels.length];
    int concepts = index.conceptLabels.length;
    conceptScores = new float[concepts];
    relatedScores = new float[concepts];
    bestLabelScores = new float[concepts];
    bestLabels = new int[concepts];
    for (int q = 0; q < stems.size(); q++) {
      int term = index.number(stems.get(q));
      queryWeights[q] = term < 0 ? index.unknownWeight : index.weights[term];
      queryWeight += queryWeights[q];
      links.add(links(q, stems.get(q), term));
    }
    scoreLabels();
    for (int i = 0; i < labelScores.length; i++) {
      int concept = index.conceptOf[i];
      if (labelScores[i] > bestLabelScores[concept]) {
        bestLabelScores[concept] = labelScores[i];
        bestLabels[concept] = i;
      }
    }
    scoreRelated();
  }

  /** Returns whether any label of the concept has a word in common with the query. */
  boolean touches(int concept) {
    return bestLabelScores[concept] > 0;
  }

  /** Returns the label of a concept that matches best, numbered in this language's index. */
  int bestLabel(int concept) {
    return bestLabels[concept];
  }

  /** Returns the parts of a concept's score, in the order of {@link LabelSignal}'s word signals. */
  float[] parts(int concept) {
    return new float[] {
      LABEL * bestLabelScores[concept],
      CONCEPT * conceptScores[concept],
      RELATED * relatedScores[concept],
      index.conceptLabels[concept] > 1 ? RICHNESS : 0
    };
  }

  float score(int concept) {
    return LABEL * bestLabelScores[concept]
        + CONCEPT * conceptScores[concept]
        + RELATED * relatedScores[concept]
        + (index.conceptLabels[concept] > 1 ? RICHNESS : 0);
  }

  /** Returns which words of the query met which words of a label. */
  List<WordLink> links(int label, List<String> queryWords, List<String> labelWords) {
    List<WordLink> met = new ArrayList<>();
    int from = index.labelTerms.starts()[label];
    int to = index.labelTerms.starts()[label + 1];
    for (int q = 0; q < stems.size(); q++) {
      Link best = null;
      for (Link link : links.get(q)) {
        boolean here = Arrays.binarySearch(index.labelTerms.values(), from, to, link.term) >= 0;
        if (here && (best == null || link.weight > best.weight)) {
          best = link;
        }
      }
      if (best != null) {
        met.add(
            new WordLink(
                wordOf(stems.get(q), queryWords),
                wordOf(index.terms[best.term], labelWords),
                best.weight,
                best.relation));
      }
    }
    return List.copyOf(met);
  }

  private String wordOf(String stem, List<String> words) {
    for (String word : words) {
      if (index.stems(word).contains(stem)) {
        return word;
      }
    }
    return stem;
  }

  private List<Link> links(int q, String stem, int term) {
    List<Link> found = new ArrayList<>();
    if (term >= 0) {
      found.add(new Link(q, term, 1, WordLink.Relation.SAME));
      int[] starts = index.substitutes.starts();
      for (int i = starts[term]; i < starts[term + 1]; i++) {
        found.add(
            new Link(
                q,
                index.substitutes.values()[i],
                index.substitutes.figures()[i],
                WordLink.Relation.USED_IN_ITS_PLACE));
      }
    }
    addKin(q, stem, term, found);
    if (found.isEmpty()) {
      addMistyped(q, stem, found);
    }
    return found;
  }

  /** Words that begin alike: "drague" and "dragage", "colorant" and "coloriste". */
  private void addKin(int q, String stem, int term, List<Link> found) {
    if (stem.length() < PREFIX) {
      return;
    }
    String prefix = stem.substring(0, PREFIX);
    int at = Arrays.binarySearch(index.terms, prefix);
    for (int t = at < 0 ? -at - 1 : at;
        t < index.terms.length && index.terms[t].startsWith(prefix);
        t++) {
      if (t == term) {
        continue;
      }
      String other = index.terms[t];
      int common = PREFIX;
      int shorter = Math.min(stem.length(), other.length());
      while (common < shorter && stem.charAt(common) == other.charAt(common)) {
        common++;
      }
      float alike = 2f * common / (stem.length() + other.length());
      if (alike >= LEAST_KIN) {
        found.add(new Link(q, t, KIN * alike, WordLink.Relation.KIN));
      }
    }
  }

  private void addMistyped(int q, String stem, List<Link> found) {
    int most = stem.length() >= 8 ? 2 : stem.length() >= 4 ? 1 : 0;
    if (most == 0) {
      return;
    }
    EditDistance distance = new EditDistance(KeyAlphabet.encode(stem));
    for (int t = 0; t < index.terms.length; t++) {
      String term = index.terms[t];
      if (Math.abs(term.length() - stem.length()) <= most) {
        int edits = distance.atMost(KeyAlphabet.encode(term), 0, term.length(), most);
        if (edits <= most) {
          float weight = (float) Math.pow(MISTYPED, edits);
          found.add(new Link(q, t, weight, WordLink.Relation.MISTYPED));
        }
      }
    }
  }

  private void scoreLabels() {
    float[] fromQuery = labelScores;
    float[] best = new float[index.labels.length];
    float[] perConcept = new float[index.conceptLabels.length];
    float[] termWeights = new float[index.terms.length];
    int[] starts = index.termLabels.starts();
    int[] values = index.termLabels.values();
    for (int q = 0; q < stems.size(); q++) {
      for (Link link : links.get(q)) {
        termWeights[link.term] = Math.max(termWeights[link.term], link.weight);
        for (int i = starts[link.term]; i < starts[link.term + 1]; i++) {
          best[values[i]] = Math.max(best[values[i]], link.weight);
        }
      }
      for (Link link : links.get(q)) { // each label once: its entry is taken and cleared
        for (int i = starts[link.term]; i < starts[link.term + 1]; i++) {
          float weight = best[values[i]];
          if (weight > 0) {
            best[values[i]] = 0;
            fromQuery[values[i]] += QUERY_SIDE * queryWeights[q] * weight;
            perConcept[index.conceptOf[values[i]]] += weight;
          }
        }
      }
      for (Link link : links.get(q)) {
        int from = index.termConcepts.starts()[link.term];
        for (int i = from; i < index.termConcepts.starts()[link.term + 1]; i++) {
          int concept = index.termConcepts.values()[i];
          float sum = perConcept[concept];
          if (sum > 0) {
            perConcept[concept] = 0;
            conceptScores[concept] += queryWeights[q] / queryWeight * sum / (sum + SATURATION);
          }
        }
      }
    }
    for (int t = 0; t < termWeights.length; t++) {
      if (termWeights[t] > 0) {
        float weight = (1 - QUERY_SIDE) * termWeights[t] * index.weights[t];
        for (int i = starts[t]; i < starts[t + 1]; i++) {
          fromQuery[values[i]] += weight;
        }
      }
    }
    for (int i = 0; i < fromQuery.length; i++) {
      if (fromQuery[i] > 0) {
        float possible = QUERY_SIDE * queryWeight + (1 - QUERY_SIDE) * index.labelWeights[i];
        fromQuery[i] = Math.min(1, fromQuery[i] / possible);
      }
    }
  }

  /**
   * Scores concepts by the company their words keep: the concepts that use the query's words use
   * other words too, more than usual, and concepts with those are related.
   */
  private void scoreRelated() {
    float[] lift = new float[index.terms.length];
    int known = 0;
    for (String stem : stems) {
      int term = index.number(stem);
      if (term >= 0) {
        known++;
        addCompany(term, lift);
      }
    }
    if (known == 0) {
      return;
    }
    double norm = 0;
    for (int t = 0; t < lift.length; t++) {
      float above = lift[t] - known * index.usualShare[t];
      lift[t] = above < LEAST_LIFT ? 0 : above * index.weights[t];
      norm += (double) lift[t] * lift[t];
    }
    if (norm == 0) {
      return;
    }
    int[] starts = index.conceptTerms.starts();
    for (int concept = 0; concept < relatedScores.length; concept++) {
      if (bestLabelScores[concept] > 0) {
        double dot = 0;
        double own = 0;
        for (int i = starts[concept]; i < starts[concept + 1]; i++) {
          int term = index.conceptTerms.values()[i];
          double figure = index.conceptTerms.figures()[i] * index.weights[term];
          own += figure * figure;
          dot += figure * lift[term];
        }
        relatedScores[concept] = (float) (dot / Math.sqrt(norm * own));
      }
    }
  }

  private void addCompany(int term, float[] lift) {
    int[] starts = index.termConcepts.starts();
    float all = 0;
    for (int i = starts[term]; i < starts[term + 1]; i++) {
      all += index.termConcepts.figures()[i];
    }
    for (int i = starts[term]; i < starts[term + 1]; i++) {
      int concept = index.termConcepts.values()[i];
      float share = index.termConcepts.figures()[i] / all;
      int end = index.conceptTerms.starts()[concept + 1];
      for (int k = index.conceptTerms.starts()[concept]; k < end; k++) {
        lift[index.conceptTerms.values()[k]] += share * index.conceptTerms.figures()[k];
      }
    }
  }
}
