package io.github.imisproject.core.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Language maps as in ActivityStreams: one member for each language. */
final class LanguageMap {
  private LanguageMap() {}

  static Map<String, Object> write(LocalizedText text) {
    Map<String, Object> map = new LinkedHashMap<>();
    LanguageTag original = text.defaultLanguage();
    if (!text.languages().iterator().next().equals(original)) {
      map.put(LocalizedText.DEFAULT_MEMBER, original.value());
    }
    text.find(original).ifPresent(t -> map.put(original.value(), write(t)));
    text.translations().forEach((tag, t) -> map.putIfAbsent(tag.value(), write(t)));
    return Collections.unmodifiableMap(map);
  }

  private static Object write(Translation translation) {
    String value = translation.value();
    if (translation.equals(Translation.original(value))) {
      return value;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("value", value);
    members.put("state", translation.state().name());
    translation.source().ifPresent(s -> members.put("source", s.value()));
    translation.sourceHash().ifPresent(h -> members.put("sourceHash", h));
    if (translation.version() != 0) {
      members.put("version", translation.version());
    }
    if (translation.machineTranslated()) {
      members.put("machineTranslated", true);
    }
    translation.updatedAt().ifPresent(i -> members.put("updatedAt", i.toString()));
    return Collections.unmodifiableMap(members);
  }

  static LocalizedText read(Map<String, Object> languages) {
    Map<LanguageTag, Translation> translations = new TreeMap<>();
    @Nullable LanguageTag original = null;
    for (Map.Entry<String, Object> entry : languages.entrySet()) {
      if (entry.getKey().equals(LocalizedText.DEFAULT_MEMBER)) {
        original = new LanguageTag(text(entry.getValue()));
        continue;
      }
      LanguageTag language = new LanguageTag(entry.getKey());
      translations.put(language, translation(entry.getValue()));
      original = original == null ? language : original;
    }
    if (original == null) {
      throw new IllegalArgumentException("a text has no language; write it like {\"el\": \"...\"}");
    }
    return new LocalizedText(original, translations);
  }

  private static Translation translation(@Nullable Object form) {
    if (!(form instanceof Map<?, ?> members)) {
      return Translation.original(text(form));
    }
    String value = find(members, "value").orElse("");
    TranslationState usual =
        value.isEmpty() ? TranslationState.MISSING : TranslationState.UP_TO_DATE;
    try {
      return new Translation(
          value,
          find(members, "state").map(TranslationState::valueOf).orElse(usual),
          find(members, "source").map(LanguageTag::new),
          find(members, "sourceHash"),
          members.get("version") instanceof Number number ? number.intValue() : 0,
          Boolean.TRUE.equals(members.get("machineTranslated")),
          find(members, "updatedAt").map(Instant::parse));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("updatedAt is not an instant of ISO 8601", e);
    }
  }

  private static Optional<String> find(Map<?, ?> members, String name) {
    return Optional.ofNullable(members.get(name)).map(LanguageMap::text);
  }

  private static String text(@Nullable Object form) {
    if (form instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(
        "a text in one language is neither a string nor an object with a value");
  }
}
