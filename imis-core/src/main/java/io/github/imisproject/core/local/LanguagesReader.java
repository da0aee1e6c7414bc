package io.github.imisproject.core.local;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the languages of a profile and sees that each leads to the root. */
final class LanguagesReader {
  private LanguagesReader() {}

  static LocalLanguages read(Cursor section) {
    section.only("default", "fallbacks", "official");
    section.need("default");
    LanguageTag root = section.language("default").orElse(LanguageTag.ENGLISH);
    Cursor map = section.object("fallbacks");
    Map<LanguageTag, LanguageTag> fallbacks = new TreeMap<>();
    for (String name : map.names()) {
      var language = map.language(map.at(name), name);
      var fallback = map.language(name);
      if (language.isPresent() && fallback.isPresent()) {
        if (language.get().equals(root)) {
          map.findings().error(map.at(name), "local.fallbackOfRoot", "language", root.value());
        } else {
          fallbacks.put(language.get(), fallback.get());
        }
      }
    }
    cutLoose(map, root, fallbacks);
    Set<LanguageTag> official = new LinkedHashSet<>();
    for (LanguageTag language : section.languages("official")) {
      if (language.equals(root) || fallbacks.containsKey(language)) {
        official.add(language);
      } else {
        section
            .findings()
            .error(section.at("official"), "local.officialUnread", "language", language.value());
      }
    }
    return new LocalLanguages(root, official, fallbacks);
  }

  /** Takes out, with a problem each, the languages from which no way leads to the root. */
  private static void cutLoose(
      Cursor map, LanguageTag root, Map<LanguageTag, LanguageTag> fallbacks) {
    List<LanguageTag> loose = new ArrayList<>();
    for (Map.Entry<LanguageTag, LanguageTag> entry : fallbacks.entrySet()) {
      Set<LanguageTag> seen = new LinkedHashSet<>();
      LanguageTag at = entry.getKey();
      while (at != null && !at.equals(root) && seen.add(at)) {
        at = fallbacks.get(at);
      }
      String pointer = map.at(entry.getKey().value());
      if (at == null) {
        loose.add(entry.getKey());
        if (!fallbacks.containsKey(entry.getValue())) {
          map.findings()
              .error(pointer, "local.fallbackUnread", "language", entry.getValue().value());
        }
      } else if (!at.equals(root)) {
        loose.add(entry.getKey());
        if (at.equals(entry.getKey()) && at.equals(Collections.min(seen))) { // tell it once
          String cycle = String.join(" > ", seen.stream().map(LanguageTag::value).toList());
          map.findings().error(pointer, "local.fallbackCycle", "cycle", cycle + " > " + at.value());
        }
      }
    }
    loose.forEach(fallbacks::remove);
  }
}
