package io.github.imisproject.examples.benchmarks.label;

import io.github.imisproject.i18n.key.SearchKeys;
import io.github.imisproject.i18n.label.ConceptLabel;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The rival: each label's search key as one term of a Lucene index in memory, one segment. */
final class LuceneLabels {
  private static final int MOST_EDITS = 2;
  private static final int EXPANSIONS = 50;

  private final IndexSearcher searcher;

  LuceneLabels(List<ConceptLabel> labels) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (ConceptLabel label : labels) {
        Document document = new Document();
        String key = SearchKeys.of(label.language()).key(label.text());
        document.add(new StringField("key", key, Field.Store.NO));
        document.add(new StoredField("concept", label.concept()));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** Returns the concept of the best label within two edits, or an empty text. */
  String near(String key) throws IOException {
    return first(new FuzzyQuery(new Term("key", key), MOST_EDITS, 0, EXPANSIONS, true));
  }

  /** Returns the concept of a label with this key, or an empty text. */
  String exact(String key) throws IOException {
    return first(new TermQuery(new Term("key", key)));
  }

  private String first(Query query) throws IOException {
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? "" : searcher.storedFields().document(found[0].doc).get("concept");
  }
}
