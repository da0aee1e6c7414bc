package io.github.imisproject.matching.text;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.text.LanguageTexts.Said;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wish put into one language: what it is about, each with its ways to be said. Immutable.
 *
 * <p>Its value for a text is the mean of the slots' values, weighted by what each tells, times how
 * much all of it tells apart. Of a person's own words this is the order of BM25. What no text of
 * the collection speaks of counts as much as the others do on average, and never as said.
 */
final class Formulation {
  /** How many words a reason names. */
  private static final int NAMED = 4;

  private final LanguageTexts texts;
  private final List<Slot> slots;
  private final double[] weights;
  private final double worth;
  private final double bound;

  Formulation(LanguageTexts texts, List<Slot> slots, TextSettings settings) {
    this.texts = texts;
    this.slots = List.copyOf(slots);
    this.weights = new double[slots.size()];
    double known = 0;
    int count = 0;
    for (Slot slot : slots) {
      known += slot.information();
      count += slot.information() > 0 ? 1 : 0;
    }
    double all = count == 0 ? 0 : known * slots.size() / count;
    this.worth = count == 0 ? 0 : all / (all + settings.tellingHalf());
    double most = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = all == 0 ? 0 : slots.get(i).information() / all;
      most += weights[i] * slots.get(i).bound();
    }
    this.bound = Math.min(1, worth * most);
  }

  LanguageTexts texts() {
    return texts;
  }

  /** Marks the offers of the collection that say any of it. */
  void markOffers(BitSet marks) {
    slots.forEach(slot -> slot.ways().forEach(way -> way.phrase().markOffers(marks)));
  }

  double bound() {
    return bound;
  }

  double value(Said text) {
    if (bound == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * slots.get(i).value(text);
    }
    return Math.min(bound, worth * sum);
  }

  TextEvidence evidence(Said text, double score) {
    Set<String> own = new LinkedHashSet<>();
    Map<ConceptRef, List<String>> concepts = new LinkedHashMap<>();
    for (Slot slot : telling()) {
      Optional<Slot.Way> best = score == 0 ? Optional.empty() : slot.best(text);
      if (best.isPresent()) {
        List<String> said = best.get().phrase().said(text);
        Optional<ConceptRef> concept = best.get().concept();
        if (concept.isPresent()) {
          concepts.putIfAbsent(concept.get(), said);
        } else {
          own.addAll(said);
        }
      }
    }
    List<TextEvidence.Mention> mentions = new ArrayList<>();
    concepts.forEach((concept, said) -> mentions.add(new TextEvidence.Mention(concept, said)));
    return new TextEvidence(score, own.stream().limit(NAMED).toList(), mentions, texts.language());
  }

  /** The slots, the most telling first. */
  private List<Slot> telling() {
    return slots.stream().sorted(Comparator.comparingDouble(slot -> -slot.information())).toList();
  }
}
