package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.Exclusion;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.spi.Verdict;
import io.github.imisproject.matching.story.StoryView;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suggests stories to one person, with reasons in that person's language. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = "Suggests stories to one person, and says why in that person's language.")
final class StoriesSuggestCommand extends StoriesSubcommand {
  @Parameters(
      paramLabel = "PERSON",
      defaultValue = "newcomer-fa",
      description = "the person's pseudonym; default: ${DEFAULT-VALUE}")
  private String id = "newcomer-fa";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "how many stories, from 1 to 1000; default: ${DEFAULT-VALUE}")
  private int top;

  @Override
  void run(StoryTown town) {
    if (top < 1 || top > 1000) {
      throw wrong("--top is " + top + ", must be from 1 to 1000");
    }
    Person person = person(town, id);
    LanguageTag reader = language().orElseGet(() -> ReaderLines.readingLanguage(person));
    ReaderLines lines = new ReaderLines(out());
    MatchResult<StoryView> result = suggest(town, person);
    lines.line(reader, "== " + words("suggest", reader, Map.of("person", id)) + " ==");
    if (result.matches().isEmpty()) {
      lines.line(reader, words("none", reader, Map.of()));
    }
    int place = 1;
    for (Match<StoryView> match : result.matches().stream().limit(top).toList()) {
      Story story = town.stories().find(match.id()).orElseThrow();
      lines.line(reader, place++ + ". " + entry(lines, reader, story));
      lines.explained(reader, match.explanation(), false);
      out().println();
    }
    for (Exclusion<StoryView> exclusion : result.exclusions()) {
      exclusion.findings().stream()
          .map(finding -> finding.verdict())
          .filter(Verdict.Excluded.class::isInstance)
          .flatMap(verdict -> ((Verdict.Excluded) verdict).reasons().stream())
          .forEach(
              reason ->
                  lines.line(
                      reader,
                      words(
                          "notFor",
                          reader,
                          Map.of(
                              "title",
                              lines.served(exclusion.candidate().title(), reader),
                              "reason",
                              Explainer.standard().sentence(reason, reader)))));
    }
  }
}
