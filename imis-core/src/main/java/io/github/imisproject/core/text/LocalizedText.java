package io.github.imisproject.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in as many languages as there are translations of it.
 *
 * <p>Immutable and thread-safe. Languages are kept in the order of their tags, so that equal texts
 * are written alike.
 *
 * @param defaultLanguage the language of the original; always among the translations
 * @param translations the text by language; at least one, and none is for a language twice
 * @see <a href="https://www.w3.org/TR/activitystreams-core/#naturalLanguageValues">ActivityStreams
 *     2.0, natural language values</a>
 */
public record LocalizedText(
    LanguageTag defaultLanguage, Map<LanguageTag, Translation> translations) {
  /** The member of {@link #languageMap} that names the language of the original. */
  public static final String DEFAULT_MEMBER = "@default";

  /**
   * Copies the translations.
   *
   * @throws IllegalArgumentException if there is no translation in {@code defaultLanguage}
   */
  public LocalizedText {
    requireNonNull(defaultLanguage, "defaultLanguage");
    SortedMap<LanguageTag, Translation> sorted = new TreeMap<>(translations);
    translations = Collections.unmodifiableSortedMap(sorted);
    if (!sorted.containsKey(defaultLanguage)) {
      throw new IllegalArgumentException(
          "defaultLanguage is '"
              + defaultLanguage
              + "', which has no text; add one, or choose among "
              + sorted.keySet());
    }
  }

  /** Returns a text in one language. */
  public static LocalizedText of(LanguageTag language, String value) {
    return new LocalizedText(language, Map.of(language, Translation.original(value)));
  }

  /**
   * Returns a text in one language, named by its tag.
   *
   * @throws IllegalArgumentException if {@code language} is not a BCP 47 tag
   */
  public static LocalizedText of(String language, String value) {
    return of(new LanguageTag(language), value);
  }

  /** Returns this text with {@code value} as its text in {@code language}. */
  public LocalizedText with(LanguageTag language, String value) {
    return with(language, Translation.original(value));
  }

  /** Returns this text with {@code value} as its text in the language named by its tag. */
  public LocalizedText with(String language, String value) {
    return with(new LanguageTag(language), value);
  }

  /** Returns this text with {@code translation} as its translation into {@code language}. */
  public LocalizedText with(LanguageTag language, Translation translation) {
    SortedMap<LanguageTag, Translation> more = new TreeMap<>(translations);
    more.put(language, translation);
    return new LocalizedText(defaultLanguage, more);
  }

  /** Returns the translation for exactly this tag; never a fallback. */
  public Optional<Translation> find(LanguageTag language) {
    return Optional.ofNullable(translations.get(language));
  }

  /** Returns the text in its own, original language. */
  public String original() {
    return requireNonNull(translations.get(defaultLanguage)).value();
  }

  /** Returns the languages this text has an entry for, in the order of their tags. */
  public Set<LanguageTag> languages() {
    return translations.keySet();
  }

  /**
   * Returns this text as a language map, the form it has in JSON: the original first, then the
   * others in the order of their tags.
   *
   * <p>A translation of which only the text is known is that text; any other is an object that also
   * holds its state, source and so on. {@link #DEFAULT_MEMBER} is there only if the order of tags
   * would not tell which one is the original.
   *
   * @return unmodifiable
   * @see <a
   *     href="https://www.w3.org/TR/activitystreams-core/#naturalLanguageValues">ActivityStreams
   *     2.0, natural language values</a>
   */
  @JsonValue
  public Map<String, Object> languageMap() {
    return LanguageMap.write(this);
  }

  /**
   * Returns the text a language map stands for; without {@link #DEFAULT_MEMBER} the first language
   * is the original.
   *
   * @throws IllegalArgumentException if it is not a language map
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LocalizedText ofLanguageMap(Map<String, Object> languages) {
    return LanguageMap.read(languages);
  }
}
