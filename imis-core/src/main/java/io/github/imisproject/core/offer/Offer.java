package io.github.imisproject.core.offer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.imisproject.core.text.LocalizedText;
import java.util.Map;

/**
 * Something a person can take up.
 *
 * <p>Immutable and thread-safe. What all offers have stands once, in {@link #details}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ServiceOffer.class, name = "ServiceOffer"),
  @JsonSubTypes.Type(value = JobOffer.class, name = "JobOffer"),
  @JsonSubTypes.Type(value = HousingOffer.class, name = "HousingOffer"),
  @JsonSubTypes.Type(value = TrainingOffer.class, name = "TrainingOffer"),
  @JsonSubTypes.Type(value = CulturalActivity.class, name = "CulturalActivity"),
  @JsonSubTypes.Type(value = VolunteeringOffer.class, name = "VolunteeringOffer"),
  @JsonSubTypes.Type(value = MentoringOffer.class, name = "MentoringOffer")
})
public sealed interface Offer
    permits ServiceOffer,
        JobOffer,
        HousingOffer,
        TrainingOffer,
        CulturalActivity,
        VolunteeringOffer,
        MentoringOffer {
  /** Returns what all offers have. */
  OfferDetails details();

  /** Returns this offer with other details, its kind's own parts unchanged. */
  Offer withDetails(OfferDetails others);

  /** Returns the members of its JSON that IMIS does not know. */
  Map<String, Object> unknownMembers();

  /** Returns its id. */
  default String id() {
    return details().id();
  }

  /** Returns its title. */
  default LocalizedText title() {
    return details().title();
  }
}
