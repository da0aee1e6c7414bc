package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryMedia;
import io.github.imisproject.core.story.StoryWithdrawal;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Withdraws a story, and looks for its words in everything that is written afterwards. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = {
      "Withdraws a story with its replies and copies, and shows that its words are gone.",
      "Nothing is written unless --save names a file."
    })
final class StoriesWithdrawCommand extends StoriesSubcommand {
  @Parameters(
      paramLabel = "STORY",
      defaultValue = "embroidery",
      description = "the story's id, or the last part of it; default: ${DEFAULT-VALUE}")
  private String id = "embroidery";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "where to write the stories that are left")
  private @Nullable Path save;

  @Override
  void run(StoryTown town) throws IOException {
    Story story = story(town, id);
    LanguageTag reader = language().orElse(LanguageTag.ENGLISH);
    ReaderLines lines = new ReaderLines(out());
    StoryWithdrawal withdrawal = town.stories().withdraw(story.id(), day());
    Map<String, Object> counts =
        Map.of(
            "stories", withdrawal.withdrawn().size(),
            "replies", withdrawal.replies().size(),
            "copies", withdrawal.copies());
    lines.line(reader, words("withdrawn", reader, counts));
    for (URI file : withdrawal.media()) {
      String address = TextLayout.isolate(file.toString(), TextDirection.LEFT_TO_RIGHT);
      lines.line(reader, words("media", reader, Map.of("url", address)));
    }
    int traces = traces(town.with(withdrawal.stories()), town.stories(), story, withdrawal);
    lines.line(reader, words("traces", reader, Map.of("count", traces)));
    if (save != null) {
      ActivityStreams.create().write(withdrawal.stories(), save);
    }
  }

  /** Counts the texts of what was withdrawn that are still in any output there is. */
  private int traces(StoryTown after, Stories before, Story story, StoryWithdrawal withdrawal) {
    List<String> outputs = new ArrayList<>();
    outputs.add(ActivityStreams.create().write(after.stories()));
    outputs.add(export(after, after.stories()).toJson());
    for (Person person : after.profiles().people()) {
      outputs.add(suggest(after, person).toJson());
    }
    Set<String> texts = new LinkedHashSet<>(texts(story));
    withdrawal.replies().forEach(reply -> texts.addAll(texts(before.find(reply).orElseThrow())));
    return (int)
        texts.stream()
            .map(StoriesWithdrawCommand::asWritten)
            .filter(text -> outputs.stream().anyMatch(o -> o.contains(text)))
            .count();
  }

  /** Returns a text as it stands inside JSON, where quotation marks and line ends are escaped. */
  private static String asWritten(String text) {
    String quoted = JsonMapper.shared().writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static List<String> texts(Story story) {
    List<LocalizedText> texts = new ArrayList<>(List.of(story.title()));
    story.summary().ifPresent(texts::add);
    story.content().ifPresent(texts::add);
    for (StoryMedia piece : story.media()) {
      piece.caption().ifPresent(texts::add);
      piece.transcript().ifPresent(texts::add);
    }
    return texts.stream()
        .flatMap(text -> text.translations().values().stream())
        .map(Translation::value)
        .toList();
  }
}
