package io.github.imisproject.core.json;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where reading is: a JSON pointer (RFC 6901) that grows and shrinks. Not thread-safe. */
final class Pointer {
  private static final int MAX_SEGMENT = 80;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> lengths = new ArrayDeque<>();

  void push(String name) {
    lengths.push(text.length());
    String shown = name.length() <= MAX_SEGMENT ? name : name.substring(0, MAX_SEGMENT) + "...";
    text.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
  }

  void push(int index) {
    lengths.push(text.length());
    text.append('/').append(index);
  }

  void pop() {
    text.setLength(lengths.pop());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
