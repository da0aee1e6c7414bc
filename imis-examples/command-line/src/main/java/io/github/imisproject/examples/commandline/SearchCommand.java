package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import io.github.imisproject.matching.search.OfferQuery;
import io.github.imisproject.matching.search.OfferSearch;
import io.github.imisproject.matching.search.OfferSearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the offers of a town without a profile, and counts what each further choice leaves. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Searches offers without a profile: by words in any of five languages, field of life, area,",
      "language and date, with the number of hits each further choice would leave.",
      "Without --directory: an invented town."
    })
final class SearchCommand implements Callable<Integer> {
  private static final LocalDate TOWN_DAY = LocalDate.of(2026, 3, 2);
  private static final Pattern POINT =
      Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "what to look for")
  private List<String> words = List.of();

  @Option(
      names = "--directory",
      paramLabel = "PATH",
      description =
          "offers: an IMIS directory (JSON), an HSDS 3.0 file or folder, or a folder of HSDS 1.x"
              + " CSV tables; default: the invented town")
  private @Nullable Path directory;

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      description = "a field of life, such as HOUSING; may be given several times")
  private List<OfferCategory> categories = List.of();

  @Option(
      names = "--area",
      paramLabel = "REGION",
      description = "the id of a region of the directory; may be given several times")
  private List<String> areas = List.of();

  @Option(
      names = "--in",
      paramLabel = "TAG",
      description = "a language the offer can be used in; may be given several times")
  private List<LanguageTag> languages = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "the first day, such as 2026-03-02")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "the last day")
  private @Nullable LocalDate to;

  @Option(
      names = "--near",
      paramLabel = "LAT,LON",
      description = "what is near this point comes first, such as 37.0755,22.4290")
  private @Nullable String near;

  @Option(names = "--within", paramLabel = "KM", description = "how far from --near at most")
  private @Nullable Double within;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "el, en, fr, ar or fa for the answer; default: the language of the words")
  private @Nullable String language;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many hits, from 1 to 1000; default: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day of the search, such as 2026-03-02, the default")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--directory-language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language an HSDS directory is written in; default: ${DEFAULT-VALUE}")
  private LanguageTag directoryLanguage = LanguageTag.ENGLISH;

  @Option(
      names = "--directory-category",
      paramLabel = "CATEGORY",
      defaultValue = "OTHER",
      description = "the field of life of HSDS services that name none; default: ${DEFAULT-VALUE}")
  private OfferCategory directoryCategory = OfferCategory.OTHER;

  @Override
  public Integer call() throws IOException {
    if (top < 1 || top > 1000) {
      throw wrong("--top is " + top + ", must be from 1 to 1000");
    }
    String text = String.join(" ", words).strip();
    Optional<LanguageTag> written = LanguageIdentifier.identify(text).language();
    LanguageTag reader =
        Optional.ofNullable(language)
            .map(this::supported)
            .orElse(written.orElse(LanguageTag.ENGLISH));
    OfferQuery query = query(text, written.orElse(reader));
    MatchInput input = new MatchReader(directoryLanguage, directoryCategory).read(directory, null);
    List<String> regions = input.directory().regions().stream().map(Region::id).toList();
    for (String area : areas) {
      if (!regions.contains(area)) {
        throw wrong(
            "--area is '" + area + "', which is no region of the directory; there are " + regions);
      }
    }
    OfferSearchResult result = OfferSearch.of(input.directory()).search(query);
    new SearchText(Objects.requireNonNull(spec).commandLine().getOut(), input.directory())
        .write(result, text, reader);
    return 0;
  }

  private OfferQuery query(String text, LanguageTag written) {
    OfferQuery query =
        OfferQuery.of(asOf == null ? TOWN_DAY : asOf)
            .top(top)
            .categories(categories.isEmpty() ? Set.of() : EnumSet.copyOf(categories))
            .regions(new LinkedHashSet<>(areas))
            .languages(new LinkedHashSet<>(languages));
    if (!text.isEmpty()) {
      query = query.text(LocalizedText.of(written, text));
    }
    if (from != null || to != null) {
      LocalDate first = from == null ? query.asOf() : from;
      if (to != null && to.isBefore(first)) {
        throw wrong("--to is " + to + ", before " + first + "; swap the two days");
      }
      query = query.dates(to == null ? DateRange.from(first) : DateRange.of(first, to.plusDays(1)));
    }
    if (near != null) {
      GeoPoint point = point(near);
      return within == null ? query.near(point) : query.near(point, distance(within));
    }
    if (within != null) {
      throw wrong("--within is set without --near; say where to measure from");
    }
    return query;
  }

  private double distance(double kilometres) {
    if (!(kilometres > 0)) {
      throw wrong("--within is " + kilometres + ", must be above 0 kilometres");
    }
    return kilometres;
  }

  private GeoPoint point(String given) {
    Matcher parts = POINT.matcher(given);
    if (!parts.matches()
        || Math.abs(Double.parseDouble(parts.group(1))) > 90
        || Math.abs(Double.parseDouble(parts.group(2))) > 180) {
      throw wrong(
          "--near is '"
              + given
              + "', must be latitude and longitude in degrees, such as 37.0755,22.4290");
    }
    return new GeoPoint(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
  }

  private LanguageTag supported(String tag) {
    return LanguageTag.parse(tag)
        .filter(t -> SupportedLanguages.ALL.contains(new LanguageTag(t.language())))
        .orElseThrow(() -> wrong("--language is '" + tag + "', must be one of el, en, fr, ar, fa"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
