package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import java.util.Arrays;

/** The items that a run found for one topic; filled, ranked, emptied and filled again. */
final class RunTopic {
  private final ByteTable items = new ByteTable(1024);
  private double[] scores = new double[1024];
  private int[] order = new int[0];
  private int[] spare = new int[0];

  /** Adds an item; returns whether it is new. */
  boolean add(LineScanner line) {
    int number = items.add(line.buffer(), line.start(2), line.end(2));
    if (number < 0) {
      return false;
    }
    if (number == scores.length) {
      scores = Arrays.copyOf(scores, number * 2);
    }
    scores[number] = line.number(4);
    return true;
  }

  int size() {
    return items.size();
  }

  void clear() {
    items.clear();
  }

  /**
   * Ranks the items by score, then by name from the end of the alphabet, and looks up each grade.
   */
  JudgedRanking judge(String name, Qrels.Topic judgements, TrecOptions options) {
    int size = items.size();
    if (order.length < size) {
      order = new int[size];
      spare = new int[size];
    }
    boolean sorted = true;
    for (int i = 0; i < size; i++) {
      order[i] = i;
      sorted &= i == 0 || compare(i - 1, i) < 0;
    }
    if (!sorted) {
      System.arraycopy(order, 0, spare, 0, size);
      sort(spare, order, 0, size);
    }
    int kept = Math.min(size, options.depth());
    if (options.judgedOnly()) {
      int length = 0;
      for (int i = 0; i < kept; i++) {
        if (grade(order[i], judgements) >= 0) {
          order[length++] = order[i];
        }
      }
      kept = length;
    }
    return new JudgedRanking(
        name,
        kept,
        i -> grade(order[i], judgements),
        judgements.judged(),
        options.relevanceLevel());
  }

  private int grade(int item, Qrels.Topic judgements) {
    int judged = items.findIn(judgements.items(), item);
    if (judged < 0) {
      return JudgedRanking.NOT_POOLED;
    }
    int grade = judgements.grade(judged);
    return grade < 0 ? JudgedRanking.UNJUDGED : grade;
  }

  private int compare(int first, int second) {
    if (scores[first] > scores[second]) {
      return -1;
    }
    if (scores[first] < scores[second]) {
      return 1;
    }
    return items.compare(second, first);
  }

  /** Merge sort of {@code from[low..high)} into {@code to}; both hold the same items at first. */
  private void sort(int[] from, int[] to, int low, int high) {
    if (high - low < 2) {
      return;
    }
    int middle = (low + high) >>> 1;
    sort(to, from, low, middle);
    sort(to, from, middle, high);
    if (compare(from[middle - 1], from[middle]) <= 0) {
      System.arraycopy(from, low, to, low, high - low);
      return;
    }
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      if (left < middle && (right >= high || compare(from[left], from[right]) <= 0)) {
        to[i] = from[left++];
      } else {
        to[i] = from[right++];
      }
    }
  }
}
