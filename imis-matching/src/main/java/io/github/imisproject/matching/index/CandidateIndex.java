package io.github.imisproject.matching.index;

import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One snapshot of candidates in columns. Make one with {@link OfferIndex} or {@link PeopleIndex}.
 *
 * <p>Immutable and thread-safe. A change makes a new snapshot that shares what did not change;
 * whoever holds the old one keeps it. What is put lands in a small segment of at most {@value
 * #FRESH} candidates, what is removed is marked; both cost time that does not grow with the index,
 * but for one bit a candidate. Many changes make many segments, which searches go through one by
 * one: {@link #merged} lays everything out anew, whenever the caller finds the time.
 *
 * @param <C> the type of the candidates
 */
public final class CandidateIndex<C> {
  /** How many candidates a segment takes in before another one is begun. */
  public static final int FRESH = 256;

  private static final long[] NONE = {};

  private final Columns<C> columns;
  private final ReferenceData reference;
  private final boolean keep;
  private final CandidateLookup<C> lookup;
  private final List<Part<C>> parts;
  private final int size;

  /**
   * A segment and which of its rows are gone.
   *
   * @param segment the segment, which never changes
   * @param removed one bit a row; empty if none is gone
   * @param gone how many are
   */
  record Part<C>(Segment<C> segment, long[] removed, int gone) {
    int size() {
      return segment.rows() - gone;
    }

    boolean has(int row) {
      return removed.length == 0 || (removed[row >>> 6] >>> row & 1) == 0;
    }

    /** Returns this segment without these rows, none of which is gone yet. */
    Part<C> without(List<Integer> rows) {
      long[] marks = removed.length == 0 ? new long[(segment.rows() + 63) / 64] : removed.clone();
      rows.forEach(row -> marks[row >>> 6] |= 1L << row);
      return new Part<>(segment, marks, gone + rows.size());
    }

    IntStream rows() {
      return IntStream.range(0, segment.rows()).filter(this::has);
    }
  }

  CandidateIndex(
      Columns<C> columns,
      ReferenceData reference,
      boolean keep,
      CandidateLookup<C> lookup,
      List<Part<C>> parts) {
    this.columns = columns;
    this.reference = reference;
    this.keep = keep;
    this.lookup = lookup;
    this.parts = List.copyOf(parts);
    this.size = parts.stream().mapToInt(Part::size).sum();
  }

  static <C> CandidateIndex<C> of(
      Columns<C> columns,
      ReferenceData reference,
      boolean keep,
      CandidateLookup<C> lookup,
      Stream<? extends C> candidates) {
    SegmentBuilder<C> builder = new SegmentBuilder<>(columns, reference, keep);
    candidates.filter(columns::admits).forEachOrdered(builder::add);
    Segment<C> segment = builder.build(lookup);
    return new CandidateIndex<>(
        columns, reference, keep, lookup, List.of(new Part<>(segment, NONE, 0)));
  }

  /** Returns an index of one segment whose candidates are looked up. */
  static <C> CandidateIndex<C> ofSegment(
      Columns<C> columns, ReferenceData reference, CandidateLookup<C> lookup, Segment<C> segment) {
    return new CandidateIndex<>(
        columns, reference, false, lookup, List.of(new Part<>(segment, NONE, 0)));
  }

  /** Returns these candidates in one segment that holds nothing of what was removed. */
  Segment<C> compact() {
    boolean whole = parts.size() == 1 && parts.get(0).gone() == 0;
    return whole ? parts.get(0).segment() : merged().parts.get(0).segment();
  }

  List<Part<C>> parts() {
    return parts;
  }

  Columns<C> columns() {
    return columns;
  }

  /** Returns how many candidates there are. */
  public int size() {
    return size;
  }

  /** Returns in how many segments they lie. */
  public int segments() {
    return parts.size();
  }

  /** Returns the ids of all candidates, in no order. */
  public Stream<String> ids() {
    return parts.stream().flatMap(part -> part.rows().mapToObj(row -> part.segment().ids.get(row)));
  }

  /** Returns all candidates, in no order; each is looked up as it passes. */
  public Stream<C> candidates() {
    return parts.stream()
        .flatMap(part -> part.rows().mapToObj(row -> part.segment().candidate(row)));
  }

  /** Returns the candidate of an id. Logarithmic in the size of each segment. */
  public Optional<C> find(String id) {
    for (Part<C> part : parts) {
      int row = part.segment().ids.find(id);
      if (row >= 0 && part.has(row)) {
        return Optional.of(part.segment().candidate(row));
      }
    }
    return Optional.empty();
  }

  /** Returns a snapshot in which {@code candidate} takes the place of the one of its id, if any. */
  public CandidateIndex<C> put(C candidate) {
    return putAll(List.of(candidate));
  }

  /**
   * Returns a snapshot in which these candidates take the places of those of their ids. A view of a
   * person who consented to nothing takes no place: the person leaves the index.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public CandidateIndex<C> putAll(List<? extends C> candidates) {
    if (candidates.isEmpty()) {
      return this;
    }
    List<String> ids = new ArrayList<>();
    candidates.forEach(candidate -> ids.add(columns.idOf(candidate)));
    Set<String> distinct = new HashSet<>(ids);
    if (distinct.size() < ids.size()) {
      throw new IllegalArgumentException(
          "candidates holds two of one id; put them one after the other");
    }
    List<? extends C> admitted = candidates.stream().filter(columns::admits).toList();
    if (admitted.isEmpty()) {
      return removeAll(ids);
    }
    List<Part<C>> kept = without(distinct);
    SegmentBuilder<C> builder = new SegmentBuilder<>(columns, reference, true);
    Part<C> last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    // What was put lately is laid out together with what is put now, as long as that is little.
    if (last != null
        && last.segment().candidates != null
        && last.segment().rows() < FRESH
        && last.size() + admitted.size() <= FRESH) {
      kept.remove(kept.size() - 1);
      last.rows().mapToObj(last.segment()::candidate).forEach(builder::add);
    }
    admitted.forEach(builder::add);
    kept.add(new Part<>(builder.build(lookup), NONE, 0));
    return new CandidateIndex<>(columns, reference, keep, lookup, kept);
  }

  /** Returns a snapshot without the candidate of this id; this one if there is none. */
  public CandidateIndex<C> remove(String id) {
    return removeAll(List.of(id));
  }

  /**
   * Returns a snapshot without the candidates of these ids; those that are not there are passed.
   */
  public CandidateIndex<C> removeAll(List<String> ids) {
    List<Part<C>> kept = without(new HashSet<>(ids));
    return kept.equals(parts) ? this : new CandidateIndex<>(columns, reference, keep, lookup, kept);
  }

  private List<Part<C>> without(Set<String> ids) {
    List<Part<C>> kept = new ArrayList<>();
    for (Part<C> part : parts) {
      List<Integer> rows = new ArrayList<>();
      for (String id : ids) {
        int row = part.segment().ids.find(id);
        if (row >= 0 && part.has(row)) {
          rows.add(row);
        }
      }
      Part<C> left = rows.isEmpty() ? part : part.without(rows);
      if (left.size() > 0 || parts.size() == 1) {
        kept.add(left);
      }
    }
    return kept;
  }

  /**
   * Returns a snapshot of the same candidates in one segment.
   *
   * <p>Builds the columns anew from every candidate, which takes as long as indexing them did.
   * Searches of older snapshots are not disturbed.
   */
  public CandidateIndex<C> merged() {
    return of(columns, reference, keep, lookup, candidates());
  }

  /** Returns the number of candidates and segments. */
  @Override
  public String toString() {
    return "CandidateIndex[" + size + " candidates in " + parts.size() + " segments]";
  }
}
