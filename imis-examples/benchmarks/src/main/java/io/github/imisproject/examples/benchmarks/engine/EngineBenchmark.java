package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The ten best offers for a person, beside three rivals, in turns and in one process.
 *
 * <p>Answers are compared first; a different one ends the run with a failure. Then each round asks
 * everybody the same questions and takes processor time of this thread. What the explanations of
 * the ten add is measured over offers that are held; above 100,000 they are made again each time.
 * Arguments: the number of offers (default 100,000), rounds (default 5), questions a round (default
 * 20).
 */
public final class EngineBenchmark {
  private static final int TOP = 10;

  private final int rounds;
  private final int questions;
  private final Workload workload;
  private final Domain domain;
  private long kept; // what was found, so that no round can be skipped

  private EngineBenchmark(int size, int rounds, int questions) {
    this.rounds = rounds;
    this.questions = questions;
    workload = new Workload(size, 1);
    domain = new Domain(workload);
  }

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int questions = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    new EngineBenchmark(size, rounds, questions).run();
  }

  private void run() throws IOException {
    long heap = usedHeap();
    long start = cpuNanos();
    Indexed indexed = new Indexed(workload, domain);
    double built = (cpuNanos() - start) / 1e9;
    double bytes = (usedHeap() - heap) / (double) workload.size;
    start = cpuNanos();
    for (int i = 0; i < workload.size; i++) {
      domain.offer(i);
    }
    double made = (cpuNanos() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d offers: %.0f bytes of heap each, %.0f indexed a CPU-second (making them not counted)%n",
        workload.size,
        bytes,
        workload.size / (built - made));
    ColumnScan scan = new ColumnScan(workload);
    StreamScan stream = new StreamScan(workload);
    try (LuceneOffers lucene = new LuceneOffers(workload)) {
      if (workload.size <= 10_000) {
        comparePlain(indexed, scan);
      }
      System.out.println(
          "people          index ms  p50 / p99       Lucene / index     scan / index  stream /"
              + " index  explained ms");
      Indexed holding = workload.size <= 100_000 ? Indexed.holding(domain) : indexed;
      for (Seeker.Kind kind : Seeker.Kind.values()) {
        compare(kind, indexed, holding, lucene, scan, stream);
      }
    }
  }

  private void compare(
      Seeker.Kind kind,
      Indexed indexed,
      Indexed holding,
      LuceneOffers lucene,
      ColumnScan scan,
      StreamScan stream)
      throws IOException {
    Asker[] askers = askers(kind, questions, 100 + kind.ordinal());
    for (Asker asker : askers) {
      Best expected = scan.top(asker.seeker(), TOP);
      same("the index", expected, indexed.top(asker.request(), TOP));
      same("Lucene", expected, lucene.top(asker.seeker(), TOP));
    }
    same("stream", scan.top(askers[0].seeker(), TOP), stream.top(askers[0].seeker(), TOP));
    double[] own = new double[rounds];
    double[] byLucene = new double[rounds];
    double[] byScan = new double[rounds];
    double[] byStream = new double[rounds];
    double[] explained = new double[rounds];
    double[] each = new double[rounds * askers.length];
    for (int round = -2; round < rounds; round++) {
      double o = 0;
      for (int i = 0; i < askers.length; i++) {
        MatchRequest<Person> request = askers[i].request();
        long start = cpuNanos();
        kept += indexed.top(request, TOP).size();
        long nanos = cpuNanos() - start;
        o += nanos / (double) askers.length;
        if (round >= 0) {
          each[round * askers.length + i] = nanos;
        }
      }
      double l = time(askers, a -> lucene.top(a.seeker(), TOP));
      double c = time(askers, a -> scan.top(a.seeker(), TOP));
      double s = time(Arrays.copyOf(askers, 1), a -> stream.top(a.seeker(), TOP));
      double e =
          time(
              askers,
              a -> {
                kept += holding.matcher.match(a.request()).matches().size();
                return new Best(TOP);
              });
      double h = time(askers, a -> holding.top(a.request(), TOP));
      if (round >= 0) {
        own[round] = o;
        byLucene[round] = l / o;
        byScan[round] = c / o;
        byStream[round] = s / o;
        explained[round] = e - h;
      }
    }
    Arrays.sort(each);
    System.out.printf(
        Locale.ROOT,
        "%-14s %9.3f  %.3f / %.3f  %s  %s  %s  %.3f%n",
        kind,
        median(own) / 1e6,
        each[each.length / 2] / 1e6,
        each[each.length * 99 / 100] / 1e6,
        spread(byLucene),
        spread(byScan),
        spread(byStream),
        median(explained) / 1e6);
  }

  /** A person twice: as numbers for the rivals, as a request for the index. */
  private record Asker(Seeker seeker, MatchRequest<Person> request) {}

  private Asker[] askers(Seeker.Kind kind, int count, long seed) {
    Seeker[] seekers = seekers(kind, count, seed);
    Asker[] askers = new Asker[count];
    Arrays.setAll(askers, i -> new Asker(seekers[i], domain.request(seekers[i], i)));
    return askers;
  }

  private interface Asked {
    Best ask(Asker asker) throws IOException;
  }

  private double time(Asker[] askers, Asked asked) throws IOException {
    long start = cpuNanos();
    for (Asker asker : askers) {
      kept += asked.ask(asker).size();
    }
    return (cpuNanos() - start) / (double) askers.length;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedHeap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void comparePlain(Indexed indexed, ColumnScan scan) {
    Matcher<Person, Offer> plain = Matcher.forOffers(domain.directory(true), Domain.policy());
    long eligible = 0;
    for (Seeker.Kind kind : Seeker.Kind.values()) {
      Seeker[] seekers = seekers(kind, 3, 7);
      for (int i = 0; i < seekers.length; i++) {
        var result = plain.match(domain.request(seekers[i], i));
        eligible += result.accounting().matched();
        Best best = new Best(TOP);
        List<Match<Offer>> matches = result.matches();
        matches.forEach(m -> best.add(Domain.number(m.id()), m.score().value()));
        same("plain " + kind, scan.top(seekers[i], TOP), best);
        Best own = indexed.top(domain.request(seekers[i], i), TOP);
        if (!Arrays.equals(own.offers, best.offers) || !Arrays.equals(own.scores, best.scores)) {
          throw new IllegalStateException("the index differs from the plain path");
        }
      }
    }
    System.out.printf(Locale.ROOT, "eligible %.3f%n", eligible / (double) workload.size / 12);
  }

  private static void same(String name, Best expected, Best found) {
    if (expected.size() != found.size()) {
      throw new IllegalStateException(name + " found " + found.size());
    }
    for (int i = 0; i < expected.size(); i++) {
      if (Math.abs(expected.scores[i] - found.scores[i]) > 1e-6) {
        throw new IllegalStateException(
            name + " differs at " + i + ": " + found.scores[i] + ", not " + expected.scores[i]);
      }
    }
  }

  static Seeker[] seekers(Seeker.Kind kind, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Seeker[] seekers = new Seeker[count];
    Arrays.setAll(seekers, i -> Seeker.draw(kind, random));
    return seekers;
  }

  private static String spread(double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%6.1f [%.1f..%.1f]",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
