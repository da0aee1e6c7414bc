package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import java.util.Map;
import java.util.Optional;

/**
 * A place a story is about.
 *
 * <p>Immutable and thread-safe. A name and perhaps a region, and no point on a map: a story must
 * not give away where its teller lives.
 *
 * @param name what the place is called
 * @param regionId the region it lies in
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryPlace(
    LocalizedText name, Optional<String> regionId, @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if the region's id is not one
   */
  public StoryPlace {
    requireNonNull(name, "name");
    requireNonNull(regionId, "regionId");
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().id("regionId", regionId).check();
  }

  /** Returns a place that only has a name. */
  public static StoryPlace of(LocalizedText name) {
    return new StoryPlace(name, Optional.empty(), Map.of());
  }

  /** Returns a place in a region. */
  public static StoryPlace of(LocalizedText name, String regionId) {
    return new StoryPlace(name, Optional.of(regionId), Map.of());
  }

  /** Returns the members IMIS does not know, in their order; unmodifiable, may hold nulls. */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }
}
