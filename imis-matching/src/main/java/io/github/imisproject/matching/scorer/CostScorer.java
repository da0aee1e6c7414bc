package io.github.imisproject.matching.scorer;

import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.MentoringOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.VolunteeringOffer;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.value.Money;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How little an offer costs: 1 if it is free, a half at {@code halfAmount}, a third at twice that.
 *
 * <p>The cheapest price that holds on the day counts; rent has a half of its own. Prices in another
 * currency than the policy's are not compared. Jobs, volunteering and mentoring cost nothing to the
 * person and are not judged, unless they state a price.
 */
public final class CostScorer extends OfferScorer {
  private static final String CURRENCY = "currency";
  private static final String HALF = "halfAmount";
  private static final String HALF_RENT = "halfRent";

  /** Creates the scorer. */
  public CostScorer() {
    super("cost");
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec.Codes(CURRENCY, List.of("EUR"), List.of()),
        new ParameterSpec.Number(HALF, 20, 0.01, 1_000_000),
        new ParameterSpec.Number(HALF_RENT, 300, 0.01, 1_000_000));
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    List<Money> prices = prices(offer, context).toList();
    if (prices.isEmpty()) {
      boolean never =
          offer instanceof JobOffer
              || offer instanceof VolunteeringOffer
              || offer instanceof MentoringOffer;
      return never
          ? Assessment.notApplicable()
          : Assessment.missing(MissingFact.notRecorded("offer.costs"));
    }
    List<String> currencies = context.parameters().codes(CURRENCY);
    Optional<Money> cheapest =
        prices.stream()
            .filter(m -> m.amount().signum() == 0 || currencies.contains(m.currency()))
            .min(Comparator.comparing(Money::amount));
    if (cheapest.isEmpty()) {
      return Assessment.missing(MissingFact.notRecorded("offer.costs"));
    }
    double price = cheapest.get().amount().doubleValue();
    if (price == 0) {
      return Assessment.of(1, Reason.of("cost.free"));
    }
    boolean rent = offer instanceof HousingOffer;
    double half = context.parameters().number(rent ? HALF_RENT : HALF);
    return Assessment.of(
        half / (half + price),
        Reason.of(rent ? "cost.rent" : "cost.amount")
            .with("amount", new Argument.Amount(price, 2))
            .with("currency", new Argument.Code(cheapest.get().currency())));
  }

  private static Stream<Money> prices(Offer offer, MatchContext context) {
    Stream<Money> stated =
        offer.details().costs().stream()
            .filter(cost -> cost.validity().contains(context.asOf()))
            .map(CostOption::amount)
            .flatMap(Optional::stream);
    return offer instanceof HousingOffer housing
        ? Stream.concat(stated, housing.rent().stream().map(PeriodicAmount::minimum))
        : stated;
  }
}
