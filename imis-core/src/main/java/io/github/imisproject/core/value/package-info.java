/**
 * Small values that every other package uses.
 *
 * <p>{@link io.github.imisproject.core.value.Truth} is the three-valued answer that runs through
 * the whole library: a fact nobody recorded is unknown, never "no". {@link
 * io.github.imisproject.core.value.DateRange} is a span of days, start included and end excluded;
 * {@link io.github.imisproject.core.value.Money} an amount with its currency; {@link
 * io.github.imisproject.core.value.CountryCode} a country.
 */
@NullMarked
package io.github.imisproject.core.value;

import org.jspecify.annotations.NullMarked;
