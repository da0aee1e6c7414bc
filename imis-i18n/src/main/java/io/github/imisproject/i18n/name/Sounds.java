package io.github.imisproject.i18n.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The units of writing ({@code sch}, {@code μπ}, {@code ش}), read from {@code sounds.txt}, and the
 * parser that finds them in a word by longest match.
 *
 * <p>Units are numbered from 1, in the order of the file; 0 is "nothing written".
 */
final class Sounds {
  /** The classes of a key, numbered from 1 in this order. */
  static final String CLASSES = "BTDSCJGKXRLMNF";

  /** The flags that open a short key, numbered from 1. */
  static final String STARTS = ".AHWY";

  /** The flags that close a short key, numbered from 1. */
  static final String ENDS = "01";

  /** One unit and what a key makes of it. */
  static final class Unit {
    final String name;
    final int[] classes; // one packed reading each, four bits a class, first class lowest
    final byte[] starts;
    final byte[] ends;
    final Map<String, Double> shares;

    Unit(String name, int[] classes, byte[] starts, byte[] ends, Map<String, Double> shares) {
      this.name = name;
      this.classes = classes;
      this.starts = starts;
      this.ends = ends;
      this.shares = shares;
    }
  }

  private static final int WIDTH = NameLetters.COUNT;
  private static final Sounds INSTANCE = load();

  private final Unit[] units;
  private final int[] onlyClasses;
  private final Map<String, Byte> numbers = new HashMap<>();
  // A trie over letters; node 0 is the root, node 1 the root for the first letters of a word.
  private short[] next = new short[64 * WIDTH];
  private int nodes = 2;
  // What a node reads: consumed letters in the high byte, then two units; 0 for none.
  private int[] reads = new int[64];

  private Sounds(List<Unit> list) {
    units = list.toArray(new Unit[0]);
    onlyClasses = new int[units.length];
    for (int i = 1; i < units.length; i++) {
      numbers.put(units[i].name, (byte) i);
      onlyClasses[i] = units[i].classes.length == 1 ? units[i].classes[0] : -1;
    }
  }

  static Sounds get() {
    return INSTANCE;
  }

  int count() {
    return units.length;
  }

  Unit unit(int number) {
    return units[number];
  }

  /** Returns the packed classes of a unit with one reading, or -1 if it has several. */
  int onlyClass(int number) {
    return onlyClasses[number];
  }

  byte number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }

  /**
   * Reads the units of {@code word} into {@code into}, which must have room for two units a letter.
   *
   * @return how many units there are
   */
  int parse(byte[] word, int from, byte[] into) {
    int size = 0;
    int at = from;
    while (at < word.length) {
      int read = at == from ? match(word, at, 1) : 0;
      if (read == 0) {
        read = match(word, at, 0);
      }
      if (read == 0) {
        at++; // no unit spells this letter alone: it is silent
        continue;
      }
      at += read >>> 16;
      into[size++] = (byte) (read >>> 8);
      if ((read & 0xFF) != 0) {
        into[size++] = (byte) read;
      }
    }
    return size;
  }

  private int match(byte[] word, int from, int root) {
    int best = 0;
    int node = root;
    for (int i = from; i <= word.length; i++) {
      int letter = i < word.length ? word[i] : 0; // 0 stands for the end of the word
      node = next[node * WIDTH + letter];
      if (node == 0) {
        break;
      }
      if (reads[node] != 0) {
        best = reads[node];
      }
    }
    return best;
  }

  private void addReading(String spelling, byte first, byte second) {
    int node = spelling.startsWith("^") ? 1 : 0;
    int consumed = 0;
    boolean ahead = false;
    for (char c : spelling.toCharArray()) {
      if (c == '^') {
        continue;
      }
      if (c == '>') {
        ahead = true;
        continue;
      }
      int letter = c == '$' ? 0 : NameLetters.code(c);
      if (next[node * WIDTH + letter] == 0) {
        int added = newNode(); // may replace the array, so before it is written to
        next[node * WIDTH + letter] = (short) added;
      }
      node = next[node * WIDTH + letter];
      consumed += ahead ? 0 : 1;
    }
    reads[node] = consumed << 16 | (first & 0xFF) << 8 | second & 0xFF;
  }

  private int newNode() {
    if (nodes == reads.length) {
      reads = Arrays.copyOf(reads, nodes * 2);
      next = Arrays.copyOf(next, nodes * 2 * WIDTH);
    }
    return nodes++;
  }

  private static Sounds load() {
    Map<String, Unit> units = new LinkedHashMap<>();
    List<String[]> readings = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Sounds.class.getResourceAsStream("sounds.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("unit ")) {
          Unit unit = unit(line.substring(5).split("\\|"));
          units.put(unit.name, unit);
        } else if (line.startsWith("read ")) {
          readings.add(line.substring(5).split("\\|"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Unit> list = new ArrayList<>();
    list.add(new Unit("", new int[] {0}, new byte[0], new byte[0], Map.of()));
    list.addAll(units.values());
    Sounds sounds = new Sounds(list);
    for (String[] reading : readings) {
      String[] parts = reading[1].strip().split(" ");
      byte second = parts.length > 1 ? sounds.number(parts[1]) : 0;
      sounds.addReading(reading[0].strip(), sounds.number(parts[0]), second);
    }
    return sounds;
  }

  private static Unit unit(String[] fields) {
    String[] alternatives = fields[1].strip().split(" ");
    int[] classes = new int[alternatives.length];
    for (int i = 0; i < classes.length; i++) {
      String letters = alternatives[i].equals("-") ? "" : alternatives[i];
      for (int k = 0; k < letters.length(); k++) {
        classes[i] |= (CLASSES.indexOf(letters.charAt(k)) + 1) << 4 * k;
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    if (fields.length > 4) {
      String[] parts = fields[4].strip().split(" ");
      for (int i = 0; i + 1 < parts.length; i += 2) {
        shares.put(parts[i], Double.valueOf(parts[i + 1]));
      }
    }
    return new Unit(
        fields[0].strip(),
        classes,
        flags(fields.length > 2 ? fields[2] : ".", STARTS),
        flags(fields.length > 3 ? fields[3] : "0", ENDS),
        shares);
  }

  private static byte[] flags(String field, String known) {
    String[] parts = field.strip().split(" ");
    byte[] flags = new byte[parts.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = (byte) (known.indexOf(parts[i]) + 1);
    }
    return flags;
  }
}
