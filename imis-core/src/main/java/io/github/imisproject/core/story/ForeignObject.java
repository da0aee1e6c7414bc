package io.github.imisproject.core.story;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.imisproject.core.internal.Copies;
import java.util.Map;
import java.util.Optional;

/**
 * An ActivityStreams object that is no story of this library, kept exactly as it came.
 *
 * <p>Immutable and thread-safe. Never part of an export: who may read it is not known here.
 *
 * @param members the members of the JSON object in their order; may hold nulls
 */
public record ForeignObject(@JsonIgnore Map<String, Object> members) {
  /**
   * Copies the members.
   *
   * @throws IllegalArgumentException if a member is not JSON
   */
  public ForeignObject {
    members = Copies.extras(members);
  }

  /** Returns the members in their order; unmodifiable, may hold nulls. */
  @JsonAnyGetter
  public Map<String, Object> members() {
    return members;
  }

  /** Returns the object's own id, if it has one. */
  public Optional<String> id() {
    return members.get("id") instanceof String id ? Optional.of(id) : Optional.empty();
  }
}
