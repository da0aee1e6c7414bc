package io.github.imisproject.core.local;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Folders in memory: each name is a folder, each folder a map of files. */
record Folders(Map<String, Map<String, String>> all, String name) implements ProfileFolder {
  static Folders of(String name, String head) {
    return new Folders(new TreeMap<>(), name).and(name, "profile.json", head);
  }

  /** Returns these folders with one more file; single quotes stand for double ones. */
  Folders and(String folder, String file, String text) {
    Map<String, Map<String, String>> more = new TreeMap<>(all);
    Map<String, String> files = new TreeMap<>(more.getOrDefault(folder, Map.of()));
    files.put(file, text.replace('\'', '"'));
    more.put(folder, files);
    return new Folders(more, name);
  }

  @Override
  public String location() {
    return name;
  }

  @Override
  public Optional<InputStream> open(String file) {
    return Optional.ofNullable(all.getOrDefault(name, Map.of()).get(file))
        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Set<String> files() {
    return all.getOrDefault(name, Map.of()).keySet();
  }

  @Override
  public Optional<ProfileFolder> at(String path) {
    String other = path.substring(path.lastIndexOf('/') + 1);
    return all.containsKey(other) ? Optional.of(new Folders(all, other)) : Optional.empty();
  }
}
