package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.story.StorySource;
import io.github.imisproject.matching.story.StoryView;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds stories that are like one story. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds the stories that are most like one story, and says in what.")
final class StoriesSimilarCommand extends StoriesSubcommand {
  @Parameters(
      paramLabel = "STORY",
      defaultValue = "embroidery",
      description = "the story's id, or the last part of it; default: ${DEFAULT-VALUE}")
  private String id = "embroidery";

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
    Story asked = story(town, id);
    LanguageTag reader = language().orElse(LanguageTag.ENGLISH);
    ReaderLines lines = new ReaderLines(out());
    StorySource<StoryView> source =
        StorySource.forStories(export(town, town.stories()), Vocabularies.embedded());
    StoryView seeker =
        source
            .find(asked.id())
            .orElseThrow(() -> wrong("story '" + id + "' is not for these readers; see --for"));
    Matcher<StoryView, StoryView> matcher =
        Matcher.between(
            StoryView.class,
            StoryView.class,
            source,
            MatchingPolicy.forSimilarStories(),
            Plugins.installed());
    String title = lines.served(asked.title(), reader);
    lines.line(reader, "== " + words("similar", reader, Map.of("title", title)) + " ==");
    int place = 1;
    for (Match<StoryView> match :
        matcher.match(MatchRequest.of(seeker, day()).top(top)).matches()) {
      Story story = town.stories().find(match.id()).orElseThrow();
      lines.line(reader, place++ + ". " + entry(lines, reader, story));
      lines.explained(reader, match.explanation(), false);
      out().println();
    }
  }
}
