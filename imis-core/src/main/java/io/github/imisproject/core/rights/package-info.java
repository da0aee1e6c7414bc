/**
 * A person's right to be forgotten, over every document this library writes. Start at {@link
 * io.github.imisproject.core.rights.Erasure}.
 *
 * <p>An erasure goes through profiles, stories and any other JSON document, such as a saved state,
 * and returns each without the person: the profile, the consents, the membership in a household,
 * the stories with their replies, and whatever refers to the pseudonym. Its {@link
 * io.github.imisproject.core.rights.ErasureReport} counts what went, names nobody, and says whether
 * the pseudonym is still mentioned somewhere in free text.
 */
@NullMarked
package io.github.imisproject.core.rights;

import org.jspecify.annotations.NullMarked;
