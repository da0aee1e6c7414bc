package io.github.imisproject.core.esco;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One concept while the files of its languages are being read. */
final class ConceptDraft {
  final URI uri;
  final Kind kind;
  String code = "";
  String iscoGroup = "";
  final Set<URI> broader = new LinkedHashSet<>();
  final Map<LanguageTag, ConceptLabels> labels = new TreeMap<>();

  /** What a row describes, by its column {@code conceptType}. */
  enum Kind {
    OCCUPATION,
    ISCO_GROUP,
    SKILL,
    SKILL_GROUP;

    /** Returns the kind; empty for concept schemes and types that later editions may add. */
    static Optional<Kind> of(String conceptType) {
      return switch (conceptType) {
        case "Occupation" -> Optional.of(OCCUPATION);
        case "ISCOGroup" -> Optional.of(ISCO_GROUP);
        case "KnowledgeSkillCompetence" -> Optional.of(SKILL);
        case "SkillGroup" -> Optional.of(SKILL_GROUP);
        default -> Optional.empty();
      };
    }
  }

  ConceptDraft(URI uri, Kind kind) {
    this.uri = uri;
    this.kind = kind;
  }

  /** The code where ESCO gives one, or else the last part of the URI. */
  String notation() {
    if (!code.isEmpty()) {
      return code;
    }
    String text = uri.toString();
    String last = text.substring(text.lastIndexOf('/') + 1);
    return last.isEmpty() ? text : last;
  }

  boolean isOccupation() {
    return kind == Kind.OCCUPATION || kind == Kind.ISCO_GROUP;
  }

  Concept toConcept(List<String> broaderNotations) {
    return new Concept(notation(), Optional.of(uri), broaderNotations, labels);
  }
}
