package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.audit.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a recorded decision again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a recorded decision again: the same bytes, or the names of what has changed.",
      "With --seed or --as-of the question itself is changed, to see that it is noticed."
    })
final class RightsReplayCommand extends RightsSubcommand {
  @Option(names = "--seed", paramLabel = "N", description = "ask again with another seed")
  private long seed;

  @Option(names = "--as-of", paramLabel = "DATE", description = "ask again for another day")
  private @Nullable LocalDate asOf;

  @Override
  void run(StoryTown town, Person person) {
    LanguageTag reader = reader(person);
    ReaderLines lines = new ReaderLines(out());
    List<AuditRecord> records = new ArrayList<>();
    Matcher<Person, Offer> matcher = offers(town, records::add);
    matcher.match(request(town, person));
    AuditRecord.Decision recorded = records.get(0).decision();
    MatchRequest<Person> again = request(town, person).seed(seed);
    if (asOf != null) {
      again =
          new MatchRequest<>(
              again.seeker(), again.household(), again.purposes(), asOf, again.top(), seed);
    }
    Matcher.Replay<Offer> replay = matcher.replay(again, recorded);
    lines.line(reader, "== " + words("replay", reader, Map.of("person", person.id())) + " ==");
    lines.line(
        reader,
        words(
            "decision",
            reader,
            Map.of(
                "policy", recorded.policyId(),
                "policyHash", recorded.policyHash().substring(0, 12),
                "dataHash", recorded.dataHash().substring(0, 12))));
    if (replay.identical()) {
      int bytes = replay.result().toJson().getBytes(StandardCharsets.UTF_8).length;
      lines.line(reader, words("identical", reader, Map.of("count", bytes)));
    } else {
      List<String> names =
          replay.differences().stream()
              .map(name -> words("part." + name, reader, Map.of()))
              .toList();
      lines.line(reader, words("different", reader, Map.of("names", names)));
    }
  }
}
