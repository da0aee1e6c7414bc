package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.IndexedMatcher;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.index.CandidateIndex;
import io.github.imisproject.matching.index.Hit;
import io.github.imisproject.matching.index.Hits;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.Optional;
import java.util.stream.IntStream;

/** This project's index of the workload; offers are made again when one is looked up. */
final class Indexed {
  final CandidateIndex<Offer> index;
  final IndexedMatcher<Person, Offer> matcher;

  Indexed(Workload workload, Domain domain) {
    this(
        domain,
        OfferIndex.of(
            IntStream.range(0, workload.size).mapToObj(domain::offer),
            ReferenceData.of(domain.directory(false), Vocabularies.embedded()),
            id -> Optional.of(domain.offer(Domain.number(id)))));
  }

  /** Holds the offers, as a portal does, so that showing one costs no making of it. */
  static Indexed holding(Domain domain) {
    return new Indexed(domain, OfferIndex.of(domain.directory(true)));
  }

  private Indexed(Domain domain, CandidateIndex<Offer> index) {
    this.index = index;
    matcher =
        IndexedMatcher.forOffers(
            index,
            domain.directory(false),
            Domain.policy(),
            Vocabularies.embedded(),
            Plugins.installed());
  }

  Best top(MatchRequest<Person> request, int top) {
    return best(matcher.search(request, TopQuery.best(top)), top);
  }

  static Best best(Hits<Offer> hits, int top) {
    Best best = new Best(top);
    for (Hit<Offer> hit : hits.matches()) {
      best.add(Domain.number(hit.id()), hit.score());
    }
    return best;
  }
}
