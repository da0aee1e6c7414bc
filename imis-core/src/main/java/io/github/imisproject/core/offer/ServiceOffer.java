package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A service, such as legal aid, a clinic or a help desk.
 *
 * <p>Immutable and thread-safe.
 *
 * @param details what every offer has
 * @param applicationProcess how to get it
 * @param waitTime how long one waits
 * @param website its page on the web
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceOffer(
    @JsonUnwrapped @Valid OfferDetails details,
    Optional<LocalizedText> applicationProcess,
    Optional<LocalizedText> waitTime,
    Optional<URI> website,
    @JsonIgnore Map<String, Object> unknownMembers)
    implements Offer {
  /** Checks and copies the parts. */
  public ServiceOffer {
    requireNonNull(details, "details");
    requireNonNull(applicationProcess, "applicationProcess");
    requireNonNull(waitTime, "waitTime");
    requireNonNull(website, "website");
    unknownMembers = Copies.extras(unknownMembers);
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  @Override
  public ServiceOffer withDetails(OfferDetails others) {
    return new ServiceOffer(others, applicationProcess, waitTime, website, unknownMembers);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(OfferDetails details) {
    return new Builder(details);
  }

  /**
   * Builds {@link ServiceOffer}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final OfferDetails details;
    private final Once<LocalizedText> applicationProcess = new Once<>("applicationProcess");
    private final Once<LocalizedText> waitTime = new Once<>("waitTime");
    private final Once<URI> website = new Once<>("website");
    private final Once<Map<String, Object>> unknownMembers = new Once<>("unknownMembers");

    private Builder(OfferDetails details) {
      this.details = requireNonNull(details, "details");
    }

    /** Sets how to get it. */
    public Builder applicationProcess(LocalizedText applicationProcess) {
      this.applicationProcess.set(applicationProcess);
      return this;
    }

    /** Sets how long one waits. */
    public Builder waitTime(LocalizedText waitTime) {
      this.waitTime.set(waitTime);
      return this;
    }

    /** Sets its page on the web. */
    public Builder website(URI website) {
      this.website.set(website);
      return this;
    }

    /** Sets the members IMIS does not know. */
    public Builder unknownMembers(Map<String, Object> unknownMembers) {
      this.unknownMembers.set(unknownMembers);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public ServiceOffer build() {
      return new ServiceOffer(
          details,
          applicationProcess.get(),
          waitTime.get(),
          website.get(),
          unknownMembers.get().orElse(Map.of()));
    }
  }
}
