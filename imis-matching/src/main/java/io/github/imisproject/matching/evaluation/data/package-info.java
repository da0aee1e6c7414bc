/**
 * What an experiment can be run on, and how it is read from files. Start at {@link StudyData}.
 *
 * <p>Beside an invented town an experiment may name records of people and offers in our JSON, as
 * tables or as a service directory in HSDS, with ESCO as a vocabulary; preference lists in a
 * PrefLib format for mechanisms that allocate; or the run files of other systems with judgements,
 * as TREC keeps them. {@link StudyFiles} finds the files beside the experiment and fingerprints
 * each with SHA-256. What is wrong in them comes back as problems in five languages. Of people who
 * are not invented, only those take part whose consents allow research with all that is on record.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.data;

import org.jspecify.annotations.NullMarked;
