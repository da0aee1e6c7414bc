package io.github.imisproject.examples.benchmarks.engine;

import java.io.IOException;
import java.util.function.LongToDoubleFunction;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The same question asked of Lucene: hard rules as filters, the weighted parts as optional clauses
 * of constant score, in one segment in memory.
 *
 * <p>A skill is a term for each number of skills an offer asks for, so that a constant score is the
 * exact share; the town is a doc value that a function looks up.
 */
final class LuceneOffers implements AutoCloseable {
  private static final int FEWEST = 5;
  private static final int MOST = 15;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  LuceneOffers(Workload offers) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setRAMBufferSizeMB(512);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < offers.size; i++) {
        writer.addDocument(document(offers, i));
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  private static Document document(Workload offers, int i) {
    Document document = new Document();
    int count = offers.starts[i + 1] - offers.starts[i];
    for (int at = offers.starts[i]; at < offers.starts[i + 1]; at++) {
      term(document, "skill", offers.skills[at] + "/" + count);
    }
    for (int bit = 0; bit < 8; bit++) {
      if ((offers.statuses[i] >> bit & 1) == 1) {
        term(document, "status", "" + bit);
      }
      if ((offers.ageBands[i] >> bit & 1) == 1) {
        term(document, "age", "" + bit);
      }
    }
    document.add(new IntPoint("from", offers.from[i]));
    document.add(new IntPoint("to", offers.to[i]));
    for (int language = 0; language < Workload.LANGUAGES; language++) {
      document.add(new IntPoint("level" + language, offers.levels[language][i]));
    }
    term(document, "category", "" + offers.categories[i]);
    document.add(new NumericDocValuesField("town", offers.towns[i]));
    document.add(new NumericDocValuesField("number", i));
    return document;
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  Best top(Seeker seeker, int top) throws IOException {
    return top(query(seeker), top);
  }

  /** The same with one more part, which only a function of the offer's number knows. */
  Best top(Seeker seeker, int top, LongToDoubleFunction part, double weight) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(query(seeker), Occur.MUST);
    query.add(function(new LookedUp("number", part), weight), Occur.SHOULD);
    return top(query.build(), top);
  }

  private Best top(Query query, int top) throws IOException {
    Best best = new Best(top);
    for (ScoreDoc hit : searcher.search(query, top).scoreDocs) {
      best.add(hit.doc, hit.score);
    }
    return best;
  }

  private static Query function(DoubleValuesSource source, double weight) {
    return new BoostQuery(new FunctionScoreQuery(new MatchAllDocsQuery(), source), (float) weight);
  }

  private static Query query(Seeker seeker) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    filter(query, new TermQuery(new Term("status", "" + seeker.status())));
    filter(query, new TermQuery(new Term("age", "" + seeker.ageBand())));
    filter(query, IntPoint.newRangeQuery("to", Workload.TODAY + 1, Integer.MAX_VALUE));
    filter(query, IntPoint.newRangeQuery("from", 0, Workload.TODAY + Workload.DAYS_AHEAD));
    for (int language = 0; language < Workload.LANGUAGES; language++) {
      filter(query, IntPoint.newRangeQuery("level" + language, 0, seeker.levels()[language]));
    }
    for (int skill : seeker.skills()) {
      for (int count = FEWEST; count <= MOST; count++) {
        constant(query, "skill", skill + "/" + count, Formula.SKILLS / Formula.SUM / count);
      }
    }
    double[] need = Formula.needs(seeker);
    for (int category = 0; category < need.length; category++) {
      if (need[category] > 0) {
        constant(query, "category", "" + category, need[category] * Formula.NEED / Formula.SUM);
      }
    }
    if (seeker.town() >= 0) {
      double[] near = Formula.distances(seeker);
      LookedUp towns = new LookedUp("town", town -> near[(int) town]);
      query.add(function(towns, Formula.DISTANCE / Formula.SUM), Occur.SHOULD);
    }
    return query.build();
  }

  private static void filter(BooleanQuery.Builder query, Query clause) {
    query.add(clause, Occur.FILTER);
  }

  private static void constant(
      BooleanQuery.Builder query, String field, String value, double score) {
    Query term = new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    query.add(new BoostQuery(term, (float) score), Occur.SHOULD);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Looks up a part by a number that stands with the document. */
  private static final class LookedUp extends DoubleValuesSource {
    private final String field;
    private final LongToDoubleFunction parts;

    LookedUp(String field, LongToDoubleFunction parts) {
      this.field = field;
      this.parts = parts;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores)
        throws IOException {
      var numbers = context.reader().getNumericDocValues(field);
      return new DoubleValues() {
        @Override
        public double doubleValue() throws IOException {
          return parts.applyAsDouble(numbers.longValue());
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
          return numbers.advanceExact(doc);
        }
      };
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public String toString() {
      return field;
    }
  }
}
