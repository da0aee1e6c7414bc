package io.github.imisproject.matching.allocation.optimise;

/**
 * An assignment of families to places with a bound that no assignment can pass.
 *
 * <p>Immutable and thread-safe. The prices prove {@link #priceBound()}: all capacity at its price,
 * and each family's best weight less the price of its need on top. A search of the whole tree may
 * have proven a lower bound still, which prices alone cannot show.
 */
public final class FamilySolution {
  private final int services;
  private final int[] places;
  private final long value;
  private final long bound;
  private final long priceBound;
  private final long[] prices;
  private final long nodes;

  FamilySolution(
      int services,
      int[] places,
      long value,
      long bound,
      long priceBound,
      long[] prices,
      long nodes) {
    this.services = services;
    this.places = places.clone();
    this.value = value;
    this.bound = bound;
    this.priceBound = priceBound;
    this.prices = prices.clone();
    this.nodes = nodes;
  }

  /** Returns the number of a family's place, or -1 if it is not placed. */
  public int placeOf(int party) {
    return places[party];
  }

  /** Returns the place of each family, or -1, in a new array. */
  public int[] places() {
    return places.clone();
  }

  /** Returns the total weight. */
  public long value() {
    return value;
  }

  /** Returns the lowest proven bound; equal to {@link #value()} if this is an optimum. */
  public long bound() {
    return bound;
  }

  /** Returns the bound that the prices alone prove, at least {@link #bound()}. */
  public long priceBound() {
    return priceBound;
  }

  /** Returns whether no assignment has a higher total. */
  public boolean isOptimal() {
    return value == bound;
  }

  /** Returns how far below the bound the total is, as a share of the bound, from 0 to 1. */
  public double gap() {
    return bound == 0 ? 0 : (double) (bound - value) / bound;
  }

  /** Returns what a unit of a service costs at a place, 0 or more, in units of weight. */
  public long price(int place, int service) {
    return prices[place * services + service];
  }

  /** Returns how many nodes of the tree were looked at; 0 without a search of the tree. */
  public long nodes() {
    return nodes;
  }
}
