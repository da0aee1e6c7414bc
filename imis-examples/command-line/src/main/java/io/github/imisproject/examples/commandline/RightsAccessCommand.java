package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.audit.AccessReport;
import io.github.imisproject.matching.audit.AuditRecord;
import io.github.imisproject.matching.audit.AuditTrail;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells a person what is recorded, and what was used when and for what. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = {
      "Tells a person what is recorded, and what was used about him or her, when and for what.",
      "Without --trail the person's offers and stories are matched once, and that is told."
    })
final class RightsAccessCommand extends RightsSubcommand {
  @Option(
      names = "--trail",
      paramLabel = "FILE",
      description = "audit records to read, one line of JSON each")
  private @Nullable Path trail;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "where to write the audit records, one line of JSON each")
  private @Nullable Path save;

  @Override
  void run(StoryTown town, Person person) throws IOException {
    LanguageTag reader = reader(person);
    ReaderLines lines = new ReaderLines(out());
    List<AuditRecord> records = records(town, person);
    lines.line(reader, "== " + words("access", reader, Map.of("person", person.id())) + " ==");
    List<String> held = new ArrayList<>();
    for (PersonField<?> field : PersonField.all()) {
      if (field.read(person, town.profiles().findHousehold(person)) instanceof Fact.Known) {
        held.add(
            Explainer.standard()
                .sentence(
                    Reason.of("rights.field")
                        .with("field", new Argument.Term("field." + field.name())),
                    reader));
      }
    }
    lines.line(reader, words("held", reader, Map.of("fields", held)));
    for (String sentence : AccessReport.of(person.id(), records).sentences(reader)) {
      lines.line(reader, "   " + sentence);
    }
    if (save != null) {
      StringBuilder written = new StringBuilder();
      records.forEach(entry -> written.append(AuditTrail.line(entry)));
      Files.writeString(save, written, StandardCharsets.UTF_8);
    }
  }

  private List<AuditRecord> records(StoryTown town, Person person) throws IOException {
    if (trail != null) {
      Reading<List<AuditRecord>> reading = AuditTrail.read(Files.readString(trail));
      if (reading.hasErrors()) {
        throw new BadData(reading.problems());
      }
      return reading.get();
    }
    List<AuditRecord> records = new ArrayList<>();
    offers(town, records::add).match(request(town, person));
    stories(town, records::add).match(storyRequest(town, person));
    return records;
  }
}
