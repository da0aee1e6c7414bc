/**
 * Exact assignment beside OR-Tools (native C++) and JGraphT: the same instances, the same optimum,
 * CPU time of the calling thread, rounds in turn. Start at {@code AssignmentBenchmark}; families
 * with several services stand beside greedy and SCIP in {@code FamilyBenchmark}.
 */
@NullMarked
package io.github.imisproject.examples.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
