package io.github.imisproject.examples.benchmarks.label;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelKind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Labels in five languages, and queries with typing errors; the same for the same seed. */
final class LabelVocabulary {
  private final List<ConceptLabel> labels = new ArrayList<>();
  private final Random random;

  LabelVocabulary(int size, long seed) {
    random = new Random(seed);
    Set<String> seen = new LinkedHashSet<>();
    List<List<String>> names = new ArrayList<>();
    for (LanguageTag language : SupportedLanguages.ALL) {
      names.add(names(language.toLocale()));
    }
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i)) {
        add(SupportedLanguages.ALL.get(i), name, seen);
      }
    }
    while (labels.size() < size) {
      int language = random.nextInt(names.size());
      List<String> of = names.get(language);
      String pair = of.get(random.nextInt(of.size())) + " " + of.get(random.nextInt(of.size()));
      add(SupportedLanguages.ALL.get(language), pair, seen);
    }
  }

  List<ConceptLabel> labels() {
    return List.copyOf(labels);
  }

  /** Returns any label. */
  ConceptLabel draw() {
    return labels.get(random.nextInt(labels.size()));
  }

  /** Returns a text after one or two edits at any place, of four kinds. */
  String mistype(String text) {
    StringBuilder typed = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
      int at = random.nextInt(typed.length());
      char letter = text.charAt(random.nextInt(text.length()));
      switch (random.nextInt(4)) {
        case 0 -> typed.insert(at, letter);
        case 1 -> typed.setCharAt(at, letter);
        case 2 -> {
          if (typed.length() > 1) {
            typed.deleteCharAt(at);
          }
        }
        default -> {
          if (at + 1 < typed.length()) {
            char here = typed.charAt(at);
            typed.setCharAt(at, typed.charAt(at + 1));
            typed.setCharAt(at + 1, here);
          }
        }
      }
    }
    return typed.toString();
  }

  private void add(LanguageTag language, String text, Set<String> seen) {
    if (text.length() >= 4 && seen.add(text)) {
      labels.add(new ConceptLabel("c" + labels.size(), language, text, LabelKind.PREFERRED));
    }
  }

  private static List<String> names(Locale shown) {
    Set<String> names = new LinkedHashSet<>();
    for (String language : Locale.getISOLanguages()) {
      names.add(Locale.forLanguageTag(language).getDisplayLanguage(shown));
    }
    for (String country : Locale.getISOCountries()) {
      names.add(new Locale.Builder().setRegion(country).build().getDisplayCountry(shown));
    }
    Currency.getAvailableCurrencies().stream()
        .map(currency -> currency.getDisplayName(shown))
        .sorted()
        .forEach(names::add);
    return new ArrayList<>(names);
  }
}
