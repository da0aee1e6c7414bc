package io.github.imisproject.matching.text;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of all offers by language, and the concepts between them. Immutable. */
final class TextsByLanguage {
  /** How many words of a wish are looked for; the first ones say the most. */
  private static final int MOST_WORDS = 40;

  private final List<Offer> offers;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final SortedMap<String, LanguageTexts> byLanguage = new TreeMap<>();
  private final ConceptSearch concepts;

  TextsByLanguage(List<Offer> offers, ConceptSearch concepts) {
    this.offers = offers;
    this.concepts = concepts;
    SortedMap<String, List<String>> titles = new TreeMap<>();
    SortedMap<String, List<String>> descriptions = new TreeMap<>();
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      numbers.put(offer.id(), number);
      put(titles, number, byLanguage(offer.title()));
      put(descriptions, number, description(offer));
    }
    SortedMap<String, List<String>> all = new TreeMap<>(titles);
    all.putAll(descriptions);
    List<String> none = Collections.nCopies(offers.size(), "");
    for (String language : all.keySet()) {
      byLanguage.put(
          language,
          new LanguageTexts(
              new LanguageTag(language),
              titles.getOrDefault(language, none),
              descriptions.getOrDefault(language, none)));
    }
  }

  private void put(Map<String, List<String>> column, int number, Map<String, String> texts) {
    texts.forEach(
        (language, text) ->
            column
                .computeIfAbsent(
                    language, l -> new ArrayList<>(Collections.nCopies(offers.size(), "")))
                .set(number, text));
  }

  private static Map<String, String> description(Offer offer) {
    return offer.details().description().map(TextsByLanguage::byLanguage).orElse(Map.of());
  }

  /** Joins a text's variants of one language; what no tag names is identified, or left out. */
  private static Map<String, String> byLanguage(LocalizedText text) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<LanguageTag, Translation> entry : text.translations().entrySet()) {
      String value = entry.getValue().value();
      language(entry.getKey(), value)
          .ifPresent(l -> texts.merge(l.language(), value, (one, more) -> one + " " + more));
    }
    return texts;
  }

  private static Optional<LanguageTag> language(LanguageTag tag, String text) {
    return tag.equals(LanguageTag.UNDETERMINED)
        ? LanguageIdentifier.identify(text).language()
        : Optional.of(tag);
  }

  /** Asks an offer, of this collection or not. */
  Optional<TextEvidence> ask(PreparedQuestion question, TextSettings settings, Offer offer) {
    Integer number = numbers.get(offer.id());
    if (number != null && sameTexts(offers.get(number), offer)) {
      int known = number;
      return question.touches(known)
          ? question.ask(
              texts ->
                  texts.has(known) ? Optional.of(LanguageTexts.offer(known)) : Optional.empty())
          : question.none(texts -> texts.has(known));
    }
    Map<String, String> titles = byLanguage(offer.title());
    Map<String, String> descriptions = description(offer);
    return question.ask(
        texts -> {
          String language = texts.language().language();
          String title = titles.getOrDefault(language, "");
          String description = descriptions.getOrDefault(language, "");
          return title.isEmpty() && description.isEmpty()
              ? Optional.empty()
              : Optional.of(texts.stranger(title, description, settings));
        });
  }

  private static boolean sameTexts(Offer one, Offer other) {
    return one == other
        || one.title().equals(other.title())
            && one.details().description().equals(other.details().description());
  }

  PreparedQuestion prepare(TextQuestion question, TextSettings settings) {
    List<PreparedQuestion.Part> parts = new ArrayList<>();
    for (TextQuestion.Wish wish : question.wishes()) {
      Map<ConceptRef, Double> meant = new LinkedHashMap<>();
      wish.concepts().forEach(concept -> meant.put(concept, 1.0));
      List<Formulation> formulations = new ArrayList<>();
      for (Map.Entry<LanguageTag, Translation> entry :
          wish.words().map(LocalizedText::translations).orElse(Map.of()).entrySet()) {
        String words = entry.getValue().value();
        language(entry.getKey(), words)
            .ifPresent(
                language -> {
                  List<Wording> wordings = wordings(words, language);
                  String telling = String.join(" ", wordings.stream().map(Wording::word).toList());
                  concepts
                      .meantBy(telling, Optional.of(language))
                      .forEach((concept, sure) -> meant.merge(concept, sure, Math::max));
                  for (LanguageTexts texts : byLanguage.values()) {
                    if (comparable(texts, language)) {
                      formulations.add(ownWords(texts, wordings, language, settings));
                    }
                  }
                });
      }
      for (LanguageTexts texts : byLanguage.values()) {
        meant.forEach(
            (concept, sure) -> {
              List<Slot.Way> labels = labels(texts, concept, sure, settings);
              if (!labels.isEmpty()) {
                formulations.add(new Formulation(texts, List.of(new Slot(labels)), settings));
              }
            });
      }
      parts.add(new PreparedQuestion.Part(wish.weight(), List.copyOf(formulations)));
    }
    return new PreparedQuestion(List.copyOf(parts));
  }

  /** Concepts have labels in the five languages; any other can be compared with itself. */
  private static boolean comparable(LanguageTexts texts, LanguageTag language) {
    return texts.language().language().equals(language.language())
        || SupportedLanguages.ALL.contains(texts.language());
  }

  /** A word of a wish and the concepts it means by itself. */
  private record Wording(String word, Map<ConceptRef, Double> meant) {}

  private List<Wording> wordings(String words, LanguageTag language) {
    List<Wording> wordings = new ArrayList<>();
    for (String word : Phrase.words(language, words)) {
      if (wordings.size() < MOST_WORDS) {
        wordings.add(new Wording(word, concepts.meantByOne(word, Optional.of(language))));
      }
    }
    return wordings;
  }

  /** Puts somebody's words into the language of some texts, word by word where it is another. */
  private Formulation ownWords(
      LanguageTexts texts, List<Wording> wordings, LanguageTag language, TextSettings settings) {
    boolean same = texts.language().language().equals(language.language());
    List<Slot> slots = new ArrayList<>();
    for (Wording wording : wordings) {
      List<Slot.Way> ways = new ArrayList<>();
      if (same) {
        ways.add(new Slot.Way(new Phrase(texts, wording.word(), settings), 1, Optional.empty()));
      }
      wording
          .meant()
          .forEach((concept, sure) -> ways.addAll(labels(texts, concept, sure, settings)));
      slots.add(new Slot(ways));
    }
    return new Formulation(texts, slots, settings);
  }

  private List<Slot.Way> labels(
      LanguageTexts texts, ConceptRef concept, double sure, TextSettings settings) {
    return concepts.names(concept, texts.language()).stream()
        .map(
            name ->
                new Slot.Way(
                    new Phrase(texts, name, settings),
                    settings.conceptCredit() * sure,
                    Optional.of(concept)))
        .toList();
  }
}
