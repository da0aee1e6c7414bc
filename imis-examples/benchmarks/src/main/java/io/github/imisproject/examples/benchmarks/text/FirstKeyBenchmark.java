package io.github.imisproject.examples.benchmarks.text;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first key of a fresh JVM, tables loaded and all: ours, and the first terms of Lucene. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
public class FirstKeyBenchmark {
  /** The language of the label. */
  @Param({"fr", "ar"})
  public String language = "fr";

  /** Our first key. */
  @Benchmark
  public String key() {
    return SearchKeys.of(new LanguageTag(language)).key("l’Œuvre عامل بناء");
  }

  /** The rival's first terms. */
  @Benchmark
  public int lucene() {
    return new LuceneTerms(language).length("l’Œuvre عامل بناء");
  }
}
