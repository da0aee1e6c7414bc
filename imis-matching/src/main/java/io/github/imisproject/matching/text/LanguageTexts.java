package io.github.imisproject.matching.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.internal.Bm25Formula;
import io.github.imisproject.matching.internal.Postings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The titles and descriptions of all offers in one language. Immutable. */
final class LanguageTexts {
  private final LanguageTag language;
  private final LabelTokeniser tokeniser;
  private final Postings titles;
  private final Postings descriptions;
  private final int texts;

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
    this.texts = count;
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

  /** One word of a question, with all that the collection knows of it. */
  Term term(String stem, String shown, int repeated) {
    int[] inTitles = titles.texts(stem);
    int[] inDescriptions = descriptions.texts(stem);
    return new Term(
        stem,
        shown,
        repeated,
        // Of all offers, whatever their language: offers of every language compete with each other.
        Bm25Formula.inverseDocumentFrequency(titles.size(), union(inTitles, inDescriptions)));
  }

  private static int union(int[] one, int[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        both++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return one.length + other.length - both;
  }

  /**
   * A word of a question.
   *
   * @param stem what is looked up
   * @param shown what a reader is shown
   * @param repeated how often the question has it
   * @param idf how much it tells, in nats
   */
  record Term(String stem, String shown, int repeated, double idf) {
    double information() {
      return repeated * idf;
    }
  }

  /** How often the words of one text are said, and how long it is. */
  interface Counts {
    double weighted(String stem, double titleWeight);

    double length(double titleWeight);
  }

  /** Returns the counts of an offer of the collection; a look-up takes logarithmic time. */
  Counts counts(int offer) {
    return new Counts() {
      @Override
      public double weighted(String stem, double titleWeight) {
        return titleWeight * count(titles, stem, offer) + count(descriptions, stem, offer);
      }

      @Override
      public double length(double titleWeight) {
        return titleWeight * titles.length(offer) + descriptions.length(offer);
      }
    };
  }

  /** Returns the counts of an offer that is not of the collection. */
  Counts counts(String title, String description) {
    List<String> titleStems = tokeniser.stems(title);
    List<String> descriptionStems = tokeniser.stems(description);
    Map<String, Integer> inTitle = Postings.count(titleStems);
    Map<String, Integer> inDescription = Postings.count(descriptionStems);
    return new Counts() {
      @Override
      public double weighted(String stem, double titleWeight) {
        return titleWeight * inTitle.getOrDefault(stem, 0) + inDescription.getOrDefault(stem, 0);
      }

      @Override
      public double length(double titleWeight) {
        return titleWeight * titleStems.size() + descriptionStems.size();
      }
    };
  }

  private static int count(Postings postings, String stem, int offer) {
    int at = Arrays.binarySearch(postings.texts(stem), offer);
    return at < 0 ? 0 : postings.counts(stem)[at];
  }

  /** Returns a term's share of the most it could count, from 0 to below 1. */
  double saturation(Counts counts, Term term, TextSettings settings) {
    double weighted = counts.weighted(term.stem(), settings.titleWeight());
    if (weighted == 0) {
      return 0;
    }
    double length = counts.length(settings.titleWeight()) / meanLength(settings);
    return Bm25Formula.termFrequency(weighted, length, settings.k1(), settings.b())
        / (settings.k1() + 1);
  }

  /** Returns the greatest saturation of a term in any offer; linear in those that hold it. */
  double mostSaturated(Term term, TextSettings settings) {
    double most = 0;
    for (Postings field : List.of(titles, descriptions)) {
      for (int offer : field.texts(term.stem())) {
        most = Math.max(most, saturation(counts(offer), term, settings));
      }
    }
    return most;
  }

  /** The mean over the offers that have a text in this language. */
  private double meanLength(TextSettings settings) {
    double all = settings.titleWeight() * titles.meanLength() + descriptions.meanLength();
    return all == 0 ? 1 : all * titles.size() / texts;
  }
}
