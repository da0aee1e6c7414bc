package io.github.imisproject.core.json;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads texts in several languages: language maps as in ActivityStreams, with metadata where there
 * is any.
 *
 * <p>An empty answer means that a problem was added. Not thread-safe.
 */
final class LanguageMaps {
  private static final List<String> MEMBERS =
      List.of(
          "value", "state", "source", "sourceHash", "version", "machineTranslated", "updatedAt");
  private final Problems problems;
  private final Scalars scalars;

  LanguageMaps(Problems problems, Scalars scalars) {
    this.problems = problems;
    this.scalars = scalars;
  }

  Optional<Object> read(Object draft) {
    if (!(draft instanceof Map<?, ?> languages)) {
      problems.error("json.languageMap");
      return Optional.empty();
    }
    int errorsBefore = problems.errors();
    Optional<LanguageTag> original = Optional.empty();
    Map<LanguageTag, Translation> translations = new TreeMap<>();
    for (Map.Entry<?, ?> entry : languages.entrySet()) {
      String name = (String) entry.getKey();
      problems.at().push(name);
      if (name.equals(LocalizedText.DEFAULT_MEMBER)) {
        original = tag(entry.getValue());
      } else {
        Optional<LanguageTag> language = tag(name);
        Optional<Translation> translation = translation(entry.getValue());
        if (language.isPresent() && translation.isPresent()) {
          if (translations.put(language.get(), translation.get()) != null) {
            problems.error("json.languageTwice", "language", language.get().value());
          }
          if (original.isEmpty()) {
            original = language;
          }
        }
      }
      problems.at().pop();
    }
    if (translations.isEmpty() && problems.errors() == errorsBefore) {
      problems.error("json.languageMapEmpty");
    } else if (original.isPresent()
        && !translations.containsKey(original.get())
        && problems.errors() == errorsBefore) {
      problems.error("json.languageMapDefault", "language", original.get().value());
    }
    return problems.errors() > errorsBefore
        ? Optional.empty()
        : Optional.of(new LocalizedText(original.orElseThrow(), translations));
  }

  private Optional<LanguageTag> tag(Object draft) {
    Optional<LanguageTag> tag =
        draft instanceof String text ? LanguageTag.parse(text) : Optional.empty();
    if (tag.isEmpty()) {
      problems.error("json.languageTag");
    }
    return tag;
  }

  private Optional<Translation> translation(Object draft) {
    if (draft instanceof String value) {
      return Optional.of(Translation.original(value));
    }
    if (!(draft instanceof Map<?, ?> members)) {
      problems.error("json.languageMap");
      return Optional.empty();
    }
    int errorsBefore = problems.errors();
    for (Object name : members.keySet()) {
      if (!MEMBERS.contains(name)) {
        problems.warning(
            "json.unknownMember",
            "name",
            Scalars.shown((String) name),
            "allowed",
            String.join(", ", MEMBERS));
      }
    }
    String value = (String) one(members, "value", String.class).orElse("");
    TranslationState usual =
        value.isEmpty() ? TranslationState.MISSING : TranslationState.UP_TO_DATE;
    TranslationState state =
        (TranslationState) one(members, "state", TranslationState.class).orElse(usual);
    Optional<LanguageTag> source = one(members, "source", String.class).flatMap(this::tag);
    Optional<String> hash = one(members, "sourceHash", String.class).map(String.class::cast);
    int version = (Integer) one(members, "version", Integer.class).orElse(0);
    boolean machine = (Boolean) one(members, "machineTranslated", Boolean.class).orElse(false);
    Optional<Instant> updated = one(members, "updatedAt", Instant.class).map(Instant.class::cast);
    if (version < 0 || value.isEmpty() != (state == TranslationState.MISSING)) {
      problems.error("json.translation");
    }
    return problems.errors() > errorsBefore
        ? Optional.empty()
        : Optional.of(new Translation(value, state, source, hash, version, machine, updated));
  }

  private Optional<Object> one(Map<?, ?> members, String name, Class<?> type) {
    Object draft = members.get(name);
    if (draft == null) {
      return Optional.empty();
    }
    problems.at().push(name);
    Optional<Object> value = scalars.read(type, draft);
    problems.at().pop();
    return value;
  }
}
