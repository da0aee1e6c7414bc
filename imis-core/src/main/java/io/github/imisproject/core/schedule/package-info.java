/**
 * When something happens: recurrences and their exact dates.
 *
 * <p>A {@link io.github.imisproject.core.schedule.Schedule} is the part of RFC 5545 that service
 * directories use: every so many days, weeks, months or years, on weekdays such as the first
 * Saturday or on days of the month, until a date or for a number of times. It expands to exact
 * dates, without a clock and without a time zone's surprises.
 */
@NullMarked
package io.github.imisproject.core.schedule;

import org.jspecify.annotations.NullMarked;
