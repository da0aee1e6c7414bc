package io.github.imisproject.examples.benchmarks.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time for all labels of one language: search key, stems, identification, and Lucene's analyzer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SearchKeyBenchmark {
  /** The language of the labels. */
  @Param({"el", "en", "fr", "ar", "fa"})
  public String language = "el";

  private List<String> labels = List.of();
  private SearchKeys keys = SearchKeys.of(LanguageTag.GREEK);
  private LabelTokeniser tokeniser = LabelTokeniser.of(LanguageTag.GREEK);
  private LuceneTerms rival = new LuceneTerms("el");

  /** Loads the labels. */
  @Setup
  public void load() {
    labels = Labels.of(language);
    keys = SearchKeys.of(new LanguageTag(language));
    tokeniser = LabelTokeniser.of(new LanguageTag(language));
    rival = new LuceneTerms(language);
  }

  /** Our search key. */
  @Benchmark
  public void key(Blackhole sink) {
    for (String label : labels) {
      sink.consume(keys.key(label));
    }
  }

  /** Our search key, cut into words and stemmed. */
  @Benchmark
  public void stems(Blackhole sink) {
    for (String label : labels) {
      sink.consume(tokeniser.stems(label));
    }
  }

  /** Our language identification. */
  @Benchmark
  public void identify(Blackhole sink) {
    for (String label : labels) {
      sink.consume(LanguageIdentifier.identify(label));
    }
  }

  /** The rival. */
  @Benchmark
  public void lucene(Blackhole sink) {
    for (String label : labels) {
      sink.consume(rival.length(label));
    }
  }
}
