package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.matching.spi.Plugin;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How one kind of candidate is laid out in columns. The one seam between the index, which knows no
 * domain, and what it holds.
 *
 * @param <C> the type of the candidates
 */
interface Columns<C> {
  /** Stands for a day before every day, or none. */
  int NEVER = Integer.MIN_VALUE;

  /** Stands for a day after every day, or none. */
  int ALWAYS = Integer.MAX_VALUE;

  /** Returns the stable name written into saved files. */
  String name();

  /** Returns a candidate's stable id. */
  String idOf(C candidate);

  /** Returns whether a candidate may be found at all; one that may not leaves the index. */
  default boolean admits(C candidate) {
    return true;
  }

  /** Returns the facets; the first decides to which lane of a request a candidate belongs. */
  List<? extends Facet<C>> facets();

  /** Returns the number of the facet that a rule or scorer reads, or empty if it reads others. */
  Optional<Integer> facetOf(Plugin plugin);

  /** Returns how a rule or scorer is answered beside {@link #facetOf}. */
  default Form formOf(Plugin plugin) {
    return facetOf(plugin).isPresent() ? Form.FACET : Form.OPAQUE;
  }

  /** The forms of a column. */
  enum Form {
    /** One answer for each number of a facet. */
    FACET,
    /** The first and the last day, and the facet of schedules. */
    DAYS,
    /** One answer for each number of a facet, with a cheap bound by distance. */
    DISTANCE,
    /** One answer for each number of a facet, computed from the needs. */
    NEEDS,
    /** Posting lists of concepts. */
    SKILLS,
    /** None: the candidate itself is asked. */
    OPAQUE
  }

  /** Returns the first day, the latest of all that bound a candidate. */
  default int firstDay(C candidate) {
    return NEVER;
  }

  /** Returns the day after the last, the earliest of all; {@link #NEVER} if it is not active. */
  default int endDay(C candidate) {
    return ALWAYS;
  }

  /** Returns the concepts of one of the three lists that are looked for in posting lists. */
  default List<ConceptRef> concepts(C candidate, int list) {
    return List.of();
  }

  /** Returns whether a candidate without any concept should have named some. */
  default boolean lacksConcepts(C candidate) {
    return false;
  }

  /** Returns a function that puts candidates that are alike side by side, from 0 to 2^36 - 1. */
  default ToLongFunction<C> order(ReferenceData reference) {
    return candidate -> 0;
  }
}
