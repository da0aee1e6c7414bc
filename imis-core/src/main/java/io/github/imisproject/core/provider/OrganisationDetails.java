package io.github.imisproject.core.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every organisation has.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the organisation's id, 1 to 200 characters
 * @param name what it is called
 * @param description what it does
 * @param website its page on the web
 * @param contacts how to reach it
 * @param placeIds the ids of its places
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrganisationDetails(
    String id,
    @TextNotBlank @TextLength(max = 200) LocalizedText name,
    Optional<@TextLength(max = 10_000) LocalizedText> description,
    Optional<URI> website,
    @Size(max = 50, message = "{imis.policy.tooMany}") List<ContactPoint> contacts,
    Set<String> placeIds) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public OrganisationDetails {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(website, "website");
    contacts = Copies.list(contacts);
    placeIds = Copies.set(placeIds);
    new Invariants().id("id", id).ids("placeIds", placeIds).check();
  }

  /** Returns details with an id and a name only. */
  public static OrganisationDetails of(String id, LocalizedText name) {
    return builder(id, name).build();
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(String id, LocalizedText name) {
    return new Builder(id, name);
  }

  /**
   * Builds {@link OrganisationDetails}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final LocalizedText name;
    private final Once<LocalizedText> description = new Once<>("description");
    private final Once<URI> website = new Once<>("website");
    private final Once<List<ContactPoint>> contacts = new Once<>("contacts");
    private final Once<Set<String>> placeIds = new Once<>("placeIds");

    private Builder(String id, LocalizedText name) {
      this.id = requireNonNull(id, "id");
      this.name = requireNonNull(name, "name");
    }

    /** Sets what it does. */
    public Builder description(LocalizedText description) {
      this.description.set(description);
      return this;
    }

    /** Sets its page on the web. */
    public Builder website(URI website) {
      this.website.set(website);
      return this;
    }

    /** Sets how to reach it. */
    public Builder contacts(List<ContactPoint> contacts) {
      this.contacts.set(contacts);
      return this;
    }

    /** Sets the ids of its places. */
    public Builder placeIds(Set<String> placeIds) {
      this.placeIds.set(placeIds);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public OrganisationDetails build() {
      return new OrganisationDetails(
          id,
          name,
          description.get(),
          website.get(),
          contacts.get().orElse(List.of()),
          placeIds.get().orElse(Set.of()));
    }
  }
}
