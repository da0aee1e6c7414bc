package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.index.CandidateIndex;
import io.github.imisproject.matching.index.OfferFilter;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.index.PeopleIndex;
import io.github.imisproject.matching.index.RandomPolicies;
import io.github.imisproject.matching.index.RandomTown;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.internal.Purposes;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.text.OfferTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The one law of the index: it finds what the plain path finds, to the bit. */
class IndexedEqualsPlainTest {
  private static final Directory NO_OFFERS = RandomTown.directory(List.of());
  private static final ReferenceData REFERENCE =
      ReferenceData.of(NO_OFFERS, Vocabularies.embedded());

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void finds_what_the_plain_path_finds_in_small_towns(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    compare(town, town.below(14), 1);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void finds_what_the_plain_path_finds_over_many_blocks(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    compare(town, 130 + town.below(1_500), 6);
  }

  /** The same from the other side: offers that look for people. */
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void finds_the_people_the_plain_path_finds(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Offer offer = town.offer("one");
    List<PersonView> views = new ArrayList<>();
    for (int i = town.below(40); i > 0; i--) {
      PersonView view =
          new ConsentGate()
              .view(
                  town.person("p" + i),
                  Optional.empty(),
                  town.chance(0.9) ? Purposes.of(offer) : Purpose.STATISTICS,
                  SampleTown.DAY);
      views.add(view);
    }
    MatchingPolicy policy = RandomPolicies.draw(town, 0.1);
    List<PersonView> proposed =
        views.stream()
            .filter(view -> !view.isClosed() && view.purpose() == Purposes.of(offer))
            .toList();
    MatchResult<PersonView> plain =
        new Matcher<>(
                Matcher.bound(
                    Admission.<Offer, PersonView>open(),
                    new ListSource<Offer, PersonView>(proposed, PersonView::id),
                    new Binding<>(Offer.class, PersonView.class, RandomPolicies.PLUGINS, policy),
                    policy,
                    context -> context.with(ReferenceData.class, REFERENCE)))
            .match(MatchRequest.of(offer, SampleTown.DAY).seed(4));
    IndexedMatcher.Result<PersonView> found =
        IndexedMatcher.forPeople(
                PeopleIndex.of(views.stream()),
                NO_OFFERS,
                policy,
                Vocabularies.embedded(),
                RandomPolicies.PLUGINS)
            .match(
                MatchRequest.of(offer, SampleTown.DAY).seed(4),
                TopQuery.<PersonView>best(10).undecided(99).withCounts());
    assertThat(found.matches()).isEqualTo(plain.matches());
    assertThat(found.undecided()).isEqualTo(plain.undecided());
    assertThat(found.hits().counts().orElseThrow().candidates())
        .isEqualTo(plain.accounting().candidates());
  }

  private static void compare(RandomTown town, int size, int questions) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String id = "o" + town.below(4 * size);
      offers.put(id, town.offer(id));
    }
    CandidateIndex<Offer> index = OfferIndex.of(RandomTown.directory(List.copyOf(offers.values())));
    MatchingPolicy policy = RandomPolicies.draw(town, size < 20 ? 0.003 : 0);
    IndexedMatcher<Person, Offer> indexed =
        IndexedMatcher.forOffers(
            index, NO_OFFERS, policy, Vocabularies.embedded(), RandomPolicies.PLUGINS);
    for (int question = 0; question < questions; question++) {
      check(town, offers, indexed, policy);
      index = changed(town, index, offers, size);
      assertThat(index.size()).isEqualTo(offers.size());
      indexed = indexed.at(index);
    }
    check(town, offers, indexed, policy);
  }

  private static CandidateIndex<Offer> changed(
      RandomTown town, CandidateIndex<Offer> index, Map<String, Offer> offers, int size) {
    CandidateIndex<Offer> changed = index;
    for (int i = town.below(5); i > 0; i--) {
      String id = "o" + town.below(4 * size + 1);
      if (town.chance(0.5)) {
        offers.put(id, town.offer(id));
        changed = changed.put(offers.get(id));
      } else {
        offers.remove(id);
        changed = changed.remove(id);
      }
    }
    if (town.chance(0.01)) {
      changed = savedAndLoaded(changed, offers);
    }
    return town.chance(0.1) ? changed.merged() : changed;
  }

  private static CandidateIndex<Offer> savedAndLoaded(
      CandidateIndex<Offer> index, Map<String, Offer> offers) {
    try {
      Path file = Files.createTempFile("offers", ".index");
      try {
        OfferIndex.save(index, file);
        return OfferIndex.load(file, REFERENCE, id -> Optional.ofNullable(offers.get(id))).get();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(
      RandomTown town,
      Map<String, Offer> offers,
      IndexedMatcher<Person, Offer> indexed,
      MatchingPolicy policy) {
    Person person = town.person("somebody");
    EnumSet<Purpose> purposes = EnumSet.copyOf(SampleTown.MATCHING);
    if (town.chance(0.3)) {
      purposes = EnumSet.of(town.pick(List.copyOf(SampleTown.MATCHING)));
    }
    MatchRequest<Person> request =
        MatchRequest.of(person, SampleTown.DAY.plusDays(town.below(10)))
            .purposes(purposes)
            .top(1 + town.below(12))
            .seed(town.below(100));
    List<OfferFilter> filters = filters(town);
    TopQuery<Offer> query =
        TopQuery.<Offer>best(request.top()).undecided(town.below(5)).filters(filters);
    if (town.chance(0.5)) {
      query = query.withCounts();
    }
    List<Offer> proposed =
        offers.values().stream()
            .filter(offer -> filters.stream().allMatch(f -> f.accepts(offer, REFERENCE)))
            .toList();
    MatchResult<Offer> plain = plain(proposed, List.copyOf(offers.values()), policy).match(request);
    IndexedMatcher.Result<Offer> found = indexed.match(request, query);
    assertThat(found.matches()).isEqualTo(plain.matches());
    assertThat(found.undecided())
        .isEqualTo(
            plain.undecided().subList(0, Math.min(query.undecided(), plain.undecided().size())));
    found
        .hits()
        .counts()
        .ifPresent(
            counts -> {
              assertThat(counts.candidates()).isEqualTo(plain.accounting().candidates());
              assertThat(counts.matched()).isEqualTo(plain.accounting().matched());
              assertThat(counts.undecided()).isEqualTo(plain.accounting().undecided());
            });
    assertThat(found.hits().counts().isPresent()).isEqualTo(query.counted());
  }

  /** The plain path of {@link Matcher#forOffers}, over a source that hashes nothing. */
  private static Matcher<Person, Offer> plain(
      List<Offer> offers, List<Offer> all, MatchingPolicy policy) {
    return new Matcher<>(
        Matcher.bound(
            new PersonAdmission<>(new ConsentGate(), Purposes::of),
            new ListSource<PersonView, Offer>(offers, Offer::id),
            new Binding<>(PersonView.class, Offer.class, RandomPolicies.PLUGINS, policy),
            policy,
            context ->
                context
                    .with(ReferenceData.class, REFERENCE)
                    .with(OfferTexts.class, OfferTexts.of(all, Vocabularies.embedded()))));
  }

  private static List<OfferFilter> filters(RandomTown town) {
    List<OfferFilter> filters = new ArrayList<>();
    if (town.chance(0.15)) {
      filters.add(
          new OfferFilter.Categories(
              Set.copyOf(town.someOf(6, () -> town.pick(List.of(OfferCategory.values()))))));
    }
    if (town.chance(0.15)) {
      filters.add(new OfferFilter.Language(LanguageTag.GREEK));
    }
    if (town.chance(0.15)) {
      filters.add(new OfferFilter.Area(town.pick(List.of("land", "north", "south"))));
    }
    if (town.chance(0.15)) {
      filters.add(new OfferFilter.OpenOn(SampleTown.DAY.plusDays(town.below(20))));
    }
    return filters;
  }
}
