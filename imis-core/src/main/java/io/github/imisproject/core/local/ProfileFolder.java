package io.github.imisproject.core.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where the files of one local profile lie: a folder on disk, or one inside a jar.
 *
 * <p>Implementations are immutable and thread-safe; what they read may change under them.
 */
public interface ProfileFolder {
  /** Returns the folder's own name, such as {@code sparta}, which problems show. */
  String name();

  /** Returns what tells this folder from every other, however it was reached. */
  String location();

  /**
   * Opens a file of this folder.
   *
   * @param file its name, such as {@code profile.json}
   * @return the bytes, to be closed by the caller; empty if there is no such file
   * @throws IOException if it is there and cannot be opened
   */
  Optional<InputStream> open(String file) throws IOException;

  /**
   * Returns the names of the files directly in this folder, in alphabetical order; empty where they
   * cannot be listed, as inside a jar.
   *
   * @throws IOException if the folder cannot be listed
   */
  Set<String> files() throws IOException;

  /**
   * Returns another folder.
   *
   * @param path from here, with slashes, such as {@code ../greece}
   * @return the folder; empty if there is no profile
   */
  Optional<ProfileFolder> at(String path);

  /** Returns a folder on disk. */
  static ProfileFolder of(Path folder) {
    return new DiskFolder(folder);
  }

  /**
   * Returns a folder of resources.
   *
   * @param loader the class loader whose resources they are
   * @param folder the folder's path, such as {@code profiles/sparta}, without a slash at either end
   */
  static ProfileFolder ofResources(ClassLoader loader, String folder) {
    return new ResourceFolder(loader, folder);
  }
}
