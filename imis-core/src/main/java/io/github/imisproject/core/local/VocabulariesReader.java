package io.github.imisproject.core.local;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Reads the vocabularies of a profile. */
final class VocabulariesReader {
  /** Vocabularies whose codes the model fixes: a town may rename a code, not drop it. */
  private static final Set<String> FIXED =
      Set.of(
          Vocabularies.LEGAL_STATUSES,
          Vocabularies.OFFER_CATEGORIES,
          Vocabularies.SUPPORT_NEEDS,
          Vocabularies.CEFR,
          Vocabularies.ISCED);

  private static final Map<String, String> OWN_SECTION =
      Map.of(
          Vocabularies.OFFER_CATEGORIES, LocalProfileReader.CATEGORIES,
          Vocabularies.LEGAL_STATUSES, LocalProfileReader.STATUSES);

  private final Cursor section;
  private final LanguageTag root;
  private final Map<String, Map<String, Concept>> changed = new LinkedHashMap<>();

  VocabulariesReader(Cursor section, LanguageTag root) {
    this.section = section;
    this.root = root;
  }

  /** Reads every vocabulary that is not as the library has it. */
  void read() {
    Map<String, Object> standard = StandardProfile.vocabularies();
    for (String id : FIXED) {
      if (!section.has(id)) {
        section.findings().error(section.pointer(), "local.fixedRemoved", "name", id);
      }
    }
    for (String id : section.names()) {
      if (Objects.equals(section.members().get(id), standard.get(id))) {
        continue;
      }
      if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        section.findings().error(section.at(id), "local.schemeName", "name", Findings.shown(id));
      }
      Object before = standard.get(id);
      section
          .findObject(id)
          .ifPresent(c -> scheme(id, c, before == null ? Map.of() : JsonMembers.cast(before)));
    }
  }

  private void scheme(String id, Cursor scheme, Map<String, Object> before) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    if (FIXED.contains(id)) {
      for (String notation : before.keySet()) {
        if (!scheme.has(notation)) {
          scheme.findings().error(scheme.pointer(), "local.fixedRemoved", "name", notation);
        }
      }
    }
    for (String notation : scheme.names()) {
      if (!before.containsKey(notation) && OWN_SECTION.containsKey(id)) {
        scheme
            .findings()
            .error(
                scheme.at(notation),
                "local.useSection",
                "section",
                OWN_SECTION.getOrDefault(id, ""));
        continue;
      }
      scheme
          .findObject(notation)
          .ifPresent(
              c -> concepts.put(notation, concept(notation, c, !before.containsKey(notation))));
    }
    changed.put(id, concepts);
  }

  private Concept concept(String notation, Cursor cursor, boolean added) {
    cursor.only("uri", "broader", "labels", "alternatives", "definitions");
    SortedMap<LanguageTag, String> preferred = cursor.labels("labels");
    if (added && !preferred.containsKey(root)) {
      cursor
          .findings()
          .error(cursor.pointer(), "local.textMissing", "name", "labels", "language", root.value());
    }
    SortedMap<LanguageTag, String> definitions = cursor.labels("definitions");
    Cursor alternatives = cursor.object("alternatives");
    Map<LanguageTag, ConceptLabels> labels = new LinkedHashMap<>();
    preferred.forEach(
        (language, label) -> {
          List<String> others =
              alternatives.has(language.value()) ? alternatives.texts(language.value()) : List.of();
          labels.put(
              language,
              ConceptLabels.of(label, others)
                  .withDefinition(definitions.getOrDefault(language, "")));
        });
    return new Concept(notation, uri(cursor), cursor.texts("broader"), labels);
  }

  private static Optional<URI> uri(Cursor cursor) {
    Optional<String> text = cursor.text("uri");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.get());
      if (uri.isAbsolute()) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Reported below, like a relative one.
    }
    cursor.findings().error(cursor.at("uri"), "json.uri");
    return Optional.empty();
  }

  /** Adds a concept of a section of its own, or renames one that is there. */
  void add(String id, String notation, Optional<String> broader, Map<LanguageTag, String> names) {
    Map<String, Concept> concepts =
        changed.computeIfAbsent(
            id,
            same -> {
              Map<String, Concept> all = new LinkedHashMap<>();
              Vocabularies.embedded().get(same).concepts().forEach(c -> all.put(c.notation(), c));
              return all;
            });
    Concept known = concepts.get(notation);
    Map<LanguageTag, ConceptLabels> labels =
        new LinkedHashMap<>(known == null ? Map.of() : known.labels());
    names.forEach((language, name) -> labels.put(language, ConceptLabels.of(name)));
    List<String> above = new ArrayList<>(known == null ? List.of() : known.broader());
    broader.filter(b -> !above.contains(b)).ifPresent(above::add);
    Optional<URI> uri = known == null ? Optional.empty() : known.uri();
    concepts.put(notation, new Concept(notation, uri, above, labels));
  }

  /** Returns all vocabularies, those of the library included. */
  Vocabularies build() {
    Vocabularies all = Vocabularies.embedded();
    for (Map.Entry<String, Map<String, Concept>> scheme : changed.entrySet()) {
      Reading<ConceptScheme> checked =
          ConceptScheme.check(scheme.getKey(), scheme.getValue().values());
      for (Problem problem : checked.problems()) {
        String notation = problem.path().substring(scheme.getKey().length() + 1);
        String pointer = section.at(scheme.getKey()) + "/" + Layer.escape(notation);
        section
            .findings()
            .add(new Problem(pointer, problem.code(), problem.arguments(), problem.severity()));
      }
      all = all.with(checked.get());
    }
    return all;
  }
}
