package io.github.imisproject.i18n;

import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the languages a browser asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-language">RFC 9110, section
 *     12.5.4</a>
 */
public final class AcceptLanguage {
  /** The longest header that is read, in characters; what follows is ignored. */
  public static final int MAX_LENGTH = 1_000;

  private record Weighted(LanguageTag tag, double weight) {}

  private AcceptLanguage() {}

  /**
   * Returns the languages of an {@code Accept-Language} header, the dearest first.
   *
   * <p>Never fails: a part that is no language tag, the wildcard, a part with weight 0 and a part
   * with a malformed weight are left out, and each language stands once.
   *
   * @param header the header's value, such as {@code "fa-AF, en;q=0.5"}
   */
  public static List<LanguageTag> parse(String header) {
    String read = header.substring(0, Math.min(header.length(), MAX_LENGTH));
    List<Weighted> found = new ArrayList<>();
    for (String part : read.split(",", -1)) {
      int semicolon = part.indexOf(';');
      String name = semicolon < 0 ? part : part.substring(0, semicolon);
      double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1).strip());
      Optional<LanguageTag> tag =
          name.isBlank() ? Optional.empty() : LanguageTag.parse(name.strip());
      if (weight > 0 && tag.isPresent()) {
        found.add(new Weighted(tag.get(), weight));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Weighted::weight).reversed()) // stable: order kept
        .map(Weighted::tag)
        .distinct()
        .toList();
  }

  private static double weight(String parameter) {
    if (!parameter.startsWith("q=") && !parameter.startsWith("Q=")) {
      return 0;
    }
    String number = parameter.substring(2).strip();
    if (!number.matches("[01](\\.[0-9]{0,3})?")) {
      return 0;
    }
    return Math.min(1, Double.parseDouble(number));
  }
}
