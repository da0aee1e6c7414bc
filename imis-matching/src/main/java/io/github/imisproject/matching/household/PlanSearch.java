package io.github.imisproject.matching.household;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.household.HouseholdPlan.Conflict;
import io.github.imisproject.matching.household.HouseholdPlan.Errand;
import io.github.imisproject.matching.household.HouseholdPlan.Kind;
import io.github.imisproject.matching.household.Timetable.Span;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;

/**
 * Takes one choice for each errand, or none, so that all go together and are worth most: by branch
 * and bound, where what is left can bring at most the best choice of each.
 *
 * <p>Used once, by one thread.
 */
final class PlanSearch {
  /** What a day without care costs, in units of a score. */
  static final double CARE_COST = 0.05;

  private static final int MOST_STEPS = 200_000;

  private final Household household;
  private final List<Errand> errands;
  private final ToDoubleBiFunction<Offer, ConceptRef> fit;
  private final LocalDate asOf;
  private final ReferenceData reference;
  private final Map<String, Timetable> times = new HashMap<>();
  private final Map<List<String>, Optional<Conflict>> known = new HashMap<>();
  private final double[] ahead;
  private final int[] taken;
  private int[] best;
  private double bestValue = -1;
  private int steps;

  PlanSearch(
      Household household,
      List<Errand> errands,
      ToDoubleBiFunction<Offer, ConceptRef> fit,
      LocalDate asOf,
      ReferenceData reference) {
    this.household = household;
    this.errands = errands;
    this.fit = fit;
    this.asOf = asOf;
    this.reference = reference;
    taken = new int[errands.size()];
    best = new int[errands.size()];
    Arrays.fill(taken, -1);
    // Until a plan is found, the one that takes nothing stands: it breaks no rule.
    Arrays.fill(best, -1);
    ahead = new double[errands.size() + 1];
    for (int at = errands.size() - 1; at >= 0; at--) {
      double most = 0;
      for (int choice = 0; choice < errands.get(at).choices().size(); choice++) {
        most = Math.max(most, value(at, choice));
      }
      ahead[at] = ahead[at + 1] + most;
    }
  }

  HouseholdPlan plan(List<String> absent) {
    search(0, 0);
    List<Conflict> conflicts = new ArrayList<>();
    int[] first = new int[errands.size()];
    for (int at = 0; at < first.length; at++) {
      first[at] = errands.get(at).choices().isEmpty() ? -1 : 0;
    }
    for (int at = 0; at < first.length; at++) {
      for (int other = 0; other < at; other++) {
        conflict(first, other, at).ifPresent(conflicts::add);
      }
    }
    conflicts.addAll(tooFew(first));
    care(best).ifPresent(conflicts::add);
    List<Errand> planned = new ArrayList<>();
    for (int at = 0; at < best.length; at++) {
      Errand errand = errands.get(at);
      Optional<Match<Offer>> chosen =
          best[at] < 0 ? Optional.empty() : Optional.of(errand.choices().get(best[at]));
      planned.add(new Errand(errand.personId(), errand.need(), errand.choices(), chosen));
    }
    return new HouseholdPlan(
        household.id(),
        planned,
        conflicts.stream().distinct().toList(),
        absent,
        steps < MOST_STEPS);
  }

  private void search(int at, double value) {
    if (steps++ >= MOST_STEPS || value + ahead[at] <= bestValue) {
      return;
    }
    if (at == errands.size()) {
      double whole = value - CARE_COST * care(taken).map(c -> c.dates().size()).orElse(0);
      if (whole > bestValue) {
        bestValue = whole;
        best = taken.clone();
      }
      return;
    }
    for (int choice = 0; choice < errands.get(at).choices().size(); choice++) {
      taken[at] = choice;
      boolean fits = hasPlace(at);
      for (int other = 0; other < at && fits; other++) {
        fits = conflict(taken, other, at).isEmpty();
      }
      if (fits) {
        search(at + 1, value + value(at, choice));
      }
    }
    taken[at] = -1;
    search(at + 1, value);
  }

  private double value(int at, int choice) {
    Match<Offer> match = errands.get(at).choices().get(choice);
    return match.score().value() * fit.applyAsDouble(match.candidate(), errands.get(at).need());
  }

  private Offer offer(int[] choices, int at) {
    return errands.get(at).choices().get(choices[at]).candidate();
  }

  private Timetable times(Offer offer) {
    return times.computeIfAbsent(offer.id(), id -> Timetable.of(offer, asOf, reference));
  }

