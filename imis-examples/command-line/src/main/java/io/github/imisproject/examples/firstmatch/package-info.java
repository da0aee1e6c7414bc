/**
 * The shortest useful program: it reads a town and a person, matches, and prints why.
 *
 * <p>Start and end at {@link FirstMatch}. The project's front page shows its lines and what they
 * print; a test runs them, so that the page cannot promise what the code does not do. Everything
 * else the library can do begins from the same four types: a directory, a policy, a request and a
 * result.
 */
@NullMarked
package io.github.imisproject.examples.firstmatch;

import org.jspecify.annotations.NullMarked;
