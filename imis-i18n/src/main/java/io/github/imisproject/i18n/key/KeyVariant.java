package io.github.imisproject.i18n.key;

/**
 * How a search key treats the two things that writers of Arabic and Farsi do in several ways.
 *
 * <p>Where U+200C (zero width non-joiner) half-joins two parts of a word, a key is made joined or
 * split. Where a hamza sits on a letter, a key keeps the seat (مؤمن is مومن) or keeps the hamza
 * (مسؤول is مسئول). Text in other scripts has the same key in every variant.
 */
public enum KeyVariant {
  /** Half-joins deleted, hamzas dropped: the primary key. */
  JOINED_SEATS(false, false),
  /** Half-joins deleted, hamzas kept in place of their seats. */
  JOINED_HAMZAS(false, true),
  /** Half-joins read as spaces, hamzas dropped. */
  SPLIT_SEATS(true, false),
  /** Half-joins read as spaces, hamzas kept in place of their seats. */
  SPLIT_HAMZAS(true, true);

  private final boolean split;
  private final boolean hamzas;

  KeyVariant(boolean split, boolean hamzas) {
    this.split = split;
    this.hamzas = hamzas;
  }

  boolean isSplit() {
    return split;
  }

  boolean keepsHamzas() {
    return hamzas;
  }

  FoldTable table() {
    return hamzas ? FoldTable.hamzas() : FoldTable.SEATS;
  }
}
