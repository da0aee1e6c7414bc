/**
 * Publishes counts of people so that nobody can be told from them. Start at {@link ReleaseLedger}.
 *
 * <p>A {@link Cube} counts each person once by several {@link Dimension}s; all its tables of up to
 * a number of dimensions, margins included, are published together as one {@link ReleasedCube}.
 * {@link DisclosureControl} suppresses every count below a minimum, and as many others as it takes
 * that no sum gives one away. For each count it protects it exhibits another population, equal in
 * everything published, in which that count differs. The ledger publishes each period once and
 * keeps later periods from giving people away by their difference to earlier ones; it holds nothing
 * that is not public.
 */
@NullMarked
package io.github.imisproject.matching.indicator.disclosure;

import org.jspecify.annotations.NullMarked;
