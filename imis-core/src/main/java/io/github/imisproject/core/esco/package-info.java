/**
 * Reading the European classification of occupations and skills. Start at {@link
 * io.github.imisproject.core.esco.EscoReader}.
 *
 * <p>The reader takes the folder of CSV files as the ESCO portal offers it for download, in any set
 * of languages, joins the languages by URI and gives an {@link
 * io.github.imisproject.core.esco.EscoClassification}: one tree of ISCO-08 groups and occupations,
 * one of skills, and what links the two where that file is there. Nothing of ESCO comes with this
 * library: a deployment downloads the edition it wants.
 */
@NullMarked
package io.github.imisproject.core.esco;

import org.jspecify.annotations.NullMarked;
