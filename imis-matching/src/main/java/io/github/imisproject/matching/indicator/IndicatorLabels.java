package io.github.imisproject.matching.indicator;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.indicator.disclosure.Dimension;
import java.util.Map;
import java.util.Optional;

/** The names of tables, dimensions, categories and measures in the reader's language. */
final class IndicatorLabels {
  private static final Map<String, String> SCHEMES =
      Map.of(
          "need", Vocabularies.NEEDS,
          "skill", Vocabularies.SKILLS,
          "category", Vocabularies.OFFER_CATEGORIES);

  private final MessageCatalogue texts =
      MessageCatalogue.load("indicators", IndicatorLabels.class.getClassLoader());
  private final TextResolver resolver = new TextResolver();
  private final Areas areas;
  private final Vocabularies vocabularies;

  IndicatorLabels(Areas areas, Vocabularies vocabularies) {
    this.areas = areas;
    this.vocabularies = vocabularies;
  }

  String text(String key, LanguageTag reader, Map<String, ?> arguments) {
    return texts.format(key, reader, arguments);
  }

  String table(String code, LanguageTag reader) {
    return text("table." + code, reader, Map.of());
  }

  String dimension(String code, LanguageTag reader) {
    return text("dimension." + code, reader, Map.of());
  }

  String measure(String code, LanguageTag reader) {
    return text("measure." + code, reader, Map.of());
  }

  String category(String dimension, String code, LanguageTag reader) {
    if (code.equals(Dimension.TOTAL)) {
      return text("total", reader, Map.of());
    }
    if (code.equals(Dimension.UNKNOWN)) {
      return text("unknown", reader, Map.of());
    }
    Optional<LocalizedText> name = Optional.empty();
    String scheme = SCHEMES.get(dimension);
    if (scheme != null) {
      name = vocabularies.get(scheme).find(code).map(Concept::name);
    } else if (dimension.equals("area")) {
      name = areas.findName(code);
    } else if (texts.has(dimension + "." + code)) {
      return text(dimension + "." + code, reader, Map.of());
    }
    return name.map(n -> resolver.resolve(n, reader).value()).orElse(code);
  }
}
