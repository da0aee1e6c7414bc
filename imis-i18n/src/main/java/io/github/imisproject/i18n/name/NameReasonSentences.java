package io.github.imisproject.i18n.name;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The sentences of {@link NameReason}, loaded when the first one is asked for. */
final class NameReasonSentences {
  private static final Map<String, Properties> BY_LANGUAGE = load();

  private NameReasonSentences() {}

  static String get(NameReason reason, LanguageTag language) {
    Properties own = BY_LANGUAGE.get(language.language());
    Properties sentences = own == null ? Objects.requireNonNull(BY_LANGUAGE.get("en")) : own;
    return Objects.requireNonNull(sentences.getProperty(key(reason)));
  }

  static String key(NameReason reason) {
    return "name." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Properties> load() {
    Map<String, Properties> all = new HashMap<>();
    for (LanguageTag language : SupportedLanguages.ALL) {
      String file = "name-reasons_" + language + ".properties";
      try (InputStream in =
          Objects.requireNonNull(NameReasonSentences.class.getResourceAsStream(file), file)) {
        Properties sentences = new Properties();
        sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        all.put(language.value(), sentences);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.copyOf(all);
  }
}
