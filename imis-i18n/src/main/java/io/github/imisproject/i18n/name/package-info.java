/**
 * Links the spellings of one person's name in Arabic, Farsi, Greek and Latin letters. Start at
 * {@link NameSimilarity}.
 *
 * <p>Two steps find the same name in a list. {@link NameKey} gives the few keys under which
 * spellings of one name meet, so that a list need not be read whole; {@link NameSimilarity} then
 * compares two names by their sounds and returns a {@link NameComparison}: a score and the reasons
 * for it. Nothing here decides that two people are one: that is for a person to say.
 */
@NullMarked
package io.github.imisproject.i18n.name;

import org.jspecify.annotations.NullMarked;
