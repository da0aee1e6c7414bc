package io.github.imisproject.core.offer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
import io.github.imisproject.core.offer.terms.RequiredDocument;
import io.github.imisproject.core.person.SupportNeed;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import io.github.imisproject.core.value.DateRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every offer has.
 *
 * <p>Immutable and thread-safe. An empty list says that nothing is recorded.
 *
 * @param id the offer's id, 1 to 200 characters
 * @param providerId the id of the organisation that offers
 * @param title what it is called
 * @param category the field of life
 * @param status how far its life has come
 * @param description what it is
 * @param topics finer topics in any vocabulary
 * @param meetsNeeds the needs it meets, in the vocabulary of needs
 * @param placeIds where it takes place
 * @param regionIds the regions it serves; everywhere if none is named
 * @param remote whether it can be used from afar
 * @param languages the languages it can be used in
 * @param eligibility who may take it up; nobody is excluded without one
 * @param eligibilityDescription the same in words, or what no rule can say
 * @param requiredDocuments what one has to bring
 * @param costs what it costs
 * @param schedules when it takes place
 * @param capacities how much is left
 * @param audience whom it is meant for
 * @param support the support it provides
 * @param validity when it may be taken up
 * @param assuredOn when somebody last checked that all this is right
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OfferDetails(
    String id,
    String providerId,
    @TextNotBlank @TextLength(max = 200) LocalizedText title,
    OfferCategory category,
    OfferStatus status,
    Optional<@TextLength(max = 10_000) LocalizedText> description,
    List<ConceptRef> topics,
    List<ConceptRef> meetsNeeds,
    Set<String> placeIds,
    Set<String> regionIds,
    Optional<Boolean> remote,
    List<@Valid OfferedLanguage> languages,
    Optional<EligibilityRule> eligibility,
    Optional<@TextLength(max = 10_000) LocalizedText> eligibilityDescription,
    List<RequiredDocument> requiredDocuments,
    @Size(max = 50, message = "{imis.policy.tooMany}") List<@Valid CostOption> costs,
    @Size(max = 200, message = "{imis.policy.tooMany}") List<Schedule> schedules,
    List<Capacity> capacities,
    Optional<Audience> audience,
    List<SupportNeed> support,
    @JsonProperty(defaultValue = "") DateRange validity,
    Optional<LocalDate> assuredOn) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public OfferDetails {
    requireNonNull(id, "id");
    requireNonNull(providerId, "providerId");
    requireNonNull(title, "title");
    requireNonNull(category, "category");
    requireNonNull(status, "status");
    requireNonNull(description, "description");
    topics = Copies.list(topics);
    meetsNeeds = Copies.list(meetsNeeds);
    placeIds = Copies.set(placeIds);
    regionIds = Copies.set(regionIds);
    requireNonNull(remote, "remote");
    languages = Copies.list(languages);
    requireNonNull(eligibility, "eligibility");
    requireNonNull(eligibilityDescription, "eligibilityDescription");
    requiredDocuments = Copies.list(requiredDocuments);
    costs = Copies.list(costs);
    schedules = Copies.list(schedules);
    capacities = Copies.list(capacities);
    requireNonNull(audience, "audience");
    support = Copies.list(support);
    validity = Copies.orElse(validity, DateRange.ALWAYS);
    requireNonNull(assuredOn, "assuredOn");
    new Invariants()
        .id("id", id)
        .id("providerId", providerId)
        .ids("placeIds", placeIds)
        .ids("regionIds", regionIds)
        .check();
  }

  /** Returns whether the offer is open on {@code date}: active, and within its validity. */
  public boolean openOn(LocalDate date) {
    return status == OfferStatus.ACTIVE && validity.contains(date);
  }

  /** Returns these details with another rule on who may take the offer up. */
  public OfferDetails withEligibility(EligibilityRule rule) {
    return new OfferDetails(
        id,
        providerId,
        title,
        category,
        status,
        description,
        topics,
        meetsNeeds,
        placeIds,
        regionIds,
        remote,
        languages,
        Optional.of(rule),
        eligibilityDescription,
        requiredDocuments,
        costs,
        schedules,
        capacities,
        audience,
        support,
        validity,
        assuredOn);
  }

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(
      String id,
      String providerId,
      LocalizedText title,
      OfferCategory category,
      OfferStatus status) {
    return new Builder(id, providerId, title, category, status);
  }

  /**
   * Builds {@link OfferDetails}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final String providerId;
    private final LocalizedText title;
    private final OfferCategory category;
    private final OfferStatus status;
    private final Once<LocalizedText> description = new Once<>("description");
    private final Once<List<ConceptRef>> topics = new Once<>("topics");
    private final Once<List<ConceptRef>> meetsNeeds = new Once<>("meetsNeeds");
    private final Once<Set<String>> placeIds = new Once<>("placeIds");
    private final Once<Set<String>> regionIds = new Once<>("regionIds");
    private final Once<Boolean> remote = new Once<>("remote");
    private final Once<List<OfferedLanguage>> languages = new Once<>("languages");
    private final Once<EligibilityRule> eligibility = new Once<>("eligibility");
    private final Once<LocalizedText> eligibilityDescription = new Once<>("eligibilityDescription");
    private final Once<List<RequiredDocument>> requiredDocuments = new Once<>("requiredDocuments");
    private final Once<List<CostOption>> costs = new Once<>("costs");
    private final Once<List<Schedule>> schedules = new Once<>("schedules");
    private final Once<List<Capacity>> capacities = new Once<>("capacities");
    private final Once<Audience> audience = new Once<>("audience");
    private final Once<List<SupportNeed>> support = new Once<>("support");
    private final Once<DateRange> validity = new Once<>("validity");
    private final Once<LocalDate> assuredOn = new Once<>("assuredOn");

    private Builder(
        String id,
        String providerId,
        LocalizedText title,
        OfferCategory category,
        OfferStatus status) {
      this.id = requireNonNull(id, "id");
      this.providerId = requireNonNull(providerId, "providerId");
      this.title = requireNonNull(title, "title");
      this.category = requireNonNull(category, "category");
      this.status = requireNonNull(status, "status");
    }

    /** Sets what it is. */
    public Builder description(LocalizedText description) {
      this.description.set(description);
      return this;
    }

    /** Sets finer topics in any vocabulary. */
    public Builder topics(List<ConceptRef> topics) {
      this.topics.set(topics);
      return this;
    }

    /** Sets the needs it meets, in the vocabulary of needs. */
    public Builder meetsNeeds(List<ConceptRef> meetsNeeds) {
      this.meetsNeeds.set(meetsNeeds);
      return this;
    }

    /** Sets where it takes place. */
    public Builder placeIds(Set<String> placeIds) {
      this.placeIds.set(placeIds);
      return this;
    }

    /** Sets the regions it serves. */
    public Builder regionIds(Set<String> regionIds) {
      this.regionIds.set(regionIds);
      return this;
    }

    /** Sets whether it can be used from afar. */
    public Builder remote(Boolean remote) {
      this.remote.set(remote);
      return this;
    }

    /** Sets the languages it can be used in. */
    public Builder languages(List<OfferedLanguage> languages) {
      this.languages.set(languages);
      return this;
    }

    /** Sets who may take it up. */
    public Builder eligibility(EligibilityRule eligibility) {
      this.eligibility.set(eligibility);
      return this;
    }

    /** Sets the same in words, or what no rule can say. */
    public Builder eligibilityDescription(LocalizedText eligibilityDescription) {
      this.eligibilityDescription.set(eligibilityDescription);
      return this;
    }

    /** Sets what one has to bring. */
    public Builder requiredDocuments(List<RequiredDocument> requiredDocuments) {
      this.requiredDocuments.set(requiredDocuments);
      return this;
    }

    /** Sets what it costs. */
    public Builder costs(List<CostOption> costs) {
      this.costs.set(costs);
      return this;
    }

    /** Sets when it takes place. */
    public Builder schedules(List<Schedule> schedules) {
      this.schedules.set(schedules);
      return this;
    }

    /** Sets how much is left. */
    public Builder capacities(List<Capacity> capacities) {
      this.capacities.set(capacities);
      return this;
    }

    /** Sets whom it is meant for. */
    public Builder audience(Audience audience) {
      this.audience.set(audience);
      return this;
    }

    /** Sets the support it provides. */
    public Builder support(List<SupportNeed> support) {
      this.support.set(support);
      return this;
    }

    /** Sets when it may be taken up. */
    public Builder validity(DateRange validity) {
      this.validity.set(validity);
      return this;
    }

    /** Sets when somebody last checked that all this is right. */
    public Builder assuredOn(LocalDate assuredOn) {
      this.assuredOn.set(assuredOn);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public OfferDetails build() {
      return new OfferDetails(
          id,
          providerId,
          title,
          category,
          status,
          description.get(),
          topics.get().orElse(List.of()),
          meetsNeeds.get().orElse(List.of()),
          placeIds.get().orElse(Set.of()),
          regionIds.get().orElse(Set.of()),
          remote.get(),
          languages.get().orElse(List.of()),
          eligibility.get(),
          eligibilityDescription.get(),
          requiredDocuments.get().orElse(List.of()),
          costs.get().orElse(List.of()),
          schedules.get().orElse(List.of()),
          capacities.get().orElse(List.of()),
          audience.get(),
          support.get().orElse(List.of()),
          validity.get().orElse(DateRange.ALWAYS),
          assuredOn.get());
    }
  }
}
