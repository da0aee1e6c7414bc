package io.github.imisproject.i18n.label;

/** What speaks for a concept when a query is looked up. */
public enum LabelSignal {
  /** A label has the same search key as the query. */
  SAME_KEY,
  /** A label's search key is one or two typing errors away. */
  FEW_EDITS,
  /** Words of the best label meet words of the query. */
  LABEL_WORDS,
  /** The concept's labels together use the words of the query. */
  CONCEPT_WORDS,
  /** The concept's labels use words that the query's words often go with. */
  RELATED_WORDS,
  /** The concept has several labels and so is more than a heading. */
  SEVERAL_LABELS
}
