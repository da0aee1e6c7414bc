package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The people and offers of a study with the truth about them, wherever they come from. */
interface Population {
  Directory directory();

  Vocabularies vocabularies();

  /** The people, in the order of their arrival. */
  List<StudyCase> people();

  /** What was decided about somebody, with the truth in {@link Referral#suitable}. */
  List<Referral> history(StudyCase someone);

  /** The grade, or one of the negative ones of {@code JudgedRanking} where nobody judged. */
  int grade(StudyCase someone, Offer offer);

  /** The highest grade there is. */
  int highestGrade();

  /** How useful the offer is to the person, from 0 to 1; 0 where nobody judged. */
  double utility(StudyCase someone, Offer offer);

  /** How much the offer's side would want the person, from 0 to 1. */
  double appeal(StudyCase someone, Offer offer);

  /** The person's groups by attribute. */
  SortedMap<String, String> groups(StudyCase someone);

  /** The attribute and value against which the history is known to be biased, if one is. */
  Optional<Bias> planted();

  /** SHA-256 of each file this was read from. */
  SortedMap<String, String> files();

  /** A group, and by how much its chance of a referral was lowered. */
  record Bias(String attribute, String value, double size) {}
}
