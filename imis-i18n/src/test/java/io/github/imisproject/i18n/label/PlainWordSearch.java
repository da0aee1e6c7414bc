package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import io.github.imisproject.i18n.stem.Stemmer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The scores of a search by words, computed label by label and concept by concept from their
 * definitions, with maps and no index.
 */
final class PlainWordSearch {
  private final LanguageTag language;
  private final Map<String, List<List<String>>> concepts = new TreeMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  PlainWordSearch(LanguageTag language, List<ConceptLabel> labels) {
    this.language = language;
    for (ConceptLabel label : labels) {
      concepts.computeIfAbsent(label.concept(), c -> new ArrayList<>()).add(stems(label.text()));
    }
    Set<String> terms = new HashSet<>();
    concepts.values().forEach(of -> of.forEach(terms::addAll));
    for (String term : terms) {
      weights.put(
          term, weight((int) concepts.keySet().stream().filter(c -> uses(c, term)).count()));
    }
  }

  double score(String concept, String query) {
    List<String> words = stems(query);
    double best = 0;
    for (List<String> label : concepts.get(concept)) {
      best = Math.max(best, label(words, label));
    }
    double together = 0;
    double all = words.stream().mapToDouble(this::weightOf).sum();
    for (String word : words) {
      double sum = 0;
      for (List<String> label : concepts.get(concept)) {
        sum += label.stream().mapToDouble(term -> link(word, term)).max().orElse(0);
      }
      together += weightOf(word) / all * sum / (sum + 2);
    }
    boolean several = concepts.get(concept).size() > 1;
    return 0.6 * best + 0.17 * together + 0.17 * related(words, concept) + (several ? 0.06 : 0);
  }

  boolean touches(String concept, String query) {
    List<String> words = stems(query);
    return concepts.get(concept).stream().anyMatch(label -> label(words, label) > 0);
  }

  private double label(List<String> words, List<String> label) {
    double query = 0;
    double mine = 0;
    double possible = 0;
    for (String word : words) {
      query += weightOf(word) * label.stream().mapToDouble(t -> link(word, t)).max().orElse(0);
      possible += 0.35 * weightOf(word);
    }
    for (String term : label) {
      mine += weightOf(term) * words.stream().mapToDouble(w -> link(w, term)).max().orElse(0);
      possible += 0.65 * weightOf(term);
    }
    return Math.min(1, (0.35 * query + 0.65 * mine) / possible);
  }

  private double link(String word, String term) {
    if (word.equals(term)) {
      return 1;
    }
    double kin = kin(word, term);
    double substitute = weights.containsKey(word) ? substitute(word, term) : 0;
    boolean alone =
        !weights.containsKey(word) && weights.keySet().stream().noneMatch(t -> kin(word, t) > 0);
    double mistyped = 0;
    int most = word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
    if (alone && most > 0) {
      int edits = NearLookupTest.plain(word, term);
      mistyped = edits <= most ? Math.pow(0.8, edits) : 0;
    }
    return Math.max(kin, Math.max(substitute, mistyped));
  }

  private static double kin(String word, String term) {
    int common = 0;
    while (common < Math.min(word.length(), term.length())
        && word.charAt(common) == term.charAt(common)) {
      common++;
    }
    double alike = 2.0 * common / (word.length() + term.length());
    return common >= 4 && alike >= 0.6 && !word.equals(term) ? 0.9 * alike : 0;
  }

  private double substitute(String word, String term) {
    long saying = concepts.values().stream().filter(labels -> swaps(labels, word, term)).count();
    long using = concepts.keySet().stream().filter(c -> uses(c, word)).count();
    double weight = Math.min(0.8, 2.0 * saying / (using + 2));
    return weight > 0.03 ? weight : 0;
  }

  private static boolean swaps(List<List<String>> labels, String word, String term) {
    for (List<String> one : labels) {
      for (List<String> other : labels) {
        Set<String> mine = new HashSet<>(one);
        Set<String> yours = new HashSet<>(other);
        mine.removeAll(other);
        yours.removeAll(one);
        if (mine.equals(Set.of(word)) && yours.equals(Set.of(term))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some word is so near to the least lift that rounding decides about it. */
  boolean isBorderline(String query) {
    return lifts(stems(query)).values().stream().anyMatch(lift -> Math.abs(lift - 0.05) < 1e-5);
  }

  private double related(List<String> words, String concept) {
    Map<String, Double> lift = new HashMap<>();
    lifts(words).forEach((t, above) -> lift.put(t, above < 0.05 ? 0 : above * weightOf(t)));
    double norm = lift.values().stream().mapToDouble(v -> v * v).sum();
    double own = 0;
    double dot = 0;
    for (String term : weights.keySet()) {
      double figure = share(concept, term) * weightOf(term);
      own += figure * figure;
      dot += figure * lift.get(term);
    }
    return norm == 0 ? 0 : dot / Math.sqrt(norm * own);
  }

  private Map<String, Double> lifts(List<String> words) {
    Map<String, Double> lift = new HashMap<>();
    long known = words.stream().filter(weights::containsKey).count();
    for (String term : weights.keySet()) {
      double company = 0;
      double usual = 0;
      for (String other : concepts.keySet()) {
        usual += share(other, term) / concepts.size();
      }
      for (String word : words) {
        double all = concepts.keySet().stream().mapToDouble(c -> share(c, word)).sum();
        for (String other : concepts.keySet()) {
          company += all == 0 ? 0 : share(other, word) / all * share(other, term);
        }
      }
      lift.put(term, company - known * usual);
    }
    return lift;
  }

  private double share(String concept, String term) {
    List<List<String>> labels = concepts.get(concept);
    return labels.stream().filter(label -> label.contains(term)).count() / (labels.size() + 1.0);
  }

  private boolean uses(String concept, String term) {
    return concepts.get(concept).stream().anyMatch(label -> label.contains(term));
  }

  private double weightOf(String term) {
    return weights.getOrDefault(term, weight(0));
  }

  private double weight(int using) {
    return Math.pow(Math.log(1 + (concepts.size() - using + 0.5) / (using + 0.5)), 1.2);
  }

  private List<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    List<String> words = LabelTokeniser.of(language).words(text);
    Stemmer stemmer = Stemmer.of(language);
    words.stream()
        .filter(word -> !StopWords.of(language).contains(word))
        .forEach(word -> stems.add(stemmer.stem(word)));
    if (stems.isEmpty()) {
      words.forEach(word -> stems.add(stemmer.stem(word)));
    }
    return List.copyOf(stems);
  }
}
