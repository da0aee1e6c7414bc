package io.github.imisproject.examples.benchmarks.engine;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.matching.Match;
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
 * everybody the same questions and takes processor time of this thread. Arguments: the number of
 * offers (default 100,000), rounds (default 5), questions a round (default 20).
 */
public final class EngineBenchmark {
  private static final int TOP = 10;

  private final int rounds;
  private final int questions;
  private final Workload workload;
  private final Domain domain;

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
    ColumnScan scan = new ColumnScan(workload);
    StreamScan stream = new StreamScan(workload);
    try (LuceneOffers lucene = new LuceneOffers(workload)) {
      if (workload.size <= 10_000) {
        comparePlain(scan);
      }
      for (Seeker.Kind kind : Seeker.Kind.values()) {
        Seeker[] seekers = seekers(kind, questions, 100 + kind.ordinal());
        for (Seeker seeker : seekers) {
          Best expected = scan.top(seeker, TOP);
          same("Lucene", expected, lucene.top(seeker, TOP));
          same("stream", expected, stream.top(seeker, TOP));
        }
        double[] byLucene = new double[rounds];
        double[] byScan = new double[rounds];
        double[] byStream = new double[rounds];
        for (int round = -1; round < rounds; round++) {
          double l = time(seekers, s -> lucene.top(s, TOP));
          double c = time(seekers, s -> scan.top(s, TOP));
          double o = time(Arrays.copyOf(seekers, 2), s -> stream.top(s, TOP));
          if (round >= 0) {
            byLucene[round] = l;
            byScan[round] = c;
            byStream[round] = o;
          }
        }
        System.out.printf(
            Locale.ROOT,
            "%s %d offers: Lucene %.3f ms, scan %.3f ms, stream %.1f ms%n",
            kind,
            workload.size,
            median(byLucene) / 1e6,
            median(byScan) / 1e6,
            median(byStream) / 1e6);
      }
    }
  }

  private interface Asked {
    Best ask(Seeker seeker) throws IOException;
  }

  private static double time(Seeker[] seekers, Asked asked) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int found = 0;
    for (Seeker seeker : seekers) {
      found += asked.ask(seeker).size();
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        / (double) seekers.length;
  }

  private void comparePlain(ColumnScan scan) {
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

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
