package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.story.Readership;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import io.github.imisproject.core.story.StoryExport;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchRequest;
import io.github.imisproject.matching.MatchResult;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.spi.Plugins;
import io.github.imisproject.matching.spi.ReferenceData;
import io.github.imisproject.matching.story.StorySource;
import io.github.imisproject.matching.story.StoryView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the subcommands about stories share: where stories come from, for whom, on which day. */
abstract class StoriesSubcommand implements Callable<Integer> {
  /** The day the invented town is made for; there is no clock in an example. */
  private static final LocalDate TOWN_DAY = LocalDate.of(2026, 3, 2);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--stories",
      paramLabel = "FILE",
      description = "stories as an ActivityStreams collection; default: the invented town's")
  private @Nullable Path stories;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "people as IMIS profiles (JSON); default: the invented town's")
  private @Nullable Path profiles;

  @Option(
      names = "--for",
      paramLabel = "WHOM",
      defaultValue = "region:lefkopotamos",
      description =
          "everybody, region:ID, partner:ID or teller:ID, who may read; default: ${DEFAULT-VALUE}")
  private String readership = "region:lefkopotamos";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "el, en, fr, ar or fa; default: what the person's consent was read in, or en")
  private @Nullable String language;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day asked for, such as 2026-03-02, the default")
  private @Nullable LocalDate asOf;

  private final MessageCatalogue words =
      MessageCatalogue.load("stories", StoriesSubcommand.class.getClassLoader());

  @Override
  public final Integer call() throws IOException {
    run(StoryTown.read(stories, profiles));
    return 0;
  }

  abstract void run(StoryTown town) throws IOException;

  final PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  final LocalDate day() {
    return asOf == null ? TOWN_DAY : asOf;
  }

  final Optional<LanguageTag> language() {
    return Optional.ofNullable(language)
        .map(tag -> ReaderLines.supported(tag, Objects.requireNonNull(spec).commandLine()));
  }

  final ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  final String words(String key, LanguageTag reader, Map<String, Object> values) {
    return words.format("stories." + key, reader, values);
  }

  final Readership readership() {
    int colon = readership.indexOf(':');
    String kind = colon < 0 ? readership : readership.substring(0, colon);
    String id = readership.substring(colon + 1);
    boolean named = colon > 0 && !id.isBlank();
    if (kind.equals("everybody") && colon < 0) {
      return new Readership.Everybody();
    }
    if (named && kind.equals("region")) {
      return new Readership.Residents(id);
    }
    if (named && kind.equals("partner")) {
      return new Readership.Partner(id);
    }
    if (named && kind.equals("teller")) {
      return new Readership.Teller(id);
    }
    throw wrong(
        "--for is '" + readership + "', must be everybody, region:ID, partner:ID or teller:ID");
  }

  final StoryExport export(StoryTown town, Stories some) {
    return some.visibleTo(readership(), day(), town.regions());
  }

  final Person person(StoryTown town, String id) {
    return town.findPerson(id)
        .orElseThrow(
            () ->
                wrong(
                    "person '"
                        + id
                        + "' is not among the profiles; there are "
                        + town.profiles().people().stream().map(Person::id).toList()));
  }

  final Story story(StoryTown town, String id) {
    return town.findStory(id)
        .orElseThrow(
            () ->
                wrong(
                    "story '"
                        + id
                        + "' is not there; there are "
                        + town.stories().stories().stream()
                            .map(s -> s.id().substring(s.id().lastIndexOf('/') + 1))
                            .toList()));
  }

  /** Returns all the stories for one person, best first. */
  final MatchResult<StoryView> suggest(StoryTown town, Person person) {
    Matcher<Person, StoryView> matcher =
        Matcher.forPerson(
            StoryView.class,
            StorySource.forPeople(
                export(town, town.stories()), town.stories(), Vocabularies.embedded()),
            Purpose.MATCH_PEOPLE,
            MatchingPolicy.forStories(),
            ReferenceData.of(town.directory(), Vocabularies.embedded()),
            Plugins.installed());
    return matcher.match(
        MatchRequest.of(person, day())
            .purposes(Set.of(Purpose.MATCH_PEOPLE))
            .top(Integer.MAX_VALUE));
  }

  /** Returns a story's title and who tells it, as far as anybody may know. */
  final String entry(ReaderLines lines, LanguageTag reader, Story story) {
    String teller =
        story
            .pseudonym()
            .map(TextLayout::isolate)
            .orElseGet(
                () ->
                    words(
                        "someone." + story.side().map(Community::name).orElse("UNKNOWN"),
                        reader,
                        Map.of()));
    return words(
        "entry", reader, Map.of("title", lines.served(story.title(), reader), "teller", teller));
  }

  /** Returns the names of the languages a story can be read in. */
  static List<String> languages(Story story, LanguageTag reader) {
    return story.content().orElse(story.title()).languages().stream()
        .map(tag -> Explainer.standard().languageName(tag, reader))
        .toList();
  }
}
