package io.github.imisproject.matching.evaluation.report;

import io.github.imisproject.matching.evaluation.statistics.Interval;
import java.util.Map;

/**
 * Draws labelled intervals as SVG. It reads from left to right in every language, as its axis and
 * its labels, which are ids, do.
 */
final class IntervalChart {
  private static final int MOST_LABELS = 250;
  private static final int WIDTH = 720;
  private static final int ROW = 24;
  private static final int TICKS = 5;

  private IntervalChart() {}

  static String svg(String title, Map<String, Interval> rows, boolean fromZero) {
    double low = rows.values().stream().mapToDouble(Interval::low).min().orElse(0);
    double high = rows.values().stream().mapToDouble(Interval::high).max().orElse(1);
    int longest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    // About eight pixels a letter: room for the labels and no more, for the sake of narrow screens.
    int labels = Math.min(MOST_LABELS, 8 * longest + 24);
    double step = step(Math.max(high, fromZero ? 1 : 0) - Math.min(low, 0));
    low = Math.floor(Math.min(low, 0) / step + 1e-9) * step;
    high = Math.ceil(Math.max(high, fromZero ? 1 : 0) / step - 1e-9) * step;
    double span = high - low == 0 ? step : high - low;
    int ticks = (int) Math.rint(span / step);
    int height = (rows.size() + 1) * ROW + 10;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg role=\"img\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    svg.append("\" direction=\"ltr\" aria-label=\"").append(Html.escape(title)).append("\">");
    svg.append("<title>").append(Html.escape(title)).append("</title>");
    for (int tick = 0; tick <= ticks; tick++) {
      double value = low + step * tick;
      String x = x(value, low, span, labels);
      line(svg, "grid", x, "4", x, Integer.toString(rows.size() * ROW + 4));
      text(svg, x, rows.size() * ROW + 20, "middle", Numbers.decimals(value, digits(step)));
    }
    String zero = x(0, low, span, labels);
    line(svg, "zero", zero, "4", zero, Integer.toString(rows.size() * ROW + 4));
    int y = ROW / 2 + 4;
    for (Map.Entry<String, Interval> row : rows.entrySet()) {
      Interval interval = row.getValue();
      text(svg, Integer.toString(labels - 10), y + 4, "end", row.getKey());
      String middle = Integer.toString(y);
      line(
          svg,
          "bar",
          x(interval.low(), low, span, labels),
          middle,
          x(interval.high(), low, span, labels),
          middle);
      svg.append("<circle cx=\"").append(x(interval.estimate(), low, span, labels));
      svg.append("\" cy=\"").append(y).append("\" r=\"4.5\"/>");
      y += ROW;
    }
    return svg.append("</svg>").toString();
  }

  /** The round distance of ticks that gives about five of them. */
  private static double step(double span) {
    double rough = span <= 0 ? 0.2 : span / TICKS;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough) + 1e-9));
    double first = rough / power;
    return power * (first <= 1.01 ? 1 : first <= 2.01 ? 2 : first <= 5.01 ? 5 : 10);
  }

  private static int digits(double step) {
    return (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
  }

  private static String x(double value, double low, double span, int labels) {
    return Numbers.plainShort(labels + (value - low) / span * (WIDTH - labels - 30));
  }

  private static void line(
      StringBuilder svg, String style, String x1, String y1, String x2, String y2) {
    svg.append("<line class=\"").append(style).append("\" x1=\"").append(x1);
    svg.append("\" y1=\"").append(y1).append("\" x2=\"").append(x2);
    svg.append("\" y2=\"").append(y2).append("\"/>");
  }

  private static void text(StringBuilder svg, String x, int y, String anchor, String words) {
    svg.append("<text x=\"").append(x).append("\" y=\"").append(y);
    svg.append("\" text-anchor=\"").append(anchor).append("\">");
    svg.append(Html.escape(words)).append("</text>");
  }
}