  /** Two errands of one person that cannot both be done. */
  private Optional<Conflict> conflict(int[] choices, int one, int two) {
    String person = errands.get(one).personId();
    if (choices[one] < 0 || choices[two] < 0 || !person.equals(errands.get(two).personId())) {
      return Optional.empty();
    }
    Offer here = offer(choices, one);
    Offer there = offer(choices, two);
    return known.computeIfAbsent(
        List.of(person, here.id(), there.id()), key -> conflict(person, here, there));
  }

  private Optional<Conflict> conflict(String person, Offer here, Offer there) {
    if (here.id().equals(there.id())) {
      return Optional.empty(); // one course may answer two needs
    }
    SortedSet<LocalDate> days = times(here).clashes(times(there));
    Kind kind = days.isEmpty() ? Kind.WAY : Kind.TIME;
    if (days.isEmpty()) {
      days = times(here).rushes(times(there));
    }
    List<String> offers = List.of(here.id(), there.id());
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(kind, List.of(person), offers, List.copyOf(days)));
  }

  /** Whether what an errand takes has a place for each who takes it up to there. */
  private boolean hasPlace(int at) {
    Offer offer = offer(taken, at);
    Set<String> takers = new HashSet<>();
    for (int other = 0; other <= at; other++) {
      if (taken[other] >= 0 && offer(taken, other).id().equals(offer.id())) {
        takers.add(errands.get(other).personId());
      }
    }
    return takers.size() <= places(offer);
  }

  private static int places(Offer offer) {
    return offer.details().capacities().stream()
        .flatMap((Capacity c) -> c.available().stream())
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  /** Offers that more members take than they have places. */
  private List<Conflict> tooFew(int[] choices) {
    Map<String, SortedSet<String>> takers = new LinkedHashMap<>();
    Map<String, Offer> offers = new HashMap<>();
    for (int at = 0; at < choices.length; at++) {
      if (choices[at] >= 0) {
        Offer offer = offer(choices, at);
        offers.put(offer.id(), offer);
        takers.computeIfAbsent(offer.id(), id -> new TreeSet<>()).add(errands.get(at).personId());
      }
    }
    List<Conflict> conflicts = new ArrayList<>();
    takers.forEach(
        (id, people) -> {
          Offer offer = offers.get(id);
          if (offer != null && people.size() > places(offer)) {
            conflicts.add(new Conflict(Kind.PLACES, List.copyOf(people), List.of(id), List.of()));
          }
        });
    return conflicts;
  }

  /** The days on which all who care for others are away at once, and somebody is left alone. */
  private Optional<Conflict> care(int[] choices) {
    List<String> carers = new ArrayList<>();
    List<String> dependants = new ArrayList<>();
    for (Household.Member member : household.members()) {
      boolean depends = member.dependant().orElse(member.minor().orElse(false));
      (depends ? dependants : carers).add(member.personId());
    }
    SortedSet<LocalDate> days = new TreeSet<>();
    SortedSet<String> offers = new TreeSet<>();
    if (!dependants.isEmpty()) {
      for (Span span : spans(choices, carers.isEmpty() ? "" : carers.get(0), offers)) {
        away(choices, carers, 1, span.date(), span.start(), span.end(), dependants, days, offers);
      }
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(Kind.CARE, dependants, List.copyOf(offers), List.copyOf(days)));
  }

  private List<Span> spans(int[] choices, String person, SortedSet<String> offers) {
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < choices.length; at++) {
      if (choices[at] >= 0 && errands.get(at).personId().equals(person)) {
        Offer offer = offer(choices, at);
        if (!times(offer).spans().isEmpty()) {
          offers.add(offer.id());
        }
        spans.addAll(times(offer).spans());
      }
    }
    return spans;
  }

  /** Narrows an hour down by the hours of each further carer. */
  private void away(
      int[] choices,
      List<String> carers,
      int at,
      LocalDate date,
      int start,
      int end,
      List<String> dependants,
      SortedSet<LocalDate> days,
      SortedSet<String> offers) {
    if (start >= end) {
      return;
    }
    if (at == carers.size()) {
      for (String dependant : dependants) {
        boolean cared =
            spans(choices, dependant, new TreeSet<>()).stream()
                .anyMatch(s -> s.date().equals(date) && s.start() <= start && s.end() >= end);
        if (!cared) {
          days.add(date);
        }
      }
      return;
    }
    for (Span span : spans(choices, carers.get(at), offers)) {
      if (span.date().equals(date)) {
        away(
            choices,
            carers,
            at + 1,
            date,
            Math.max(start, span.start()),
            Math.min(end, span.end()),
            dependants,
            days,
            offers);
      }
    }
  }
}
