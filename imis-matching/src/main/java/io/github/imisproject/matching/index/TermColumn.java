package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of concepts: forward, in the order a candidate names them, and as posting lists.
 *
 * <p>Immutable. There are three lists a candidate: what it asks for, what helps, and its
 * occupation.
 */
final class TermColumn {
  static final int ASKED = 0;
  static final int HELPFUL = 1;
  static final int OCCUPATION = 2;
  static final int LISTS = 3;

  /** The bit of {@link #shape} that says that concepts are missing where some were due. */
  static final int LACKING = 1 << LISTS;

  /** The concepts by number, and the number of each. */
  final List<ConceptRef> concepts;

  private final Map<ConceptRef, Integer> numbers;

  /** The concepts of list {@code l} of row {@code r}: {@code terms[starts[3 r + l]..]}. */
  final int[] starts;

  final int[] terms;

  /** Which lists of a row are not empty, as bits, and {@link #LACKING}. */
  final Codes shape;

  /** How many concepts each row asks for, cut off at 255; near each other in memory. */
  final byte[] asked;

  /** Whether every row asks for concepts and names no others. */
  final boolean onlyAsked;

  final Postings[] postings = new Postings[LISTS];

  TermColumn(List<ConceptRef> concepts, int[] starts, int[] terms, Codes shape) {
    this.concepts = List.copyOf(concepts);
    this.numbers = new HashMap<>(2 * concepts.size());
    for (int i = 0; i < concepts.size(); i++) {
      numbers.put(concepts.get(i), i);
    }
    this.starts = starts;
    this.terms = terms;
    this.shape = shape;
    this.asked = new byte[shape.size()];
    boolean only = true;
    for (int row = 0; row < asked.length; row++) {
      asked[row] = (byte) Math.min(255, count(row, ASKED));
      only &= shape.get(row) == 1 << ASKED;
    }
    this.onlyAsked = only;
    for (int list = 0; list < LISTS; list++) {
      postings[list] = Postings.of(this, list);
    }
  }

  int rows() {
    return shape.size();
  }

  /** Returns the number of a concept, or -1 if no candidate names it. */
  int find(ConceptRef concept) {
    return numbers.getOrDefault(concept, -1);
  }

  int start(int row, int list) {
    return starts[LISTS * row + list];
  }

  int count(int row, int list) {
    return starts[LISTS * row + list + 1] - starts[LISTS * row + list];
  }

  /** The posting lists of one of the three lists, block by block. */
  static final class Postings {
    /** The entries of a concept are {@code entryStarts[concept]..}; one entry is one block. */
    final int[] entryStarts;

    final char[] blocks;

    /** The shortest list of a row that names the concept in the block, cut off at 255. */
    final byte[] shortest;

    /** The rows of an entry, counted from the block's first: {@code rows[rowStarts[entry]..]}. */
    final int[] rowStarts;

    final byte[] rows;

    private Postings(
        int[] entryStarts, char[] blocks, byte[] shortest, int[] rowStarts, byte[] rows) {
      this.entryStarts = entryStarts;
      this.blocks = blocks;
      this.shortest = shortest;
      this.rowStarts = rowStarts;
      this.rows = rows;
    }

    boolean isEmpty() {
      return rows.length == 0;
    }

    /** Inverts the forward lists by counting, in time linear in what they hold. */
    static Postings of(TermColumn column, int list) {
      int concepts = column.concepts.size();
      int[] ends = new int[concepts + 1];
      for (int row = 0; row < column.rows(); row++) {
        int start = column.start(row, list);
        for (int at = start; at < start + column.count(row, list); at++) {
          ends[column.terms[at] + 1]++;
        }
      }
      for (int concept = 0; concept < concepts; concept++) {
        ends[concept + 1] += ends[concept];
      }
      int total = ends[concepts];
      byte[] rows = new byte[total];
      int[] blockOf = new int[total];
      int[] next = ends.clone();
      for (int row = 0; row < column.rows(); row++) {
        int start = column.start(row, list);
        for (int at = start; at < start + column.count(row, list); at++) {
          int to = next[column.terms[at]]++;
          rows[to] = (byte) (row % Segment.BLOCK);
          blockOf[to] = row / Segment.BLOCK;
        }
      }
      return grouped(column, list, ends, rows, blockOf);
    }

    private static Postings grouped(
        TermColumn column, int list, int[] ends, byte[] rows, int[] blockOf) {
      int concepts = column.concepts.size();
      int[] entryStarts = new int[concepts + 1];
      char[] blocks = new char[rows.length];
      int[] rowStarts = new int[rows.length + 1];
      byte[] shortest = new byte[rows.length];
      int entries = 0;
      for (int concept = 0; concept < concepts; concept++) {
        for (int at = ends[concept]; at < ends[concept + 1]; at++) {
          int count = Math.min(255, column.count(blockOf[at] * Segment.BLOCK + rows[at], list));
          if (at == ends[concept] || blockOf[at] != blockOf[at - 1]) {
            blocks[entries] = (char) blockOf[at];
            rowStarts[entries] = at;
            shortest[entries++] = (byte) count;
          } else if (count < (shortest[entries - 1] & 255)) {
            shortest[entries - 1] = (byte) count;
          }
        }
        entryStarts[concept + 1] = entries;
      }
      rowStarts[entries] = rows.length;
      return new Postings(
          entryStarts,
          Arrays.copyOf(blocks, entries),
          Arrays.copyOf(shortest, entries),
          Arrays.copyOf(rowStarts, entries + 1),
          rows);
    }
  }
}
