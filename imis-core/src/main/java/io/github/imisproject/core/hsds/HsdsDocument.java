package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One HSDS file in JSON, kept whole: every member, known or not, in its order and with its digits.
 *
 * <p>Immutable and thread-safe. Writing it gives a document of equal content.
 *
 * @param form what the document holds
 * @param content a map of members or a list of such maps; values are maps, lists, texts, numbers
 *     ({@code Integer}, {@code Long}, {@code BigInteger} or {@code BigDecimal}), booleans and
 *     nulls; unmodifiable
 */
public record HsdsDocument(Form form, Object content) {
  /** What an HSDS document holds. */
  public enum Form {
    /** One record with what belongs to it nested inside, such as {@code service_full.json}. */
    RECORD,
    /** One page of a list of records, in the member {@code contents}. */
    PAGE,
    /** Tables by their file names, such as {@code services.csv}. */
    TABULAR,
    /** Lists of records by the names of their tables, such as {@code services}. */
    COLLECTION,
    /** A bare list of records. */
    LIST,
    /** The description of an interface: version, profile and address of its schema. */
    BASE,
    /** JSON that is none of these. */
    OTHER
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code content} is neither a map nor a list
   */
  public HsdsDocument {
    requireNonNull(form, "form");
    requireNonNull(content, "content");
    if (!(content instanceof Map<?, ?>) && !(content instanceof List<?>)) {
      throw new IllegalArgumentException("content is neither a map nor a list");
    }
  }
}
