package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * What a withdrawal did, and what is left to do outside this library.
 *
 * <p>Immutable and thread-safe. Holds ids and addresses of files, and nothing that was told.
 *
 * @param stories the stories that are left
 * @param withdrawn the ids of the stories taken out, those asked for first
 * @param replies the ids of the replies that went with them, so that their tellers can be told
 * @param copies how many copies inside other objects were taken out
 * @param media where the recordings and pictures are, which their keeper must delete
 */
public record StoryWithdrawal(
    Stories stories, List<String> withdrawn, List<String> replies, int copies, List<URI> media) {
  /** Copies the lists. */
  public StoryWithdrawal {
    requireNonNull(stories, "stories");
    withdrawn = List.copyOf(withdrawn);
    replies = List.copyOf(replies);
    media = List.copyOf(media);
  }
}
