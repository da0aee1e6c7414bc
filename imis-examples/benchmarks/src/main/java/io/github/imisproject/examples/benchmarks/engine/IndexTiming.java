package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.IndexedMatcher;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.index.CandidateIndex;
import io.github.imisproject.matching.index.Hit;
import io.github.imisproject.matching.index.Hits;
import io.github.imisproject.matching.index.OfferIndex;
import io.github.imisproject.matching.index.TopQuery;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times the index alone: build, heap, and questions of each kind of person, checked against the
 * scan. Arguments: the number of offers, questions a kind, rounds, how many answers are asked for.
 */
public final class IndexTiming {
  private IndexTiming() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int questions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int top = args.length > 3 ? Integer.parseInt(args[3]) : 10;
    Workload workload = new Workload(size, 1);
    Domain domain = new Domain(workload);
    long heap = heap();
    long start = cpu();
    CandidateIndex<Offer> index =
        OfferIndex.of(
            IntStream.range(0, size).mapToObj(domain::offer),
            ReferenceData.of(domain.directory(false), Vocabularies.embedded()),
            id -> Optional.of(domain.offer(Domain.number(id))));
    long built = cpu() - start;
    start = cpu();
    for (int i = 0; i < size; i++) {
      domain.offer(i);
    }
    long making = cpu() - start;
    System.out.printf(
        Locale.ROOT,
        "%d offers: %.0f offers a CPU-second, %.1f bytes an offer%n",
        size,
        size / ((built - making) / 1e9),
        (heap() - heap) / (double) size);
    IndexedMatcher<Person, Offer> matcher =
        IndexedMatcher.forOffers(
            index,
            domain.directory(false),
            Domain.policy(),
            Vocabularies.embedded(),
            Plugins.installed());
    changes(
        domain, index, matcher, ReferenceData.of(domain.directory(false), Vocabularies.embedded()));
    ColumnScan scan = new ColumnScan(workload);
    TopQuery<Offer> best = TopQuery.best(top);
    for (Seeker.Kind kind : Seeker.Kind.values()) {
      Seeker[] seekers = EngineBenchmark.seekers(kind, questions, 100 + kind.ordinal());
      double[] times = new double[questions];
      double[] total = new double[rounds];
      double[] scanned = new double[rounds];
      long scored = 0;
      for (int round = -1; round < rounds; round++) {
        long all = 0;
        for (int i = 0; i < questions; i++) {
          MatchRequest<Person> request = domain.request(seekers[i], i);
          long from = cpu();
          Hits<Offer> hits = matcher.search(request, best);
          long took = cpu() - from;
          times[i] = took;
          all += took;
          if (round < 0 && i < 20) {
            scored += hits.scored();
            Best expected = scan.top(seekers[i], top);
            int at = 0;
            for (Hit<Offer> hit : hits.matches()) {
              if (Math.abs(hit.score() - expected.scores[at++]) > 1e-6) {
                throw new IllegalStateException(kind + " differs: " + hit);
              }
            }
          }
        }
        if (round >= 0) {
          total[round] = all / 1e6 / questions;
          long from = cpu();
          for (int i = 0; i < 5; i++) {
            scan.top(seekers[i], top);
          }
          scanned[round] = (cpu() - from) / 1e6 / 5;
        }
      }
      Arrays.sort(times);
      Arrays.sort(total);
      Arrays.sort(scanned);
      System.out.printf(
          Locale.ROOT,
          "%s: mean %.3f ms, p50 %.3f, p99 %.3f, scan %.3f ms (%.1fx), scored %d%n",
          kind,
          total[rounds / 2],
          times[questions / 2] / 1e6,
          times[questions * 99 / 100] / 1e6,
          scanned[rounds / 2],
          scanned[rounds / 2] / total[rounds / 2],
          scored / 20);
    }
  }

  /** Times a change, a file, and a batch of the usual people on one thread and on two. */
  private static void changes(
      Domain domain,
      CandidateIndex<Offer> index,
      IndexedMatcher<Person, Offer> matcher,
      ReferenceData reference)
      throws IOException {
    int size = index.size();
    CandidateIndex<Offer> changed = index;
    long worst = 0;
    long from = cpu();
    int puts = 300;
    for (int i = 0; i < puts; i++) {
      Offer offer = domain.offer(i);
      long one = cpu();
      changed = i % 2 == 0 ? changed.put(offer) : changed.remove(offer.id());
      IndexedMatcher<Person, Offer> next = matcher.at(changed);
      worst = i > 50 ? Math.max(worst, cpu() - one) : worst;
      matcher = i == puts - 1 ? next : matcher;
    }
    System.out.printf(
        Locale.ROOT,
        "change: mean %.3f ms, worst %.3f ms, %d segments%n",
        (cpu() - from) / 1e6 / puts,
        worst / 1e6,
        changed.segments());
    Path file = Files.createTempFile("offers", ".index");
    from = cpu();
    OfferIndex.save(index, file);
    long saved = cpu() - from;
    long length = Files.size(file);
    from = cpu();
    int loaded = OfferIndex.load(file, reference, index::find).get().size();
    System.out.printf(
        Locale.ROOT,
        "save %.2f s, %.1f bytes an offer; load of %d %.2f s%n",
        saved / 1e9,
        length / (double) size,
        loaded,
        (cpu() - from) / 1e9);
    Files.delete(file);
    int people = 20_000; // enough for the compiler to have done its part
    Seeker[] seekers = EngineBenchmark.seekers(Seeker.Kind.USUAL, 1_000, 5);
    List<MatchRequest<Person>> requests = new ArrayList<>();
    for (int i = 0; i < seekers.length; i++) {
      requests.add(domain.request(seekers[i], i));
    }
    for (int threads = 1; threads <= 2; threads++) {
      long start = System.nanoTime();
      IndexedMatcher.BatchResult result =
          matcher.searchAll(
              IntStream.range(0, people)
                  .<MatchRequest<Person>>mapToObj(i -> requests.get(i % requests.size()))
                  .iterator(),
              TopQuery.best(10),
              threads,
              RunControl.UNLIMITED,
              (request, hits) -> {});
      System.out.printf(
          Locale.ROOT,
          "batch on %d threads: %.0f people a second of wall clock%n",
          threads,
          result.answered() / ((System.nanoTime() - start) / 1e9));
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
