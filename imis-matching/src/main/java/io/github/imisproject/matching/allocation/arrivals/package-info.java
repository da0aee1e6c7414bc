/**
 * Placing people who arrive in batches over a year, while capacity is for the year and decisions
 * cannot be undone. Start at {@link
 * io.github.imisproject.matching.allocation.arrivals.OnlineAllocator}, which advises the people who
 * decide and keeps the year; {@link
 * io.github.imisproject.matching.allocation.arrivals.DynamicPlacement} is the published mechanism
 * with exact shadow prices, for small markets.
 *
 * <p>Each batch is placed by its scores less a price for the capacity it would use. The price is
 * what that capacity would be worth to those who may still come: futures are drawn from a pool of
 * past households, with a seed, and the prices are reported, because they explain "why not there".
 */
@NullMarked
package io.github.imisproject.matching.allocation.arrivals;

import org.jspecify.annotations.NullMarked;
