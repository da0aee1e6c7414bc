package io.github.imisproject.matching.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.internal.Bm25Formula;
import io.github.imisproject.matching.internal.Postings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The titles and descriptions of all offers in one language. Immutable. */
final class LanguageTexts {
  private final LanguageTag language;
  private final LabelTokeniser tokeniser;
  private final Postings titles;
  private final Postings descriptions;
  private final double meanTitle;
  private final double meanDescription;

  /** Where an offer has nothing in this language, its title and description are empty. */
  LanguageTexts(LanguageTag language, List<String> titles, List<String> descriptions) {
    this.language = language;
    this.tokeniser = LabelTokeniser.of(language);
    this.titles = new Postings(titles, tokeniser::stems);
    this.descriptions = new Postings(descriptions, tokeniser::stems);
    int count = 0;
    for (int offer = 0; offer < titles.size(); offer++) {
      count += has(offer) ? 1 : 0;
    }
    // The means are over the offers that say something in this language.
    double all = titles.size();
    this.meanTitle = count == 0 ? 0 : this.titles.meanLength() * all / count;
    this.meanDescription = count == 0 ? 0 : this.descriptions.meanLength() * all / count;
  }

  LanguageTag language() {
    return language;
  }

  LabelTokeniser tokeniser() {
    return tokeniser;
  }

  /** Whether an offer says anything in this language. */
  boolean has(int offer) {
    return titles.length(offer) + descriptions.length(offer) > 0;
  }

  /** Returns one word of a question, with all that the collection knows of it. */
  Term term(String stem, String shown, int repeated, TextSettings settings) {
    int[] inTitles = titles.texts(stem);
    int[] inDescriptions = descriptions.texts(stem);
    int[] titleCounts = titles.counts(stem);
    int[] descriptionCounts = descriptions.counts(stem);
    int[] offers = new int[inTitles.length + inDescriptions.length];
    double[] saturations = new double[offers.length];
    int size = 0;
    for (int i = 0, j = 0; i < inTitles.length || j < inDescriptions.length; size++) {
      int title = i < inTitles.length ? inTitles[i] : Integer.MAX_VALUE;
      int description = j < inDescriptions.length ? inDescriptions[j] : Integer.MAX_VALUE;
      int offer = Math.min(title, description);
      double weighted = 0;
      if (title == offer) {
        weighted += settings.titleWeight() * titleCounts[i++];
      }
      if (description == offer) {
        weighted += descriptionCounts[j++];
      }
      offers[size] = offer;
      saturations[size] =
          saturation(weighted, titles.length(offer), descriptions.length(offer), settings);
    }
    // Of all offers, whatever their language: offers of every language compete with each other.
    double idf = Bm25Formula.inverseDocumentFrequency(titles.size(), size);
    return new Term(
        stem,
        shown,
        repeated * idf,
        idf,
        Arrays.copyOf(offers, size),
        Arrays.copyOf(saturations, size));
  }

  /** Returns what an offer of the collection says. */
  static Said offer(int number) {
    return term -> term.saturation(number);
  }

  /** Returns what a text says that is not of the collection. */
  Said stranger(String title, String description, TextSettings settings) {
    List<String> titleStems = tokeniser.stems(title);
    List<String> descriptionStems = tokeniser.stems(description);
    Map<String, Integer> inTitle = Postings.count(titleStems);
    Map<String, Integer> inDescription = Postings.count(descriptionStems);
    return term ->
        saturation(
            settings.titleWeight() * inTitle.getOrDefault(term.stem(), 0)
                + inDescription.getOrDefault(term.stem(), 0),
            titleStems.size(),
            descriptionStems.size(),
            settings);
  }

  /** Returns a term's share of the most it could count, from 0 to below 1. */
  private double saturation(
      double weighted, int titleLength, int descriptionLength, TextSettings settings) {
    double mean = settings.titleWeight() * meanTitle + meanDescription;
    double length = settings.titleWeight() * titleLength + descriptionLength;
    return Bm25Formula.termFrequency(
            weighted, mean == 0 ? 1 : length / mean, settings.k1(), settings.b())
        / (settings.k1() + 1);
  }

  /** How far each word of a question is said in one text. */
  interface Said {
    double saturation(Term term);
  }

  /** A word of a question, and how far each offer says it. Immutable. */
  static final class Term {
    private final String stem;
    private final String shown;
    private final double information;
    private final double idf;
    private final int[] offers;
    private final double[] saturations;

    Term(
        String stem,
        String shown,
        double information,
        double idf,
        int[] offers,
        double[] saturations) {
      this.stem = stem;
      this.shown = shown;
      this.information = information;
      this.idf = idf;
      this.offers = offers;
      this.saturations = saturations;
    }

    String stem() {
      return stem;
    }

    /** What a reader is shown. */
    String shown() {
      return shown;
    }

    /** How much it tells, in nats, repetitions in the question counted. */
    double information() {
      return information;
    }

    /** How much it tells once. */
    double idf() {
      return idf;
    }

    /** The greatest saturation in any offer; 0 if none says it. */
    double mostSaturated() {
      double most = 0;
      for (double saturation : saturations) {
        most = Math.max(most, saturation);
      }
      return most;
    }

    double saturation(int offer) {
      int at = Arrays.binarySearch(offers, offer);
      return at < 0 ? 0 : saturations[at];
    }

    void markOffers(BitSet marks) {
      for (int offer : offers) {
        marks.set(offer);
      }
    }
  }
}
