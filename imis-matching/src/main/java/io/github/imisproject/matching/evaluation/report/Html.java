package io.github.imisproject.matching.evaluation.report;

import java.util.List;

/** The few pieces of HTML that the report is made of; everything passed in is escaped. */
final class Html {
  static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b6470;--paper:#fff;--line:#d5dae1;
      --mark:#0b5cad;--warn:#a3311b;--band:#f4f6f9}
      @media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#a2abb8;--paper:#14171b;
      --line:#39414c;--mark:#7db8f5;--warn:#ff9a85;--band:#1c2127}}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:66rem;padding:1.2rem;background:var(--paper);color:var(--ink);
      font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Noto Naskh Arabic",Tahoma,sans-serif}
      h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.25rem;margin:2.2rem 0 .4rem;
      border-bottom:1px solid var(--line);padding-bottom:.25rem}
      h3{font-size:1rem;margin:1.2rem 0 .2rem}
      p.note{color:var(--soft);margin:.3rem 0 .8rem;max-width:46rem}p.lead{font-size:1.05rem}
      nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem;margin:1rem 0}
      a{color:var(--mark)}
      .scroll{overflow-x:auto}
      .scroll:focus-visible{outline:2px solid var(--mark)}
      table{border-collapse:separate;border-spacing:0;width:100%;font-size:.85rem;
      font-variant-numeric:tabular-nums}
      th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);text-align:start;
      vertical-align:top}
      thead th{color:var(--soft);font-weight:600;vertical-align:bottom}
      tbody tr:nth-child(even){background:var(--band)}
      td:first-child,th:first-child{position:sticky;inset-inline-start:0;background:var(--paper)}
      tbody tr:nth-child(even) td:first-child{background:var(--band)}
      td:first-child{overflow-wrap:break-word;min-width:9rem;max-width:15rem}
      td.n,th.n{text-align:end}td.n{white-space:nowrap}
      td small{display:block;color:var(--soft);font-size:.85em}
      td small.low{color:var(--ink);font-weight:700}
      td b{color:var(--warn);font-weight:600;white-space:normal}
      code{font-size:.92em;overflow-wrap:anywhere}th code{white-space:nowrap}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--band);padding:.8rem;
      border-radius:.3rem;font-size:.8rem}
      svg{width:100%;min-width:34rem;height:auto;margin:.6rem 0;font:12px system-ui,sans-serif}
      svg text{fill:var(--ink)}svg .grid{stroke:var(--line)}svg .zero{stroke:var(--soft)}
      svg .bar{stroke:var(--mark);stroke-width:2.5;stroke-linecap:round}svg circle{fill:var(--mark)}
      @page{size:A4 landscape;margin:12mm}
      @media print{body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}
      nav{display:none}:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--line:#999;
      --mark:#000;--warn:#000;--band:#fff}td:first-child,th:first-child{position:static}
      h2,h3{break-after:avoid}svg{min-width:0;max-height:6cm}tr,svg{break-inside:avoid}
      table{font-size:7.5pt}}
      """;

  /** Parts the value of a cell from what stands small below it. */
  static final char BELOW = '\n';

  /** Begins what stands below a value if it is to catch the eye. */
  static final char STRONG = '\u0001';

  /** Begins a cell that warns. */
  static final char WARNING = '\u0002';

  private final StringBuilder out = new StringBuilder(1 << 16);

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  Html raw(String html) {
    out.append(html);
    return this;
  }

  /** A section with a title that the list of contents leads to. */
  Html section(String id, String title, String note) {
    out.append("\n<h2 id=\"").append(id).append("\">").append(title).append("</h2>\n");
    return note.isEmpty() ? this : raw("<p class=\"note\">" + note + "</p>\n");
  }

  /** A table; the first column holds ids, the others numbers. Heads are HTML already. */
  Html table(List<String> heads, List<List<String>> rows) {
    return table(heads, rows, true);
  }

  Html table(List<String> heads, List<List<String>> rows, boolean numbers) {
    out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    for (int i = 0; i < heads.size(); i++) {
      out.append(i > 0 && numbers ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">");
      out.append(heads.get(i)).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append(i > 0 && numbers ? "<td class=\"n\">" : "<td>");
        cell(row.get(i));
        out.append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
    return this;
  }

  private void cell(String text) {
    if (!text.isEmpty() && text.charAt(0) == WARNING) {
      out.append("<b><bdi dir=\"ltr\">").append(escape(text.substring(1))).append("</bdi></b>");
      return;
    }
    String[] lines = text.split(Character.toString(BELOW), -1);
    for (int i = 0; i < lines.length; i++) {
      boolean strong = !lines[i].isEmpty() && lines[i].charAt(0) == STRONG;
      if (i > 0) {
        out.append(strong ? "<small class=\"low\">" : "<small>");
      }
      out.append("<bdi dir=\"ltr\">").append(escape(strong ? lines[i].substring(1) : lines[i]));
      out.append(i > 0 ? "</bdi></small>" : "</bdi>");
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
