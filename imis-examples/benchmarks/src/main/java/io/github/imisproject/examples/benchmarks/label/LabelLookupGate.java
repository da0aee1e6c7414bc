package io.github.imisproject.examples.benchmarks.label;

import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelHit;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelQuery;
import io.github.imisproject.i18n.name.NameKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares label look-up with Lucene in one process: first what is found, then processor time of
 * this thread in alternating rounds, then memory as the heap before and after. Run it with {@code
 * -XX:+UseSerialGC}: other collectors round large arrays up to regions.
 */
public final class LabelLookupGate {
  private static final int LABELS = 100_000;
  private static final int ROUNDS = 7;
  private static final int QUERIES = 20_000;
  private static final int LUCENE_QUERIES = 100;
  private static final int NAMES = 200_000;

  private final LabelVocabulary vocabulary = new LabelVocabulary(LABELS, 1);
  private final List<ConceptLabel> drawn = new ArrayList<>();
  private final List<LabelQuery> mistyped = new ArrayList<>();
  private long kept; // what was found, so that no round can be skipped

  private LabelLookupGate() {
    for (int i = 0; i < QUERIES; i++) {
      ConceptLabel label = vocabulary.draw();
      drawn.add(label);
      mistyped.add(LabelQuery.of(vocabulary.mistype(label.text()), label.language()).limit(1));
    }
  }

  /** Prints one figure a line: its name, a tab, its value. */
  public static void main(String[] args) throws IOException {
    new LabelLookupGate().run();
  }

  private void run() throws IOException {
    List<ConceptLabel> labels = vocabulary.labels();
    print("labels", labels.size());
    print("characters", labels.stream().mapToInt(l -> l.text().length()).average().orElse(0));
    long before = usedHeap();
    LabelIndex index = LabelIndex.of(labels);
    long after = usedHeap();
    print("bytesALabelByHeap", (after - before) / (double) LABELS);
    print("bytesALabelByArrays", index.memory().lookupBytesPerLabel());
    LuceneLabels lucene = new LuceneLabels(labels);
    compare(index, lucene);
    double[] near = new double[ROUNDS];
    double[] nearLucene = new double[ROUNDS];
    double[] exact = new double[ROUNDS];
    double[] exactLucene = new double[ROUNDS];
    double[] names = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      near[round] = near(index, QUERIES);
      nearLucene[round] = nearLucene(lucene, LUCENE_QUERIES);
      exact[round] = exact(index);
      exactLucene[round] = exactLucene(lucene);
      names[round] = names();
    }
    print("nearNanosImis", median(near));
    print("nearNanosLucene", median(nearLucene));
    print("nearRatio", median(nearLucene) / median(near));
    print("exactNanosImis", median(exact));
    print("exactNanosLucene", median(exactLucene));
    print("exactRatio", median(exactLucene) / median(exact));
    print("exactALookupSecond", 1e9 / median(exact));
    print("nameKeyNanos", median(names));
    print("found", kept);
  }

  private void compare(LabelIndex index, LuceneLabels lucene) throws IOException {
    int imis = 0;
    for (int i = 0; i < QUERIES; i++) {
      List<LabelHit> hits = index.findNear(mistyped.get(i), 2);
      imis += !hits.isEmpty() && same(drawn.get(i), hits.get(0).matched()) ? 1 : 0;
    }
    print("recallAt1Imis", imis / (double) QUERIES);
    int both = 0;
    int rival = 0;
    for (int i = 0; i < LUCENE_QUERIES * 5; i++) {
      String found = lucene.near(key(mistyped.get(i)));
      boolean right = found.equals(drawn.get(i).concept());
      rival += right ? 1 : 0;
      List<LabelHit> hits = index.findNear(mistyped.get(i), 2);
      both += right && !hits.isEmpty() && same(drawn.get(i), hits.get(0).matched()) ? 1 : 0;
    }
    print("recallAt1Lucene", rival / (LUCENE_QUERIES * 5.0));
    print("ofLucenesFoundByImis", both / (double) Math.max(1, rival));
  }

  private static boolean same(ConceptLabel wanted, ConceptLabel found) {
    return wanted.concept().equals(found.concept())
        || SearchKeys.of(wanted.language()).matches(wanted.text(), found.text());
  }

  private double near(LabelIndex index, int count) {
    long start = time();
    for (int i = 0; i < count; i++) {
      kept += index.findNear(mistyped.get(i), 2).size();
    }
    return (time() - start) / (double) count;
  }

  private double nearLucene(LuceneLabels lucene, int count) throws IOException {
    long start = time();
    for (int i = 0; i < count; i++) {
      kept += lucene.near(key(mistyped.get(i))).length();
    }
    return (time() - start) / (double) count;
  }

  private double exact(LabelIndex index) {
    long start = time();
    for (ConceptLabel label : drawn) {
      kept += index.conceptsNamed(label.text(), label.language()).size();
    }
    return (time() - start) / (double) drawn.size();
  }

  private double exactLucene(LuceneLabels lucene) throws IOException {
    long start = time();
    for (int i = 0; i < QUERIES / 10; i++) {
      ConceptLabel label = drawn.get(i);
      kept += lucene.exact(SearchKeys.of(label.language()).key(label.text())).length();
    }
    return (time() - start) / (QUERIES / 10.0);
  }

  private double names() {
    String[] some = {
      "محمد", "Mohammed", "خديجة", "Giorgos", "Γιουσούφ", "شهریار", "Papadopoulos", "عبدالرحمن",
      "Dubois", "حسين", "Αικατερίνη", "Fatemeh", "کاوه", "Sanogo", "نجيب", "Lefèvre"
    };
    long start = time();
    for (int i = 0; i < NAMES; i++) {
      kept += NameKey.of(some[i % some.length]).size();
    }
    return (time() - start) / (double) NAMES;
  }

  private static String key(LabelQuery query) {
    return SearchKeys.of(query.language().orElseThrow()).key(query.text());
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedHeap() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String name, double value) {
    System.out.println(name + "\t" + String.format(Locale.ROOT, "%.3f", value));
  }
}
