/**
 * Text brought to one form: gently for showing, harshly for finding.
 *
 * <p>Start at {@link io.github.imisproject.i18n.key.SearchKeys}, which makes keys that two writings
 * of the same words share, and at {@link io.github.imisproject.i18n.key.DisplayNormaliser}, which
 * mends a text without changing what it says. Keys come in the variants of {@link
 * io.github.imisproject.i18n.key.KeyVariant}, because writers of Arabic and Farsi half-join words
 * and seat hamzas in more than one way. All rules work by a table generated from Unicode data.
 */
@NullMarked
package io.github.imisproject.i18n.key;

import org.jspecify.annotations.NullMarked;
