"""Writes libFuzzer's dictionary of Lean's fixed tokens, from the table that the lexer uses."""
import pathlib
import re
import sys

ATOM = re.compile(r'^ATOM\(\w+, "((?:[^"\\]|\\.)*)", \w+\)')


def main() -> None:
    table, target = map(pathlib.Path, sys.argv[1:])
    lines = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if match := ATOM.match(line):
            spelling = match.group(1).encode().decode("unicode_escape").encode("latin-1")
            lines.append('"' + "".join(f"\\x{byte:02x}" for byte in spelling) + '"')
    if not lines:
        sys.exit(f"{table}: no atom found")
    target.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
