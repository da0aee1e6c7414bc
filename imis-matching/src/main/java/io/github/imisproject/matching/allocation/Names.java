package io.github.imisproject.matching.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one side, numbered as they are first mentioned, and what was declared of them. */
final class Names {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Numbers of the declared names, in the order of declaration. */
  final IntList declared = new IntList();

  final List<long[]> vectors = new ArrayList<>();

  int number(String name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known == null) {
      names.add(name);
      return names.size() - 1;
    }
    return known;
  }

  void declare(String name, long[] vector) {
    declared.add(number(name));
    vectors.add(vector.clone());
  }

  String name(int number) {
    return names.get(number);
  }

  int mentioned() {
    return names.size();
  }
}
