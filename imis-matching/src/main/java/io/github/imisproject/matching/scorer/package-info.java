/**
 * The soft criteria between a person and an offer that this library brings.
 *
 * <p>Each gives a value from 0 to 1 with its reasons, or says which fact it lacks: {@link
 * NeedScorer}, {@link TextScorer}, {@link SkillScorer}, {@link LanguageScorer}, {@link
 * DistanceScorer}, {@link ScheduleScorer}, {@link InterestScorer}, {@link CostScorer} and {@link
 * PriorityScorer}. A policy names the ones that count, with their weights and parameters; none of
 * them sees more of a person than the consent gate let through.
 */
@NullMarked
package io.github.imisproject.matching.scorer;

import org.jspecify.annotations.NullMarked;
