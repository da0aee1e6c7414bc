/**
 * What comes after a first match: {@link io.github.imisproject.examples.nextsteps.NextSteps}.
 *
 * <p>For one newcomer of the invented town it tells two offers apart, finds the cheapest change
 * that opens a closed one, names the courses that teach what is lacking, lets employers choose too,
 * and searches without a profile. The guide on questions and answers shows its lines and what they
 * print; a test runs them.
 */
@NullMarked
package io.github.imisproject.examples.nextsteps;

import org.jspecify.annotations.NullMarked;
