/**
 * Controlled vocabularies: occupations, skills, needs, themes. Start at {@link
 * io.github.imisproject.core.vocabulary.Vocabularies}.
 *
 * <p>A {@link io.github.imisproject.core.vocabulary.ConceptScheme} is a SKOS-like tree of {@link
 * io.github.imisproject.core.vocabulary.Concept}s: each has a notation, perhaps a URI, broader
 * concepts, and {@link io.github.imisproject.core.vocabulary.ConceptLabels} by language. {@link
 * io.github.imisproject.core.vocabulary.Vocabularies} holds the schemes that come with the library
 * and those a partner adds, read by {@link
 * io.github.imisproject.core.vocabulary.ConceptSchemeReader}. A cycle of broader concepts is
 * reported and cut, so walking up always ends.
 */
@NullMarked
package io.github.imisproject.core.vocabulary;

import org.jspecify.annotations.NullMarked;
