/**
 * What a person can do: languages, skills, education and occupations.
 *
 * <p>Language levels follow the CEFR and Europass' five-part grid ({@link
 * io.github.imisproject.core.competence.LanguageSkill}), with literacy kept per script, because a
 * person may speak a language well and not write it. Skills and occupations refer to concepts of
 * ESCO, ISCO-08 or a local vocabulary; education states ISCED and EQF levels and how far its
 * recognition has come.
 */
@NullMarked
package io.github.imisproject.core.competence;

import org.jspecify.annotations.NullMarked;
