package io.github.imisproject.i18n.label;

/**
 * What an index keeps in memory, counted from the lengths of its arrays.
 *
 * @param labels how many labels it holds
 * @param lookupBytes for the labels themselves and for exact and near look-up
 * @param wordBytes for looking up by words; 0 before the first such query
 */
public record IndexMemory(int labels, long lookupBytes, long wordBytes) {
  /** Returns the bytes a label for the labels themselves and exact and near look-up. */
  public double lookupBytesPerLabel() {
    return labels == 0 ? 0 : (double) lookupBytes / labels;
  }
}
