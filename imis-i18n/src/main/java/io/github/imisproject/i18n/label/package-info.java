/**
 * Finds the concepts of a multilingual vocabulary by their labels. Start at {@link LabelIndex}.
 *
 * <p>A vocabulary such as ESCO names each concept by several labels in several languages. An index
 * of these {@link ConceptLabel}s answers a {@link LabelQuery} typed in any of the five languages
 * with {@link LabelHit}s: the concept, the label that matched and why, and the label to show in the
 * person's own language, even if the query came in another one. Looking up is exact, tolerant of
 * two typing errors, or by words, their kin and what the vocabulary itself uses in their place.
 */
@NullMarked
package io.github.imisproject.i18n.label;

import org.jspecify.annotations.NullMarked;
