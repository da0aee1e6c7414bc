/**
 * Contract kits: what every extension of the matching engine promises, as tests. Start at {@link
 * io.github.imisproject.matching.contract.ScorerContract}.
 *
 * <p>Published in this module's test jar and written against the JUnit API only, so that a
 * partner's extension proves itself in the partner's own build: a test class implements the
 * interface, says which extension and which examples to try, and inherits the tests.
 */
@NullMarked
package io.github.imisproject.matching.contract;

import org.jspecify.annotations.NullMarked;
