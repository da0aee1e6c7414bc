package io.github.imisproject.core.local;

import io.github.imisproject.core.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * A part of local profiles that another module understands, such as the matching policy.
 *
 * <p>This module merges such a part like any other; what it starts from and what is right in it,
 * its owner says. Implementations are stateless and thread-safe.
 */
public interface ProfileSection {
  /** Returns the name of the member that holds it, such as {@code policy}. */
  String name();

  /** Returns what a profile without a base starts from; unmodifiable. */
  Map<String, Object> standard();

  /**
   * Returns everything that is wrong with the part.
   *
   * @param section the part after all patches
   * @param profile the rest of the profile, as far as it is sound
   * @return the problems; their paths are JSON pointers from the part's own top
   */
  List<Problem> check(Map<String, Object> section, LocalProfile profile);
}
