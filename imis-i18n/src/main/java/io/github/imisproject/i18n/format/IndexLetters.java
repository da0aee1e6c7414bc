package io.github.imisproject.i18n.format;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The letters under which a list in one language is divided, as in a directory: Α to Ω, ا to ی.
 *
 * <p>Immutable and thread-safe. Latin letters follow the language's own, since a Greek or Farsi
 * directory has names in them too.
 */
public final class IndexLetters {
  private final AlphabeticIndex.ImmutableIndex<String> index;
  private final TextOrder order;

  private IndexLetters(LanguageTag language) {
    ULocale locale = Locales.of(language);
    index = new AlphabeticIndex<String>(locale).addLabels(ULocale.ENGLISH).buildImmutableIndex();
    order = TextOrder.of(language);
  }

  /** Returns the letters of a language. Costs a few milliseconds; keep the result. */
  public static IndexLetters of(LanguageTag language) {
    return new IndexLetters(language);
  }

  /** Returns all headings in their order, "…" for what stands before, between and after letters. */
  public List<String> headings() {
    return IntStream.range(0, index.getBucketCount()).mapToObj(this::heading).toList();
  }

  /** Returns the heading a text stands under. */
  public String headingOf(String text) {
    return heading(index.getBucketIndex(text));
  }

  /**
   * Returns the members by heading, both in the language's order; headings without a member are
   * left out.
   *
   * @param name gives the text a member is filed under
   */
  public <T> Map<String, List<T>> divide(Collection<T> members, Function<T, String> name) {
    Map<Integer, List<T>> byBucket =
        members.stream()
            .sorted(Comparator.comparing(name, order))
            .collect(
                Collectors.groupingBy(
                    m -> index.getBucketIndex(name.apply(m)), TreeMap::new, Collectors.toList()));
    Map<String, List<T>> byHeading = new LinkedHashMap<>();
    byBucket.forEach(
        (bucket, filed) ->
            byHeading.merge(
                heading(bucket),
                List.copyOf(filed),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return byHeading;
  }

  private String heading(int bucket) {
    return requireNonNull(index.getBucket(bucket)).getLabel();
  }
}
