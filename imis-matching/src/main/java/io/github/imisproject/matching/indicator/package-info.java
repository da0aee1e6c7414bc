/**
 * What a town needs, offers and achieves, as figures that betray nobody. Start at {@link
 * io.github.imisproject.matching.indicator.Indicators}.
 *
 * <p>An {@link io.github.imisproject.matching.indicator.IndicatorData} holds what the consent gate
 * lets through for statistics, the directory and the referrals. The figures counted from it (needs
 * by category and area, coverage, waiting, outcomes, skills) go through a {@linkplain
 * io.github.imisproject.matching.indicator.disclosure ledger} that suppresses what would betray a
 * person; what the directory tells anyway (capacity, skills asked for) stands beside them in {@link
 * io.github.imisproject.matching.indicator.PlainTable}s. An {@link
 * io.github.imisproject.matching.indicator.IndicatorReport} writes both as CSV and JSON-stat for
 * any dashboard, with labels in Greek, English, French, Arabic and Farsi.
 */
@NullMarked
package io.github.imisproject.matching.indicator;

import org.jspecify.annotations.NullMarked;
