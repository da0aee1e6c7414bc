package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.IndexedMatcher;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.index.CandidateIndex;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A day of updates and questions in a small heap: offers come and go, people ask, and every answer
 * that is sampled is compared with a scan over the offers that are there; the winners' scores are
 * compared with the plain path by the matcher itself. Run it with {@code -Xmx512m}. Arguments:
 * seconds (default 600), offers (default 200,000).
 */
public final class DaySimulation {
  private static final int TOP = 10;
  private static final int STEPS_A_MERGE = 20_000;
  private static final int MINUTES = 24;

  private DaySimulation() {}

  /** Runs it; a wrong answer ends it with a failure. */
  public static void main(String[] args) {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 600;
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
    Workload workload = new Workload(2 * size, 1);
    Domain domain = new Domain(workload);
    ColumnScan scan = new ColumnScan(workload);
    ReferenceData reference = ReferenceData.of(domain.directory(false), Vocabularies.embedded());
    CandidateIndex<Offer> index =
        OfferIndex.of(
            IntStream.range(0, size).mapToObj(domain::offer),
            reference,
            id -> Optional.of(domain.offer(Domain.number(id))));
    IndexedMatcher<Person, Offer> matcher =
        IndexedMatcher.forOffers(
            index,
            domain.directory(false),
            Domain.policy(),
            Vocabularies.embedded(),
            Plugins.installed());
    BitSet there = new BitSet();
    there.set(0, size);
    SplittableRandom random = new SplittableRandom(3);
    List<Long> heaps = new ArrayList<>();
    long start = System.nanoTime();
    long updates = 0;
    long questions = 0;
    long compared = 0;
    while (System.nanoTime() - start < seconds * 1_000_000_000L) {
      int row = random.nextInt(2 * size);
      index = there.get(row) ? index.remove(Domain.id(row)) : index.put(domain.offer(row));
      there.flip(row);
      if (++updates % STEPS_A_MERGE == 0) {
        index = index.merged();
      }
      if (updates % 4 == 0) {
        matcher = matcher.at(index);
        Seeker seeker = Seeker.draw(Seeker.Kind.values()[random.nextInt(4)], random);
        MatchRequest<Person> request = domain.request(seeker, (int) (questions % 1_000));
        List<Match<Offer>> matches = matcher.match(request).matches();
        if (++questions % 20 == 0) {
          compare(matches, scan.top(seeker, TOP, there));
          compared++;
        }
      }
      long part = (System.nanoTime() - start) * MINUTES / (seconds * 1_000_000_000L);
      if (heaps.size() < part) {
        heaps.add(liveHeap());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d updates, %d questions, %d compared, all equal; live heap in MiB: %s%n",
        updates,
        questions,
        compared,
        heaps.stream().map(bytes -> bytes >> 20).toList());
  }

  private static void compare(List<Match<Offer>> matches, Best expected) {
    if (matches.size() != expected.size()) {
      throw new IllegalStateException(matches.size() + " found, " + expected.size() + " expected");
    }
    for (int at = 0; at < matches.size(); at++) {
      if (Math.abs(matches.get(at).score().value() - expected.scores[at]) > 1e-9) {
        throw new IllegalStateException("wrong at " + at);
      }
    }
  }

  private static long liveHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
