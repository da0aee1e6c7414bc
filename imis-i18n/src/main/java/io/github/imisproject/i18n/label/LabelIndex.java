package io.github.imisproject.i18n.label;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The labels of a vocabulary, ready to be searched in five languages.
 *
 * <p>A snapshot: immutable and thread-safe, and {@link #plus} returns a new one that shares what it
 * can. Adding costs time for the added labels, and now and then for merging as many older ones; the
 * statistics of words are gathered again at the first search by words after an addition, in time
 * linear in all labels.
 *
 * <p>Memory: about 55 bytes a label and two for each character of it for exact and near look-up
 * (see {@link #memory()}), and as much again for searching by words.
 */
public final class LabelIndex {
  /** A near key must keep this many characters for each edit, or it is another word. */
  private static final int CHARACTERS_AN_EDIT = 3;

  private final List<LabelSegment> segments;
  private final int[] bases; // of each segment's labels
  private final LabelWords words;

  private LabelIndex(List<LabelSegment> segments) {
    this.segments = List.copyOf(segments);
    bases = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      bases[i + 1] = bases[i] + segments.get(i).labelCount();
    }
    words = new LabelWords(this.segments, bases);
  }

  /** Returns an index of these labels; the same label twice is searched twice. */
  public static LabelIndex of(Collection<ConceptLabel> labels) {
    return labels.isEmpty()
        ? new LabelIndex(List.of())
        : new LabelIndex(List.of(new LabelSegment(labels)));
  }

  /**
   * Returns an index with these labels as well, of new concepts or of known ones. This one stays as
   * it is.
   */
  public LabelIndex plus(Collection<ConceptLabel> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    List<LabelSegment> kept = new ArrayList<>(segments);
    List<ConceptLabel> added = new ArrayList<>(labels);
    // Merging neighbours of like size keeps the segments few and each label moves seldom.
    while (!kept.isEmpty() && kept.get(kept.size() - 1).labelCount() <= 2 * added.size()) {
      LabelSegment last = kept.remove(kept.size() - 1);
      List<ConceptLabel> merged = new ArrayList<>();
      for (int i = 0; i < last.labelCount(); i++) {
        merged.add(last.label(i));
      }
      merged.addAll(added);
      added = merged;
    }
    kept.add(new LabelSegment(added));
    return new LabelIndex(kept);
  }

  /** Returns how many labels there are. */
  public int size() {
    return bases[bases.length - 1];
  }

  /** Returns what this index keeps in memory. */
  public IndexMemory memory() {
    long lookup = 0;
    for (LabelSegment segment : segments) {
      lookup += segment.bytes();
    }
    return new IndexMemory(size(), lookup, words.bytes());
  }

  /** Returns all labels of a concept; none if it is unknown. */
  public List<ConceptLabel> labels(String concept) {
    List<ConceptLabel> labels = new ArrayList<>();
    for (LabelSegment segment : segments) {
      int number = segment.findConcept(concept);
      if (number >= 0) {
        int end = segment.firstLabel(number + 1);
        for (int label = segment.firstLabel(number); label < end; label++) {
          labels.add(segment.label(label));
        }
      }
    }
    return Collections.unmodifiableList(labels);
  }

  /**
   * Returns the concepts that fit a query best, by every means: the same key, few typing errors,
   * and words.
   *
   * @return at most {@link LabelQuery#limit()} hits, best first; equal scores in the order of the
   *     concepts' identifiers
   */
  public List<LabelHit> search(LabelQuery query) {
    requireNonNull(query, "query");
    Candidates candidates = new Candidates(this, query);
    candidates.addExact();
    candidates.addNear(editsFor(query.text()));
    candidates.addWords();
    return candidates.hits();
  }

  /**
   * Returns the concepts with a label that has the same search key as a text: equal but for case,
   * accents, keyboards and the like. The fastest way in, at about a microsecond.
   *
   * @param language the language of the text
   * @return the concepts' identifiers in the order they were added, none twice
   */
  public List<String> conceptsNamed(String text, LanguageTag language) {
    SearchKeys keys = SearchKeys.of(language);
    List<String> found = named(keys.key(text));
    if (found.isEmpty()) { // the further keys cost more and seldom find more
      for (String key : keys.keys(text)) {
        found = named(key);
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  private List<String> named(String key) {
    byte[] encoded = KeyAlphabet.encode(key);
    List<String> concepts = new ArrayList<>(2);
    for (LabelSegment segment : segments) {
      segment.findExact(
          key,
          encoded,
          (label, edits) -> {
            String concept = segment.concept(segment.conceptOf(label));
            if (!concepts.contains(concept)) {
              concepts.add(concept);
            }
          });
    }
    return Collections.unmodifiableList(concepts);
  }

  /**
   * Returns the concepts with a label that has the query's search key; equal but for case, accents,
   * keyboards and the like. Takes a few microseconds.
   */
  public List<LabelHit> findExact(LabelQuery query) {
    Candidates candidates = new Candidates(this, query);
    candidates.addExact();
    return candidates.hits();
  }

  /**
   * Returns the concepts with a label whose search key is at most two typing errors from the
   * query's: a letter too many, too few, another, or two neighbours swapped.
   *
   * @param mostEdits 0, 1 or 2
   * @throws IllegalArgumentException if {@code mostEdits} is not one of these
   */
  public List<LabelHit> findNear(LabelQuery query, int mostEdits) {
    if (mostEdits < 0 || mostEdits > PieceTable.MOST_EDITS) {
      throw new IllegalArgumentException("mostEdits is " + mostEdits + ", must be 0, 1 or 2");
    }
    Candidates candidates = new Candidates(this, query);
    candidates.addNear(mostEdits);
    return candidates.hits();
  }

  /**
   * Returns every label of the best concepts with a score of its own, for evaluations that rank
   * labels and not concepts: a concept's best label has the concept's score, each other label less.
   *
   * @param query the query; its limit is how many labels are returned
   * @param languages only labels in these languages, by primary subtag
   */
  public List<Map.Entry<ConceptLabel, Double>> rankLabels(
      LabelQuery query, Collection<LanguageTag> languages) {
    return LabelRanking.rank(this, query, languages);
  }

  /** Returns how many typing errors to forgive: short texts are soon other words. */
  private static int editsFor(String text) {
    int edits = text.strip().length() / CHARACTERS_AN_EDIT - 1;
    return Math.max(0, Math.min(PieceTable.MOST_EDITS, edits));
  }

  List<LabelSegment> segments() {
    return segments;
  }

  LabelWords words() {
    return words;
  }

  int base(int segment) {
    return bases[segment];
  }

  ConceptLabel label(int number) {
    for (int s = segments.size() - 1; ; s--) {
      if (number >= bases[s]) {
        return segments.get(s).label(number - bases[s]);
      }
    }
  }

  /** Returns the label to show: of the best language, and there the preferred one. */
  ConceptLabel shown(ConceptLabel matched, List<LanguageTag> languages) {
    boolean first =
        !languages.isEmpty()
            && matched.kind() == LabelKind.PREFERRED
            && rank(matched.language(), languages) == 0;
    if (languages.isEmpty() || first) {
      return matched;
    }
    return labels(matched.concept()).stream()
        .filter(label -> label.kind() != LabelKind.HIDDEN)
        .filter(label -> rank(label.language(), languages) < languages.size())
        .min(
            Comparator.comparingInt((ConceptLabel label) -> rank(label.language(), languages))
                .thenComparing(ConceptLabel::kind))
        .orElse(matched);
  }

  private static int rank(LanguageTag language, List<LanguageTag> languages) {
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).language().equals(language.language())) {
        return i;
      }
    }
    return languages.size();
  }
}
