package io.github.imisproject.matching.household;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a household can do about its needs.
 *
 * <p>Immutable and thread-safe. It names pseudonyms and offers.
 *
 * @param householdId the household
 * @param errands one for each need of each member; one for all for a home
 * @param conflicts what stands against taking every first choice, and the care that is missing in
 *     the plan
 * @param withoutProfile the members of whom there is no profile
 * @param proved whether it is proved that no other plan is better
 */
public record HouseholdPlan(
    String householdId,
    List<Errand> errands,
    List<Conflict> conflicts,
    List<String> withoutProfile,
    boolean proved) {
  /** Copies the lists. */
  public HouseholdPlan {
    errands = List.copyOf(errands);
    conflicts = List.copyOf(conflicts);
    withoutProfile = List.copyOf(withoutProfile);
  }

  /**
   * One need of one member.
   *
   * @param personId the member's pseudonym
   * @param need what is asked for
   * @param choices the offers that answer it, best first, each with its explanation
   * @param chosen the one the plan takes; empty if there is none, or none fits the others
   */
  public record Errand(
      String personId, ConceptRef need, List<Match<Offer>> choices, Optional<Match<Offer>> chosen) {
    /** Copies the list. */
    public Errand {
      choices = List.copyOf(choices);
    }
  }

  /** What may stand against offers taken together. */
  public enum Kind {
    /** One person would be at two places at once. */
    TIME,
    /** One person would have to be elsewhere too soon. */
    WAY,
    /** More members would take the offer than it has places. */
    PLACES,
    /** All who care for others would be away at once. */
    CARE
  }

  /**
   * Offers that do not go together.
   *
   * @param kind why
   * @param personIds whom it concerns, in order
   * @param offerIds the offers, in order
   * @param dates on which days of the coming weeks; none for {@link Kind#PLACES}
   */
  public record Conflict(
      Kind kind, List<String> personIds, List<String> offerIds, List<LocalDate> dates) {
    /** Copies the lists. */
    public Conflict {
      personIds = List.copyOf(personIds);
      offerIds = List.copyOf(offerIds);
      dates = List.copyOf(dates);
    }

    /** Returns the conflict as a sentence to be told. */
    public Reason reason() {
      return switch (kind) {
        case TIME -> Reason.of("household.time").with("count", dates.size());
        case WAY -> Reason.of("household.way").with("count", dates.size());
        case PLACES ->
            Reason.of("household.places").with("needed", new Argument.Count(personIds.size()));
        case CARE -> Reason.of("household.care").with("count", dates.size());
      };
    }
  }
}
