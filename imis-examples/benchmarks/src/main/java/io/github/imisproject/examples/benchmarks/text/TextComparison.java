package io.github.imisproject.examples.benchmarks.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Search keys, key with stems, and language identification beside Lucene's analyzers, in turn, in
 * one process. Prints million characters a CPU second and the ratio as minimum, median and maximum
 * over the rounds. Arguments: rounds (default 11), then the languages (default all five).
 */
public final class TextComparison {
  private static final int LEAST_CHARS = 2_000_000;
  private static final int WARM_UP = 16;

  private int sink;

  private TextComparison() {}

  /** Runs all comparisons. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 11;
    System.out.println("language task       ours Mch/s  ns/label  rival Mch/s  ratio min/med/max");
    List<String> languages =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("el", "en", "fr", "ar", "fa");
    for (String language : languages) {
      TextComparison comparison = new TextComparison();
      comparison.run(language, rounds);
      if (comparison.sink == 0) {
        throw new IllegalStateException("nothing was measured for '" + language + "'");
      }
    }
  }

  private void run(String language, int rounds) {
    LanguageTag tag = new LanguageTag(language);
    SearchKeys keys = SearchKeys.of(tag);
    LabelTokeniser tokeniser = LabelTokeniser.of(tag);
    LuceneTerms rival = new LuceneTerms(language);
    List<String> labels = Labels.of(language);
    compare(language, "key", labels, label -> keys.key(label).length(), rival::length, rounds);
    compare(
        language, "stems", labels, label -> tokeniser.stems(label).size(), rival::length, rounds);
    compare(
        language,
        "identify",
        labels,
        label -> LanguageIdentifier.identify(label).evidence().ordinal(),
        rival::length,
        rounds);
  }

  private void compare(
      String language,
      String task,
      List<String> labels,
      ToIntFunction<String> ours,
      ToIntFunction<String> rival,
      int rounds) {
    long once = labels.stream().mapToLong(String::length).sum();
    int repeats = (int) (LEAST_CHARS / once + 1);
    double[] own = new double[rounds];
    double[] other = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      double mine = charsPerMicrosecond(labels, repeats, ours, once);
      double theirs = charsPerMicrosecond(labels, repeats, rival, once);
      if (round >= 0) {
        own[round] = mine;
        other[round] = theirs;
        ratios[round] = mine / theirs;
      }
    }
    double chars = (double) once / labels.size();
    System.out.printf(
        Locale.ROOT,
        "%-8s %-10s %10.1f %9.0f %12.1f  %.1f / %.1f / %.1f%n",
        language,
        task,
        median(own),
        1000 * chars / median(own),
        median(other),
        Arrays.stream(ratios).min().orElse(0),
        median(ratios),
        Arrays.stream(ratios).max().orElse(0));
  }

  private double charsPerMicrosecond(
      List<String> labels, int repeats, ToIntFunction<String> task, long chars) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (String label : labels) {
        sink += task.applyAsInt(label);
      }
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return 1000.0 * chars * repeats / nanos;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
