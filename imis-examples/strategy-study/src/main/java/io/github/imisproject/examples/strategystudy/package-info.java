/**
 * Compares matching strategies with one command, {@code imis study}. Start at {@link
 * io.github.imisproject.examples.strategystudy.StudyCommand}.
 *
 * <p>The study runs on an invented town and writes a report, tables and the result as JSON. {@link
 * io.github.imisproject.examples.strategystudy.NearestFirst} is a strategy of one's own in thirty
 * lines, as the guide shows it; {@link io.github.imisproject.examples.strategystudy.MeloStudy}
 * compares ways of finding an occupation by its name with human answers.
 */
@NullMarked
package io.github.imisproject.examples.strategystudy;

import org.jspecify.annotations.NullMarked;
