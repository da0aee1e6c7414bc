package io.github.imisproject.i18n.label;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A concept that was found, the label it was found by, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shown the label to show, in the person's language where the concept has one
 * @param matched the label that matched, which may be in another language
 * @param parts what each signal adds; no part is negative
 * @param words which words of the query met which of the label's; empty if the whole key matched
 */
public record LabelHit(
    ConceptLabel shown,
    ConceptLabel matched,
    Map<LabelSignal, Double> parts,
    List<WordLink> words) {
  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if the labels are of two concepts
   */
  public LabelHit {
    requireNonNull(matched, "matched");
    parts = parts.size() < 2 ? Map.copyOf(parts) : sorted(parts);
    words = List.copyOf(words);
    if (!shown.concept().equals(matched.concept())) {
      throw new IllegalArgumentException(
          "shown is a label of '" + shown.concept() + "', matched of '" + matched.concept() + "'");
    }
  }

  private static Map<LabelSignal, Double> sorted(Map<LabelSignal, Double> parts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** Returns the concept. */
  public String concept() {
    return matched.concept();
  }

  /** Returns the sum of the parts, from 0 to 1. */
  public double score() {
    return Math.min(1, parts.values().stream().mapToDouble(Double::doubleValue).sum());
  }
}
