package io.github.imisproject.core.vocabulary;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A controlled vocabulary: concepts ordered from broader to narrower.
 *
 * <p>Immutable and thread-safe. Notations and URIs are unique, every broader concept exists, and no
 * concept is broader than itself, however far up. Look-ups take constant time.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/#schemes">SKOS, concept schemes</a>
 */
public final class ConceptScheme {
  private final String id;
  private final Map<String, Concept> byNotation;
  private final Map<URI, Concept> byUri = new HashMap<>();
  private final Map<String, List<Concept>> narrower = new HashMap<>();

  private ConceptScheme(String id, Map<String, Concept> checked) {
    this.id = id;
    this.byNotation = checked;
    for (Concept concept : checked.values()) {
      concept.uri().ifPresent(uri -> byUri.put(uri, concept));
      for (String broader : concept.broader()) {
        narrower.computeIfAbsent(broader, b -> new ArrayList<>()).add(concept);
      }
    }
  }

  /**
   * Returns a scheme of concepts known to be sound.
   *
   * @param id the scheme's short name, such as {@code occupations}
   * @throws IllegalArgumentException if {@link #check} finds a problem; its message names them
   */
  public static ConceptScheme of(String id, Collection<Concept> concepts) {
    Reading<ConceptScheme> reading = check(id, concepts);
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException("scheme '" + id + "': " + reading.problems());
    }
    return reading.get();
  }

  /**
   * Checks concepts from outside and makes a scheme of what is sound in them.
   *
   * <p>A second concept of the same notation is left out; a second use of a URI, a broader concept
   * that does not exist, and the link that closes a cycle are left out of their concept. Each is
   * reported. Linear in concepts and links, and safe for chains of any length.
   *
   * @param id the scheme's short name, such as {@code occupations}
   * @return the scheme with all problems; their paths are {@code id/notation}
   */
  public static Reading<ConceptScheme> check(String id, Collection<Concept> concepts) {
    requireNonNull(id, "id");
    SchemeCheck check = new SchemeCheck(id, concepts);
    List<Problem> problems = check.problems();
    return Reading.of(new ConceptScheme(id, check.concepts()), problems);
  }

  /** Returns the scheme's short name. */
  public String id() {
    return id;
  }

  /** Returns all concepts, in the order of their source. */
  public Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(byNotation.values());
  }

  /** Returns how many concepts there are. */
  public int size() {
    return byNotation.size();
  }

  /** Returns the concept of this notation. */
  public Optional<Concept> find(String notation) {
    return Optional.ofNullable(byNotation.get(notation));
  }

  /** Returns the concept of this URI. */
  public Optional<Concept> find(URI uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /**
   * Returns the concept of this notation.
   *
   * @throws NoSuchElementException if there is none
   */
  public Concept get(String notation) {
    return find(notation)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "concept '" + notation + "' is not in scheme '" + id + "'"));
  }

  /** Returns the concepts that have no broader one, in the order of their source. */
  public List<Concept> topConcepts() {
    return byNotation.values().stream().filter(c -> c.broader().isEmpty()).toList();
  }

  /** Returns the next narrower concepts, in the order of their source; none if it is unknown. */
  public List<Concept> narrower(String notation) {
    return List.copyOf(narrower.getOrDefault(notation, List.of()));
  }

  /** Returns the next broader concepts; none at the top or if it is unknown. */
  public List<Concept> broader(String notation) {
    return find(notation).map(c -> c.broader().stream().map(this::get).toList()).orElse(List.of());
  }

  /**
   * Returns every broader concept with its distance in steps, from 1; the nearest first, and by the
   * shortest way where there are several. Linear in what is above.
   */
  public Map<Concept, Integer> ancestors(String notation) {
    return walk(notation, this::broader);
  }

  /**
   * Returns every narrower concept with its distance in steps, from 1; the nearest first. Linear in
   * what is below.
   */
  public Map<Concept, Integer> descendants(String notation) {
    return walk(notation, this::narrower);
  }

  /** Returns whether {@code broader} is above {@code narrower}, at any distance; not if equal. */
  public boolean isBroader(String broader, String narrower) {
    return !broader.equals(narrower) && stepsUp(narrower, broader).isPresent();
  }

  /**
   * Returns how many steps lead up from one concept to another by the shortest way: 0 to itself, 1
   * to the next broader one; empty if {@code to} is not above {@code from} or one of them is
   * unknown. Visits only what is above {@code from}, and stops there.
   */
  public OptionalInt stepsUp(String from, String to) {
    if (!byNotation.containsKey(from) || !byNotation.containsKey(to)) {
      return OptionalInt.empty();
    }
    Set<String> seen = new LinkedHashSet<>();
    List<String> level = List.of(from);
    for (int step = 0; !level.isEmpty(); step++) {
      if (level.contains(to)) {
        return OptionalInt.of(step);
      }
      List<String> above = new ArrayList<>();
      for (String notation : level) {
        for (String broader : get(notation).broader()) {
          if (seen.add(broader)) {
            above.add(broader);
          }
        }
      }
      level = above;
    }
    return OptionalInt.empty();
  }

  private Map<Concept, Integer> walk(String from, Function<String, List<Concept>> next) {
    Map<Concept, Integer> distances = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(from));
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    Map<String, Integer> steps = new HashMap<>(Map.of(from, 0));
    while (!queue.isEmpty()) {
      String at = queue.remove();
      int step = steps.getOrDefault(at, 0) + 1;
      for (Concept concept : next.apply(at)) {
        if (seen.add(concept.notation())) {
          steps.put(concept.notation(), step);
          distances.put(concept, step);
          queue.add(concept.notation());
        }
      }
    }
    return Collections.unmodifiableMap(distances);
  }

  /** Two schemes are equal when they have the same id and concepts, whatever the order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ConceptScheme s && id.equals(s.id) && byNotation.equals(s.byNotation);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + byNotation.hashCode();
  }

  /** Returns the id and the number of concepts. */
  @Override
  public String toString() {
    return "ConceptScheme[" + id + ", " + size() + " concepts]";
  }
}
