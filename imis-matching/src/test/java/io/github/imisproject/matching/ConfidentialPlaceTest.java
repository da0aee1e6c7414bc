package io.github.imisproject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.explanation.Explainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Whatever the matcher says is the same wherever a confidential place is. */
class ConfidentialPlaceTest {
  private static final Person COOK = SampleTown.cook();

  private static Directory town(boolean confidential, double latitude, double longitude) {
    Directory town = SampleTown.directory();
    List<Place> places = new ArrayList<>();
    for (Place place : town.places()) {
      Place.Builder moved =
          Place.builder(place.id(), place.locationType())
              .point(new GeoPoint(latitude, longitude))
              .address(Address.builder().lines(List.of("Lane of " + latitude)).build())
              .description(LocalizedText.of("en", "Behind " + longitude))
              .unknownMembers(Map.of("map", latitude))
              .confidential(confidential);
      place.name().ifPresent(moved::name);
      place.regionId().ifPresent(moved::regionId);
      places.add(moved.build());
    }
    return new Directory(
        town.regions(), town.organisations(), places, town.offers(), town.unknownMembers());
  }

  /** Everything that can be asked: results, reasons in five languages, why not, explanations. */
  private static String everything(Directory town) {
    Matcher<Person, Offer> matcher = Matcher.forOffers(town, MatchingPolicy.standard());
    MatchRequest<Person> request = MatchRequest.of(COOK, SampleTown.DAY);
    StringBuilder all = new StringBuilder(matcher.match(request).toJson());
    for (Offer offer : town.offers()) {
      WhyNot why = matcher.whyNot(request, offer.id()).orElseThrow();
      CandidateReport<Offer> report = matcher.explain(request, offer.id()).orElseThrow();
      all.append(why).append(report.score()).append(report.explanation());
      for (LanguageTag language : SupportedLanguages.ALL) {
        why.reasons()
            .forEach(r -> all.append(Explainer.standard().sentence(r, language)).append('\n'));
        report
            .explanation()
            .contributions()
            .forEach(c -> all.append(Explainer.standard().sentences(c, language)));
      }
    }
    return all.toString();
  }

  @Property(tries = 60)
  void changes_no_byte_of_what_is_said(
      @ForAll @DoubleRange(min = 36, max = 38) double latitude,
      @ForAll @DoubleRange(min = 21, max = 24) double longitude) {
    assertThat(everything(town(true, latitude, longitude)))
        .isEqualTo(everything(town(true, 37.5, 22.5)));
  }

  @Test
  void would_change_what_is_said_if_it_were_not_confidential() {
    assertThat(everything(town(false, 37.6, 22.6)))
        .isNotEqualTo(everything(town(false, 37.5, 22.5)));
  }
}
