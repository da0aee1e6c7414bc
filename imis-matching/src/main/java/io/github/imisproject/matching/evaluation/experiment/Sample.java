package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticPerson;
import io.github.imisproject.matching.evaluation.synthetic.SyntheticTown;
import io.github.imisproject.matching.internal.CanonicalJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of an experiment: those to learn from, and those to measure with their truth. */
final class Sample {
  private static final int HIGHEST_GRADE = 3;

  final SyntheticTown town;
  final Training training;
  final List<Referral> history = new ArrayList<>();
  final Map<String, SyntheticPerson> people = new HashMap<>();
  final List<StudyCase> cases = new ArrayList<>();
  final List<Integer> withRelevant = new ArrayList<>();
  private final List<Map<String, Integer>> grades = new ArrayList<>();
  private final List<int[]> judged = new ArrayList<>();

  Sample(Experiment experiment, Vocabularies vocabularies) {
    this.town = new SyntheticTown(experiment.town(), vocabularies);
    List<StudyCase> all = new ArrayList<>();
    town.households()
        .forEach(
            household ->
                household.members().stream()
                    .filter(SyntheticPerson::adult)
                    .forEach(
                        person -> {
                          people.put(person.id(), person);
                          all.add(
                              new StudyCase(
                                  person.person(), household.household(), household.arrivedOn()));
                        }));
    int cut = Math.max(1, (int) (experiment.trainingShare() * all.size()));
    List<StudyCase> early = all.subList(0, cut);
    List<Referral> hidden = new ArrayList<>();
    for (StudyCase someone : early) {
      for (Referral referral : town.history(person(someone), someone.asOf())) {
        history.add(referral);
        hidden.add(
            new Referral(
                referral.personId(),
                referral.offerId(),
                referral.decidedOn(),
                false,
                referral.referred(),
                referral.succeeded()));
      }
    }
    this.training = new Training(town.directory(), vocabularies, early, hidden, experiment.seed());
    for (StudyCase someone : all.subList(cut, Math.min(all.size(), cut + experiment.cases()))) {
      judge(someone);
    }
    if (cases.size() < 2) {
      throw new IllegalArgumentException(
          "only "
              + cases.size()
              + " adults are left to measure; raise town.people or lower trainingShare");
    }
  }

  private void judge(StudyCase someone) {
    Map<String, Integer> own = new HashMap<>();
    int[] counts = new int[HIGHEST_GRADE + 1];
    for (Offer offer : town.directory().offers()) {
      int grade = town.grade(person(someone), offer);
      own.put(offer.id(), grade);
      counts[grade]++;
    }
    if (counts[HIGHEST_GRADE] + counts[HIGHEST_GRADE - 1] > 0) {
      withRelevant.add(cases.size());
    }
    cases.add(someone);
    grades.add(own);
    judged.add(counts);
  }

  SyntheticPerson person(StudyCase someone) {
    SyntheticPerson person = people.get(someone.id());
    if (person == null) {
      throw new IllegalStateException("case '" + someone.id() + "' is of nobody in the town");
    }
    return person;
  }

  boolean isOffer(String id) {
    return grades.get(0).containsKey(id);
  }

  boolean suitable(int index, String offerId) {
    return grades.get(index).getOrDefault(offerId, 0) >= SyntheticTown.SUITABLE;
  }

  /** The ranking of one case with its grades; suitable offers count as relevant. */
  JudgedRanking judged(int index, List<String> ranked) {
    Map<String, Integer> own = grades.get(index);
    return new JudgedRanking(
        cases.get(index).id(),
        ranked.size(),
        rank -> own.getOrDefault(ranked.get(rank), JudgedRanking.NOT_POOLED),
        judged.get(index),
        SyntheticTown.SUITABLE);
  }

  String hash() {
    StringBuilder text = new StringBuilder();
    ImisJson json = ImisJson.create();
    text.append(json.write(town.directory()));
    for (int i = 0; i < cases.size(); i++) {
      text.append(json.write(new Profiles(List.of(cases.get(i).person()), List.of(), Map.of())));
      for (Offer offer : town.directory().offers()) {
        text.append(grades.get(i).getOrDefault(offer.id(), 0));
      }
    }
    return CanonicalJson.sha256(text.toString());
  }
}
