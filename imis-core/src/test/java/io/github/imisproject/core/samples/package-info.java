/**
 * Values for tests: every record of the model, made at random from a seed.
 *
 * <p>Start at {@link io.github.imisproject.core.samples.RandomValues}, which makes valid values by
 * the components of a record, and {@link io.github.imisproject.core.samples.Model}, which lists the
 * records, so that a law can be tried on each of them.
 */
package io.github.imisproject.core.samples;
