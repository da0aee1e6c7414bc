package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.local.LocalChecks;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileFolder;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.i18n.ServedText;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.i18n.TextResolver;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.local.LocalMatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The town a command works for: one of a local profile, or the library as it is.
 *
 * @param profile its profile
 * @param matching what the profile changes in matching
 * @param local whether it has a profile of its own
 * @param problems what was odd about the profile
 */
record LocalTown(
    LocalProfile profile, LocalMatching matching, boolean local, List<Problem> problems) {
  /** Where the profiles lie that come with the command. */
  private static final String LIBRARY = "profiles";

  private static final TextResolver RESOLVER = new TextResolver();

  private static final MessageCatalogue WORDS =
      MessageCatalogue.load("match", LocalTown.class.getClassLoader());

  LocalTown {
    problems = List.copyOf(problems);
  }

  /** Returns the town that changes nothing. */
  static LocalTown standard() {
    LocalProfile profile = reader().standard();
    return new LocalTown(profile, new LocalMatching(profile), false, List.of());
  }

  /**
   * Reads the profile of a town.
   *
   * @param place a folder, or the name of a profile that comes with the command
   * @throws BadData if anything is wrong with it
   * @throws NoSuchFileException if there is neither
   */
  static LocalTown read(String place) throws IOException {
    Reading<LocalProfile> reading = reader().read(folder(place));
    if (reading.value().isEmpty()) {
      throw new BadData(reading.problems());
    }
    LocalProfile profile = reading.get();
    return new LocalTown(profile, new LocalMatching(profile), true, reading.problems());
  }

  /** Returns the reader of profiles, who knows by name those that come with the command. */
  static LocalProfileReader reader() {
    return LocalMatching.reader(WORDS)
        .withLibrary(ProfileFolder.ofResources(LocalTown.class.getClassLoader(), LIBRARY));
  }

  /**
   * Returns the folder of a profile.
   *
   * @throws NoSuchFileException if there is none
   * @throws NotDirectoryException if a file is there
   */
  static ProfileFolder folder(String place) throws IOException {
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      return ProfileFolder.of(path);
    }
    if (Files.exists(path)) {
      throw new NotDirectoryException(place);
    }
    return reader().find(place).orElseThrow(() -> new NoSuchFileException(place));
  }

  /** Returns the languages its readers may choose: the library's five and the town's own. */
  SortedSet<LanguageTag> languages() {
    SortedSet<LanguageTag> all = new TreeSet<>(SupportedLanguages.ALL);
    all.addAll(profile.languages().all());
    return all;
  }

  /** Returns what a reader gets of a text: in her language, or in the one that stands in for it. */
  ServedText serve(LocalizedText text, LanguageTag reader) {
    ServedText own = RESOLVER.resolve(text, reader);
    return local && own.isFallback()
        ? RESOLVER.resolve(text, profile.languages().chain(reader))
        : own;
  }

  /** Returns the door for its documents, which may hold fields that must be understood. */
  ImisJson json() {
    return ImisJson.create().understanding(profile.mustUnderstand());
  }

  Explainer explainer() {
    return matching.explainer();
  }

  /** Returns the sentences of the match command, as the town says them. */
  MessageCatalogue words() {
    return matching.localised(WORDS);
  }

  MatchingPolicy policy() {
    return matching.policy();
  }

  /** Returns what the town misses in a directory and in people's records. */
  List<Problem> check(Directory directory, Profiles profiles) {
    LocalChecks checks = new LocalChecks(profile);
    List<Problem> found = new ArrayList<>(problems);
    found.addAll(checks.check(directory));
    found.addAll(checks.check(profiles));
    return found;
  }
}
