"""Opens the audit's page in headless Chromium, and where there is none reads it with html.parser.

Usage: html_test.py PROGRAM SOURCE_DIR

The page is always checked with html.parser: balanced tags, unique ids, links that lead somewhere,
nothing fetched, captions and scopes for tables. Where `chromium` is installed it is also opened:
a click sorts a table, and without scripts it is drawn as well.
What was done is printed.
"""

import html.parser
import os
import re
import shutil
import subprocess
import sys
import tempfile

FAULTS = []
VOID = {"meta", "br", "link", "img", "input", "hr"}


def expect(condition, what):
    """Notes `what` unless `condition` holds."""
    if not condition:
        FAULTS.append(what)


class Page(html.parser.HTMLParser):
    """Tags must nest, ids be unique; collects links, captions and heads of tables."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links = [], [], []
        self.tables = self.captions = self.heads = self.scoped = self.sections = self.marks = 0
        self.language, self.text = None, []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for key in ("href", "src", "action", "data", "srcset"):
            if key in attributes:
                self.links.append(attributes[key])
        self.tables += tag == "table"
        self.captions += tag == "caption"
        self.heads += tag == "th"
        self.scoped += tag == "th" and attributes.get("scope") == "col"
        self.sections += tag == "section"
        self.marks += tag == "mark"
        if tag == "html":
            self.language = attributes.get("lang")

    def handle_endtag(self, tag):
        expect(self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}")
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if self.open[-1:] not in (["script"], ["style"]):
            self.text.append(data)


def check_markup(text):
    """The page by itself."""
    page = Page()
    page.feed(text)
    page.close()
    expect(not page.open, f"never closed: {page.open}")
    expect(len(page.ids) == len(set(page.ids)), "ids are unique")
    for link in page.links:
        expect(link.startswith("#"), f"nothing is fetched: {link}")
        expect(link[1:] in page.ids, f"a link leads nowhere: {link}")
    expect(page.language == "en", "the page has a language")
    expect(page.tables > 2 and page.tables == page.captions, "every table has a caption")
    expect(page.heads == page.scoped, "every head of a column says so")
    expect(page.sections > 0, "there is a section a theorem")
    expect(page.marks > 0, "differences are marked")
    expect("@import" not in text and "url(" not in text, "the style fetches nothing")
    expect("prefers-color-scheme" in text and "@media print" in text, "dark and printed styles")
    words = "".join(page.text)
    for part in ("What this audit can't see", "Coverage by claim", "Coverage by file",
                 "Theirs: Author.alpha_pos", "Certified difference", "Execution", "Our proof"):
        expect(part in words, f"the page says: {part}")


PROBE = """<script>
document.querySelector("#claims ~ .wide th button").click();
document.querySelector("#claims ~ .wide th button").click();
document.title = "first " + document.querySelector("#claims ~ .wide td").textContent;
</script></body>"""


def chromium(program, *arguments):
    """Runs the browser on its own empty profile; gives what it prints."""
    with tempfile.TemporaryDirectory() as profile:
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                   "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync",
                   f"--user-data-dir={profile}", *arguments]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=240, check=False).stdout.decode("utf-8", "replace")


def check_in_browser(browser, path, text):
    """The page as it is shown."""
    probe = path + ".probe.html"
    with open(probe, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", PROBE))
    shown = chromium(browser, "--dump-dom", "file://" + probe)
    expect("<title>first 12</title>" in shown, "a second click sorts the claims downwards")
    expect('aria-sort="descending"' in shown, "the sorted column says so")
    # A browser without scripts shows what is there without them.
    plain = path + ".plain.html"
    with open(plain, "w", encoding="utf-8") as file:
        file.write(re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL))
    expect("<script" not in text.replace("<script>", "", 1), "there is one script")
    for page in (path, plain):
        picture = page + ".png"
        chromium(browser, "--window-size=1300,1600", f"--screenshot={picture}", "file://" + page)
        drawn = os.path.exists(picture) and os.path.getsize(picture) > 20000
        expect(drawn, f"it is drawn: {os.path.basename(page)}")


def main():
    program, source = sys.argv[1:]
    project = f"{source}/tests/lean_mirror/audit/attacks/definition-changed/bad"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "audit.html")
        subprocess.run([program, "audit", "--against", project, "--samples", "50", "--html", path],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        check_markup(text)
        browser = shutil.which("chromium")
        if browser:
            check_in_browser(browser, path, text)
        print("checked with html.parser and in Chromium" if browser else
              "checked with html.parser only: chromium is not installed")
    for fault in FAULTS:
        print("FAULT:", fault)
    return 1 if FAULTS else 0


sys.exit(main())
