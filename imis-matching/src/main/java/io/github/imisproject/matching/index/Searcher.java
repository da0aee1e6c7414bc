package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.ReferenceData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks one snapshot of an index for the best candidates.
 *
 * <p>The answer is that of evaluating every candidate: the same ids, order and score bits.
 * Immutable and thread-safe; what it prepares for a segment it keeps for later searches, so keep
 * the searcher, and ask the next snapshot through {@link #at}.
 *
 * @param <S> what is seen of the seekers
 * @param <C> the type of the candidates
 */
public final class Searcher<S, C> {
  private final CandidateIndex<C> index;
  private final ReferenceData reference;
  private final Map<Segment<C>, Prepared> prepared = new ConcurrentHashMap<>();

  /**
   * Creates a searcher.
   *
   * @param index the snapshot to search
   * @param reference the reference data that every context of the criteria holds
   */
  public Searcher(CandidateIndex<C> index, ReferenceData reference) {
    this.index = requireNonNull(index, "index");
    this.reference = requireNonNull(reference, "reference");
  }

  /** Returns a searcher of another snapshot, which keeps what it prepared for shared segments. */
  public Searcher<S, C> at(CandidateIndex<C> snapshot) {
    Searcher<S, C> other = new Searcher<>(snapshot, reference);
    for (CandidateIndex.Part<C> part : snapshot.parts()) {
      Prepared known = prepared.get(part.segment());
      if (known != null) {
        other.prepared.put(part.segment(), known);
      }
    }
    return other;
  }

  /** Returns the snapshot searched. */
  public CandidateIndex<C> index() {
    return index;
  }

  /**
   * Returns the best candidates.
   *
   * @param lanes the views of the seeker, at most 256; a candidate belongs to at most one
   * @param criteria what decides, always from the same policy
   * @param query how much of the answer is wanted
   */
  public Hits<C> search(List<SearchLane<S, C>> lanes, Criteria<S, C> criteria, TopQuery<C> query) {
    List<CandidateIndex.Part<C>> parts = index.parts();
    List<Segment<C>> segments = parts.stream().map(CandidateIndex.Part::segment).toList();
    int size = Math.max(1, index.size());
    Top<C> matches = new Top<>(Math.min(query.top(), size), query.lottery(), segments);
    Top<C> open = new Top<>(Math.min(query.undecided(), size), query.lottery(), segments);
    Map<String, Way> rules = new TreeMap<>();
    Map<String, Way> scorers = new TreeMap<>();
    int[] counts = new int[3];
    long scored = 0;
    for (int lane = 0; lane < lanes.size(); lane++) {
      for (int i = 0; i < parts.size(); i++) {
        CandidateIndex.Part<C> part = parts.get(i);
        SegmentSearch<S, C> search =
            new SegmentSearch<>(
                part.segment(),
                part.removed(),
                Top.place(i, lane),
                lanes.get(lane),
                criteria,
                query,
                reference,
                prepared.computeIfAbsent(part.segment(), s -> new Prepared()),
                matches,
                open);
        if (search.concerns()) {
          scored += search.run();
          if (query.counted()) {
            search.count(counts);
          }
          search.report(rules, scorers);
        }
      }
    }
    return new Hits<>(
        matches.drain(),
        open.drain(),
        query.counted()
            ? Optional.of(new Hits.Counts(counts[0], counts[2], counts[1]))
            : Optional.empty(),
        rules,
        scorers,
        scored);
  }
}
