package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.rights.Erasure;
import io.github.imisproject.core.rights.ErasureReport;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.direction.TextDirection;
import io.github.imisproject.matching.audit.AuditRecord;
import io.github.imisproject.matching.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets a person: profile, stories and records. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a person out of profiles, stories and audit records, and reports what went.",
      "Nothing is written unless --save names a folder."
    })
final class RightsEraseCommand extends RightsSubcommand {
  @Option(
      names = "--save",
      paramLabel = "FOLDER",
      description = "where to write profiles.json, stories.json and trail.jsonl")
  private @Nullable Path save;

  @Override
  void run(StoryTown town, Person person) throws IOException {
    LanguageTag reader = reader(person);
    ReaderLines lines = new ReaderLines(out());
    List<AuditRecord> records = new ArrayList<>();
    offers(town, records::add).match(request(town, person));
    StringBuilder trail = new StringBuilder();
    records.forEach(entry -> trail.append(AuditTrail.line(entry)));
    Erasure erasure = Erasure.of(person.id());
    Profiles profiles = erasure.from(town.profiles());
    Stories stories = erasure.from(town.stories());
    String left = erasure.fromLines(trail.toString());
    ErasureReport report = erasure.report();
    lines.line(reader, "== " + words("erase", reader, Map.of("person", person.id())) + " ==");
    report
        .erased()
        .forEach(
            (kind, count) ->
                lines.line(
                    reader,
                    "   "
                        + words(
                            "kind",
                            reader,
                            Map.of(
                                "kind",
                                words("kind." + kind.name(), reader, Map.of()),
                                "count",
                                count))));
    report
        .media()
        .forEach(
            url ->
                lines.line(
                    reader,
                    "   "
                        + words(
                            "media",
                            reader,
                            Map.of(
                                "url",
                                TextLayout.isolate(url.toString(), TextDirection.LEFT_TO_RIGHT)))));
    lines.line(reader, words("mentions", reader, Map.of("count", report.mentions())));
    if (save != null) {
      Files.createDirectories(save);
      ImisJson.create().write(profiles, save.resolve("profiles.json"));
      ActivityStreams.create().write(stories, save.resolve("stories.json"));
      Files.writeString(save.resolve("trail.jsonl"), left);
    }
  }
}
