package io.github.imisproject.matching.evaluation.data;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.evaluation.synthetic.TownSettings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The data of an experiment: an invented town, or files that the experiment names.
 *
 * <p>Immutable and thread-safe. File names are as the experiment has them, relative to its folder.
 */
public sealed interface StudyData {
  /**
   * An invented town with its truth.
   *
   * @param settings what it is drawn from
   */
  record Town(TownSettings settings) implements StudyData {
    /** Checks that nothing is missing. */
    public Town {
      requireNonNull(settings, "settings");
    }
  }

  /**
   * Records of people and offers, and what is known of who suits what.
   *
   * @param offers a directory in our JSON, a table ({@code .csv}), or an HSDS document or folder
   * @param people profiles in our JSON, or a table ({@code .csv})
   * @param judgements grades as TREC writes them: person, 0, offer, grade; 2 and more is suitable
   * @param history what was decided before, as a table; without it nothing can be learnt
   * @param groups the groups that fairness is measured by, as a table of person, attribute, value
   * @param esco a folder of ESCO's CSV files, to be used beside the embedded vocabularies
   * @param language the language of an HSDS directory's and a table's texts
   * @param asOf the day of every question, and of arrival where none is on record
   */
  record Records(
      String offers,
      String people,
      String judgements,
      Optional<String> history,
      Optional<String> groups,
      Optional<String> esco,
      LanguageTag language,
      LocalDate asOf)
      implements StudyData {
    /** Checks that nothing is missing. */
    public Records {
      requireNonNull(offers, "offers");
      requireNonNull(people, "people");
      requireNonNull(judgements, "judgements");
      requireNonNull(history, "history");
      requireNonNull(groups, "groups");
      requireNonNull(esco, "esco");
      requireNonNull(language, "language");
      requireNonNull(asOf, "asOf");
    }
  }

  /**
   * Rankings that other systems made, one run file each, perhaps compressed with gzip.
   *
   * @param judgements grades as TREC writes them: topic, 0, item, grade
   * @param runs the run files, the one that others are compared with first; at least one, each once
   */
  record Runs(String judgements, List<String> runs) implements StudyData {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no run or one is named twice
     */
    public Runs {
      requireNonNull(judgements, "judgements");
      runs = List.copyOf(runs);
      if (runs.isEmpty() || new HashSet<>(runs).size() < runs.size()) {
        throw new IllegalArgumentException(
            "runs is " + runs + ", must name one file or more, each once");
      }
    }
  }

  /**
   * Preference lists in a PrefLib format ({@code soc}, {@code soi}, {@code toc}, {@code toi}), on
   * which mechanisms are compared that give each voter one seat of one alternative.
   *
   * @param file the file
   * @param seats the seats of each alternative in the file's order; empty shares as many seats as
   *     there are voters evenly among the alternatives, rounded up
   */
  record Preferences(String file, List<Long> seats) implements StudyData {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a number of seats is negative
     */
    public Preferences {
      requireNonNull(file, "file");
      seats = List.copyOf(seats);
      if (seats.stream().anyMatch(seat -> seat < 0)) {
        throw new IllegalArgumentException("seats is " + seats + ", must be 0 or more each");
      }
    }
  }
}
