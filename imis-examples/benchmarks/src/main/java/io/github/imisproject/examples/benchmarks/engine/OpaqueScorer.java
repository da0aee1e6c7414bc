package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.spi.Assessment;
import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Scorer;
import java.util.List;

/** A scorer nobody can look into: neither a column nor a bound, only an answer for each offer. */
public final class OpaqueScorer implements Scorer<PersonView, Offer> {
  static final double WEIGHT = 0.15;

  /** Creates the scorer. */
  public OpaqueScorer() {}

  static double part(long number) {
    return (number * 0x9E3779B97F4A7C15L >>> 40) / (double) (1 << 24);
  }

  @Override
  public String id() {
    return "opaque";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of();
  }

  @Override
  public Class<PersonView> seekerType() {
    return PersonView.class;
  }

  @Override
  public Class<Offer> candidateType() {
    return Offer.class;
  }

  @Override
  public Assessment assess(PersonView seeker, Offer offer, MatchContext context) {
    return Assessment.of(part(Domain.number(offer.id())), Reason.of("need.none"));
  }
}
