package io.github.imisproject.matching;

/**
 * How well a candidate suits a seeker, from 0 (no fit) to 1 (perfect fit).
 *
 * @param value the score that ranks
 * @param low the lowest the score could be if every unknown fact turned out badly
 * @param high the highest it could be if every unknown fact turned out well
 */
public record Score(double value, double low, double high) {}
