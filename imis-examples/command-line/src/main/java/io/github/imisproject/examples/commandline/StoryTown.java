package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.person.Household;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.story.ActivityStreams;
import io.github.imisproject.core.story.Stories;
import io.github.imisproject.core.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stories, the people they are for, and the regions they speak of.
 *
 * @param stories the stories
 * @param profiles newcomers and locals
 * @param directory the regions
 */
record StoryTown(Stories stories, Profiles profiles, Directory directory) {

  /** Reads stories and people from files, or takes those of the invented town. */
  static StoryTown read(@Nullable Path stories, @Nullable Path profiles) throws IOException {
    ImisJson json = ImisJson.create();
    Reading<Stories> told =
        stories == null
            ? resource("stories.json", in -> ActivityStreams.create().read(in))
            : ActivityStreams.create().read(existing(stories));
    if (told.hasErrors() || told.value().isEmpty()) {
      throw new BadData(told.problems());
    }
    Directory directory = resource("directory.json", in -> json.read(Directory.class, in)).get();
    if (profiles != null) {
      Reading<Profiles> own = json.read(Profiles.class, existing(profiles));
      if (own.hasErrors() || own.value().isEmpty()) {
        throw new BadData(own.problems());
      }
      return new StoryTown(told.get(), own.get(), directory);
    }
    Profiles newcomers = resource("profiles.json", in -> json.read(Profiles.class, in)).get();
    Profiles locals = resource("neighbours.json", in -> json.read(Profiles.class, in)).get();
    List<Person> people = new ArrayList<>(newcomers.people());
    people.addAll(locals.people());
    List<Household> households = new ArrayList<>(newcomers.households());
    households.addAll(locals.households());
    return new StoryTown(told.get(), new Profiles(people, households, Map.of()), directory);
  }

  /** Returns these with other stories. */
  StoryTown with(Stories others) {
    return new StoryTown(others, profiles, directory);
  }

  Regions regions() {
    return new Regions(directory.regions());
  }

  Optional<Person> findPerson(String id) {
    return profiles.people().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Finds a story by its id, or by what stands behind the last slash of it. */
  Optional<Story> findStory(String id) {
    return stories
        .find(id)
        .or(() -> stories.stories().stream().filter(s -> s.id().endsWith("/" + id)).findFirst());
  }

  /** Reads something from a stream. */
  private interface Door<T> {
    Reading<T> read(InputStream in) throws IOException;
  }

  private static <T> Reading<T> resource(String name, Door<T> door) throws IOException {
    try (InputStream in = StoryTown.class.getResourceAsStream("/town/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this jar");
      }
      return door.read(in);
    }
  }

  private static Path existing(Path path) throws NoSuchFileException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return path;
  }
}
