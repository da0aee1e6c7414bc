package io.github.imisproject.matching.search;

/** By what the hits of a search can be narrowed down. */
public enum SearchFacet {
  /** The field of life; values are names of {@code OfferCategory}. */
  CATEGORY("category"),
  /** The region; values are ids of regions of the directory. */
  AREA("area"),
  /** The language it can be used in; values are primary subtags. */
  LANGUAGE("language"),
  /** When it is open or takes place; values are {@code today}, {@code week} and {@code month}. */
  DATE("date");

  private final String key;

  SearchFacet(String key) {
    this.key = key;
  }

  /** Returns the stable name, which is also the id of the rule that narrows by it. */
  public String key() {
    return key;
  }
}
