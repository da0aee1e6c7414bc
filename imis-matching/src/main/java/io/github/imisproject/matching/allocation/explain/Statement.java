package io.github.imisproject.matching.allocation.explain;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that can be said about an allocation: a key and what the sentence names.
 *
 * <p>Immutable and thread-safe. Arguments are ids, names of services, numbers, and lists of ids;
 * never anything personal.
 *
 * @param key the key of the sentence, such as {@code notThere.outranked}
 * @param arguments the values by name
 */
public record Statement(String key, Map<String, Object> arguments) {
  /** The bundle of the sentences. */
  private static final MessageCatalogue CATALOGUE =
      MessageCatalogue.load("allocation", Statement.class.getClassLoader());

  /** Copies the arguments. */
  public Statement {
    requireNonNull(key, "key");
    SortedMap<String, Object> sorted = new TreeMap<>(arguments);
    arguments = Collections.unmodifiableSortedMap(sorted);
  }

  /** Returns the sentence in the reader's language; English if there is none that fits. */
  public String text(LanguageTag reader) {
    return CATALOGUE.format(key, reader, arguments);
  }

  /** Returns the sentences this package can say, for those who render them elsewhere. */
  public static MessageCatalogue catalogue() {
    return CATALOGUE;
  }
}
