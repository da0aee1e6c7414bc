package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.CandidateReport;
import io.github.imisproject.matching.Match;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.bridge.Bridges;
import io.github.imisproject.matching.bridge.BuddyGroups;
import io.github.imisproject.matching.bridge.Grouping;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Contribution;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.explanation.Explanation;
import io.github.imisproject.matching.reciprocal.TwoSidedMatch;
import io.github.imisproject.matching.reciprocal.TwoSidedMatcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forms buddy groups, or finds one person for another. */
@Command(
    name = "buddies",
    mixinStandardHelpOptions = true,
    description = {
      "Forms groups of newcomers and locals in which everybody gets along with everybody, and says"
          + " what each gets from the others.",
      "With --mentor or --exchange: finds a mentor, or a language partner, for one person.",
      "Without files: the newcomers and locals of an invented town."
    })
final class BuddiesCommand implements Callable<Integer> {
  private static final LocalDate TOWN_DAY = LocalDate.of(2026, 3, 2);
  private static final int REASONS = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--mentor",
      paramLabel = "PERSON",
      description = "find mentors for this newcomer, or newcomers for this local")
  private @Nullable String mentor;

  @Option(
      names = "--exchange",
      paramLabel = "PERSON",
      description = "find language partners for this person")
  private @Nullable String exchange;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "people as IMIS profiles (JSON); default: the invented town's")
  private @Nullable Path profiles;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "el, en, fr, ar or fa; default: what the person's consent was read in, or en for groups")
  private @Nullable String language;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day asked for, such as 2026-03-02, the default")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "how many people for one person, from 1 to 1000; default: ${DEFAULT-VALUE}")
  private int top;

  private final MessageCatalogue words =
      MessageCatalogue.load("buddies", BuddiesCommand.class.getClassLoader());

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (top < 1 || top > 1000) {
      throw wrong("--top is " + top + ", must be from 1 to 1000");
    }
    if (mentor != null && exchange != null) {
      throw wrong("--mentor and --exchange are two questions; ask one at a time");
    }
    StoryTown town = StoryTown.read(null, profiles);
    PrintWriter out = command.commandLine().getOut();
    String one = mentor != null ? mentor : exchange;
    if (one == null) {
      groups(town, out);
    } else {
      partners(town, one, out);
    }
    return 0;
  }

  private void groups(StoryTown town, PrintWriter out) {
    LanguageTag reader = reader(LanguageTag.ENGLISH);
    ReaderLines lines = new ReaderLines(out);
    Grouping grouping = new BuddyGroups(town.profiles(), town.directory()).form(day());
    int number = 1;
    for (Grouping.Group group : grouping.groups()) {
      lines.line(
          reader,
          "== "
              + words("group", reader, Map.of("number", number++, "score", percent(group.score())))
              + " ==");
      for (Grouping.Member member : group.members()) {
        String side = words("side." + member.community().name(), reader, Map.of());
        lines.line(
            reader, words("member", reader, Map.of("person", member.personId(), "side", side)));
        for (Match<PersonView> gets : member.gets()) {
          String from = words("from", reader, Map.of("person", gets.id()));
          lines.line(reader, "   " + from + " " + best(gets.explanation(), reader));
        }
      }
      out.println();
    }
    for (Grouping.Unplaced unplaced : grouping.unplaced()) {
      String why = Explainer.standard().sentence(unplaced.reason(), reader);
      lines.line(
          reader, words("unplaced", reader, Map.of("person", unplaced.personId(), "reason", why)));
    }
    String summary = grouping.optimal() ? "proved" : "bounded";
    lines.line(
        reader,
        words(
            summary,
            reader,
            Map.of("value", round(grouping.value()), "bound", round(grouping.bound()))));
  }

  private void partners(StoryTown town, String id, PrintWriter out) {
    Person person =
        town.findPerson(id)
            .orElseThrow(
                () ->
                    wrong(
                        "person '"
                            + id
                            + "' is not among the profiles; there are "
                            + town.profiles().people().stream().map(Person::id).toList()));
    LanguageTag reader = reader(ReaderLines.readingLanguage(person));
    ReaderLines lines = new ReaderLines(out);
    TwoSidedMatcher<Person, PersonView> matcher =
        mentor != null
            ? Bridges.mentoring(town.profiles(), town.directory())
            : Bridges.languageExchange(town.profiles(), town.directory());
    List<TwoSidedMatch<PersonView>> matches =
        matcher.match(MatchRequest.of(person, day()).top(top)).matches();
    String heading = mentor != null ? "mentors" : "partners";
    lines.line(reader, "== " + words(heading, reader, Map.of("person", id)) + " ==");
    if (matches.isEmpty()) {
      lines.line(reader, words("none", reader, Map.of()));
    }
    int place = 1;
    for (TwoSidedMatch<PersonView> match : matches) {
      lines.line(reader, place++ + ". " + TextLayout.isolate(match.id()));
      lines.explained(reader, match.seekerSide().explanation(), false);
      Optional<String> gives =
          match.candidateSide().map(CandidateReport::explanation).map(e -> best(e, reader));
      gives.ifPresent(
          sentence ->
              lines.line(reader, "   " + words("other", reader, Map.of("sentence", sentence))));
      match
          .reasons()
          .forEach(r -> lines.line(reader, "   " + Explainer.standard().sentence(r, reader)));
      out.println();
    }
  }

  /** What counts most, as sentences. */
  private static String best(Explanation explanation, LanguageTag reader) {
    return explanation.contributions().stream()
        .filter(part -> part.value() > 0 && !part.reasons().isEmpty())
        .sorted(Comparator.comparingDouble((Contribution part) -> -part.value()))
        .limit(REASONS)
        .map(part -> Explainer.standard().sentence(part.reasons().get(0), reader))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private LanguageTag reader(LanguageTag usual) {
    return language == null
        ? usual
        : ReaderLines.supported(language, Objects.requireNonNull(spec).commandLine());
  }

  private LocalDate day() {
    return asOf == null ? TOWN_DAY : asOf;
  }

  private String words(String key, LanguageTag reader, Map<String, Object> values) {
    return words.format("buddies." + key, reader, values);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private static long percent(double score) {
    return Math.round(100 * score);
  }

  private static double round(double value) {
    return Math.round(100 * value) / 100.0;
  }
}
