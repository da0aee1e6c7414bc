package io.github.imisproject.matching.allocation.optimise;

import java.util.Arrays;

/**
 * Families that are placed whole or not at all, places with a capacity in each of several services,
 * and the weight of each pair that goes together: the multi-dimensional generalised assignment
 * problem, in packed arrays.
 *
 * <p>A pair without an edge does not go together, whatever the capacities; that is how yes-or-no
 * support needs are written. Weights are whole numbers of the caller's smallest unit, such as
 * thousand-millionths. Immutable and thread-safe; the arrays are copied.
 */
public final class FamilyProblem {
  /** Beyond this many pairs an edge is found by search instead of by table. */
  private static final long MOST_TABLE_PAIRS = 16_000_000;

  private final int parties;
  private final int places;
  private final int services;
  private final long[] needs;
  private final long[] capacities;
  private final int[] starts;
  private final int[] placeOfEdge;
  private final long[] weights;
  private final boolean[] binding;
  private final int[] edgeTable; // by party, then place; empty beyond MOST_TABLE_PAIRS

  /**
   * Takes a problem. Edges of negative weight, and those to places too small for the family alone,
   * are left out.
   *
   * @param services how many services there are, 1 or more
   * @param needs what each family needs of each service, family by family, 0 or more
   * @param capacities what each place has of each service, place by place, 0 or more
   * @param starts where each family's edges begin, one more entry than families
   * @param placeOfEdge the place of each edge, rising strictly within a family
   * @param weights the weight of each edge
   * @throws IllegalArgumentException if the arrays do not fit each other, a number is negative that
   *     must not be, or sums of weights or needs would pass 2^62
   */
  public FamilyProblem(
      int services,
      long[] needs,
      long[] capacities,
      int[] starts,
      int[] placeOfEdge,
      long[] weights) {
    if (services < 1 || needs.length % services != 0 || capacities.length % services != 0) {
      throw new IllegalArgumentException(
          "there are "
              + services
              + " services, "
              + needs.length
              + " needs and "
              + capacities.length
              + " capacities; give at least one service, and a number for each of them");
    }
    this.services = services;
    this.parties = needs.length / services;
    this.places = capacities.length / services;
    if (starts.length != parties + 1
        || starts[0] != 0
        || starts[parties] != placeOfEdge.length
        || placeOfEdge.length != weights.length) {
      throw new IllegalArgumentException(
          "there are "
              + parties
              + " families, "
              + starts.length
              + " starts, "
              + placeOfEdge.length
              + " places and "
              + weights.length
              + " weights of edges; starts go from 0 to the number of edges, one more than"
              + " families");
    }
    this.needs = requireNotNegative("need", needs);
    this.capacities = requireNotNegative("capacity", capacities);
    this.starts = new int[parties + 1];
    int[] kept = new int[placeOfEdge.length];
    int count = 0;
    for (int f = 0; f < parties; f++) {
      if (starts[f + 1] < starts[f] || starts[f + 1] > kept.length) {
        throw new IllegalArgumentException(
            "family " + f + " ends at edge " + starts[f + 1] + "; starts must never fall");
      }
      for (int e = starts[f]; e < starts[f + 1]; e++) {
        requireRising(f, e, starts[f], placeOfEdge);
        if (weights[e] >= 0 && fitsAlone(f, placeOfEdge[e])) {
          kept[count++] = e;
        }
      }
      this.starts[f + 1] = count;
    }
    this.placeOfEdge = Arrays.stream(kept, 0, count).map(e -> placeOfEdge[e]).toArray();
    this.weights = Arrays.stream(kept, 0, count).mapToLong(e -> weights[e]).toArray();
    long greatest = Arrays.stream(this.weights).max().orElse(0);
    if (greatest > (1L << 62) / Math.max(1, parties)) {
      throw new IllegalArgumentException(
          "the greatest weight is " + greatest + "; times the families it must stay below 2^62");
    }
    this.binding = findBinding();
    this.edgeTable = (long) parties * places <= MOST_TABLE_PAIRS ? table() : new int[0];
  }

  private static long[] requireNotNegative(String name, long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException(
            name + " " + i + " is " + values[i] + ", must be 0 or more");
      }
    }
    return values.clone();
  }

  private void requireRising(int party, int edge, int first, int[] placesOfEdges) {
    int place = placesOfEdges[edge];
    if (place < 0 || place >= places || edge > first && place <= placesOfEdges[edge - 1]) {
      throw new IllegalArgumentException(
          "edge "
              + edge
              + " of family "
              + party
              + " has place "
              + place
              + "; places rise strictly from 0 to "
              + (places - 1));
    }
  }

  private boolean fitsAlone(int party, int place) {
    for (int s = 0; s < services; s++) {
      if (needs[party * services + s] > capacities[place * services + s]) {
        return false;
      }
    }
    return true;
  }

  /** A capacity that all who could come do not exceed together never matters. */
  private boolean[] findBinding() {
    long[] wanted = new long[capacities.length];
    for (int f = 0; f < parties; f++) {
      for (int e = starts[f]; e < starts[f + 1]; e++) {
        for (int s = 0; s < services; s++) {
          int row = placeOfEdge[e] * services + s;
          wanted[row] += needs[f * services + s];
          if (wanted[row] < 0 || wanted[row] > 1L << 62) {
            throw new IllegalArgumentException(
                "the needs of service " + s + " add up to more than 2^62; use a larger unit");
          }
        }
      }
    }
    boolean[] found = new boolean[capacities.length];
    for (int row = 0; row < found.length; row++) {
      found[row] = wanted[row] > capacities[row];
    }
    return found;
  }

  private int[] table() {
    int[] table = new int[parties * places];
    Arrays.fill(table, -1);
    for (int f = 0; f < parties; f++) {
      for (int e = starts[f]; e < starts[f + 1]; e++) {
        table[f * places + placeOfEdge[e]] = e;
      }
    }
    return table;
  }

  /** Returns how many families there are. */
  public int parties() {
    return parties;
  }

  /** Returns how many places there are. */
  public int places() {
    return places;
  }

  /** Returns how many services there are. */
  public int services() {
    return services;
  }

  /** Returns what a family needs of a service. */
  public long need(int party, int service) {
    return needs[party * services + service];
  }

  /** Returns what a place has of a service. */
  public long capacity(int place, int service) {
    return capacities[place * services + service];
  }

  /** Returns how many pairs go together and fit. */
  public int edges() {
    return placeOfEdge.length;
  }

  /** Returns a family's first edge. */
  public int start(int party) {
    return starts[party];
  }

  /** Returns the edge after a family's last. */
  public int end(int party) {
    return starts[party + 1];
  }

  /** Returns the place of an edge. */
  public int place(int edge) {
    return placeOfEdge[edge];
  }

  /** Returns the weight of an edge, 0 or more. */
  public long weight(int edge) {
    return weights[edge];
  }

  /** Whether the capacity of a row (place times services plus service) can ever be exceeded. */
  boolean isBinding(int row) {
    return binding[row];
  }

  /** Returns the edge of a pair, or -1. */
  int edge(int party, int place) {
    if (edgeTable.length > 0) {
      return edgeTable[party * places + place];
    }
    int at = Arrays.binarySearch(placeOfEdge, starts[party], starts[party + 1], place);
    return at < 0 ? -1 : at;
  }

  /** Returns the total weight of an assignment; -1 is unplaced. */
  long value(int[] at) {
    long value = 0;
    for (int f = 0; f < parties; f++) {
      value += at[f] < 0 ? 0 : weights[edge(f, at[f])];
    }
    return value;
  }
}
