"""Runs the examples of docs/audit.md.

Usage: doc_test.py PROGRAM SOURCE_DIR

In a block marked `console`, a line that begins with `$ latent` is run in a copy of the source's
attack corpus, and the lines below it must occur in its output in their order; a line `…` stands for
any number of lines. `$ echo $?` and the number below it say how the command before ended.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile


def blocks_of(text):
    """The contents of all blocks marked `console`."""
    return re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def run_block(block, program, folder):
    """The faults of one block, and how many commands it has."""
    faults, commands, output, status, at = [], 0, [], None, 0
    lines = block.splitlines()
    for number, line in enumerate(lines):
        if line == "$ echo $?":
            if lines[number + 1] != str(status):
                faults.append(f"status {status} instead of {lines[number + 1]}: {block}")
            return faults, commands
        if line.startswith("$ "):
            words = shlex.split(line[2:])
            done = subprocess.run([program, *words[1:]], cwd=folder, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, check=False)
            output, status, at = done.stdout.decode().splitlines(), done.returncode, 0
            commands += 1
        elif line != "…":
            found = next((i for i in range(at, len(output)) if output[i] == line), None)
            if found is None:
                faults.append(f"not printed: {line}\n" + "\n".join(output))
                return faults, commands
            at = found + 1
    return faults, commands


def main():
    program, source = sys.argv[1:]
    with open(f"{source}/docs/audit.md", encoding="utf-8") as file:
        blocks = blocks_of(file.read())
    faults, commands = [], 0
    with tempfile.TemporaryDirectory() as folder:
        corpus = f"{source}/tests/lean_mirror/audit/attacks"
        shutil.copytree(corpus, os.path.join(folder, "tests/lean_mirror/audit/attacks"))
        for block in blocks:
            found, count = run_block(block, program, folder)
            faults += found
            commands += count
    print(f"{commands} commands in {len(blocks)} blocks, {len(faults)} faults")
    for fault in faults:
        print(fault)
    return 1 if faults or commands < 4 else 0


sys.exit(main())
