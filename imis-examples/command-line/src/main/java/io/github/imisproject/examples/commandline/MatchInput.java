package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a match is made of: the offers, the people, and what was odd about the files.
 *
 * @param directory the offers
 * @param profiles the people
 * @param counts what the directory's files held, such as "services" and how many; empty for the
 *     invented town
 * @param problems what was odd, without stopping anything
 * @param authorisationsRecorded whether the directory says which providers are authorised
 */
record MatchInput(
    Directory directory,
    Profiles profiles,
    List<String> counts,
    List<Problem> problems,
    boolean authorisationsRecorded) {
  MatchInput {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /** Returns this input with more that was odd about it. */
  MatchInput with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new MatchInput(directory, profiles, counts, all, authorisationsRecorded);
  }
}
