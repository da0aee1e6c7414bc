package io.github.imisproject.matching.evaluation.experiment;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.person.PersonDetails;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.evaluation.baseline.Bm25;
import io.github.imisproject.matching.evaluation.baseline.CharacterTfIdf;
import io.github.imisproject.matching.evaluation.baseline.TextRanking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks by text alone: the words of a person's needs, occupations and skills are the query, the
 * words of an offer are the text, both in the first of the person's languages that the project
 * speaks, else in English.
 */
record TextStrategy(String id, boolean words) implements Strategy {
  @Override
  public Ranker prepare(Training training) {
    List<Offer> offers = training.directory().offers();
    Map<LanguageTag, TextRanking> indexes = new TreeMap<>();
    for (LanguageTag language : SupportedLanguages.ALL) {
      List<String> texts =
          offers.stream().map(o -> text(o, language, training.vocabularies())).toList();
      indexes.put(language, index(texts, language));
    }
    return (seeker, depth) -> {
      PersonDetails details = seeker.person().details();
      LanguageTag language =
          details.languages().orElse(List.of()).stream()
              .map(skill -> new LanguageTag(skill.language().language()))
              .filter(indexes::containsKey)
              .filter(tag -> !tag.equals(LanguageTag.GREEK))
              .findFirst()
              .orElse(LanguageTag.ENGLISH);
      String query = query(details, language, training.vocabularies());
      // Every language that the filter lets through, and English, has an index.
      TextRanking index = requireNonNull(indexes.get(language));
      return Orders.best(offers, index.scores(query), depth);
    };
  }

  private TextRanking index(List<String> texts, LanguageTag language) {
    if (words) {
      return new Bm25(texts, LabelTokeniser.of(language)::stems);
    }
    return new CharacterTfIdf(texts, 2, 4, SearchKeys.of(language)::key);
  }

  private static String query(
      PersonDetails details, LanguageTag language, Vocabularies vocabularies) {
    List<ConceptRef> concepts = new ArrayList<>();
    details.needs().orElse(List.of()).forEach(need -> concepts.add(need.category()));
    details.occupations().orElse(List.of()).forEach(o -> concepts.add(o.concept()));
    details.skills().orElse(List.of()).forEach(s -> s.concept().ifPresent(concepts::add));
    return words(concepts, language, vocabularies);
  }

  private static String text(Offer offer, LanguageTag language, Vocabularies vocabularies) {
    List<ConceptRef> concepts = new ArrayList<>(offer.details().meetsNeeds());
    concepts.addAll(offer.details().topics());
    if (offer instanceof JobOffer job) {
      job.occupation().ifPresent(concepts::add);
      concepts.addAll(job.essentialSkills());
    } else if (offer instanceof TrainingOffer course) {
      concepts.addAll(course.outcomeSkills());
    }
    return in(offer.details().title(), language) + " " + words(concepts, language, vocabularies);
  }

  private static String words(
      List<ConceptRef> concepts, LanguageTag language, Vocabularies vocabularies) {
    StringBuilder text = new StringBuilder();
    for (ConceptRef ref : concepts) {
      vocabularies
          .find(ref.scheme())
          .flatMap(scheme -> scheme.find(ref.notation()))
          .map(Concept::name)
          .ifPresent(name -> text.append(in(name, language)).append(' '));
    }
    return text.toString();
  }

  private static String in(LocalizedText text, LanguageTag language) {
    return text.find(language).map(Translation::value).orElseGet(text::original);
  }
}
