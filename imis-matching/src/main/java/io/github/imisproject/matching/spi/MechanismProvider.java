package io.github.imisproject.matching.spi;

import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.List;

/**
 * Brings allocation mechanisms of its own.
 *
 * <p>Implementations are stateless and thread-safe, have a public no-argument constructor, and are
 * listed in {@code META-INF/services}. Each mechanism proves itself with {@code MechanismContract}.
 * Listing a mechanism never makes it decide: whoever allocates names it by its id. An id that is
 * there already is an error, not a race.
 */
public interface MechanismProvider {
  /**
   * Returns the mechanisms, each with an id of its own.
   *
   * @param tieBreak how tied entries of lists are ordered
   * @param seed the seed of those that draw lots
   */
  List<Allocator> mechanisms(TieBreak tieBreak, long seed);
}
