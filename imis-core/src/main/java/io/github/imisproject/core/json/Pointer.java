package io.github.imisproject.core.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.TokenStreamContext;

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

  /** Moves to where a parser is. */
  void moveTo(TokenStreamContext context) {
    text.setLength(0);
    lengths.clear();
    List<TokenStreamContext> open = new ArrayList<>();
    for (TokenStreamContext c = context; c != null && !c.inRoot(); c = c.getParent()) {
      open.add(0, c);
    }
    for (TokenStreamContext c : open) {
      if (c.hasCurrentName()) {
        push(c.currentName());
      } else if (c.inArray() && c.hasCurrentIndex()) {
        push(c.getCurrentIndex());
      }
    }
  }

  void pop() {
    text.setLength(lengths.pop());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
