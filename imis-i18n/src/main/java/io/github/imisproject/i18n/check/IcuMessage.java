package io.github.imisproject.i18n.check;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A message with plural forms or choices, taken apart.
 *
 * @param arguments the names of all arguments
 * @param plurals for each argument counted by, the forms that have a wording
 * @param ordinals for each argument ranked by, the forms that have a wording
 * @param selects for each argument chosen by, its codes
 * @param words which characters are words, and not syntax
 */
record IcuMessage(
    Set<String> arguments,
    SortedMap<String, Set<String>> plurals,
    SortedMap<String, Set<String>> ordinals,
    SortedMap<String, Set<String>> selects,
    BitSet words) {
  private static final Pattern COMPLEX =
      Pattern.compile("\\{\\s*[\\p{L}\\p{N}_]+\\s*,\\s*(?:plural|select|selectordinal)\\s*,");

  /** Returns whether a text is meant as a message of this kind. */
  static boolean isMeant(String text) {
    return COMPLEX.matcher(text).find();
  }

  /** Returns the message, or empty if its syntax is broken. */
  static Optional<IcuMessage> parse(String text) {
    IcuMessage message =
        new IcuMessage(
            new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new BitSet());
    try {
      message.new Reader(new MessagePattern(text)).message();
      return Optional.of(message);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Returns the syntax and the placeholders as spans, so that other checks pass over them. */
  List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int at = words.nextClearBit(0);
    while (at < text.length()) {
      int next = words.nextSetBit(at);
      int end = next < 0 ? text.length() : next;
      spans.add(new Span(Span.Type.NUMERIC, at, end, ""));
      at = words.nextClearBit(end);
    }
    return spans;
  }

  /** Walks the parts that the format library's parser found. */
  private final class Reader {
    private final MessagePattern pattern;
    private int at;

    Reader(MessagePattern pattern) {
      this.pattern = pattern;
    }

    void message() {
      int from = pattern.getPart(at++).getLimit();
      while (true) {
        Part part = pattern.getPart(at);
        words.set(from, Math.max(from, part.getIndex()));
        from = part.getLimit();
        if (part.getType() == Part.Type.MSG_LIMIT) {
          at++;
          return;
        }
        if (part.getType() == Part.Type.ARG_START) {
          int limit = pattern.getLimitPartIndex(at);
          argument(part.getArgType());
          from = pattern.getPart(limit).getLimit();
          at = limit + 1;
        } else {
          at++;
        }
      }
    }

    private void argument(ArgType type) {
      at++;
      String name = pattern.getSubstring(pattern.getPart(at++));
      arguments.add(name);
      switch (type) {
        case PLURAL -> branches(plurals.computeIfAbsent(name, n -> new TreeSet<>()));
        case SELECTORDINAL -> branches(ordinals.computeIfAbsent(name, n -> new TreeSet<>()));
        case SELECT -> branches(selects.computeIfAbsent(name, n -> new TreeSet<>()));
        default -> {}
      }
    }

    private void branches(Set<String> names) {
      while (pattern.getPart(at).getType() != Part.Type.ARG_LIMIT) {
        Part part = pattern.getPart(at);
        if (part.getType() == Part.Type.MSG_START) {
          message();
          continue;
        }
        if (part.getType() == Part.Type.ARG_SELECTOR) {
          names.add(pattern.getSubstring(part));
        }
        at++;
      }
    }
  }
}
