"""Writes the transcriptions that `latent audit --emit-cpp` prints of our own Lean files as C++.

Usage: emit_transcriptions.py PROGRAM SOURCE_DIR OUTPUT

Every fifth statement is taken, so that all modules and most operations are among them.
"""

import re
import subprocess
import sys

program, source, output = sys.argv[1:]
text = subprocess.run([program, "list", "--json"], stdout=subprocess.PIPE, check=True).stdout
names = re.findall(r'"name": "([A-Za-z]+[.][A-Za-z0-9_]+)"', text.decode())[::5]
command = [program, "audit", "--against", f"{source}/lean_mirror"]
for name in names:
    command += ["--emit-cpp", f"Latent.{name}"]
emitted = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
pieces = [piece for piece in re.split(r"^(?=// Transcribed from )", emitted, flags=re.M) if piece]
assert len(pieces) == len(names), (len(pieces), len(names))
with open(output, "w", encoding="utf-8") as file:
    for name, piece in zip(names, pieces):
        file.write(f'{{\nModule theory("{name}", "", {{}});\n{piece}')
        file.write("add(theory);\n}\n")
