package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.TextLayout;
import io.github.imisproject.matching.Matcher;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.spi.Plugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

/**
 * Matches people with offers and tells each person the best, with reasons in that person's
 * language, and one that is not possible, with what would help.
 */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Matches people with the offers of a town, and says why in each person's language.",
      "Without options: five invented newcomers and an invented town."
    })
final class MatchCommand implements Callable<Integer> {
  /** The day the invented town is made for; there is no clock in an example. */
  private static final LocalDate TOWN_DAY = LocalDate.of(2026, 3, 2);

  enum Format {
    TEXT,
    JSON
  }

  enum Detail {
    BRIEF,
    FULL
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--directory",
      paramLabel = "PATH",
      description =
          "offers: an IMIS directory (JSON), an HSDS 3.0 file or folder, or a folder of HSDS 1.x"
              + " CSV tables; default: the invented town")
  private @Nullable Path directory;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "people as IMIS profiles (JSON); default: five invented newcomers")
  private @Nullable Path profiles;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "what decides, as an IMIS policy (JSON); default: the library's standard,"
              + " or its standard for text where no offer names needs or topics")
  private @Nullable Path policy;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description =
          "the town's local profile: a folder, or the name of one that comes with the command, such"
              + " as sparta; default: none")
  private @Nullable String profile;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "el, en, fr, ar, fa or a language of the profile, for all; default: what each person's"
              + " consent was read in")
  private @Nullable String language;

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "how many matches for each person, from 1 to 1000; default: what the profile says, or 3")
  private @Nullable Integer top;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day asked for, such as 2026-03-02, the default")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json; default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      defaultValue = "full",
      description = "brief (three reasons) or full; default: ${DEFAULT-VALUE}")
  private Detail explain = Detail.FULL;

  @Option(
      names = "--directory-language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language an HSDS directory is written in; default: ${DEFAULT-VALUE}")
  private String directoryLanguage = "en";

  @Option(
      names = "--directory-category",
      paramLabel = "CATEGORY",
      defaultValue = "OTHER",
      description =
          "the field of life of HSDS services that name none, such as LEGAL; default:"
              + " ${DEFAULT-VALUE}")
  private OfferCategory directoryCategory = OfferCategory.OTHER;

  @Override
  public Integer call() throws IOException {
    if (top != null && (top < 1 || top > 1000)) {
      throw wrong("--top is " + top + ", must be from 1 to 1000");
    }
    if (policy != null && profile != null) {
      throw wrong("--policy and --profile both set the policy; give one of the two");
    }
    LocalTown town = profile == null ? LocalTown.standard() : LocalTown.read(profile);
    Collection<LanguageTag> languages = profile == null ? SupportedLanguages.ALL : town.languages();
    Optional<LanguageTag> forAll =
        Optional.ofNullable(language)
            .map(
                tag ->
                    ReaderLines.supported(
                        tag, languages, Objects.requireNonNull(spec).commandLine()));
    LanguageTag written =
        LanguageTag.parse(directoryLanguage)
            .orElseThrow(
                () ->
                    wrong(
                        "--directory-language is '"
                            + directoryLanguage
                            + "', which is not a language tag; write it like 'en'"));
    MatchInput input =
        new MatchReader(written, directoryCategory, town.json()).read(directory, profiles);
    if (profile != null) {
      input = input.with(town.check(input.directory(), input.profiles()));
    }
    Directory offers = town.matching().directory(input.directory());
    Matcher<Person, Offer> matcher =
        Matcher.forOffers(
            offers, policy(input, town), town.profile().vocabularies(), Plugins.installed());
    LocalDate day = asOf == null ? TOWN_DAY : asOf;
    int most = top == null ? town.profile().thresholds().matchesShown() : top;
    List<MatchAnswer> answers = new ArrayList<>();
    for (Person person : input.profiles().people()) {
      LanguageTag reader = forAll.orElseGet(() -> ReaderLines.readingLanguage(person, languages));
      answers.add(MatchAnswer.of(matcher, input.profiles(), person, reader, day, most));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (format == Format.JSON) {
      out.println(new MatchJson(town, explain == Detail.BRIEF).write(answers, input.problems()));
      return 0;
    }
    report(out, input, forAll.orElse(LanguageTag.ENGLISH));
    MatchText text = new MatchText(out, input.directory(), town, explain == Detail.BRIEF);
    answers.forEach(text::write);
    return 0;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private MatchingPolicy policy(MatchInput input, LocalTown town) throws IOException {
    if (policy != null) {
      Reading<MatchingPolicy> reading = MatchingPolicy.read(Files.readString(policy));
      if (reading.value().isEmpty()) {
        throw new BadData(reading.problems());
      }
      return reading.get();
    }
    MatchingPolicy standard =
        profile != null
            ? town.policy()
            : holdsOnlyText(input.directory())
                ? MatchingPolicy.standardForText()
                : MatchingPolicy.standard();
    if (input.authorisationsRecorded()) {
      return standard;
    }
    // A directory that knows no authorisations says nothing against anybody.
    return standard.withRules(
        standard.rules().stream()
            .map(
                use ->
                    use.id().equals("authorisedProvider")
                        ? new MatchingPolicy.Use(use.id(), Map.of("acceptUnrecorded", true))
                        : use)
            .toList());
  }

  /** Whether no offer says in codes what it is about, so that only its words can tell. */
  private static boolean holdsOnlyText(Directory directory) {
    return directory.offers().stream()
        .map(Offer::details)
        .allMatch(details -> details.meetsNeeds().isEmpty() && details.topics().isEmpty());
  }

  /** Says what was read and counts the problems by kind, with one of each as an example. */
  private static void report(PrintWriter out, MatchInput input, LanguageTag reader) {
    input.counts().forEach(out::println);
    Map<String, List<Problem>> byKind = new LinkedHashMap<>();
    for (Problem problem : input.problems()) {
      byKind.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
    }
    byKind.entrySet().stream()
        .sorted(
            (a, b) ->
                a.getValue().size() == b.getValue().size()
                    ? a.getKey().compareTo(b.getKey())
                    : Integer.compare(b.getValue().size(), a.getValue().size()))
        .forEach(
            kind -> {
              Problem first = kind.getValue().get(0);
              out.println(
                  "  "
                      + kind.getValue().size()
                      + " x "
                      + kind.getKey()
                      + ", such as "
                      + first.path()
                      + ": "
                      + TextLayout.isolate(first.message(reader)));
            });
    if (!input.counts().isEmpty()) {
      out.println();
    }
  }
}
