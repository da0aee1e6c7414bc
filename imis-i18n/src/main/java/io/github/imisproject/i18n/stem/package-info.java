/**
 * Words and stems of labels in five languages.
 *
 * <p>Start at {@link io.github.imisproject.i18n.stem.LabelTokeniser}, which cuts a label into the
 * words of its search key and each word into a stem; {@link
 * io.github.imisproject.i18n.stem.Stemmer} does the last step alone. The stemmers are light and our
 * own: they take off number, case and gender by endings, so that both forms of a gendered title
 * meet, and use no dictionary.
 */
@NullMarked
package io.github.imisproject.i18n.stem;

import org.jspecify.annotations.NullMarked;
