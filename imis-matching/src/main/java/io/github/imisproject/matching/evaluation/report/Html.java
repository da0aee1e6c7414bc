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
      body{margin:0 auto;max-width:60rem;padding:1.2rem;background:var(--paper);color:var(--ink);
      font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Noto Naskh Arabic",Tahoma,sans-serif}
      h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.25rem;margin:2.2rem 0 .4rem;
      border-bottom:1px solid var(--line);padding-bottom:.25rem}
      p.note{color:var(--soft);margin:.3rem 0 .8rem}p.lead{font-size:1.05rem}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
      th,td{padding:.32rem .55rem;border-bottom:1px solid var(--line);text-align:start;
      vertical-align:top}
      th{color:var(--soft);font-weight:600}tbody tr:nth-child(even){background:var(--band)}
      td.n,th.n{text-align:end;white-space:nowrap}td.warn{color:var(--warn);font-weight:600}
      code{font-size:.92em;overflow-wrap:anywhere}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--band);padding:.8rem;
      border-radius:.3rem;font-size:.8rem}
      svg{width:100%;min-width:34rem;height:auto;margin:.6rem 0;font:12px system-ui,sans-serif}
      svg text{fill:var(--ink)}svg .grid{stroke:var(--line)}svg .zero{stroke:var(--soft)}
      svg .bar{stroke:var(--mark);stroke-width:2.5;stroke-linecap:round}svg circle{fill:var(--mark)}
      @media print{body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}
      :root{--ink:#000;--soft:#333;--paper:#fff;--line:#999;--mark:#000;--warn:#000;--band:#fff}
      h2{break-after:avoid}svg{min-width:0}tr,svg{break-inside:avoid}table{font-size:8pt}}
      """;

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

  Html section(String title, String note) {
    out.append("\n<h2>").append(title).append("</h2>\n");
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
        out.append("<bdi dir=\"ltr\">").append(escape(row.get(i))).append("</bdi></td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
