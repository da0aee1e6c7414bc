package io.github.imisproject.core.esco;

import io.github.imisproject.core.internal.csv.CsvReader;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Concept;
import io.github.imisproject.core.vocabulary.ConceptLabels;
import io.github.imisproject.core.vocabulary.ConceptScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers rows of several files and languages and joins them by URI. */
final class EscoBuilder {
  private final List<Problem> problems;
  private final Map<URI, ConceptDraft> drafts = new LinkedHashMap<>();
  private final Map<OccupationLink, Boolean> links = new LinkedHashMap<>();
  private final Map<URI, Set<URI>> pendingBroader = new LinkedHashMap<>();
  private final Set<URI> seenInFile = new HashSet<>();
  private final Set<String> typesToldOf = new HashSet<>();
  private LanguageTag language = LanguageTag.UNDETERMINED;

  /** One link between an occupation and a skill, by their URIs. */
  private record OccupationLink(URI occupation, URI skill) {}

  EscoBuilder(List<Problem> problems) {
    this.problems = problems;
  }

  void startFile(LanguageTag languageOfFile) {
    language = languageOfFile;
    seenInFile.clear();
    typesToldOf.clear();
  }

  void addConcept(CsvReader row) {
    Optional<ConceptDraft.Kind> kind = ConceptDraft.Kind.of(row.cell("conceptType").strip());
    if (kind.isEmpty()) {
      if (!typesToldOf.add(row.cell("conceptType").strip())) {
        return; // once for each file is enough
      }
      warn(row, "conceptType", "esco.typeUnknown", Map.of("type", row.cell("conceptType").strip()));
      return;
    }
    Optional<URI> uri = uri(row, "conceptUri");
    if (uri.isEmpty()) {
      return;
    }
    if (!seenInFile.add(uri.get())) {
      warn(row, "conceptUri", "esco.conceptTwice", Map.of("uri", uri.get().toString()));
      return;
    }
    ConceptDraft draft = drafts.computeIfAbsent(uri.get(), u -> new ConceptDraft(u, kind.get()));
    row.find("code").filter(c -> draft.code.isEmpty()).ifPresent(c -> draft.code = c);
    row.find("iscoGroup")
        .filter(c -> draft.iscoGroup.isEmpty())
        .ifPresent(c -> draft.iscoGroup = c);
    for (String broader : parts(row.cell("broaderConceptUri"))) {
      parse(broader).ifPresent(draft.broader::add);
    }
    addLabels(row, draft);
  }

  private void addLabels(CsvReader row, ConceptDraft draft) {
    if (draft.labels.containsKey(language)) {
      return; // the same skill stands in several collections, with the same labels
    }
    try {
      ConceptLabels labels =
          ConceptLabels.of(row.cell("preferredLabel"), parts(row.cell("altLabels")))
              .withDefinition(row.cell("description"));
      draft.labels.put(language, labels);
    } catch (IllegalArgumentException e) {
      warn(row, "preferredLabel", "esco.labelMissing", Map.of("uri", draft.uri.toString()));
    }
  }

  void addBroader(CsvReader row) {
    Optional<URI> concept = uri(row, "conceptUri");
    Optional<URI> broader = uri(row, "broaderUri");
    if (concept.isPresent() && broader.isPresent()) {
      // The concept may come in a later file: its kind is settled when its own row is read.
      pendingBroader.computeIfAbsent(concept.get(), u -> new LinkedHashSet<>()).add(broader.get());
    }
  }

  void addRelation(CsvReader row) {
    Optional<URI> occupation = uri(row, "occupationUri");
    Optional<URI> skill = uri(row, "skillUri");
    if (occupation.isPresent() && skill.isPresent()) {
      boolean essential = row.cell("relationType").strip().equals("essential");
      links.merge(new OccupationLink(occupation.get(), skill.get()), essential, Boolean::logicalOr);
    }
  }

