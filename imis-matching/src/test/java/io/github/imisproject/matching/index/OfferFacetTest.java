package io.github.imisproject.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.SampleTown;
import io.github.imisproject.matching.Views;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A facet holds all that its rules and scorers read: a specimen gets the offer's own answer. */
class OfferFacetTest {
  private static final Plugins PLUGINS = Plugins.installed();
  private static final ReferenceData REFERENCE =
      ReferenceData.of(RandomTown.directory(List.of()), Vocabularies.embedded());

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  @SuppressWarnings("unchecked") // the types are compared at run time
  void answers_for_the_whole_offer(@ForAll long seed) {
    RandomTown town = new RandomTown(seed);
    Offer offer = town.offer("one");
    PersonView person = Views.of(town.person("somebody"));
    MatchContext bare =
        MatchContext.of(SampleTown.DAY, Parameters.none()).with(ReferenceData.class, REFERENCE);
    for (String id : PLUGINS.scorerIds()) {
      Scorer<?, ?> scorer = PLUGINS.findScorer(id).orElseThrow();
      Optional<Integer> facet = OfferColumns.INSTANCE.facetOf(scorer);
      if (facet.isPresent()) {
        MatchContext context = bare.with(Parameters.of(scorer, Map.of()));
        Scorer<PersonView, Offer> typed = (Scorer<PersonView, Offer>) scorer;
        Offer specimen = OfferColumns.INSTANCE.facets().get(facet.get()).specimen(offer);
        assertThat(score(typed.assess(person, specimen, context)))
            .as("%s of %s", id, offer)
            .isEqualTo(score(typed.assess(person, offer, context)));
      }
    }
    for (String id : PLUGINS.ruleIds()) {
      Rule<?, ?> rule = PLUGINS.findRule(id).orElseThrow();
      Optional<Integer> facet = OfferColumns.INSTANCE.facetOf(rule);
      if (facet.isPresent() && OfferColumns.INSTANCE.formOf(rule) == Columns.Form.FACET) {
        MatchContext context = bare.with(Parameters.of(rule, Map.of()));
        Rule<PersonView, Offer> typed = (Rule<PersonView, Offer>) rule;
        Offer specimen = OfferColumns.INSTANCE.facets().get(facet.get()).specimen(offer);
        Verdict expected = typed.test(person, offer, context);
        assertThat(typed.test(person, specimen, context))
            .as("%s of %s", id, offer)
            .isInstanceOf(expected.getClass());
        assertThat(typed.decide(person, offer, context))
            .as("%s of %s", id, offer)
            .isEqualTo(
                expected instanceof Verdict.Excluded
                    ? Truth.FALSE
                    : expected instanceof Verdict.Undecided ? Truth.UNKNOWN : Truth.TRUE);
      }
    }
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void keeps_its_key_in_a_specimen(@ForAll long seed) {
    Offer offer = new RandomTown(seed).offer("one");
    for (OfferFacet facet : OfferFacet.values()) {
      Offer specimen = facet.specimen(offer);
      assertThat(facet.specimen(specimen)).as("%s of %s", facet, offer).isEqualTo(specimen);
    }
  }

  private static Object score(Assessment assessment) {
    return assessment instanceof Assessment.Known known ? known.score() : assessment.getClass();
  }
}
