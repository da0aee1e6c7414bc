package io.github.imisproject.i18n.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Arabic names with their Latin spellings, in two halves drawn with a fixed seed. */
record NamePairs(List<Pair> learnt, List<Pair> heldOut) {
  /** One name in Arabic and in Latin letters. */
  record Pair(String arabic, String latin) {}

  private static final long SEED = 20_250_101L;

  /** Returns the pairs, or empty where the data folder is absent. */
  static Optional<NamePairs> find() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data/names/ar2en-train.txt");
      if (Files.isRegularFile(file)) {
        return Optional.of(read(file));
      }
    }
    return Optional.empty();
  }

  static NamePairs read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        pairs.add(new Pair(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    Collections.shuffle(pairs, new Random(SEED));
    int half = pairs.size() / 2;
    return new NamePairs(
        List.copyOf(pairs.subList(0, half)), List.copyOf(pairs.subList(half, pairs.size())));
  }

  /** Returns disjoint samples of {@code size} pairs in which no spelling stands twice. */
  static List<List<Pair>> samples(List<Pair> pairs, int size) {
    List<List<Pair>> samples = new ArrayList<>();
    List<Pair> sample = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Pair pair : pairs) {
      if (seen.contains(pair.arabic()) || seen.contains(pair.latin())) {
        continue;
      }
      seen.add(pair.arabic());
      seen.add(pair.latin());
      sample.add(pair);
      if (sample.size() == size) {
        samples.add(List.copyOf(sample));
        sample.clear();
        seen.clear();
      }
    }
    return samples;
  }
}
