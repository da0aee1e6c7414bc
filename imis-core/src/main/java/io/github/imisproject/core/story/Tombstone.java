package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a story was here and was withdrawn: its id and the day, and nothing it said.
 *
 * <p>Immutable and thread-safe. It keeps an old copy from being read in again. Never part of an
 * export.
 *
 * @param id the story's id
 * @param formerForm what form it had
 * @param withdrawnOn the day of withdrawal
 * @see <a href="https://www.w3.org/TR/activitystreams-vocabulary/#dfn-tombstone">Activity
 *     Vocabulary, Tombstone</a>
 */
public record Tombstone(String id, Optional<StoryForm> formerForm, LocalDate withdrawnOn) {
  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the id is not one
   */
  public Tombstone {
    requireNonNull(id, "id");
    requireNonNull(formerForm, "formerForm");
    requireNonNull(withdrawnOn, "withdrawnOn");
    new Invariants().id("id", id).check();
  }
}
