/**
 * What would have to change for an offer to be possible, or to come first. Start at {@link
 * io.github.imisproject.matching.gap.GapFinder}.
 *
 * <p>A finder takes the changes a seeker declares possible, each a {@link
 * io.github.imisproject.matching.gap.WhatIf} with a cost, and returns the cheapest set of at most
 * three that reaches a {@link io.github.imisproject.matching.gap.Goal}, as a {@link
 * io.github.imisproject.matching.gap.GapReport}. {@link
 * io.github.imisproject.matching.gap.ProfileChanges} lists such changes for a person and an offer
 * by {@link io.github.imisproject.matching.gap.ChangeCosts}; {@link
 * io.github.imisproject.matching.gap.TrainingAdviser} names the courses that close a {@link
 * io.github.imisproject.matching.gap.SkillGap}.
 */
@NullMarked
package io.github.imisproject.matching.gap;

import org.jspecify.annotations.NullMarked;
