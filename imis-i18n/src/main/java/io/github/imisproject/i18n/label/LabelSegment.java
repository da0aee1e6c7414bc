package io.github.imisproject.i18n.label;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.key.SearchKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some labels, packed, with their tables for exact and near look-up. Immutable.
 *
 * <p>Labels stand concept by concept, concepts in the order they first came. A label has one key
 * for most texts and up to eight where writers do things in several ways.
 */
final class LabelSegment {
  private final byte[] texts;
  private final int[] textStarts;
  private final byte[] languages;
  private final byte[] kinds;
  private final LanguageTag[] tags;
  private final byte[] concepts;
  private final int[] conceptStarts; // of the identifier's bytes
  private final int[] firstLabels; // of each concept; one more at the end
  private final int[] conceptSlots;
  private final byte[] keys;
  private final int[] keyStarts;
  private final int[] extraLabels; // key i is of label i; those after the labels are of these
  private final int[] exact; // open addressing over keys, 0 is free
  private final PieceTable pieces;

  LabelSegment(Collection<ConceptLabel> labels) {
    Map<String, List<ConceptLabel>> byConcept = new LinkedHashMap<>();
    for (ConceptLabel label : labels) {
      byConcept.computeIfAbsent(label.concept(), c -> new ArrayList<>()).add(label);
    }
    int count = labels.size();
    Pool textPool = new Pool(count);
    Pool conceptPool = new Pool(byConcept.size());
    Pool keyPool = new Pool(count);
    List<byte[]> extraKeys = new ArrayList<>();
    List<Integer> extraOf = new ArrayList<>();
    List<LanguageTag> seen = new ArrayList<>();
    languages = new byte[count];
    kinds = new byte[count];
    firstLabels = new int[byConcept.size() + 1];
    int at = 0;
    int concept = 0;
    for (Map.Entry<String, List<ConceptLabel>> entry : byConcept.entrySet()) {
      conceptPool.add(TextBytes.encode(entry.getKey()));
      for (ConceptLabel label : entry.getValue()) {
        textPool.add(TextBytes.encode(label.text()));
        languages[at] = number(seen, label.language());
        kinds[at] = (byte) label.kind().ordinal();
        boolean first = true;
        for (String key : keys(label.language(), label.text())) {
          if (first) {
            keyPool.add(KeyAlphabet.encode(key));
            first = false;
          } else {
            extraKeys.add(KeyAlphabet.encode(key));
            extraOf.add(at);
          }
        }
        at++;
      }
      firstLabels[++concept] = at;
    }
    extraKeys.forEach(keyPool::add);
    extraLabels = extraOf.stream().mapToInt(i -> i).toArray();
    tags = seen.toArray(new LanguageTag[0]);
    texts = textPool.bytes();
    textStarts = textPool.starts();
    concepts = conceptPool.bytes();
    conceptStarts = conceptPool.starts();
    keys = keyPool.bytes();
    keyStarts = keyPool.starts();
    conceptSlots = table(concepts, conceptStarts);
    exact = table(keys, keyStarts);
    pieces = new PieceTable(keys, keyStarts);
  }

  /**
   * Returns the keys of a text, the primary one of its language first. The key by the rules that
   * all languages share is among them: a typing error may hide what a language's own rules look
   * for, such as an elision, and would then count as several.
   */
  static Set<String> keys(LanguageTag language, String text) {
    Set<String> own = SearchKeys.of(language).keys(text);
    String shared = SearchKeys.of(LanguageTag.UNDETERMINED).key(text);
    if (own.contains(shared)) {
      return own;
    }
    Set<String> keys = new LinkedHashSet<>(own);
    keys.add(shared);
    return keys;
  }

  int labelCount() {
    return languages.length;
  }

  int conceptCount() {
    return conceptStarts.length - 1;
  }

  String text(int label) {
    return TextBytes.decode(texts, textStarts[label], textStarts[label + 1]);
  }

  LanguageTag language(int label) {
    return tags[languages[label] & 0xFF];
  }

  LabelKind kind(int label) {
    return KINDS[kinds[label]];
  }

  ConceptLabel label(int label) {
    return new ConceptLabel(concept(conceptOf(label)), language(label), text(label), kind(label));
  }

