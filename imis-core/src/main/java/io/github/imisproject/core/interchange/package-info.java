/**
 * Records of other standards in and out. Start at {@link
 * io.github.imisproject.core.interchange.SchemaOrgImport}.
 *
 * <p>{@link io.github.imisproject.core.interchange.SchemaOrgImport} and {@link
 * io.github.imisproject.core.interchange.SchemaOrgExport} read and write schema.org's JobPosting
 * and Event as JSON-LD. Whatever leaves, HSDS too, goes through {@link
 * io.github.imisproject.core.interchange.PublicDirectory}, which takes out where confidential
 * places are: address, point and description of the place, and what people wrote of it into the
 * texts of offers and organisations. What is not understood is kept or reported, never lost in
 * silence.
 */
@NullMarked
package io.github.imisproject.core.interchange;

import org.jspecify.annotations.NullMarked;
