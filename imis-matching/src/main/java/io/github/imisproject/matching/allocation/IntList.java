package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class IntList {
  private int[] elements = new int[8];
  private int size;

  void add(int element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, size + (size >> 1) + 1);
    }
    elements[size++] = element;
  }

  int get(int index) {
    return elements[index];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(elements, size);
  }
}
