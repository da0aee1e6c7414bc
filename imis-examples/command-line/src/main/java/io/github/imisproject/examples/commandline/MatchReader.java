package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.hsds.HsdsImport;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the offers and the people of a match from files, or takes the invented town. */
final class MatchReader {
  /** How much of a file is looked at to tell an IMIS directory from an HSDS document. */
  private static final int GLANCE = 4096;

  private final ImisJson json;
  private final LanguageTag language;
  private final OfferCategory category;

  MatchReader(LanguageTag language, OfferCategory category) {
    this(language, category, ImisJson.create());
  }

  MatchReader(LanguageTag language, OfferCategory category, ImisJson json) {
    this.json = json;
    this.language = language;
    this.category = category;
  }

  MatchInput read(@Nullable Path directory, @Nullable Path profiles) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    Directory offers = directory(directory, problems, counts);
    Reading<Profiles> people =
        profiles == null
            ? resource(Profiles.class, "/town/profiles.json")
            : json.read(Profiles.class, existing(profiles));
    if (people.hasErrors() || people.value().isEmpty()) {
      throw new BadData(people.problems());
    }
    problems.addAll(people.problems());
    return new MatchInput(offers, people.get(), counts, problems, recordsAuthorisations(offers));
  }

  private Directory directory(@Nullable Path path, List<Problem> problems, List<String> counts)
      throws IOException {
    if (path == null) {
      return resource(Directory.class, "/town/directory.json").get();
    }
    Reading<Directory> reading;
    if (isOwnForm(existing(path))) {
      reading = json.read(Directory.class, path);
      if (reading.hasErrors()) {
        throw new BadData(reading.problems());
      }
    } else {
      try (ReadingBar bar = ReadingBar.onTerminal()) {
        reading = new HsdsImport(language, category).read(path, bar);
      }
    }
    if (reading.value().isEmpty()) {
      throw new BadData(reading.problems());
    }
    problems.addAll(reading.problems());
    Directory read = reading.get();
    counts.add(
        read.offers().size()
            + " offers of "
            + read.organisations().size()
            + " organisations at "
            + read.places().size()
            + " places read; "
            + reading.problems().size()
            + " problems");
    return read;
  }

  /** An IMIS directory names its offers' types; no HSDS document does. */
  private static boolean isOwnForm(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8);
      return start.contains("\"regions\"")
          || start.contains("\"organisations\"")
          || start.contains("\"places\"")
          || start.contains("\"offers\"");
    }
  }

  private static Path existing(Path path) throws NoSuchFileException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return path;
  }

  private <T> Reading<T> resource(Class<T> type, String name) throws IOException {
    try (InputStream in = MatchReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this jar");
      }
      return json.read(type, in);
    }
  }

  private static boolean recordsAuthorisations(Directory directory) {
    for (Organisation organisation : directory.organisations()) {
      if (organisation instanceof Provider provider && !provider.authorisations().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