  EscoClassification build(Set<LanguageTag> languages) {
    reportMissingLabels(languages);
    pendingBroader.forEach(
        (uri, broader) -> {
          ConceptDraft draft = drafts.get(uri);
          if (draft != null) {
            draft.broader.addAll(broader);
          }
        });
    List<Concept> occupations = new ArrayList<>();
    List<Concept> skills = new ArrayList<>();
    Map<String, ConceptDraft> byCode = new HashMap<>();
    drafts.values().stream()
        .filter(ConceptDraft::isOccupation)
        .forEach(d -> byCode.putIfAbsent(d.notation(), d));
    Set<URI> outside = new LinkedHashSet<>();
    for (ConceptDraft draft : drafts.values()) {
      if (draft.isOccupation()) {
        occupations.add(draft.toConcept(broaderCodes(draft, byCode)));
      } else {
        skills.add(draft.toConcept(broaderNotations(draft, outside)));
      }
    }
    if (!outside.isEmpty()) {
      problems.add(
          Problem.warning("", "esco.broaderOutside", Map.of("count", outside.size() + "")));
    }
    return new EscoClassification(
        scheme(EscoClassification.OCCUPATIONS, occupations),
        scheme(EscoClassification.SKILLS, skills),
        relations(),
        languages);
  }

  private ConceptScheme scheme(String id, List<Concept> concepts) {
    Reading<ConceptScheme> reading = ConceptScheme.check(id, concepts);
    problems.addAll(reading.problems());
    return reading.get();
  }

  /** By code: 2654.1.7 is below 2654.1, or else below its ISCO-08 group; 2654 is below 265. */
  private List<String> broaderCodes(ConceptDraft draft, Map<String, ConceptDraft> byCode) {
    String code = draft.notation();
    int dot = code.lastIndexOf('.');
    List<String> candidates = new ArrayList<>();
    if (draft.kind == ConceptDraft.Kind.ISCO_GROUP) {
      candidates.add(code.substring(0, code.length() - 1));
    } else {
      candidates.add(dot < 0 ? "" : code.substring(0, dot));
      candidates.add(draft.iscoGroup);
    }
    for (String candidate : candidates) {
      if (byCode.containsKey(candidate) && !candidate.equals(code)) {
        return List.of(candidate);
      }
    }
    return List.of();
  }

  private List<String> broaderNotations(ConceptDraft draft, Set<URI> outside) {
    List<String> broader = new ArrayList<>();
    for (URI uri : draft.broader) {
      ConceptDraft above = drafts.get(uri);
      if (above == null || above.isOccupation()) {
        outside.add(uri);
      } else {
        broader.add(above.notation());
      }
    }
    return broader;
  }

  private List<OccupationSkill> relations() {
    List<OccupationSkill> relations = new ArrayList<>();
    int unknown = 0;
    for (Map.Entry<OccupationLink, Boolean> link : links.entrySet()) {
      ConceptDraft occupation = drafts.get(link.getKey().occupation());
      ConceptDraft skill = drafts.get(link.getKey().skill());
      if (occupation == null || skill == null) {
        unknown++;
      } else {
        relations.add(
            new OccupationSkill(occupation.notation(), skill.notation(), link.getValue()));
      }
    }
    if (unknown > 0) {
      problems.add(Problem.warning("", "esco.relationOutside", Map.of("count", unknown + "")));
    }
    return relations;
  }

  private void reportMissingLabels(Set<LanguageTag> languages) {
    for (LanguageTag wanted : languages) {
      long missing = drafts.values().stream().filter(d -> !d.labels.containsKey(wanted)).count();
      if (missing > 0) {
        problems.add(
            Problem.warning(
                "",
                "esco.languageIncomplete",
                Map.of("count", missing + "", "language", wanted.value())));
      }
    }
  }

  /** Parts at line ends and at bars, as the occupations and the collections of skills have them. */
  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\R|\\|"));
  }

  private Optional<URI> uri(CsvReader row, String column) {
    Optional<URI> uri = parse(row.cell(column));
    if (uri.isEmpty()) {
      problems.add(Problem.error(row.path(column), "esco.uriMalformed", Map.of()));
    }
    return uri;
  }

  private static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      return uri.isAbsolute() && uri.getPath() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void warn(CsvReader row, String column, String code, Map<String, String> arguments) {
    problems.add(Problem.warning(row.path(column), code, arguments));
  }
}
