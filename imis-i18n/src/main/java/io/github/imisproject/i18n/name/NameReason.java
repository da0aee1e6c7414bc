package io.github.imisproject.i18n.name;

import io.github.imisproject.core.text.LanguageTag;

/** Why two names have the score they have; each has one sentence in every language. */
public enum NameReason {
  /** The folded letters are the same: only case, accents, marks or keyboard variants differ. */
  SAME_LETTERS,
  /** Both are known spellings of one frequent name. */
  KNOWN_SPELLINGS,
  /** The sounds agree closely, unit by unit. */
  SOUNDS_ALIKE,
  /** The sounds agree in part only. */
  SOUNDS_ALIKE_IN_PART,
  /** The words agree only when they are put in another order. */
  ANOTHER_WORD_ORDER,
  /** What one writes in one word, the other writes in several. */
  WORDS_JOINED,
  /** At least one word of the longer name has no partner. */
  WORDS_WITHOUT_PARTNER,
  /** The Arabic article, or words such as "son of", were left out. */
  PARTICLES_LEFT_OUT,
  /** The sounds do not agree. */
  SOUNDS_DIFFER;

  /**
   * Returns the sentence that says this to a person.
   *
   * @param language the reader's language; one of the five, any other is answered in English
   */
  public String sentence(LanguageTag language) {
    return NameReasonSentences.get(this, language);
  }
}
