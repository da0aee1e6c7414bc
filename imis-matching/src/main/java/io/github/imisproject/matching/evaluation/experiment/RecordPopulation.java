package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** People and offers from files, judged by somebody. */
final class RecordPopulation implements Population {
  private final StudyRecords records;
  private final SortedMap<String, String> files;
  private final List<StudyCase> people;
  private final Map<String, List<Referral>> history = new HashMap<>();
  private final int highest;

  RecordPopulation(StudyRecords records, SortedMap<String, String> files) {
    this.records = records;
    this.files = files;
    this.people =
        records.people().stream()
            .map(p -> new StudyCase(p.person(), p.household(), p.arrivedOn()))
            .toList();
    for (Referral referral : records.history()) {
      history.computeIfAbsent(referral.personId(), key -> new ArrayList<>()).add(referral);
    }
    int most = 1;
    for (StudyCase someone : people) {
      for (Offer offer : records.directory().offers()) {
        most = Math.max(most, grade(someone, offer));
      }
    }
    this.highest = most;
  }

  @Override
  public Directory directory() {
    return records.directory();
  }

  @Override
  public Vocabularies vocabularies() {
    return records.vocabularies();
  }

  @Override
  public List<StudyCase> people() {
    return people;
  }

  @Override
  public List<Referral> history(StudyCase someone) {
    return history.getOrDefault(someone.id(), List.of());
  }

  @Override
  public int grade(StudyCase someone, Offer offer) {
    return records
        .judgements()
        .findGrade(someone.id(), offer.id())
        .map(grade -> grade < 0 ? JudgedRanking.UNJUDGED : grade)
        .orElse(JudgedRanking.NOT_POOLED);
  }

  @Override
  public int highestGrade() {
    return highest;
  }

  @Override
  public double utility(StudyCase someone, Offer offer) {
    return Math.max(0.0, grade(someone, offer)) / highest;
  }

  /** Judgements tell one side only; it stands for both. */
  @Override
  public double appeal(StudyCase someone, Offer offer) {
    return utility(someone, offer);
  }

  @Override
  public SortedMap<String, String> groups(StudyCase someone) {
    SortedMap<String, String> groups = records.groups().get(someone.id());
    return groups == null ? new TreeMap<>() : new TreeMap<>(groups);
  }

  @Override
  public Optional<Bias> planted() {
    return Optional.empty();
  }

  @Override
  public SortedMap<String, String> files() {
    return files;
  }
}
