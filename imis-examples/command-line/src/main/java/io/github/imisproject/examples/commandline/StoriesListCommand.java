package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryExport;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the stories that a readership may have. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the stories that a readership may have.")
final class StoriesListCommand extends StoriesSubcommand {
  @Override
  void run(StoryTown town) {
    LanguageTag reader = language().orElse(LanguageTag.ENGLISH);
    ReaderLines lines = new ReaderLines(out());
    ReferenceData reference = ReferenceData.of(town.directory(), Vocabularies.embedded());
    StoryExport export = export(town, town.stories());
    lines.line(reader, "== " + words("town.title", reader, Map.of()) + " ==");
    for (Story story : export.stories()) {
      lines.line(reader, entry(lines, reader, story));
      story
          .summary()
          .ifPresent(summary -> lines.line(reader, "   " + lines.served(summary, reader)));
      List<ConceptRef> concepts = new ArrayList<>(story.themes());
      concepts.addAll(story.topics());
      if (!concepts.isEmpty()) {
        lines.line(
            reader,
            "   "
                + words(
                    "about",
                    reader,
                    Map.of("topics", concepts.stream().map(reference::name).toList())));
      }
      lines.line(
          reader,
          "   " + words("languages", reader, Map.of("languages", languages(story, reader))));
      String audience = words("audience." + story.audience().name(), reader, Map.of());
      lines.line(reader, "   " + words("audience", reader, Map.of("audience", audience)));
    }
    out().println();
    lines.line(reader, words("withheld", reader, Map.of("count", export.withheld().size())));
  }
}
