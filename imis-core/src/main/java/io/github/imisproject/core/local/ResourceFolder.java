package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** A folder inside a jar, or wherever a class loader finds its resources. */
record ResourceFolder(ClassLoader loader, String folder) implements ProfileFolder {
  ResourceFolder {
    requireNonNull(loader, "loader");
    requireNonNull(folder, "folder");
  }

  @Override
  public String name() {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  @Override
  public String location() {
    return "resource:" + folder;
  }

  @Override
  public Optional<InputStream> open(String file) {
    return Optional.ofNullable(loader.getResourceAsStream(folder + "/" + file));
  }

  @Override
  public Set<String> files() {
    return Set.of();
  }

  @Override
  public Optional<ProfileFolder> at(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String other = String.join("/", parts);
    return loader.getResource(other + "/" + LocalProfileReader.HEAD_FILE) == null
        ? Optional.empty()
        : Optional.of(new ResourceFolder(loader, other));
  }
}
