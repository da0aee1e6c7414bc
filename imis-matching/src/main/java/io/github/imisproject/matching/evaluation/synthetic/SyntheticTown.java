package io.github.imisproject.matching.evaluation.synthetic;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.internal.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An invented town of newcomers and offers, with a ground truth, drawn from {@link TownSettings}.
 *
 * <p>Immutable and thread-safe. Nobody in it is real. People are drawn when they are asked for and
 * never kept, so a million of them pass in the memory of one; the offers are kept. A household is a
 * function of the seed and its number alone.
 *
 * <p><b>Marginals.</b> Household types make about 40 % of the people children, the share that
 * UNHCR's Global Trends reports among forcibly displaced people. Everything else (origins, needs,
 * languages, occupations, legal statuses, what offers there are) is an assumption: plausible for a
 * town of arrival, taken from no statistic, and not fit to describe any real place.
 *
 * <p><b>Truth.</b> {@link #utility} is a hidden sum of how far the offer meets a need, asks for
 * what the person can do, speaks the person's language and is near, and of a taste that no record
 * shows. {@link #grade} cuts it into four grades.
 *
 * <p><b>History.</b> {@link #history} tells what a case worker did. A suitable offer is referred to
 * with probability {@value #REFERRAL_RATE}; for women with that less the planted bias. Whether a
 * referral works out depends on the truth alone. Who is disadvantaged is an arbitrary choice.
 */
public final class SyntheticTown {
  /** The chance that a person not disadvantaged is referred to a suitable offer. */
  public static final double REFERRAL_RATE = 0.6;

  /** The lowest grade of a suitable offer. */
  public static final int SUITABLE = 2;

  private static final double UNSUITABLE_RATE = 0.1;
  private static final double[] CUTS = {0.55, 0.68, 0.80};

  private final TownSettings settings;
  private final HouseholdMaker households;
  private final Directory directory;
  private final HiddenUtility utility;
  private final StoryMaker stories;

  /** Draws the town with the embedded vocabularies. */
  public SyntheticTown(TownSettings settings) {
    this(settings, Vocabularies.embedded());
  }

  /** Draws the town; {@code vocabularies} need the embedded schemes' ids. */
  public SyntheticTown(TownSettings settings, Vocabularies vocabularies) {
    this.settings = requireNonNull(settings, "settings");
    Stock stock = new Stock(vocabularies);
    this.households = new HouseholdMaker(settings, stock);
    this.stories = new StoryMaker(settings, stock);
    this.directory = new OfferMaker(settings, stock).directory();
    Map<String, GeoPoint> points = new HashMap<>();
    directory.places().forEach(p -> p.point().ifPresent(point -> points.put(p.id(), point)));
    this.utility = new HiddenUtility(vocabularies, points);
  }

  /** Returns what this town was drawn from. */
  public TownSettings settings() {
    return settings;
  }

  /** Returns the offers, and the organisation, places and region they refer to. */
  public Directory directory() {
    return directory;
  }

  /** Returns the household of a number, 0 being the first to arrive. */
  public SyntheticHousehold household(long index) {
    if (index < 0) {
      throw new IllegalArgumentException("index is " + index + ", must be 0 or more");
    }
    return households.make(index);
  }

  /**
   * Returns the households in the order of arrival, lazily: as many as it takes to reach the number
   * of people asked for, so the last one may go beyond it.
   */
  public Stream<SyntheticHousehold> households() {
    long[] left = {settings.people()};
    return LongStream.iterate(0, i -> i + 1)
        .mapToObj(households::make)
        .takeWhile(
            household -> {
              boolean more = left[0] > 0;
              left[0] -= household.members().size();
              return more;
            });
  }

  /** Returns the people in the order of arrival, lazily; exactly as many as asked for. */
  public Stream<SyntheticPerson> people() {
    return households().flatMap(h -> h.members().stream()).limit(settings.people());
  }

  /**
   * Returns how useful an offer is to a person, from 0 to 1; 0 for a child and for the impossible.
   */
  public double utility(SyntheticPerson person, Offer offer) {
    return utility.of(person.traits(), offer);
  }

  /**
   * Returns how much the offer's side would want the person, from 0 to 1: an employer looks at
   * skills and languages, a home at whether it is filled, everyone else at whether the person needs
   * what is offered. 0 for a child and for the impossible.
   */
  public double appeal(SyntheticPerson person, Offer offer) {
    return utility.appeal(person.traits(), offer);
  }

  /**
   * Returns the story that a person tells; three adults in ten tell one. It stands on a consent of
   * its own in the person's record, and its words are names out of the vocabularies, in the
   * teller's language if the project speaks it, else in English.
   *
   * @param household the household the person arrived in
   */
  public Optional<Story> story(SyntheticPerson person, SyntheticHousehold household) {
    return stories.story(person.id(), person.traits(), household.arrivedOn());
  }

  /** Returns all stories in the order of arrival, lazily. */
  public Stream<Story> stories() {
    return households()
        .flatMap(
            household -> household.members().stream().flatMap(p -> story(p, household).stream()));
  }

  /** Returns the graded relevance: 0 no use, 1 some, 2 suitable, 3 just right. */
  public int grade(SyntheticPerson person, Offer offer) {
    double value = utility(person, offer);
    int grade = 0;
    for (double cut : CUTS) {
      grade += value >= cut ? 1 : 0;
    }
    return grade;
  }

  /**
   * Returns what a case worker decided about this person: one suitable offer, where there is one,
   * and up to two that are not suitable. Costs time linear in the offers.
   */
  public List<Referral> history(SyntheticPerson person, LocalDate day) {
    List<Offer> suitable = new ArrayList<>();
    List<Offer> others = new ArrayList<>();
    for (Offer offer : directory.offers()) {
      (grade(person, offer) >= SUITABLE ? suitable : others).add(offer);
    }
    if (!person.adult()) {
      return List.of();
    }
    Draws draws = new Draws(settings.seed(), 6, person.traits().key());
    List<Referral> history = new ArrayList<>();
    if (!suitable.isEmpty()) {
      double chance = REFERRAL_RATE - (person.disadvantaged() ? settings.bias() : 0);
      history.add(decide(person, draws.pick(suitable), day, true, chance, draws));
    }
    for (int i = 0; i < 2 && !others.isEmpty(); i++) {
      history.add(decide(person, draws.pick(others), day, false, UNSUITABLE_RATE, draws));
    }
    return List.copyOf(history);
  }

  private Referral decide(
      SyntheticPerson person,
      Offer offer,
      LocalDate day,
      boolean suitable,
      double chance,
      Draws draws) {
    boolean referred = draws.chance(chance);
    boolean works = draws.chance(utility(person, offer));
    return new Referral(person.id(), offer.id(), day, suitable, referred, referred && works);
  }
}
