package io.github.imisproject.matching.evaluation.data;

import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.evaluation.trec.Qrels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was decided before, as a table of person, offer, day, referred, succeeded. */
record DecisionTable(Set<String> people, Set<String> offers, Qrels judgements) {
  private static final Set<String> REQUIRED = Set.of("person", "offer", "day", "referred");
  private static final Set<String> KNOWN = Set.of("succeeded");

  List<Referral> read(StudyFiles files, String name) {
    List<Referral> history = new ArrayList<>();
    Optional<Table> table = Table.read(files, name, REQUIRED, KNOWN);
    if (table.isEmpty()) {
      return history;
    }
    Table rows = table.get();
    while (rows.next()) {
      Optional<String> person = known(rows, "person", people);
      Optional<String> offer = known(rows, "offer", offers);
      rows.needed("day");
      rows.needed("referred");
      Optional<LocalDate> day = rows.date("day");
      Optional<Boolean> referred = rows.flag("referred");
      boolean succeeded = rows.flag("succeeded").orElse(false);
      if (person.isPresent() && offer.isPresent() && day.isPresent() && referred.isPresent()) {
        boolean suitable =
            judgements.findGrade(person.get(), offer.get()).orElse(0) >= StudyRecords.SUITABLE;
        if (succeeded && !referred.get()) {
          rows.report("successWithoutReferral", "succeeded");
        } else {
          history.add(
              new Referral(
                  person.get(), offer.get(), day.get(), suitable, referred.get(), succeeded));
        }
      }
    }
    return history;
  }

  private static Optional<String> known(Table rows, String column, Set<String> ids) {
    Optional<String> id = rows.needed(column);
    if (id.isPresent() && !ids.contains(id.get())) {
      rows.problem("idUnknown", Map.of("id", id.get()));
      return Optional.empty();
    }
    return id;
  }
}
