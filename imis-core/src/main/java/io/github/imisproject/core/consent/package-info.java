/**
 * Who may use which data about a person, for what, towards whom and until when.
 *
 * <p>Every field of a person has a {@link io.github.imisproject.core.consent.DataCategory}, and
 * every use has a {@link io.github.imisproject.core.consent.Purpose}. {@link
 * io.github.imisproject.core.consent.Consents#decide} answers the one question there is, and its
 * answer is no unless a record says yes.
 */
@NullMarked
package io.github.imisproject.core.consent;

import org.jspecify.annotations.NullMarked;
