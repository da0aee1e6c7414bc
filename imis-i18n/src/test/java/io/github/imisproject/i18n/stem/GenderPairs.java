package io.github.imisproject.i18n.stem;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Measures an analysis on the gendered titles of ESCO: "directeur technique/directrice technique".
 *
 * <p>Protocol. A pair is a preferred label with exactly one slash; its two sides are analysed
 * whole, and the pair agrees when both give the same list of stems. A wrong merge is a pair of
 * distinct occupations, counted once, that have a stemmed title in common but no title with the
 * same search key; an occupation's titles are the sides of its preferred label, or the label
 * itself.
 */
record GenderPairs(List<Set<String>> titles, List<List<String>> pairs, SearchKeys keys) {

  static GenderPairs of(LanguageTag language) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Map<String, String> row : SharedData.csv("esco-1.2.1/occupations_" + language + ".csv")) {
      labels.putIfAbsent(
          row.getOrDefault("conceptUri", ""), row.getOrDefault("preferredLabel", ""));
    }
    return of(language, labels.values());
  }

  /** The Greek edition: the first label of each concept is the preferred one. */
  static GenderPairs greek() throws IOException {
    Map<String, String> concepts = new HashMap<>();
    for (String line : Files.readAllLines(SharedData.file("melo/esco_el/concept_mapping.tsv"))) {
      String[] cells = line.split("\t");
      concepts.put(cells[0], cells[1]);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(SharedData.file("melo/esco_el/corpus_elements.tsv"))) {
      String[] cells = line.split("\t");
      String concept = concepts.getOrDefault(cells[0], "");
      if (concept.contains("/occupation/")) { // an ISCO group is called by the plural
        labels.putIfAbsent(concept, cells[1]);
      }
    }
    return of(LanguageTag.GREEK, labels.values());
  }

  private static GenderPairs of(LanguageTag language, Collection<String> labels) {
    List<Set<String>> titles = new ArrayList<>();
    List<List<String>> pairs = new ArrayList<>();
    for (String label : labels) {
      if (label.isEmpty()) {
        continue;
      }
      String[] sides = label.split("/", -1);
      Set<String> forms = new LinkedHashSet<>();
      if (sides.length == 2) {
        pairs.add(List.of(sides[0].strip(), sides[1].strip()));
        forms.add(sides[0].strip());
        forms.add(sides[1].strip());
      } else {
        forms.add(label);
      }
      titles.add(forms);
    }
    return new GenderPairs(titles, pairs, SearchKeys.of(language));
  }

  /** Returns the pairs whose sides differ under an analysis. */
  List<List<String>> disagreeing(Function<String, List<String>> analysis) {
    List<List<String>> differing = new ArrayList<>();
    for (List<String> pair : pairs) {
      if (!analysis.apply(pair.get(0)).equals(analysis.apply(pair.get(1)))) {
        differing.add(pair);
      }
    }
    return differing;
  }

  /** Returns the share of pairs that agree, in percent. */
  double agreement(Function<String, List<String>> analysis) {
    return 100.0 * (pairs.size() - disagreeing(analysis).size()) / pairs.size();
  }

  /** Returns the wrong merges of an analysis, each as two sets of titles. */
  Set<String> wrongMerges(Function<String, List<String>> analysis) {
    Map<List<String>, Set<Integer>> byStems = new HashMap<>();
    List<Set<String>> unstemmed = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Set<String> own = new LinkedHashSet<>();
      for (String title : titles.get(i)) {
        byStems.computeIfAbsent(analysis.apply(title), any -> new LinkedHashSet<>()).add(i);
        own.add(keys.key(title));
      }
      unstemmed.add(own);
    }
    Set<String> merges = new TreeSet<>();
    for (Set<Integer> group : byStems.values()) {
      for (int one : group) {
        for (int other : group) {
          if (one < other
              && unstemmed.get(one).stream().noneMatch(unstemmed.get(other)::contains)) {
            merges.add(titles.get(one) + " = " + titles.get(other));
          }
        }
      }
    }
    return merges;
  }
}
