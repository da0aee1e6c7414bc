package io.github.imisproject.examples.benchmarks.label;

import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelHit;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelQuery;
import io.github.imisproject.i18n.name.NameKey;
import java.io.IOException;
import java.util.ArrayList;
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

/** Exact and near look-up of labels, normalisation included, beside Lucene; and keys of names. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LabelLookupBenchmark {
  private static final int QUERIES = 4096;
  private static final String[] NAMES = {
    "محمد", "Mohammed", "خديجة", "Giorgos", "Γιουσούφ", "شهریار", "Papadopoulos", "عبدالرحمن",
    "Dubois", "حسين", "Αικατερίνη", "Fatemeh", "کاوه", "Sanogo", "نجيب", "Lefèvre"
  };

  /** How many labels there are. */
  @Param("100000")
  int labels;

  private LabelIndex index = LabelIndex.of(List.of());
  private LuceneLabels lucene = emptyLucene();
  private final List<ConceptLabel> drawn = new ArrayList<>();
  private final List<LabelQuery> mistyped = new ArrayList<>();
  private int next;

  /** Makes the labels and both indexes. */
  @Setup
  public void build() throws IOException {
    LabelVocabulary vocabulary = new LabelVocabulary(labels, 1);
    index = LabelIndex.of(vocabulary.labels());
    lucene = new LuceneLabels(vocabulary.labels());
    for (int i = 0; i < QUERIES; i++) {
      ConceptLabel label = vocabulary.draw();
      drawn.add(label);
      mistyped.add(LabelQuery.of(vocabulary.mistype(label.text()), label.language()).limit(1));
    }
  }

  /** One or two typing errors: IMIS. */
  @Benchmark
  public List<LabelHit> nearByImis() {
    return index.findNear(mistyped.get(next()), 2);
  }

  /** One or two typing errors: Lucene's FuzzyQuery on the same key. */
  @Benchmark
  public String nearByLucene() throws IOException {
    LabelQuery query = mistyped.get(next());
    return lucene.near(SearchKeys.of(query.language().orElseThrow()).key(query.text()));
  }

  /** The label as it stands: IMIS. */
  @Benchmark
  public List<String> exactByImis() {
    ConceptLabel label = drawn.get(next());
    return index.conceptsNamed(label.text(), label.language());
  }

  /** The label as it stands: Lucene's TermQuery on the same key. */
  @Benchmark
  public String exactByLucene() throws IOException {
    ConceptLabel label = drawn.get(next());
    return lucene.exact(SearchKeys.of(label.language()).key(label.text()));
  }

  /** The keys of a name of one word. */
  @Benchmark
  public NameKey nameKey() {
    return NameKey.of(NAMES[next() % NAMES.length]);
  }

  private int next() {
    next = next + 1 & QUERIES - 1;
    return next;
  }

  private static LuceneLabels emptyLucene() {
    try {
      return new LuceneLabels(List.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
