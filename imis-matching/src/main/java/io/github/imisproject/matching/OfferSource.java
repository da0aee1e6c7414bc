package io.github.imisproject.matching;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.CandidateSource;
import io.github.imisproject.matching.spi.MatchContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes every offer of a directory. */
final class OfferSource<S> implements CandidateSource<S, Offer> {
  private final List<Offer> offers;
  private final Map<String, Offer> byId = new HashMap<>();
  private final DataHash hash;

  OfferSource(Directory directory, Vocabularies vocabularies) {
    this.offers = directory.offers();
    offers.forEach(offer -> byId.put(offer.id(), offer));
    this.hash = new DataHash(directory, vocabularies, List.of(), List.of());
  }

  @Override
  public Stream<Offer> candidates(S seeker, MatchContext context) {
    return offers.stream();
  }

  @Override
  public Optional<Offer> find(String id, S seeker, MatchContext context) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public String idOf(Offer candidate) {
    return candidate.id();
  }

  @Override
  public String dataHash() {
    return hash.get();
  }
}
