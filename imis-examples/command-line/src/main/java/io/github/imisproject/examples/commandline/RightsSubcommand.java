package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.story.Readership;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.audit.AuditSink;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.story.StorySource;
import io.github.imisproject.matching.story.StoryView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the subcommands about rights share: who asks, and the matchers that keep records. */
abstract class RightsSubcommand implements Callable<Integer> {
  /** The day the invented town is made for; there is no clock in an example. */
  static final LocalDate TOWN_DAY = LocalDate.of(2026, 3, 2);

  /** An application keeps its secret elsewhere; an example has none to keep. */
  private static final String SECRET = "not a secret, only an example";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PERSON",
      defaultValue = "newcomer-fa",
      description = "the person's pseudonym; default: ${DEFAULT-VALUE}")
  private String id = "newcomer-fa";

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "people as IMIS profiles (JSON); default: the invented town's")
  private @Nullable Path profiles;

  @Option(
      names = "--stories",
      paramLabel = "FILE",
      description = "stories as an ActivityStreams collection; default: the invented town's")
  private @Nullable Path stories;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "el, en, fr, ar or fa; default: what the person's consent was read in")
  private @Nullable String language;

  private final MessageCatalogue words =
      MessageCatalogue.load("rightscommand", RightsSubcommand.class.getClassLoader());

  @Override
  public final Integer call() throws IOException {
    StoryTown town = StoryTown.read(stories, profiles);
    Person person =
        town.findPerson(id)
            .orElseThrow(
                () ->
                    wrong(
                        "person '"
                            + id
                            + "' is not among the profiles; there are "
                            + town.profiles().people().stream().map(Person::id).toList()));
    run(town, person);
    return 0;
  }

  abstract void run(StoryTown town, Person person) throws IOException;

  final PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  final ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  final LanguageTag reader(Person person) {
    return Optional.ofNullable(language)
        .map(tag -> ReaderLines.supported(tag, Objects.requireNonNull(spec).commandLine()))
        .orElseGet(() -> ReaderLines.readingLanguage(person));
  }

  final String words(String key, LanguageTag reader, Map<String, Object> values) {
    return words.format("rightscommand." + key, reader, values);
  }

  /** Returns the matcher for offers, which keeps records. */
  static Matcher<Person, Offer> offers(StoryTown town, AuditSink sink) {
    return Matcher.forOffers(town.directory(), MatchingPolicy.standard()).withAudit(sink, SECRET);
  }

  /** Returns the matcher for stories, which keeps records. */
  static Matcher<Person, StoryView> stories(StoryTown town, AuditSink sink) {
    return Matcher.forPerson(
            StoryView.class,
            StorySource.forPeople(
                town.stories().visibleTo(new Readership.Everybody(), TOWN_DAY, town.regions()),
                town.stories(),
                Vocabularies.embedded()),
            Purpose.MATCH_PEOPLE,
            MatchingPolicy.forStories(),
            ReferenceData.of(town.directory(), Vocabularies.embedded()),
            Plugins.installed())
        .withAudit(sink, SECRET);
  }

  static MatchRequest<Person> request(StoryTown town, Person person) {
    MatchRequest<Person> plain = MatchRequest.of(person, TOWN_DAY);
    return town.profiles().findHousehold(person).map(plain::household).orElse(plain);
  }

  static MatchRequest<Person> storyRequest(StoryTown town, Person person) {
    return request(town, person).purposes(Set.of(Purpose.MATCH_PEOPLE));
  }
}
