package io.github.imisproject.examples.benchmarks.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.util.Map;
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

/** One sentence with a plural, a number and a name, isolated, beside ICU's MessageFormat. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MessageBenchmark {
  private static final Map<String, String> PATTERNS =
      Map.of(
          "en",
          "{count, plural, one {# place is free} other {# places are free}} in {town}",
          "ar",
          "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {#"
              + " مكانًا} other {# مكان}} في {town}",
          "fa",
          "{count, plural, one {# جا} other {# جا}} در {town} خالی است");

  /** The reader's language. */
  @Param({"en", "ar", "fa"})
  String language = "en";

  private LanguageTag reader = LanguageTag.ENGLISH;
  private MessageCatalogue catalogue =
      MessageCatalogue.of("none", Map.of(reader, Map.of("places", "")));
  private MessageFormat prebuilt = new MessageFormat("", ULocale.ENGLISH);
  private Map<String, Object> arguments = Map.of();

  /** Compiles the sentence for both. */
  @Setup
  public void compile() {
    String pattern = PATTERNS.getOrDefault(language, "");
    reader = new LanguageTag(language);
    catalogue = MessageCatalogue.of("bench", Map.of(reader, Map.of("places", pattern)));
    prebuilt = new MessageFormat(pattern, new ULocale(language));
    arguments = Map.of("count", 23, "town", "Kypseli");
  }

  /** Ours: isolated, thread-safe. */
  @Benchmark
  public String compiledWithIsolation() {
    return catalogue.format("places", reader, arguments);
  }

  /** The rival at its best: parsed before, without isolation, for one thread. */
  @Benchmark
  public String icuPrebuilt() {
    return prebuilt.format(arguments);
  }

  /** The rival as most programs use it. */
  @Benchmark
  public String icuParsedEachTime() {
    return new MessageFormat(PATTERNS.getOrDefault(language, ""), new ULocale(language))
        .format(arguments);
  }
}
