package io.github.imisproject.core.vocabulary;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes concepts from outside fit for a scheme, and says what had to be left out. */
final class SchemeCheck {
  private static final int SHOWN_CYCLE = 8;

  private final String id;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  SchemeCheck(String id, Collection<Concept> candidates) {
    this.id = id;
    Set<URI> uris = new HashSet<>();
    for (Concept concept : candidates) {
      if (concepts.containsKey(concept.notation())) {
        report(concept, "vocabulary.notationTwice", Map.of("notation", concept.notation()));
      } else {
        concepts.put(concept.notation(), uniqueUri(concept, uris));
      }
    }
    concepts.replaceAll((notation, concept) -> knownBroader(concept));
    cutCycles();
  }

  Map<String, Concept> concepts() {
    return concepts;
  }

  List<Problem> problems() {
    return problems;
  }

  private Concept uniqueUri(Concept concept, Set<URI> uris) {
    Optional<URI> uri = concept.uri();
    if (uri.isEmpty() || uris.add(uri.get())) {
      return concept;
    }
    report(concept, "vocabulary.uriTwice", Map.of("uri", uri.get().toString()));
    return new Concept(concept.notation(), Optional.empty(), concept.broader(), concept.labels());
  }

  private Concept knownBroader(Concept concept) {
    List<String> known = new ArrayList<>();
    for (String broader : concept.broader()) {
      if (!concepts.containsKey(broader)) {
        report(concept, "vocabulary.broaderUnknown", Map.of("broader", broader));
      } else if (!known.contains(broader)) {
        known.add(broader);
      }
    }
    return known.equals(concept.broader()) ? concept : concept.withBroader(known);
  }

  /** Walks up from each concept, depth first on a stack of its own, and cuts what leads back. */
  private void cutCycles() {
    Set<String> done = new HashSet<>();
    for (String start : List.copyOf(concepts.keySet())) {
      Map<String, Integer> nextLink = new HashMap<>();
      Deque<String> path = new ArrayDeque<>();
      Set<String> onPath = new HashSet<>();
      if (!done.contains(start)) {
        path.addLast(start);
        onPath.add(start);
      }
      while (!path.isEmpty()) {
        String at = path.getLast();
        List<String> links = concept(at).broader();
        int link = nextLink.getOrDefault(at, 0);
        if (link == links.size()) {
          done.add(path.removeLast());
          onPath.remove(at);
          continue;
        }
        String up = links.get(link);
        if (onPath.contains(up)) {
          cut(at, up, path);
          continue;
        }
        nextLink.put(at, link + 1);
        if (!done.contains(up)) {
          path.addLast(up);
          onPath.add(up);
        }
      }
    }
  }

  private Concept concept(String notation) {
    return requireNonNull(concepts.get(notation));
  }

  private void cut(String from, String to, Deque<String> path) {
    List<String> cycle = new ArrayList<>(path);
    cycle = new ArrayList<>(cycle.subList(cycle.indexOf(to), cycle.size()));
    if (cycle.size() > SHOWN_CYCLE) {
      cycle = new ArrayList<>(cycle.subList(0, SHOWN_CYCLE));
      cycle.add("...");
    }
    cycle.add(to);
    Concept concept = concept(from);
    report(concept, "vocabulary.broaderCycle", Map.of("cycle", String.join(" > ", cycle)));
    List<String> kept = new ArrayList<>(concept.broader());
    kept.remove(to);
    concepts.put(from, concept.withBroader(kept));
  }

  private void report(Concept concept, String code, Map<String, String> arguments) {
    problems.add(Problem.error(id + "/" + concept.notation(), code, arguments));
  }
}
