package io.github.imisproject.core.concept;

/**
 * Answers whether one concept includes another.
 *
 * <p>A vocabulary with broader and narrower concepts implements it; without one, {@link #EXACT} is
 * used.
 */
@FunctionalInterface
public interface ConceptCover {
  /** Each concept includes only itself. */
  ConceptCover EXACT = ConceptRef::equals;

  /** Returns whether {@code narrower} is {@code broader} or one of its descendants. */
  boolean covers(ConceptRef broader, ConceptRef narrower);
}
