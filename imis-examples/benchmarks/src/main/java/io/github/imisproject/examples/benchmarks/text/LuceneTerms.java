package io.github.imisproject.examples.benchmarks.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The rival: a Lucene language analyzer as it comes, consumed the way an index does. */
final class LuceneTerms {
  private final Analyzer analyzer;

  LuceneTerms(String language) {
    analyzer =
        switch (language) {
          case "el" -> new GreekAnalyzer();
          case "en" -> new EnglishAnalyzer();
          case "fr" -> new FrenchAnalyzer();
          case "ar" -> new ArabicAnalyzer();
          case "fa" -> new PersianAnalyzer();
          default -> throw new IllegalArgumentException("no analyzer for '" + language + "'");
        };
  }

  /** Returns the number of characters of all terms, so that the work cannot be left out. */
  int length(String text) {
    int length = 0;
    try (TokenStream stream = analyzer.tokenStream("label", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        length += term.length();
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return length;
  }
}
