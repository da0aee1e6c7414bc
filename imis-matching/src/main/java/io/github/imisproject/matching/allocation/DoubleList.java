package io.github.imisproject.matching.allocation;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class DoubleList {
  private double[] elements = new double[8];
  private int size;

  void add(double element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, size + (size >> 1) + 1);
    }
    elements[size++] = element;
  }

  double get(int index) {
    return elements[index];
  }
}