  /** Returns the number of the concept a label names, by a search that gallops from a guess. */
  int conceptOf(int label) {
    int count = conceptCount();
    int low = (int) ((long) label * count / labelCount());
    int high = low + 1;
    int step = 1;
    while (firstLabels[low] > label) {
      high = low;
      low = Math.max(0, low - step);
      step *= 2;
    }
    while (firstLabels[high] <= label) {
      low = high;
      high = Math.min(count, high + step);
      step *= 2;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (firstLabels[middle] <= label) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String concept(int concept) {
    return TextBytes.decode(concepts, conceptStarts[concept], conceptStarts[concept + 1]);
  }

  int firstLabel(int concept) {
    return firstLabels[concept];
  }

  /** Returns the number of a concept here, or -1 if none of its labels is. */
  int findConcept(String concept) {
    byte[] wanted = TextBytes.encode(concept);
    int slots = conceptSlots.length;
    for (int i = slot(hash(wanted, 0, wanted.length), slots);
        conceptSlots[i] != 0;
        i = i + 1 == slots ? 0 : i + 1) {
      int number = conceptSlots[i] - 1;
      if (Arrays.equals(
          concepts, conceptStarts[number], conceptStarts[number + 1], wanted, 0, wanted.length)) {
        return number;
      }
    }
    return -1;
  }

  /** Receives labels that match, some of them more than once. */
  interface Found {
    void add(int label, int edits);
  }

  /** Reports the labels with exactly this key. */
  void findExact(String key, byte[] encoded, Found found) {
    boolean other = KeyAlphabet.hasOther(encoded);
    int slots = exact.length;
    for (int i = slot(hash(encoded, 0, encoded.length), slots);
        exact[i] != 0;
        i = i + 1 == slots ? 0 : i + 1) {
      int number = exact[i] - 1;
      if (Arrays.equals(
          keys, keyStarts[number], keyStarts[number + 1], encoded, 0, encoded.length)) {
        int label = labelOf(number);
        if (!other || keys(language(label), text(label)).contains(key)) {
          found.add(label, 0);
        }
      }
    }
  }

  /** Reports the labels with a key within some edits. */
  void findNear(byte[] key, int most, Found found) {
    pieces.find(key, most, (number, edits) -> found.add(labelOf(number), edits));
  }

  /** Returns the memory of all arrays, in bytes, without their headers. */
  long bytes() {
    return texts.length
        + concepts.length
        + keys.length
        + languages.length
        + kinds.length
        + 4L * (textStarts.length + conceptStarts.length + firstLabels.length)
        + 4L * (conceptSlots.length + keyStarts.length + extraLabels.length + exact.length)
        + pieces.bytes();
  }

  private static final LabelKind[] KINDS = LabelKind.values();

  private int labelOf(int key) {
    return key < languages.length ? key : extraLabels[key - languages.length];
  }

  private static byte number(List<LanguageTag> seen, LanguageTag tag) {
    int number = seen.indexOf(tag);
    if (number < 0) {
      number = seen.size();
      if (number > 0xFF) {
        throw new IllegalArgumentException(
            "labels are in more than 256 languages; make an index for each group of languages");
      }
      seen.add(tag);
    }
    return (byte) number;
  }

  private static int[] table(byte[] bytes, int[] starts) {
    int count = starts.length - 1;
    int[] slots = new int[count * 4 / 3 + 2];
    for (int i = 0; i < count; i++) {
      int at = slot(hash(bytes, starts[i], starts[i + 1]), slots.length);
      while (slots[at] != 0) {
        at = at + 1 == slots.length ? 0 : at + 1;
      }
      slots[at] = i + 1;
    }
    return slots;
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L;
  }

  private static int slot(long hash, int slots) {
    return (int) Math.multiplyHigh(hash >>> 1, 2L * slots);
  }

  /** Byte strings one after the other. */
  private static final class Pool {
    private byte[] all = new byte[1 << 10];
    private int[] starts;
    private int count;

    Pool(int expected) {
      starts = new int[expected + 17];
    }

    void add(byte[] bytes) {
      int size = starts[count];
      if (size + bytes.length > all.length) {
        all = Arrays.copyOf(all, Math.max(all.length * 2, size + bytes.length));
      }
      System.arraycopy(bytes, 0, all, size, bytes.length);
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[++count] = size + bytes.length;
    }

    byte[] bytes() {
      return Arrays.copyOf(all, starts[count]);
    }

    int[] starts() {
      return Arrays.copyOf(starts, count + 1);
    }
  }
}
