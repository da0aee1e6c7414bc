package io.github.imisproject.matching.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.internal.FunctionWords;
import io.github.imisproject.matching.internal.Postings;
import io.github.imisproject.matching.text.LanguageTexts.Said;
import io.github.imisproject.matching.text.LanguageTexts.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words to look for together in one language: one word of a person's, or the label of a concept.
 * Immutable.
 */
final class Phrase {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’\u200C+#]+");

  private final List<Term> terms = new ArrayList<>();
  private final double information;
  private final double most;
  private final double bound;

  Phrase(LanguageTexts texts, String words, TextSettings settings) {
    Map<String, String> written = written(texts, words);
    for (Map.Entry<String, Integer> each : Postings.count(telling(texts, words)).entrySet()) {
      String stem = each.getKey();
      terms.add(texts.term(stem, written.getOrDefault(stem, stem), each.getValue(), settings));
    }
    double all = 0;
    double known = 0;
    double greatest = 0;
    for (Term term : terms) {
      double saturation = term.mostSaturated();
      all += term.information();
      known += saturation > 0 ? term.information() : 0;
      greatest += term.information() * saturation;
    }
    this.information = terms.isEmpty() ? 0 : greatest / terms.size();
    this.most = greatest;
    this.bound = greatest == 0 ? 0 : known / all;
  }

  /**
   * Returns how much the words tell where they are said best, in nats, on average: a long label
   * tells no more than a short one.
   */
  double information() {
    return information;
  }

  /** Returns a value that no text exceeds: the share of the words that the collection knows. */
  double bound() {
    return bound;
  }

  /**
   * Returns a text's BM25 as a share of the greatest the collection could give, times the bound:
   * for one phrase the order of BM25.
   */
  double value(Said text) {
    if (bound == 0) {
      return 0;
    }
    double said = 0;
    for (Term term : terms) {
      said += term.information() * text.saturation(term);
    }
    // A text that is not of the collection may say more than any that is.
    return bound * Math.min(1, said / most);
  }

  /** Marks the offers that say any of it. */
  void markOffers(BitSet marks) {
    terms.forEach(term -> term.markOffers(marks));
  }

  /** Returns the words a text says, as they are shown. */
  List<String> said(Said text) {
    List<String> said = new ArrayList<>();
    for (Term term : terms) {
      if (text.saturation(term) > 0) {
        said.add(term.shown());
      }
    }
    return said;
  }

  /** Returns the words of a text that carry meaning, as they are written, each once by its stem. */
  static List<String> words(LanguageTag language, String text) {
    LabelTokeniser tokeniser = LabelTokeniser.of(language);
    Set<String> function = FunctionWords.of(language);
    Set<String> seen = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(text)) {
      boolean telling = !function.containsAll(tokeniser.words(word));
      if (telling && seen.addAll(tokeniser.stems(word))) {
        words.add(word);
      }
    }
    return words;
  }

  /** Returns the stems of the words that carry meaning, or of all if none does. */
  private static List<String> telling(LanguageTexts texts, String words) {
    List<String> folded = texts.tokeniser().words(words);
    List<String> stems = texts.tokeniser().stems(words);
    Set<String> function = FunctionWords.of(texts.language());
    List<String> telling = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      if (!function.contains(folded.get(i))) {
        telling.add(stems.get(i));
      }
    }
    return telling.isEmpty() ? stems : telling;
  }

  /** Finds for each stem the first word as it was written, with its accents and capitals. */
  private static Map<String, String> written(LanguageTexts texts, String words) {
    Map<String, String> written = new HashMap<>();
    for (String word : BETWEEN_WORDS.split(words)) {
      for (String stem : texts.tokeniser().stems(word)) {
        written.putIfAbsent(stem, word);
      }
    }
    return written;
  }
}
