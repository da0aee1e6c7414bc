/**
 * Writes an experiment's result for readers: a page, tables for a paper, files for a spreadsheet.
 * Start at {@link HtmlReport}.
 *
 * <p>The page is one file that opens without a network, in light and dark, wide and narrow, on
 * paper, and from right to left where its language is written so. {@link ResultTables} writes the
 * same numbers as CSV and LaTeX. All texts come from the bundle {@code report} in Greek, English,
 * French, Arabic and Farsi.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.report;

import org.jspecify.annotations.NullMarked;
