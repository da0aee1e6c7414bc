package io.github.imisproject.core.esco;

import static java.util.Objects.requireNonNull;

/**
 * That an occupation calls for a skill.
 *
 * <p>Immutable and thread-safe.
 *
 * @param occupation the occupation's notation, such as {@code 2654.1.7}
 * @param skill the skill's notation
 * @param essential whether it is essential; otherwise it is optional
 */
public record OccupationSkill(String occupation, String skill, boolean essential) {
  /** Checks the parts. */
  public OccupationSkill {
    requireNonNull(occupation, "occupation");
    requireNonNull(skill, "skill");
  }
}
