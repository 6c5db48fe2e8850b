"""Compiles and runs the programs in a Markdown file and compares what they print.

Usage: guide_test.py COMPILER DOCUMENT OPTION…, options for the compiler and linker after the program.
Every ```cpp block is one program; the ```text block after it is what it prints.
"""

import pathlib
import re
import subprocess
import sys
import tempfile


def main():
    compiler, document, *options = sys.argv[1:]
    text = pathlib.Path(document).read_text(encoding="utf-8")
    blocks = re.findall(r"^```(cpp|text)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    programs = [
        (code, blocks[i + 1][1] if i + 1 < len(blocks) and blocks[i + 1][0] == "text" else None)
        for i, (kind, code) in enumerate(blocks)
        if kind == "cpp"
    ]
    if not programs:
        print(f"{document} has no program")
        return 1
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (code, expected) in enumerate(programs, 1):
            source = pathlib.Path(folder, f"program{number}.cpp")
            program = source.with_suffix("")
            source.write_text(code, encoding="utf-8")
            command = [compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", str(source)]
            subprocess.run([*command, *options, "-o", str(program)], check=True)
            printed = subprocess.run([program], stdout=subprocess.PIPE, check=True).stdout.decode()
            if expected is None:
                print(f"program {number} of {document} has no ```text block after it")
                failed += 1
            elif printed.rstrip() != expected.rstrip():
                print(f"program {number} of {document} prints\n{printed}\nnot\n{expected}")
                failed += 1
    print(f"{len(programs)} programs, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
