package io.github.imisproject.matching.story;

import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryMedia;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.TranslationState;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.matching.internal.FunctionWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of one story in one language: stems with weights, and for each stem a word to show.
 *
 * <p>Immutable and thread-safe. The weight of a stem is {@code (1 + ln f) ln (1 + N / n)}, with
 * {@code f} its count in the story and {@code n} of {@code N} stories that hold it; a stem that
 * most stories hold, an article or another function word, and a stem of fewer than three characters
 * say nothing and have none.
 */
final class WordVector {
  private static final int MIN_LENGTH = 3;

  private final SortedMap<String, Double> weights;
  private final Map<String, String> shown;
  private final double norm;

  private WordVector(SortedMap<String, Double> weights, Map<String, String> shown) {
    this.weights = Collections.unmodifiableSortedMap(weights);
    this.shown = Map.copyOf(shown);
    double squares = 0;
    for (double weight : weights.values()) {
      squares += weight * weight;
    }
    this.norm = StrictMath.sqrt(squares);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** Returns the cosine, from 0 (no word in common) to 1. */
  double cosine(WordVector other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    double product = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      Double weight = other.weights.get(entry.getKey());
      product += weight == null ? 0 : entry.getValue() * weight;
    }
    return Math.min(1, product / (norm * other.norm));
  }

  /** Returns the words that add most to the cosine, the strongest first. */
  List<String> shared(WordVector other, int most) {
    record Word(String stem, double weight) {}
    List<Word> words = new ArrayList<>();
    weights.forEach(
        (stem, weight) -> {
          Double there = other.weights.get(stem);
          if (there != null) {
            words.add(new Word(stem, weight * there));
          }
        });
    words.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::stem));
    return words.stream()
        .limit(most)
        .map(word -> shown.getOrDefault(word.stem(), word.stem()))
        .toList();
  }

  /** Returns the vectors of each story, by language; one pass over all texts. */
  static List<SortedMap<String, WordVector>> of(List<Story> stories) {
    List<SortedMap<String, Map<String, Count>>> counted = new ArrayList<>();
    SortedMap<String, Map<String, Integer>> holders = new TreeMap<>();
    Map<String, Integer> size = new HashMap<>();
    for (Story story : stories) {
      SortedMap<String, Map<String, Count>> counts = count(story);
      counted.add(counts);
      counts.forEach(
          (language, stems) -> {
            size.merge(language, 1, Integer::sum);
            Map<String, Integer> in = holders.computeIfAbsent(language, l -> new HashMap<>());
            stems.keySet().forEach(stem -> in.merge(stem, 1, Integer::sum));
          });
    }
    List<SortedMap<String, WordVector>> vectors = new ArrayList<>();
    for (SortedMap<String, Map<String, Count>> counts : counted) {
      SortedMap<String, WordVector> byLanguage = new TreeMap<>();
      counts.forEach(
          (language, stems) ->
              byLanguage.put(
                  language,
                  weighted(
                      stems,
                      holders.getOrDefault(language, Map.of()),
                      size.getOrDefault(language, 1))));
      vectors.add(Collections.unmodifiableSortedMap(byLanguage));
    }
    return vectors;
  }

  /** How often a stem was seen, and the word it was seen in first. */
  private record Count(int number, String word) {}

  private static WordVector weighted(
      Map<String, Count> stems, Map<String, Integer> holders, int size) {
    SortedMap<String, Double> weights = new TreeMap<>();
    Map<String, String> shown = new HashMap<>();
    stems.forEach(
        (stem, count) -> {
          int holding = holders.getOrDefault(stem, 1);
          boolean everywhere = size > 3 && 2 * holding > size;
          if (!everywhere) {
            double frequency = 1 + StrictMath.log(count.number());
            weights.put(stem, frequency * StrictMath.log(1 + (double) size / holding));
            shown.put(stem, count.word());
          }
        });
    return new WordVector(weights, shown);
  }

  private static SortedMap<String, Map<String, Count>> count(Story story) {
    List<LocalizedText> texts = new ArrayList<>(List.of(story.title()));
    story.summary().ifPresent(texts::add);
    story.content().ifPresent(texts::add);
    for (StoryMedia piece : story.media()) {
      piece.caption().ifPresent(texts::add);
      piece.transcript().ifPresent(texts::add);
    }
    SortedMap<String, Map<String, Count>> counts = new TreeMap<>();
    for (LocalizedText text : texts) {
      text.translations()
          .forEach(
              (language, translation) -> {
                // A machine's words are not the teller's; nothing is found by them.
                if (translation.state() != TranslationState.MACHINE_TRANSLATED) {
                  count(language, translation.value(), counts);
                }
              });
    }
    return counts;
  }

  private static void count(
      LanguageTag language, String text, SortedMap<String, Map<String, Count>> counts) {
    LabelTokeniser tokeniser = LabelTokeniser.of(language);
    Map<String, Count> own = counts.computeIfAbsent(language.language(), l -> new HashMap<>());
    Set<String> function = FunctionWords.of(language);
    for (String shown : text.split("[\\s\\p{Punct}«»“”…؟،؛·]+")) {
      for (String word : tokeniser.words(shown)) {
        if (!function.contains(word)) {
          tokeniser.stems(word).stream()
              .filter(stem -> stem.length() >= MIN_LENGTH)
              .forEach(
                  stem ->
                      own.merge(
                          stem,
                          new Count(1, shown),
                          (a, b) -> new Count(a.number() + 1, a.word())));
        }
      }
    }
  }
}
