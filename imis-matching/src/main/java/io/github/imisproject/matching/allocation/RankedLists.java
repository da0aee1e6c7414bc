package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/**
 * Ranked lists, one for each row, best entry first; entries of one tier are tied.
 *
 * <p>Rows and entries are numbers: for preferences a row is a party and an entry a place, for
 * priorities the other way round. Immutable and thread-safe. Takes 4 bytes an entry when no list
 * has a tie, else 8.
 */
public final class RankedLists {
  private final int[] start;
  private final int[] entries;
  private final int[] tiers; // empty when all lists are strict

  private RankedLists(int[] start, int[] entries, int[] tiers) {
    this.start = start;
    this.entries = entries;
    this.tiers = tiers;
  }

  /**
   * Returns lists laid out one after the other.
   *
   * @param start where each row begins in {@code entries}; one more element than rows, from 0 to
   *     the number of entries, never falling
   * @param entries the entries of all rows
   * @param tiers the tier of each entry, from 0 upwards within a row and never falling; an empty
   *     array if no list has a tie
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static RankedLists of(int[] start, int[] entries, int[] tiers) {
    if (start.length == 0 || start[0] != 0 || start[start.length - 1] != entries.length) {
      throw new IllegalArgumentException(
          "start must go from 0 to the number of entries, " + entries.length);
    }
    if (tiers.length != 0 && tiers.length != entries.length) {
      throw new IllegalArgumentException(
          "tiers has " + tiers.length + " elements, must have 0 or " + entries.length);
    }
    boolean strict = true;
    for (int row = 0; row + 1 < start.length; row++) {
      if (start[row] > start[row + 1]) {
        throw new IllegalArgumentException("start falls at row " + row + "; it must never fall");
      }
      for (int i = start[row] + 1; i < start[row + 1] && tiers.length != 0; i++) {
        if (tiers[i] < tiers[i - 1]) {
          throw new IllegalArgumentException("tiers fall in row " + row + "; they must never fall");
        }
        strict &= tiers[i] > tiers[i - 1];
      }
    }
    return new RankedLists(start.clone(), entries.clone(), strict ? new int[0] : tiers.clone());
  }

  /** Returns strict lists. */
  public static RankedLists strict(int[][] rows) {
    int[] start = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      start[i + 1] = start[i] + rows[i].length;
    }
    int[] entries = new int[start[rows.length]];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, entries, start[i], rows[i].length);
    }
    return new RankedLists(start, entries, new int[0]);
  }

  /** Returns the number of lists. */
  public int rows() {
    return start.length - 1;
  }

  /** Returns the number of entries in all lists together. */
  public int size() {
    return entries.length;
  }

  /** Returns the number of entries in one list. */
  public int length(int row) {
    return start[row + 1] - start[row];
  }

  /** Returns the entry at a position of a list, 0 being the best. */
  public int entry(int row, int position) {
    return entries[start[row] + position];
  }

  /** Returns the tier of the entry at a position: entries with the same tier are tied. */
  public int tier(int row, int position) {
    return tiers.length == 0 ? position : tiers[start[row] + position];
  }

  /** Returns whether no list has a tie. */
  public boolean isStrict() {
    return tiers.length == 0;
  }

  /** Returns a copy of one list. */
  public int[] row(int row) {
    return Arrays.copyOfRange(entries, start[row], start[row + 1]);
  }

  /** Returns these lists with one strict list in place of a row. */
  public RankedLists with(int row, int[] list) {
    int[] newStart = start.clone();
    int growth = list.length - length(row);
    for (int i = row + 1; i < newStart.length; i++) {
      newStart[i] += growth;
    }
    int[] newEntries = splice(entries, row, list, newStart);
    int[] newTiers = tiers;
    if (tiers.length != 0) {
      int[] positions = new int[list.length];
      Arrays.setAll(positions, i -> i);
      newTiers = splice(tiers, row, positions, newStart);
    }
    return new RankedLists(newStart, newEntries, newTiers);
  }

  private int[] splice(int[] from, int row, int[] list, int[] newStart) {
    int[] result = new int[newStart[newStart.length - 1]];
    System.arraycopy(from, 0, result, 0, start[row]);
    System.arraycopy(list, 0, result, newStart[row], list.length);
    System.arraycopy(from, start[row + 1], result, newStart[row + 1], from.length - start[row + 1]);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankedLists that
        && Arrays.equals(start, that.start)
        && Arrays.equals(entries, that.entries)
        && Arrays.equals(tiers, that.tiers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(start) + Arrays.hashCode(entries);
  }

  /** Returns the number of lists and entries. */
  @Override
  public String toString() {
    return rows() + " lists, " + size() + " entries" + (isStrict() ? "" : ", with ties");
  }
}
