package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every profile starts from, as one JSON object: the library without any town. */
final class StandardProfile {
  private static final List<String> LANGUAGES = List.of("ar", "el", "fa", "fr");

  private StandardProfile() {}

  static Map<String, Object> sections() {
    return Sections.ALL;
  }

  /** The embedded vocabularies as JSON. */
  static Map<String, Object> vocabularies() {
    return JsonMembers.cast(requireNonNull(Sections.ALL.get(LocalProfileReader.VOCABULARIES)));
  }

  /** Made when first asked for, from what never changes. */
  private static final class Sections {
    static final Map<String, Object> ALL = new JsonMembers(make()).members();

    private static Map<String, Object> make() {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put(LocalProfileReader.LANGUAGES, languages());
      Map<String, Object> schemes = new LinkedHashMap<>();
      for (String id : Vocabularies.embedded().ids()) {
        schemes.put(id, scheme(Vocabularies.embedded().get(id)));
      }
      all.put(LocalProfileReader.VOCABULARIES, schemes);
      Map<String, Object> categories = new LinkedHashMap<>();
      for (OfferCategory category : OfferCategory.values()) {
        categories.put(category.name(), Map.of("enabled", true, "weight", 1));
      }
      all.put(LocalProfileReader.CATEGORIES, categories);
      Map<String, Object> statuses = new LinkedHashMap<>();
      for (LegalStatusKind kind : LegalStatusKind.values()) {
        statuses.put(kind.name(), Map.of());
      }
      statuses.put(
          LegalStatusKind.EU_CITIZEN.name(),
          Map.of(
              "mayWork",
              "FULL",
              "ground",
              Map.of("citation", "Treaty on the Functioning of the European Union, article 45")));
      all.put(LocalProfileReader.STATUSES, statuses);
      all.put(LocalProfileReader.ELIGIBILITY, Map.of());
      all.put(LocalProfileReader.FIELDS, Map.of());
      all.put(LocalProfileReader.CONTENT, Map.of());
      Map<String, Object> thresholds = new LinkedHashMap<>();
      thresholds.put("smallestCell", Thresholds.STANDARD.smallestCell());
      thresholds.put("childConsentAge", Thresholds.STANDARD.childConsentAge());
      thresholds.put("matchesShown", Thresholds.STANDARD.matchesShown());
      all.put(LocalProfileReader.THRESHOLDS, thresholds);
      return all;
    }

    private static Map<String, Object> languages() {
      Map<String, Object> fallbacks = new LinkedHashMap<>();
      LANGUAGES.forEach(tag -> fallbacks.put(tag, "en"));
      Map<String, Object> languages = new LinkedHashMap<>();
      languages.put("default", "en");
      languages.put("fallbacks", fallbacks);
      return languages;
    }

    private static Map<String, Object> scheme(ConceptScheme scheme) {
      Map<String, Object> concepts = new LinkedHashMap<>();
      scheme.concepts().forEach(c -> concepts.put(c.notation(), concept(c)));
      return concepts;
    }

    private static Map<String, Object> concept(Concept concept) {
      Map<String, Object> members = new LinkedHashMap<>();
      concept.uri().ifPresent(uri -> members.put("uri", uri.toString()));
      if (!concept.broader().isEmpty()) {
        members.put("broader", concept.broader());
      }
      Map<String, Object> labels = new TreeMap<>();
      Map<String, Object> alternatives = new TreeMap<>();
      Map<String, Object> definitions = new TreeMap<>();
      for (Map.Entry<LanguageTag, ConceptLabels> entry : concept.labels().entrySet()) {
        String tag = entry.getKey().value();
        labels.put(tag, entry.getValue().preferred());
        if (!entry.getValue().alternatives().isEmpty()) {
          alternatives.put(tag, entry.getValue().alternatives());
        }
        entry.getValue().definition().ifPresent(text -> definitions.put(tag, text));
      }
      members.put("labels", labels);
      if (!alternatives.isEmpty()) {
        members.put("alternatives", alternatives);
      }
      if (!definitions.isEmpty()) {
        members.put("definitions", definitions);
      }
      return members;
    }
  }
}
