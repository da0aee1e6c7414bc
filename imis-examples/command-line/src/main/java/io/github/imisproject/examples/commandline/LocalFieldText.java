package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.local.LocalField;
import io.github.imisproject.core.local.Owner;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the fields that a town added to offers, in a reader's language. */
final class LocalFieldText {
  private final LocalTown town;
  private final MessageCatalogue words;

  LocalFieldText(LocalTown town) {
    this.town = town;
    this.words = town.words();
  }

  /** Returns the fields an offer has, by name, in the order of the profile. */
  Map<String, String> of(Offer offer, LanguageTag reader) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (LocalField field : town.profile().fields()) {
      Object value = offer.unknownMembers().get(field.name());
      if (field.owner() == Owner.OFFER && value != null) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", served(field.label(), reader));
        parts.put("value", value(field, value, reader));
        lines.put(field.name(), words.format("match.field", reader, parts));
      }
    }
    return lines;
  }

  private Object value(LocalField field, Object value, LanguageTag reader) {
    return switch (field.type()) {
      case BOOLEAN -> words.format(value.equals(true) ? "match.yes" : "match.no", reader, Map.of());
      case CODE -> {
        LocalizedText label = field.codes().get(value);
        yield label == null ? value.toString() : served(label, reader);
      }
      case LOCALIZED_TEXT -> localised(value, reader);
      case CONCEPT -> concept(value.toString(), reader);
      case DATE -> date(value.toString());
      case INTEGER, DECIMAL -> value instanceof Number ? value : value.toString();
      case TEXT -> value.toString();
    };
  }

  @SuppressWarnings("unchecked") // members of JSON objects have names
  private String localised(Object value, LanguageTag reader) {
    try {
      return value instanceof Map<?, ?> map
          ? served(LocalizedText.ofLanguageMap((Map<String, Object>) map), reader)
          : value.toString();
    } catch (IllegalArgumentException e) {
      return value.toString();
    }
  }

  private String concept(String text, LanguageTag reader) {
    try {
      ConceptRef ref = ConceptRef.parse(text);
      Optional<Concept> concept =
          town.profile().vocabularies().find(ref.scheme()).flatMap(s -> s.find(ref.notation()));
      return concept.map(c -> served(c.name(), reader)).orElse(text);
    } catch (InvalidValueException e) {
      return text;
    }
  }

  private static Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return text;
    }
  }

  private String served(LocalizedText text, LanguageTag reader) {
    return town.serve(text, reader).value();
  }
}
