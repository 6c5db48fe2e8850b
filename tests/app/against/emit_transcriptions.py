"""Writes the transcriptions that `latent audit --emit-cpp` prints of our own Lean files as C++.

Usage: emit_transcriptions.py PROGRAM SOURCE_DIR OUTPUT

Every fifth statement is taken, so that all modules are among them, and all of kinds.lean, which has
definitions, sorts and operations that ours don't use.
"""

import re
import shutil
import subprocess
import sys
import tempfile

program, source, output = sys.argv[1:]


def emitted(project, names):
    """What is printed for each of the theorems."""
    command = [program, "audit", "--against", project]
    for name in names:
        command += ["--emit-cpp", name]
    text = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    pieces = [piece for piece in re.split(r"^(?=// Transcribed from )", text, flags=re.M) if piece]
    assert len(pieces) == len(names), (len(pieces), len(names))
    return pieces


def main():
    text = subprocess.run([program, "list", "--json"], stdout=subprocess.PIPE, check=True).stdout
    ours = re.findall(r'"name": "([A-Za-z]+[.][A-Za-z0-9_]+)"', text.decode())[::5]
    pieces = list(zip(ours, emitted(f"{source}/lean_mirror", [f"Latent.{name}" for name in ours])))
    kinds = f"{source}/tests/app/against/kinds.lean"
    with open(kinds, encoding="utf-8") as file:
        names = re.findall(r"^theorem (\w+)", file.read(), re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(kinds, folder)
        names = [f"Kinds.{name}" for name in names]
        pieces += zip(names, emitted(folder, names))
    with open(output, "w", encoding="utf-8") as file:
        for name, piece in pieces:
            file.write(f'{{\nModule theory("{name}", "", {{}});\n{piece}')
            file.write("add(theory);\n}\n")


main()
