package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.IndexedMatcher;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.spi.Plugins;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A policy with one opaque scorer, in the index and in Lucene: the answers are compared, with the
 * plain path too, then processor time in turns. Arguments: offers (default 100,000), rounds, people
 * a round.
 */
public final class OpaqueBenchmark {
  private static final int TOP = 10;

  private OpaqueBenchmark() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int people = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    Workload workload = new Workload(size, 1);
    Domain domain = new Domain(workload);
    Directory directory = domain.directory(true);
    List<WeightedUse> scorers = new ArrayList<>(Domain.policy().scorers());
    scorers.add(WeightedUse.of("opaque", OpaqueScorer.WEIGHT));
    MatchingPolicy policy = Domain.policy().withScorers(scorers);
    Plugins plugins = Plugins.installed().with(new OpaqueScorer());
    IndexedMatcher<Person, Offer> matcher =
        IndexedMatcher.forOffers(
            OfferIndex.of(directory), directory, policy, Vocabularies.embedded(), plugins);
    Matcher<Person, Offer> plain =
        Matcher.forOffers(directory, policy, Vocabularies.embedded(), plugins);
    Seeker[] seekers = EngineBenchmark.seekers(Seeker.Kind.USUAL, people, 7);
    double whole = Formula.SUM + OpaqueScorer.WEIGHT;
    try (LuceneOffers lucene = new LuceneOffers(workload)) {
      double[] ratios = new double[rounds];
      double[] own = new double[rounds];
      for (int round = -2; round < rounds; round++) {
        long index = 0;
        long rival = 0;
        for (int i = 0; i < people; i++) {
          MatchRequest<Person> request = domain.request(seekers[i], i);
          long start = cpu();
          Best found = Indexed.best(matcher.search(request, TopQuery.best(TOP)), TOP);
          long between = cpu();
          Best theirs =
              lucene.top(seekers[i], TOP, OpaqueScorer::part, OpaqueScorer.WEIGHT / Formula.SUM);
          rival += cpu() - between;
          index += between - start;
          for (int at = 0; at < TOP; at++) {
            // Lucene's weights are shares of the sum without the opaque part.
            if (Math.abs(found.scores[at] * whole - theirs.scores[at] * Formula.SUM) > 1e-5) {
              throw new IllegalStateException("Lucene differs at " + at);
            }
          }
          if (round == -2 && i < 3 && size <= 20_000) {
            String expected =
                plain.match(request).matches().stream().map(m -> m.id()).toList().toString();
            String ids =
                matcher.match(request).matches().stream().map(m -> m.id()).toList().toString();
            if (!ids.equals(expected)) {
              throw new IllegalStateException("the index differs from the plain path");
            }
          }
        }
        if (round >= 0) {
          ratios[round] = (double) rival / index;
          own[round] = index / 1e6 / people;
        }
      }
      Arrays.sort(ratios);
      Arrays.sort(own);
      System.out.printf(
          Locale.ROOT,
          "opaque at %d: %.3f ms, Lucene / index %.1f [%.1f..%.1f], ways %s%n",
          size,
          own[rounds / 2],
          ratios[rounds / 2],
          ratios[0],
          ratios[rounds - 1],
          matcher.search(domain.request(seekers[0], 0), TopQuery.best(TOP)).scorers());
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
