package io.github.imisproject.i18n.message;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.LanguageNegotiator;
import io.github.imisproject.i18n.Negotiation;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.format.FormatPolicy;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one area in several languages, in ICU's message syntax with named arguments.
 *
 * <pre>{@code
 * places = {count, plural, one {# place is free in {town}} other {# places are free in {town}}}
 * }</pre>
 *
 * <p>Arguments may be text, numbers, {@link java.time.LocalDate}, {@link java.time.LocalTime},
 * {@link java.time.LocalDateTime}, {@link io.github.imisproject.core.text.LocalizedText} (served in
 * the reader's language), {@link io.github.imisproject.i18n.ServedText}, and collections of these.
 * Beside ICU's {@code number}, {@code date}, {@code time}, {@code plural}, {@code selectordinal}
 * and {@code select} there is {@code list}, joined by "and" or, as {@code {x, list, or}}, by "or".
 *
 * <p>Each argument that could upset the order of a sentence of mixed direction is isolated. A
 * pattern is compiled when it is first needed and then only written: about a microsecond a message.
 *
 * <p>Immutable and thread-safe. Nothing depends on the default locale.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU, Formatting
 *     Messages</a>
 */
public final class MessageCatalogue {
  /** The language of readers for whom the catalogue has none that fits, if it is there. */
  public static final LanguageTag LAST_RESORT = LanguageTag.ENGLISH;

  private static final int MAX_RENDITIONS = 512;

  private final String name;
  private final SortedMap<LanguageTag, SortedMap<String, String>> patterns;
  private final SortedMap<LanguageTag, LanguageTag> fallbacks;
  private final Map<LanguageTag, Map<String, List<Node>>> compiled = new ConcurrentHashMap<>();
  private final Map<FormatPolicy, Rendition> renditions = new ConcurrentHashMap<>();
  private final LanguageNegotiator negotiator = new LanguageNegotiator(List.of(LAST_RESORT));

  private MessageCatalogue(
      String name,
      SortedMap<LanguageTag, SortedMap<String, String>> patterns,
      SortedMap<LanguageTag, LanguageTag> fallbacks) {
    this.name = name;
    this.patterns = patterns;
    this.fallbacks = fallbacks;
    patterns.keySet().forEach(l -> compiled.put(l, new ConcurrentHashMap<>()));
  }

  /**
   * Loads {@code META-INF/imis/messages/NAME_{el,en,fr,ar,fa}.properties}, in UTF-8, from the jars
   * of a class loader.
   *
   * @throws IllegalArgumentException if none of the five files is there, or one is malformed
   */
  public static MessageCatalogue load(String name, ClassLoader loader) {
    return of(name, MessageFiles.read(name, SupportedLanguages.ALL, loader));
  }

  /**
   * Creates a catalogue of the patterns given.
   *
   * @param name the name shown in errors
   * @param patterns for each language, the patterns by key
   * @throws IllegalArgumentException if there is no language
   */
  public static MessageCatalogue of(
      String name, Map<LanguageTag, ? extends Map<String, String>> patterns) {
    requireNonNull(name, "name");
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("catalogue '" + name + "' has no language; add one");
    }
    SortedMap<LanguageTag, SortedMap<String, String>> copy = new TreeMap<>();
    patterns.forEach(
        (language, byKey) ->
            copy.put(language, Collections.unmodifiableSortedMap(new TreeMap<>(byKey))));
    return new MessageCatalogue(
        name, Collections.unmodifiableSortedMap(copy), Collections.emptySortedMap());
  }

  /**
   * Returns this catalogue with some sentences of one language replaced or added, as a local
   * profile does.
   */
  public MessageCatalogue with(LanguageTag language, Map<String, String> byKey) {
    SortedMap<LanguageTag, Map<String, String>> merged = new TreeMap<>(patterns);
    Map<String, String> own = new TreeMap<>(merged.getOrDefault(language, Map.of()));
    own.putAll(byKey);
    merged.put(language, own);
    return of(name, merged).withFallbacks(fallbacks);
  }

  /**
   * Returns this catalogue for a place where some languages stand in for others.
   *
   * <p>A reader whose language the catalogue does not know, or knows without the sentence asked
   * for, is answered in the language that stands in for hers, and so on; only at the end of that
   * chain comes {@link #LAST_RESORT}.
   *
   * @param standIns for each language, the one that stands in for it
   */
  public MessageCatalogue withFallbacks(Map<LanguageTag, LanguageTag> standIns) {
    return new MessageCatalogue(
        name, patterns, Collections.unmodifiableSortedMap(new TreeMap<>(standIns)));
  }

  /** Returns a language and those that stand in for it, in order. */
  private List<LanguageTag> chain(LanguageTag language) {
    Set<LanguageTag> chain = new LinkedHashSet<>();
    LanguageTag at = language;
    if (!fallbacks.containsKey(at)) {
      chain.add(at);
      at = new LanguageTag(at.language());
    }
    while (at != null && chain.add(at)) {
      at = fallbacks.get(at);
    }
    return List.copyOf(chain);
  }

  /** Returns the name of the catalogue. */
  public String name() {
    return name;
  }

  /** Returns the languages there is at least one sentence in. */
  public Set<LanguageTag> languages() {
    return patterns.keySet();
  }

  /** Returns the keys of all languages together. */
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    patterns.values().forEach(byKey -> keys.addAll(byKey.keySet()));
    return keys;
  }

  /** Returns whether some language has a sentence for the key. */
  public boolean has(String key) {
    return patterns.values().stream().anyMatch(byKey -> byKey.containsKey(key));
  }

  /** Returns the pattern in exactly this language; never a fallback. */
  public Optional<String> findPattern(String key, LanguageTag language) {
    SortedMap<String, String> byKey = patterns.get(language);
    return byKey == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
  }

  /** Returns which of the catalogue's languages a reader gets, and why. */
  public Negotiation negotiate(LanguageTag reader) {
    List<LanguageTag> wanted = fallbacks.isEmpty() ? List.of(reader) : chain(reader);
    return negotiator.negotiate(wanted, patterns.keySet(), patterns.firstKey());
  }

  /**
   * Returns a sentence as plain text, with isolates where they are needed.
   *
   * @param key the sentence's key
   * @param reader the reader's language
   * @param arguments the values by name; ones the sentence does not use are ignored
   * @throws IllegalArgumentException if no language has the key, its pattern is malformed, or an
   *     argument is missing or of the wrong type
   */
  public String format(String key, LanguageTag reader, Map<String, ?> arguments) {
    return format(key, FormatPolicy.of(reader), arguments);
  }

  /**
   * Returns a sentence as plain text, with isolates where they are needed, its numbers and dates by
   * a policy of the reader's.
   *
   * @throws IllegalArgumentException as {@link #format(String, LanguageTag, Map)}
   */
  public String format(String key, FormatPolicy reader, Map<String, ?> arguments) {
    return format(key, reader, Markup.ISOLATES, arguments);
  }

  /**
   * Returns a sentence without isolates, for a device that cannot show them.
   *
   * @throws IllegalArgumentException as {@link #format(String, LanguageTag, Map)}
   */
  public String formatBare(String key, FormatPolicy reader, Map<String, ?> arguments) {
    return format(key, reader, Markup.NONE, arguments);
  }

  /**
   * Returns a sentence as HTML: words and arguments escaped, arguments in {@code bdi} elements. Put
   * it into an element with the {@code lang} and {@code dir} of {@link #negotiate}.
   *
   * @throws IllegalArgumentException as {@link #format(String, LanguageTag, Map)}
   */
  public String formatHtml(String key, FormatPolicy reader, Map<String, ?> arguments) {
    return format(key, reader, Markup.HTML, arguments);
  }

  private String format(String key, FormatPolicy reader, Markup markup, Map<String, ?> arguments) {
    Rendition rendition = rendition(reader);
    List<Node> message = message(key, rendition.language());
    if (message == null) {
      rendition = rendition(reader, lastResort(key, rendition.language()));
      message = requireNonNull(message(key, rendition.language()));
    }
    try {
      return new MessageWriter(rendition, markup, arguments).write(message);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "message '" + key + "' of catalogue '" + name + "': " + e.getMessage(), e);
    }
  }

  private @Nullable List<Node> message(String key, LanguageTag language) {
    Map<String, List<Node>> done = requireNonNull(compiled.get(language));
    List<Node> known = done.get(key);
    if (known != null) {
      return known;
    }
    String pattern = requireNonNull(patterns.get(language)).get(key);
    if (pattern == null) {
      return null;
    }
    try {
      List<Node> made = MessageCompiler.compile(pattern);
      done.put(key, made);
      return made;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "message '"
              + key
              + "' of catalogue '"
              + name
              + "' in '"
              + language
              + "' is malformed: "
              + e.getMessage(),
          e);
    }
  }

  private LanguageTag lastResort(String key, LanguageTag served) {
    for (LanguageTag standIn : chain(served)) {
      if (findPattern(key, standIn).isPresent()) {
        return standIn;
      }
    }
    if (findPattern(key, LAST_RESORT).isPresent()) {
      return LAST_RESORT;
    }
    return patterns.entrySet().stream()
        .filter(e -> e.getValue().containsKey(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "message '" + key + "' is in no language of catalogue '" + name + "'"));
  }

  private Rendition rendition(FormatPolicy reader) {
    Rendition known = renditions.get(reader);
    if (known != null) {
      return known;
    }
    LanguageTag served = negotiate(reader.language()).served().orElseThrow();
    Rendition made = rendition(reader, served);
    if (renditions.size() < MAX_RENDITIONS) {
      renditions.put(reader, made); // readers choose the tags, so the cache must not grow on
    }
    return made;
  }

  private static Rendition rendition(FormatPolicy reader, LanguageTag language) {
    return Rendition.of(language, reader);
  }
}
