package io.github.imisproject.matching.local;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileSection;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.message.CatalogueCheck;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.internal.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sentences of a local profile, by language and key:
 *
 * <pre>{@code
 * "messages": { "es": { "need.exact": "Es lo que usted busca: {need}." } }
 * }</pre>
 *
 * <p>A town may replace sentences and may add languages. Each sentence must name the same values as
 * the library's own and have every plural form of its language. Immutable and thread-safe.
 */
public final class MessageSection implements ProfileSection {
  private static final String LANGUAGE_NAME = "language.";
  private static final int SHOWN = 60;

  private final List<MessageCatalogue> catalogues;

  /**
   * Creates the section.
   *
   * @param catalogues the sentences that may be replaced
   */
  public MessageSection(List<MessageCatalogue> catalogues) {
    this.catalogues = List.copyOf(catalogues);
  }

  @Override
  public String name() {
    return LocalProfileReader.MESSAGES;
  }

  @Override
  public Map<String, Object> standard() {
    return Map.of();
  }

  @Override
  public List<Problem> check(Map<String, Object> section, LocalProfile profile) {
    List<Problem> problems = new ArrayList<>();
    SortedSet<LanguageTag> read = profile.languages().all();
    section.forEach(
        (tag, value) -> {
          Optional<LanguageTag> language = LanguageTag.parse(tag);
          String pointer = "/" + escape(tag);
          if (language.isEmpty()) {
            problems.add(Problem.error(pointer, "json.languageTag", Map.of()));
          } else if (!(value instanceof Map<?, ?> sentences)) {
            problems.add(
                Problem.error(
                    pointer,
                    "json.wrongType",
                    Map.of(
                        "expected",
                        "object",
                        "actual",
                        value instanceof List<?> ? "array" : "string")));
          } else {
            if (!read.contains(language.get())) {
              problems.add(
                  Problem.error(
                      pointer,
                      "local.messageLanguage",
                      Map.of("language", language.get().value())));
            }
            sentences.forEach(
                (key, text) -> sentence(pointer, language.get(), (String) key, text, problems));
          }
        });
    return problems;
  }

  private void sentence(
      String above, LanguageTag language, String key, Object text, List<Problem> problems) {
    String pointer = above + "/" + escape(key);
    Optional<MessageCatalogue> owner = catalogues.stream().filter(c -> c.has(key)).findFirst();
    if (!(text instanceof String pattern)) {
      problems.add(
          Problem.error(
              pointer,
              "json.wrongType",
              Map.of("expected", "string", "actual", text instanceof Map ? "object" : "number")));
      return;
    }
    if (owner.isEmpty() && key.startsWith(LANGUAGE_NAME)) {
      String tag = key.substring(LANGUAGE_NAME.length());
      if (LanguageTag.parse(tag).isEmpty()) {
        problems.add(Problem.error(pointer, "json.languageTag", Map.of()));
      }
      return;
    }
    if (owner.isEmpty()) {
      problems.add(unknown(pointer, key));
      return;
    }
    SortedMap<LanguageTag, Map<String, String>> pair = new TreeMap<>();
    pair.put(language, Map.of(key, pattern));
    SupportedLanguages.ALL.stream()
        .filter(other -> !other.equals(language))
        .filter(other -> owner.get().findPattern(key, other).isPresent())
        .findFirst()
        .ifPresent(
            other ->
                pair.put(other, Map.of(key, owner.get().findPattern(key, other).orElseThrow())));
    for (Problem problem : CatalogueCheck.check(MessageCatalogue.of(name(), pair), pair.keySet())) {
      problems.add(new Problem(pointer, problem.code(), problem.arguments(), problem.severity()));
    }
  }

  private Problem unknown(String pointer, String key) {
    SortedSet<String> keys = new TreeSet<>();
    catalogues.forEach(c -> keys.addAll(c.keys()));
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("value", key.length() <= SHOWN ? key : key.substring(0, SHOWN) + "...");
    Optional<String> meant = Suggestions.nearest(key, keys);
    meant.ifPresent(m -> arguments.put("suggestion", m));
    return Problem.error(
        pointer,
        meant.isPresent() ? "local.messageUnknownMeant" : "local.messageUnknown",
        arguments);
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
