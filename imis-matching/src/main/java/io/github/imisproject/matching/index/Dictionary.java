package io.github.imisproject.matching.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The distinct values of one facet, each as a specimen, by number.
 *
 * @param <C> the type of the candidates
 */
interface Dictionary<C> {
  /** Returns how many there are. */
  int size();

  /** Returns the specimen of a number from 0 to {@code size() - 1}. */
  C get(int code);

  /** Returns the dictionary of these specimens. */
  static <C> Dictionary<C> of(List<C> specimens) {
    List<C> all = new ArrayList<>(specimens);
    return new Dictionary<>() {
      @Override
      public int size() {
        return all.size();
      }

      @Override
      public C get(int code) {
        return all.get(code);
      }
    };
  }
}
