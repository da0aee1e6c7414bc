package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a search found.
 *
 * <p>Immutable and thread-safe.
 *
 * @param matches the best of those every rule allows, best first
 * @param undecided the best of those a missing fact leaves open, best first, as many as asked for
 * @param counts what became of every candidate, if that was asked for
 * @param rules how each rule was answered, by id
 * @param scorers how each scorer was answered, by id
 * @param scored how many candidates got a whole score
 * @param <C> the type of the candidates
 */
public record Hits<C>(
    List<Hit<C>> matches,
    List<Hit<C>> undecided,
    Optional<Counts> counts,
    Map<String, Way> rules,
    Map<String, Way> scorers,
    long scored) {

  /**
   * What became of the candidates.
   *
   * @param matched how many every rule allows
   * @param excluded how many a rule rejects
   * @param undecided how many a missing fact leaves open
   */
  public record Counts(int matched, int excluded, int undecided) {
    /** Returns how many there were. */
    public int candidates() {
      return matched + excluded + undecided;
    }
  }

  /** Copies the collections. */
  public Hits {
    matches = List.copyOf(matches);
    undecided = List.copyOf(undecided);
    requireNonNull(counts, "counts");
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    scorers = Collections.unmodifiableMap(new TreeMap<>(scorers));
  }
}
