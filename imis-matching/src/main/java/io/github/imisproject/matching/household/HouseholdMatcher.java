package io.github.imisproject.matching.household;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.household.HouseholdPlan.Errand;
import io.github.imisproject.matching.internal.Credit;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches a household as a whole.
 *
 * <p>Immutable and thread-safe. A plan costs one match for each member, and a search over the
 * choices that ends after a fixed number of steps.
 */
public final class HouseholdMatcher {
  private static final ConceptRef HOUSING =
      ConceptRef.of(Vocabularies.NEEDS, OfferCategory.HOUSING.name());
  private static final double PER_STEP = 0.8;

  private final Matcher<Person, Offer> matcher;
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Household> households = new HashMap<>();
  private final ReferenceData reference;
  private final ConsentGate gate = new ConsentGate();

  /**
   * Prepares plans.
   *
   * @param profiles the households and their members
   * @param directory the offers, and what they refer to
   * @param policy what decides for each member
   * @throws IllegalArgumentException if the policy names what is not installed or does not fit
   */
  public HouseholdMatcher(Profiles profiles, Directory directory, MatchingPolicy policy) {
    this(profiles, directory, policy, Vocabularies.embedded(), Plugins.installed());
  }

  /** Prepares plans with vocabularies and extensions of the caller's. */
  public HouseholdMatcher(
      Profiles profiles,
      Directory directory,
      MatchingPolicy policy,
      Vocabularies vocabularies,
      Plugins plugins) {
    requireNonNull(profiles, "profiles");
    matcher = Matcher.forOffers(directory, policy, vocabularies, plugins);
    reference = ReferenceData.of(directory, vocabularies);
    profiles.people().forEach(person -> people.put(person.id(), person));
    profiles.households().forEach(household -> households.put(household.id(), household));
  }

  /**
   * Returns the plan of a household.
   *
   * <p>The value of a plan is the sum of the scores of what is taken, each times how exactly it
   * answers the need, less {@value PlanSearch#CARE_COST} for each day on which care is missing.
   *
   * @param householdId the household's id
   * @param asOf the day the question is asked for
   * @param choices how many offers to weigh for each need, from 1 to 20
   * @throws IllegalArgumentException if there is no such household, or {@code choices} is out of
   *     range
   */
  public HouseholdPlan plan(String householdId, LocalDate asOf, int choices) {
    Household household =
        Optional.ofNullable(households.get(householdId))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "household '" + householdId + "' is not among the profiles"));
    if (choices < 1 || choices > 20) {
      throw new IllegalArgumentException("choices is " + choices + ", must be from 1 to 20");
    }
    List<Errand> errands = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    int homeAt = -1;
    for (Household.Member member : household.members()) {
      Person person = people.get(member.personId());
      if (person == null) {
        absent.add(member.personId());
        continue;
      }
      for (Errand errand : errands(person, household, asOf, choices)) {
        boolean home = reference.stepsUp(errand.need(), HOUSING).isPresent();
        if (!home || homeAt < 0 || household.mayBeSplit()) {
          homeAt = home ? errands.size() : homeAt;
          errands.add(errand);
        } else if (errands.get(homeAt).choices().isEmpty()) {
          errands.set(homeAt, errand); // whoever has a choice speaks for all
        }
      }
    }
    PlanSearch search = new PlanSearch(household, errands, this::fit, asOf, reference);
    return search.plan(absent);
  }

  private List<Errand> errands(Person person, Household household, LocalDate asOf, int choices) {
    MatchRequest<Person> request =
        MatchRequest.of(person, asOf).household(household).top(Integer.MAX_VALUE);
    Map<ConceptRef, List<Match<Offer>>> byNeed = new LinkedHashMap<>();
    for (var purpose : request.purposes()) {
      // What the person asks for is read as the rules and scorers read it: by consent.
      PersonView view = gate.view(person, Optional.of(household), purpose, asOf);
      for (Need need : view.known(PersonField.NEEDS).orElse(List.of())) {
        if (need.status() == Need.Status.OPEN) {
          byNeed.computeIfAbsent(need.category(), n -> new ArrayList<>());
        }
      }
    }
    for (Match<Offer> match : matcher.match(request).matches()) {
      PersonView view =
          gate.view(person, Optional.of(household), Purposes.of(match.candidate()), asOf);
      view.known(PersonField.NEEDS).orElse(List.of()).stream()
          .map(Need::category)
          .distinct()
          .forEach(
              need -> {
                List<Match<Offer>> found = byNeed.get(need);
                if (found != null && found.size() < choices && fit(match.candidate(), need) > 0) {
                  found.add(match);
                }
              });
    }
    return byNeed.entrySet().stream()
        .map(e -> new Errand(person.id(), e.getKey(), e.getValue(), Optional.empty()))
        .toList();
  }

  /** Returns how exactly an offer answers a need: 1, or less for each step between the two. */
  private double fit(Offer offer, ConceptRef need) {
    Credit credit = new Credit(reference, PER_STEP, PER_STEP);
    return credit.best(offer.details().meetsNeeds(), need).map(Credit.Best::value).orElse(0.0);
  }
}
