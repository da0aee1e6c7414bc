package io.github.imisproject.matching.allocation;

/** Lists as they were written: rows and entries are name numbers, in the order of writing. */
final class DraftLists {
  final IntList rows = new IntList();
  final IntList start = new IntList();
  final IntList entries = new IntList();
  final IntList tiers = new IntList();

  void begin(int row) {
    rows.add(row);
    start.add(entries.size());
  }

  void add(int entry, int tier) {
    entries.add(entry);
    tiers.add(tier);
  }

  int end(int written) {
    return written + 1 < start.size() ? start.get(written + 1) : entries.size();
  }
}
