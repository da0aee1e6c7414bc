package io.github.imisproject.matching.index;

/**
 * What one rule or scorer reads of a candidate, and nothing more.
 *
 * <p>Two candidates with equal keys get the same answer from whatever reads this facet, so an index
 * numbers the keys, keeps one specimen of each, and asks the plain rule or scorer once for each
 * number: the answer is that of the plain path because it is the plain path.
 *
 * @param <C> the type of the candidates
 */
interface Facet<C> {
  /** Returns a stable name, which also stands in saved files. */
  String name();

  /** Returns the parts read, as a value with equality. */
  Object key(C candidate);

  /** Returns a candidate that has these parts, and as little else as can be. */
  C specimen(C candidate);
}
