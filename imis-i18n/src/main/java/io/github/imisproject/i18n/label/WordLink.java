package io.github.imisproject.i18n.label;

import static java.util.Objects.requireNonNull;

/**
 * A word of a query that met a word of a label.
 *
 * @param queryWord the word of the query, folded
 * @param labelWord the word of the label, folded
 * @param weight how much the one counts for the other, above 0 and up to 1
 * @param relation how they are related
 */
public record WordLink(String queryWord, String labelWord, double weight, Relation relation) {
  /** How a word of a label stands to a word of a query. */
  public enum Relation {
    /** The same but for inflection. */
    SAME,
    /** They begin alike and may come from one root. */
    KIN,
    /** Labels of one concept use the one where others use the other. */
    USED_IN_ITS_PLACE,
    /** One or two typing errors apart. */
    MISTYPED
  }

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if the weight is not above 0 and up to 1
   */
  public WordLink {
    requireNonNull(queryWord, "queryWord");
    requireNonNull(labelWord, "labelWord");
    requireNonNull(relation, "relation");
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight is " + weight + ", must be above 0 and up to 1");
    }
  }
}
