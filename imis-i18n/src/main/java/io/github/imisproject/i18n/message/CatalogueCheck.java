package io.github.imisproject.i18n.message;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.format.PluralForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a catalogue's languages lack against each other.
 *
 * <p>Every language must have every key; each sentence must parse, use the same arguments in the
 * same way, tell the same codes apart, and have a wording for each plural category its language
 * uses for whole numbers up to 1000: six in Arabic, two in English. Meant for the test of each
 * bundle:
 *
 * <pre>{@code
 * assertThat(CatalogueCheck.check(MessageCatalogue.load("matching", loader))).isEmpty();
 * }</pre>
 */
public final class CatalogueCheck {
  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

  private final List<Problem> problems = new ArrayList<>();
  private final MessageCatalogue catalogue;

  private CatalogueCheck(MessageCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns what the five languages of a catalogue lack; empty if nothing. */
  public static List<Problem> check(MessageCatalogue catalogue) {
    return check(catalogue, SupportedLanguages.ALL);
  }

  /**
   * Returns what the languages given lack; the other languages of the catalogue are not looked at.
   */
  public static List<Problem> check(MessageCatalogue catalogue, Collection<LanguageTag> languages) {
    CatalogueCheck check = new CatalogueCheck(catalogue);
    for (String key : catalogue.keys()) {
      check.key(key, languages);
    }
    return List.copyOf(check.problems);
  }

  /**
   * Returns what the sentences for problems of an area lack: the files {@code
   * META-INF/imis/messages/problems-AREA_*.properties}, whose only syntax is {@code {name}}.
   *
   * @throws IllegalArgumentException if none of the five files is there
   */
  public static List<Problem> checkProblemSentences(String area, ClassLoader loader) {
    MessageCatalogue catalogue = MessageCatalogue.load("problems-" + area, loader);
    CatalogueCheck check = new CatalogueCheck(catalogue);
    for (String key : catalogue.keys()) {
      SortedMap<LanguageTag, Set<String>> names = new TreeMap<>();
      for (LanguageTag language : SupportedLanguages.ALL) {
        check
            .pattern(key, language)
            .ifPresent(p -> names.put(language, check.names(key, p, language)));
      }
      check.compareArguments(key, names);
    }
    return List.copyOf(check.problems);
  }

  private void key(String key, Collection<LanguageTag> languages) {
    SortedMap<LanguageTag, MessageProfile> profiles = new TreeMap<>();
    for (LanguageTag language : languages) {
      pattern(key, language)
          .flatMap(p -> profile(key, p, language))
          .ifPresent(p -> profiles.put(language, p));
    }
    SortedMap<LanguageTag, Set<String>> names = new TreeMap<>();
    profiles.forEach((language, profile) -> names.put(language, profile.uses().keySet()));
    compareArguments(key, names);
    profiles.forEach((language, profile) -> plurals(key, language, profile));
    compareUses(key, profiles);
  }

  private Optional<String> pattern(String key, LanguageTag language) {
    Optional<String> pattern = catalogue.findPattern(key, language);
    if (pattern.isEmpty()) {
      report("catalogue.keyMissing", key, language, Map.of());
    } else if (pattern.get().isBlank()) {
      report("catalogue.blank", key, language, Map.of());
    }
    return pattern;
  }

  private Optional<MessageProfile> profile(String key, String pattern, LanguageTag language) {
    try {
      return Optional.of(MessageProfile.of(MessageCompiler.compile(pattern)));
    } catch (IllegalArgumentException e) {
      report(
          "catalogue.malformed", key, language, Map.of("reason", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Set<String> names(String key, String pattern, LanguageTag language) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAMED.matcher(pattern);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      names.add(matcher.group(1));
      matcher.appendReplacement(rest, "");
    }
    matcher.appendTail(rest);
    if (rest.indexOf("{") >= 0 || rest.indexOf("}") >= 0) {
      report(
          "catalogue.malformed", key, language, Map.of("reason", "a brace is not part of {name}"));
    }
    return names;
  }

  private void compareArguments(String key, SortedMap<LanguageTag, Set<String>> names) {
    Set<String> all = new TreeSet<>();
    names.values().forEach(all::addAll);
    names.forEach(
        (language, own) -> {
          for (String name : all) {
            if (!own.contains(name)) {
              report("catalogue.argumentMissing", key, language, Map.of("argument", name));
            }
          }
        });
  }

  private void plurals(String key, LanguageTag language, MessageProfile profile) {
    profile
        .categories()
        .forEach(
            (argument, covered) -> {
              boolean ordinal =
                  profile.uses().getOrDefault(argument, Set.of()).contains(MessageProfile.ORDINAL);
              PluralForms forms =
                  ordinal ? PluralForms.ordinal(language) : PluralForms.cardinal(language);
              for (String category : forms.needed()) {
                if (!covered.contains(category)) {
                  branch("catalogue.branchMissing", key, language, argument, category);
                }
              }
              for (String category : profile.known().getOrDefault(argument, Set.of())) {
                if (!forms.known().contains(category)) {
                  branch("catalogue.branchUnknown", key, language, argument, category);
                }
              }
            });
  }

  private void compareUses(String key, SortedMap<LanguageTag, MessageProfile> profiles) {
    SortedMap<String, Set<String>> uses = new TreeMap<>();
    SortedMap<String, Set<String>> codes = new TreeMap<>();
    profiles
        .values()
        .forEach(
            p -> {
              p.uses().forEach((n, u) -> uses.computeIfAbsent(n, x -> new TreeSet<>()).addAll(u));
              p.codes().forEach((n, c) -> codes.computeIfAbsent(n, x -> new TreeSet<>()).addAll(c));
            });
    profiles.forEach(
        (language, profile) -> {
          profile
              .uses()
              .forEach(
                  (argument, own) -> {
                    for (String use : uses.getOrDefault(argument, Set.of())) {
                      // Beside a plural, the number may also stand as a value, or not.
                      if (!own.contains(use) && !use.equals("value")) {
                        report(
                            "catalogue.useMissing",
                            key,
                            language,
                            Map.of("argument", argument, "use", use));
                      }
                    }
                  });
          profile
              .codes()
              .forEach(
                  (argument, own) -> {
                    for (String code : codes.getOrDefault(argument, Set.of())) {
                      if (!own.contains(code)) {
                        branch("catalogue.branchMissing", key, language, argument, code);
                      }
                    }
                  });
        });
  }

  private void branch(
      String code, String key, LanguageTag language, String argument, String branch) {
    report(code, key, language, Map.of("argument", argument, "branch", branch));
  }

  private void report(
      String code, String key, LanguageTag language, Map<String, String> arguments) {
    Map<String, String> all = new TreeMap<>(arguments);
    all.put("key", key);
    all.put("language", language.value());
    String path = catalogue.name() + "_" + language + ".properties";
    problems.add(Problem.error(path, code, all));
  }
}
