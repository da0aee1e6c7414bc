package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder on disk. */
record DiskFolder(Path folder) implements ProfileFolder {
  DiskFolder {
    requireNonNull(folder, "folder");
    folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    Path last = folder.getFileName();
    return (last == null ? folder : last).toString(); // the root of a disk has no last part
  }

  @Override
  public String location() {
    try {
      return folder.toRealPath().toString(); // two ways through links lead to one folder
    } catch (IOException e) {
      return folder.toString();
    }
  }

  @Override
  public Optional<InputStream> open(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
  }

  @Override
  public Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.filter(Files::isRegularFile).forEach(f -> names.add(f.getFileName().toString()));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  @Override
  public Optional<ProfileFolder> at(String path) {
    try {
      Path other = folder.resolve(path).normalize();
      return Files.isRegularFile(other.resolve(LocalProfileReader.HEAD_FILE))
          ? Optional.of(new DiskFolder(other))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
