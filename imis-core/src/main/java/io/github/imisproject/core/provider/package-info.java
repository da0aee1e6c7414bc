/**
 * Who offers: organisations, their authorisation, and public authorities.
 *
 * <p>An {@link io.github.imisproject.core.provider.Organisation} is a {@link
 * io.github.imisproject.core.provider.Provider}, whose authorisation holds for spans of days, or a
 * {@link io.github.imisproject.core.provider.PublicAuthority}, which acts by law. Whether one may
 * offer on a given day is a three-valued question: no record of an authorisation is not a refusal.
 */
@NullMarked
package io.github.imisproject.core.provider;

import org.jspecify.annotations.NullMarked;
