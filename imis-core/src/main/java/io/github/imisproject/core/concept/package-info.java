/**
 * References to concepts of a vocabulary, without the vocabulary.
 *
 * <p>A {@link io.github.imisproject.core.concept.ConceptRef} names one concept, such as an
 * occupation, a skill, a need or a document, by its scheme and notation. Offers and people hold
 * references only; the vocabulary packages look them up, translate them and find what is broader or
 * narrower.
 */
@NullMarked
package io.github.imisproject.core.concept;

import org.jspecify.annotations.NullMarked;
