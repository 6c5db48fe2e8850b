#include "app/against/html_page.hpp"

#include <fmt/format.h>

#include "lean_mirror/audit/lookalike.hpp"
#include "lean_mirror/syntax/unicode.hpp"

namespace latent::app {

namespace {

constexpr std::string_view k_style = R"(
:root{--text:#1d2430;--muted:#566072;--page:#fff;--panel:#f5f6f8;--line:#d4d9e1;--link:#0b57a4;
--good:#0f6b3a;--good-bg:#e3f4e9;--bad:#a3151f;--bad-bg:#fce8e9;--open:#7a4b00;--open-bg:#fdf1d8;
--mark:#ffe08a;--mark-text:#3a2a00}
@media (prefers-color-scheme:dark){:root{--text:#e4e8ef;--muted:#a4afc0;--page:#12161d;--panel:#1b212b;
--line:#38414f;--link:#8cbcf5;--good:#83dba5;--good-bg:#143322;--bad:#ff9ba2;--bad-bg:#421a1e;
--open:#f3c76f;--open-bg:#3b2d10;--mark:#6b5200;--mark-text:#fff3cf}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;color:var(--text);background:var(--page);font:16px/1.55 system-ui,"Segoe UI",Roboto,
"Helvetica Neue",Arial,sans-serif}
main,header,footer,nav{max-width:78rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid
var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem;z-index:1}
.lead{color:var(--muted);margin:.25rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:1rem 0}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;
margin:1.25rem 0;padding:0;list-style:none}
.numbers li{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.numbers b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.numbers span{color:var(--muted);font-size:.9rem}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.94rem}
caption{text-align:left;padding:.6rem .75rem;color:var(--muted)}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem;border-top:1px solid var(--line)}
th{background:var(--panel);white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;font-weight:600}
th button::after{content:" \2195";color:var(--muted)}
th[aria-sort=ascending] button::after{content:" \2191"}
th[aria-sort=descending] button::after{content:" \2193"}
code,pre{font-family:"DejaVu Sans Mono",ui-monospace,"Cascadia Code",Menlo,Consolas,monospace;
font-size:.9em}
td code{overflow-wrap:break-word}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;padding:.7rem .8rem;background:var(--page);
border:1px solid var(--line);border-radius:.4rem}
.badge{display:inline-block;border-radius:.4rem;padding:.05rem .5rem;font-size:.88rem;font-weight:600;
white-space:nowrap;border:1px solid currentColor}
.good{color:var(--good);background:var(--good-bg)}.bad{color:var(--bad);background:var(--bad-bg)}
.open{color:var(--open);background:var(--open-bg)}.plain{color:var(--muted);background:var(--panel)}
.theorem{background:var(--panel);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem;
margin:1rem 0}
.head{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;justify-content:space-between}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin:.6rem 0}
.sides h4{margin:0 0 .25rem;font-size:.9rem;color:var(--muted);font-weight:600}
.sides>div{min-width:0}
mark{background:var(--mark);color:var(--mark-text);border-radius:.2rem;padding:0 .1rem;
text-decoration:underline;text-decoration-thickness:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.6rem 0 0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--link)}
footer{color:var(--muted);padding-bottom:2rem;font-size:.9rem}
@media (max-width:48rem){th,td{padding:.35rem .45rem}th{white-space:normal}td:not(.n){min-width:8rem}.sides{grid-template-columns:1fr}dl{grid-template-columns:1fr}
dt{margin-top:.3rem}h1{font-size:1.4rem}main,header,footer,nav{padding-left:.9rem;padding-right:.9rem}}
@media print{nav,.skip{display:none}body{font-size:10pt}.theorem{break-inside:avoid}
.wide{overflow:visible}h2{break-after:avoid}a{color:inherit;text-decoration:none}}
)";

/// Columns become buttons: a click sorts by one, another one turns the order round.
constexpr std::string_view k_script = R"(
"use strict";
document.querySelectorAll("table.sortable").forEach(function (table) {
  var body = table.tBodies[0];
  var heads = table.tHead.rows[0].cells;
  Array.prototype.forEach.call(heads, function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var up = head.getAttribute("aria-sort") !== "ascending";
      Array.prototype.forEach.call(heads, function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      var number = head.classList.contains("n");
      var rows = Array.prototype.slice.call(body.rows);
      rows.sort(function (a, b) {
        var x = a.cells[column].textContent, y = b.cells[column].textContent;
        var order = number ? Number(x) - Number(y) : x.localeCompare(y);
        return up ? order : -order;
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
});
)";

}  // namespace

std::string html_text(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const lean::CodePoint point = lean::decode_utf8(text, at);
    const std::string_view character = text.substr(at, point.length);
    at += point.length;
    if (!point.valid) {
      result += "\xEF\xBF\xBD";
    } else if (!lean::hidden_characters("." + std::string(character)).empty()) {
      result += "[" + lean::code_point_name(point.value) + "]";
    } else if (character == "<") {
      result += "&lt;";
    } else if (character == ">") {
      result += "&gt;";
    } else if (character == "&") {
      result += "&amp;";
    } else if (character == "\"") {
      result += "&quot;";
    } else if (point.value < 0x20 && point.value != U'\n' && point.value != U'\t') {
      result += "\xEF\xBF\xBD";
    } else {
      result += character;
    }
  }
  return result;
}

std::string html_prose(std::string_view text) {
  std::string html;
  bool in_code = false;
  for (const char c : html_text(text)) {
    if (c == '`') {
      html += in_code ? "</code>" : "<code>";
      in_code = !in_code;
    } else {
      html += c;
    }
  }
  return in_code ? html + "</code>" : html;
}

Cell text_cell(std::string_view text) { return {html_text(text), false}; }

Cell number_cell(std::size_t value) { return {std::to_string(value), true}; }

std::string table_html(std::string_view caption, const std::vector<std::string>& heads,
                       const std::vector<std::vector<Cell>>& rows) {
  std::string html = fmt::format(
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n"
      "<table class=\"sortable\">\n<caption>{0}</caption>\n<thead><tr>",
      html_text(caption));
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool number = !rows.empty() && i < rows.front().size() && rows.front()[i].is_number;
    html += fmt::format("<th scope=\"col\"{}>{}</th>", number ? " class=\"n\"" : "",
                        html_text(heads[i]));
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Cell>& row : rows) {
    html += "<tr>";
    for (const Cell& cell : row) {
      html += fmt::format("<td{}>{}</td>", cell.is_number ? " class=\"n\"" : "", cell.html);
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

std::string badge_html(std::string_view kind, std::string_view text) {
  return fmt::format("<span class=\"badge {}\">{}</span>", kind, html_text(text));
}

std::string pieces_html(const std::vector<Piece>& pieces) {
  std::string html;
  for (const Piece& piece : pieces) {
    html += piece.differs ? "<mark>" + html_text(piece.text) + "</mark>" : html_text(piece.text);
  }
  return html;
}

std::string page_html(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n"
      "<style>{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the report</a>\n{}"
      "<script>{}</script>\n</body>\n</html>\n",
      html_text(title), k_style, body, k_script);
}

}  // namespace latent::app
