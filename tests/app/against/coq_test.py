"""Has Coq read what `latent audit --emit-coq` prints.

Usage: coq_test.py PROGRAM SOURCE_DIR

The theorems of kinds.lean, and every twentieth of our own, are printed and given to coqc, each in a file of
its own; beside some of them stands a lemma that pins down what was printed. What has no counterpart
in Coq must be refused with the reason.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

FAULTS = []

REFUSED = {"rationals": "ℚ", "euclidean": "of integers"}

# What the printed statement must be, up to names of bound variables.
PINNED = {
    "integers": "forall (a b : Z), (a <= b)%Z -> (0 <= (b - a) ^ 2)%Z /\\ Z.abs (a - b) = (b - a)%Z "
                "/\\ IZR a <= IZR b",
    "floors": "forall x : R, IZR (Int_part x) <= x /\\ x <= IZR (int_ceil x) /\\ INR (nat_floor x) <= "
              "Rabs x /\\ x <= INR (nat_ceil x)",
    "shadows": "forall a b c d : R, a < b -> 2 * Rtrigo_def.exp a < 2 * Rtrigo_def.exp b /\\ "
               "Rtrigo_def.exp a < Rtrigo_def.exp b /\\ 0 * c = 0 * d",
    "powers": "forall (x : R) (n : nat) (k : Z) (y : R), "
              "x ^ n + powerRZ x k + Rrpow x y = Rrpow x y + Rrpow x (INR n)",
    "sums": "forall (f : nat -> R) (n : nat), (forall k, 0 <= f k) -> 0 <= total f n",
    "naturals": "forall j k : nat, (j < k)%nat -> (j - k)%nat = 0%nat /\\ (j / k)%nat = 0%nat /\\ "
                "Nat.min j k = j /\\ fact k <> 0%nat",
}


def expect(condition, what):
    """Notes `what` unless `condition` holds."""
    if not condition:
        FAULTS.append(what)


def emitted(program, project, name):
    """What the program prints for a theorem, and how it ended."""
    command = [program, "audit", "--against", project, "--emit-coq", name]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def compiled(folder, name, text):
    """What coqc says of the text; empty where it takes it."""
    path = os.path.join(folder, f"{name}.v")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    done = subprocess.run(["coqc", "-q", "-color", "no", path], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return "" if done.returncode == 0 else done.stdout.decode()


def main():
    program, source = sys.argv[1:]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        project = os.path.join(folder, "project")
        os.mkdir(project)
        kinds = shutil.copy(f"{source}/tests/app/against/kinds.lean", project)
        with open(kinds, encoding="utf-8") as file:
            names = re.findall(r"^theorem (\w+)", file.read(), re.MULTILINE)
        pieces = []
        for name in names:
            text, error, status = emitted(program, project, f"Kinds.{name}")
            if name in REFUSED:
                expect(status == 2 and REFUSED[name] in error, f"{name}: {status} {error}")
                continue
            expect(status == 0, f"{name} is not printed: {error}")
            if name in PINNED:
                text += f"\nLemma pinned : Kinds_{name} = ({PINNED[name]}).\nProof. reflexivity. Qed.\n"
            pieces.append((name, text))
        listed = subprocess.run([program, "list", "--json"], stdout=subprocess.PIPE, check=True)
        ours = re.findall(r'"name": "([A-Za-z]+[.][A-Za-z0-9_]+)"', listed.stdout.decode())
        for name in ours[::20]:
            text, error, status = emitted(program, f"{source}/lean_mirror", f"Latent.{name}")
            expect(status == 0, f"{name} is not printed: {error}")
            pieces.append((name.replace(".", "_"), text))
        for name, text in pieces:
            count += 1
            complaint = compiled(folder, name, text)
            expect(not complaint, f"{name}: coqc says: {complaint}\n{text[-1200:]}")
    for fault in FAULTS:
        print(fault)
    print(f"{count} statements given to Coq, {len(FAULTS)} faults")
    return 1 if FAULTS or count < 25 else 0


sys.exit(main())
