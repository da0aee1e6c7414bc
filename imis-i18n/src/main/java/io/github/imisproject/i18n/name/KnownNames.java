package io.github.imisproject.i18n.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Frequent names with the spellings they are known to have, read from {@code known-names.txt}. */
final class KnownNames {
  private static final KnownNames INSTANCE = new KnownNames(load());

  // Open addressing, a power of two; 0 is free. A spelling in several sets has several entries.
  private final long[] hashes;
  private final short[] sets;
  private final int setCount;

  private KnownNames(List<List<byte[]>> lines) {
    int spellings = lines.stream().mapToInt(List::size).sum();
    int capacity = Integer.highestOneBit(spellings * 2) * 2;
    hashes = new long[capacity];
    sets = new short[capacity];
    setCount = lines.size();
    for (int set = 0; set < lines.size(); set++) {
      for (byte[] word : lines.get(set)) {
        put(hash(word), (short) (set + 1));
      }
    }
  }

  static KnownNames get() {
    return INSTANCE;
  }

  int setCount() {
    return setCount;
  }

  /** Returns the number of the first set with this spelling, from 1, or 0. */
  int find(byte[] word) {
    long hash = hash(word);
    int mask = hashes.length - 1;
    for (int i = (int) hash & mask; hashes[i] != 0; i = i + 1 & mask) {
      if (hashes[i] == hash) {
        return sets[i];
      }
    }
    return 0;
  }

  /** Returns whether some set holds both spellings. */
  boolean share(byte[] one, byte[] other) {
    long first = hash(one);
    long second = hash(other);
    int mask = hashes.length - 1;
    for (int i = (int) first & mask; hashes[i] != 0; i = i + 1 & mask) {
      if (hashes[i] == first && has(second, sets[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean has(long hash, short set) {
    int mask = hashes.length - 1;
    for (int i = (int) hash & mask; hashes[i] != 0; i = i + 1 & mask) {
      if (hashes[i] == hash && sets[i] == set) {
        return true;
      }
    }
    return false;
  }

  private void put(long hash, short set) {
    int mask = hashes.length - 1;
    int i = (int) hash & mask;
    while (hashes[i] != 0) {
      if (hashes[i] == hash && sets[i] == set) {
        return; // two spellings of a set may fold to the same letters
      }
      i = i + 1 & mask;
    }
    hashes[i] = hash;
    sets[i] = set;
  }

  /** Keyboard habits make no difference here: yeh for alef maqsura, heh for teh marbuta. */
  private static long hash(byte[] word) {
    long hash = 0xcbf29ce484222325L;
    for (byte letter : word) {
      if (letter == NameLetters.HAMZA) {
        continue;
      }
      byte plain = letter;
      if (letter == NameLetters.ALEF_MAQSURA) {
        plain = NameLetters.YEH;
      } else if (letter == NameLetters.TEH_MARBUTA) {
        plain = NameLetters.HEH;
      } else if (letter == NameLetters.FARSI_WAW) {
        plain = NameLetters.WAW;
      }
      hash = (hash ^ plain) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  private static List<List<byte[]>> load() {
    List<List<byte[]>> lines = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(KnownNames.class.getResourceAsStream("known-names.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        List<byte[]> set = new ArrayList<>();
        for (String spelling : line.strip().split(" ")) {
          set.add(NameWords.of(spelling.replace('_', ' '), false).joined());
        }
        lines.add(set);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
