package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Points;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.reciprocal.HarmonicMean;
import io.github.imisproject.matching.story.StoriesInCommon;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the stories that two people could talk about. */
@Command(
    name = "common",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the stories that two people could talk about.",
      "Only what is true of both is said; what speaks for one alone is for that one's eyes."
    })
final class StoriesCommonCommand extends StoriesSubcommand {
  @Parameters(
      index = "0",
      paramLabel = "PERSON",
      defaultValue = "newcomer-fa",
      description = "one person's pseudonym; default: ${DEFAULT-VALUE}")
  private String one = "newcomer-fa";

  @Parameters(
      index = "1",
      paramLabel = "OTHER",
      defaultValue = "local-maria",
      description = "the other's pseudonym; default: ${DEFAULT-VALUE}")
  private String other = "local-maria";

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
    if (one.equals(other)) {
      throw wrong("PERSON and OTHER are both '" + one + "'; name two people");
    }
    Person first = person(town, one);
    Person second = person(town, other);
    LanguageTag reader = language().orElseGet(() -> ReaderLines.readingLanguage(first));
    ReaderLines lines = new ReaderLines(out());
    StoriesInCommon common =
        StoriesInCommon.of(suggest(town, first), suggest(town, second), new HarmonicMean(), top);
    lines.line(reader, "== " + words("common", reader, Map.of("one", one, "other", other)) + " ==");
    if (common.stories().isEmpty()) {
      lines.line(reader, words("none", reader, Map.of()));
    }
    int place = 1;
    for (StoriesInCommon.Shared shared : common.stories()) {
      Story story = town.stories().find(shared.story().id()).orElseThrow();
      String joint = Points.decimal((int) StrictMath.round(shared.joint() * 1000));
      lines.line(
          reader,
          place++
              + ". "
              + TextLayout.isolate(joint, TextDirection.LEFT_TO_RIGHT)
              + "  "
              + entry(lines, reader, story));
      for (Reason reason : shared.together()) {
        lines.line(reader, "   " + Explainer.standard().sentence(reason, reader));
      }
    }
  }
}
